import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { judgedRuleIds, judgeReply, prepare, type ReplyResult } from '../../src/engine/index.ts';
import type { Brief } from '../../src/schemas/brief.ts';
import { cueListSchema } from '../../src/schemas/cues.ts';
import type { Rulebook, RuleCriterion } from '../../src/schemas/rulebook.ts';

/** A small rulebook for the engine's own tests: the real cue lists, and few rules, words and phrases. */
const folder = join(import.meta.dirname, '../../content/cues');

const cues = readdirSync(folder).map((file) => {
  const { cues: list, except } = cueListSchema.parse(
    parse(readFileSync(join(folder, file), 'utf8')),
  );
  return { id: file.replace('.yaml', ''), cues: list, except };
});

const applies: Record<string, RuleCriterion['applies']> = {
  'name-next-update': { when: 'open', caseOpen: true, wholeMessage: true },
  'greet-and-sign': { when: 'messages', wholeMessage: true },
  'own-the-case': { when: 'open', caseOpen: true, wholeMessage: true },
  'one-next-step': {
    when: 'kinds',
    kinds: ['first-reply', 'resolution', 'information-request', 'incident-alert'],
    wholeMessage: true,
  },
  'close-with-proof': { when: 'closing', kinds: ['resolution'], wholeMessage: true },
  'hand-over-in-four-lines': { when: 'handovers', kinds: ['handover'], wholeMessage: true },
  'three-facts-one-decision': {
    when: 'leaders',
    kinds: ['incident-alert'],
    audiences: ['manager'],
    wholeMessage: true,
  },
  'write-before-they-ask': { when: 'updates', kinds: ['update'], wholeMessage: true },
  'known-unknown-doing': {
    when: 'open causes',
    kinds: ['update', 'incident-alert'],
    wholeMessage: true,
  },
  'keep-them-working': { when: 'work stands still', wholeMessage: true },
  'speak-in-short-pieces': { when: 'aloud' },
  'never-order-calm': { when: 'clients', audiences: ['non-technical', 'manager', 'technical'] },
};
/** Rules of which the text alone is only a hint. */
const hints = [
  'answer-every-question',
  'answer-first',
  'concrete-words',
  'drop-fillers',
  'feeling-fact-action',
  'keep-them-working',
  'known-unknown-doing',
  'limit-with-respect',
  'name-the-feeling',
  'one-thing-one-name',
  'promise-updates-not-miracles',
  'say-who-does-what',
  'speak-in-short-pieces',
  'write-before-they-ask',
];

/** A rule as the fixture has it; `change` replaces what a test is about. */
export function makeRule(id: string, change: Partial<RuleCriterion> = {}): RuleCriterion {
  return {
    id,
    title: id,
    statement: `${id}.`,
    ask: `${id}?`,
    skill: 'uniform-style',
    core: false,
    channels: ['written', 'ticket', 'phone'],
    applies: applies[id] ?? { when: 'always' },
    lesson: 1,
    weight: 3,
    by: [hints.includes(id) ? 'hint' : 'machine'],
    ...change,
  };
}

const phrase = (cue: string, instead: string, except: string[] = []) => ({ cue, instead, except });

