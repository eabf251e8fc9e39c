import type { Audience, Channel, MessageKind } from '../schemas/brief.ts';
import type { PageKind } from '../schemas/page.ts';
import type { Block } from '../schemas/rule.ts';

/** What people read where the data holds a short name. */
export const channelNames: Record<Channel, string> = {
  written: 'In writing',
  ticket: 'In a ticket',
  phone: 'On the phone',
};

export const audienceNames: Record<Audience, string> = {
  'non-technical': 'someone outside IT',
  manager: 'someone who decides',
  technical: 'a technical reader',
  colleague: 'a colleague',
};

export const messageKindNames: Record<MessageKind, string> = {
  'first-reply': 'First reply',
  update: 'Update',
  resolution: 'Closing the case',
  refusal: 'Refusal',
  'information-request': 'Asking for something',
  'incident-alert': 'Alert',
  handover: 'Handover',
  apology: 'Apology',
};

export const blockNames: Record<Block, string> = {
  simplify: 'Simplify the language',
  useful: 'Give more and more useful information',
  informed: 'Keep people informed',
  style: 'One style',
  feelings: 'Working with emotions',
  'hard-moments': 'Difficult moments',
};

export const pageKindNames: Record<PageKind, string> = {
  rule: 'Rule',
  word: 'Word',
  card: 'Card',
  checklist: 'Checklist',
  situation: 'Situation',
  practice: 'Practice',
  skeleton: 'Skeleton',
  chapter: 'Chapter',
  lesson: 'Lesson',
  page: 'Page',
};

/** The same, as search offers them to choose from. */
export const pageKindPlurals: Record<PageKind, string> = {
  rule: 'Rules',
  word: 'Words',
  card: 'Cards',
  checklist: 'Checklists',
  situation: 'Situations',
  practice: 'Practice',
  skeleton: 'Skeletons',
  chapter: 'Chapters',
  lesson: 'Lessons',
  page: 'Pages',
};