export const rulebook: Rulebook = {
  schemaVersion: 1,
  version: 'fixture',
  team: {
    team: 'Northgate Service Desk',
    organisation: 'Northgate',
    industry: 'office',
    updateIntervals: { onePerson: 60, group: 30, attack: 30, longCase: 1440 },
  },
  skills: [
    { id: 'case-management', name: 'Case management' },
    { id: 'uniform-style', name: 'Uniform style' },
  ],
  rules: judgedRuleIds.map((id) => makeRule(id)),
  jargon: [
    {
      id: 'cache',
      term: 'cache',
      forms: [],
      plain: 'a copy kept to save time',
      keepFor: ['technical'],
      use: 'explain',
      everyday: false,
      notWhen: [],
    },
    {
      id: 'proxy',
      term: 'proxy',
      forms: ['proxies'],
      plain: 'the gatekeeper between you and the web',
      keepFor: ['technical'],
      use: 'explain',
      everyday: false,
      notWhen: [],
    },
    {
      id: 'vpn',
      term: 'VPN',
      forms: [],
      plain: 'the protected connection to the office',
      keepFor: [],
      use: 'explain',
      everyday: false,
      notWhen: [],
    },
    {
      id: 'switch',
      term: 'switch',
      forms: [],
      plain: 'the box that joins the cables',
      keepFor: ['technical'],
      use: 'explain',
      everyday: true,
      notWhen: ['switch off|on', 'a switch of'],
    },
    {
      id: 'firmware',
      term: 'firmware',
      forms: ['authentication'],
      plain: 'the small program inside the device',
      keepFor: ['technical'],
      use: 'explain',
      everyday: false,
      notWhen: [],
    },
    {
      id: 'server',
      term: 'server',
      forms: [],
      plain: 'the computer that holds your files',
      keepFor: [],
      use: 'known',
      everyday: false,
      notWhen: [],
    },
    {
      id: 'bricked',
      term: 'bricked',
      forms: [],
      plain: 'it does not start any more',
      keepFor: ['technical'],
      use: 'never',
      everyday: false,
      notWhen: [],
    },
  ],
  phrases: [
    {
      id: 'stock',
      rule: 'no-stock-phrases',
      title: 'Stock',
      phrases: [
        phrase('any inconvenience', 'Name what it cost them.'),
        phrase('do not hesitate', 'Say when you are there.'),
      ],
    },
    {
      id: 'blame',
      rule: 'no-blame',
      title: 'Blame',
      phrases: [phrase('you should have', 'Tell what happened.', ['you should have the|a|it'])],
    },
    {
      id: 'calm',
      rule: 'never-order-calm',
      title: 'Orders',
      phrases: [phrase('calm down', 'Give the fact.'), phrase('simply', 'Leave it out.')],
    },
    {
      id: 'vague',
      rule: 'exact-dates-times',
      title: 'Vague',
      phrases: [
        phrase('soon|shortly', 'By 16:00.', ['soon|shortly after']),
        phrase('in due course', 'On Friday at ten.'),
      ],
    },
    {
      id: 'drama',
      rule: 'calm-words',
      title: 'Drama',
      phrases: [phrase('disaster|catastrophe', 'Say what is lost.')],
    },
    {
      id: 'absolute',
      rule: 'no-absolute-promise',
      title: 'Absolute',
      phrases: [
        phrase('guarantee', 'Say what you checked.'),
        phrase('nothing was stolen', 'I found no sign of a copy.'),
      ],
    },
    {
      id: 'scale',
      rule: 'likelihood-scale',
      title: 'Scale',
      phrases: [
        { ...phrase('likely', 'likely (55–75 in 100)', ['not|how likely']), range: [55, 75] },
      ],
    },
    {
      id: 'openers',
      rule: 'answer-first',
      title: 'Openers',
      phrases: [phrase('thank you for contacting', 'Begin with the answer.')],
    },
    {
      id: 'fillers',
      rule: 'drop-fillers',
      title: 'Fillers',
      phrases: [phrase('um|basically', 'Leave a silence.')],
    },
    {
      id: 'links',
      rule: 'links-say-where',
      title: 'Links',
      phrases: [phrase('click here', 'Name the page.')],
    },
  ],
  cues,
  feelings: [
    {
      id: 'anger',
      name: 'Anger',
      neighbours: ['annoyance'],
      strengths: ['put out', 'angry', 'furious'],
    },
    {
      id: 'annoyance',
      name: 'Annoyance',
      neighbours: ['anger'],
      strengths: ['a sigh', 'annoyed', 'fed up'],
    },
    { id: 'fear', name: 'Fear', neighbours: [], strengths: ['uneasy', 'afraid', 'in panic'] },
    { id: 'neutral', name: 'Neutral', neighbours: [], strengths: ['', '', ''] },
  ],
};

export const prepared = prepare(rulebook);

export function makeBrief(change: Partial<Brief> = {}): Brief {
  return {
    channel: 'written',
    audience: 'non-technical',
    caseOpen: true,
    scope: 'message',
    ...change,
  };
}

/** Judges a text by one rule. */
export function judgeBy(rule: string, text: string, brief: Partial<Brief> = {}): ReplyResult {
  return judgeReply(text, makeBrief(brief), prepared, [rule]);
}

/** The verdict of one rule on a text. */
export function verdictOf(rule: string, text: string, brief: Partial<Brief> = {}) {
  return judgeBy(rule, text, brief).verdicts[rule];
}
