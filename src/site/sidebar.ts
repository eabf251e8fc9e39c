import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { channels } from '../schemas/brief.ts';
import { channelNames } from './labels.ts';
import { standard } from './standard.ts';

/** The menu: three doors, then the ways in. Rules and words are reached through their lists and search. */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'Look it up',
    items: [
      { label: 'The standard on one page', link: '/standard/' },
      { label: 'All rules', link: '/rules/' },
      { label: 'By situation', link: '/situations/' },
      { label: 'Skeletons', link: '/skeletons/' },
      { label: 'Words', link: '/words/' },
      { label: 'Check a reply', link: '/check/' },
    ],
  },
  {
    label: 'The guide',
    collapsed: true,
    items: [
      { label: 'All chapters', link: '/guide/' },
      ...standard.chapters.map(({ id, title }) => ({ label: title, link: `/guide/${id}/` })),
    ],
  },
  {
    label: 'Tone of voice',
    collapsed: true,
    items: [
      { label: 'Four traits, one map', link: '/tone/' },
      { label: 'On one page', link: '/tone/one-page/' },
      { label: 'Before and after', link: '/tone/pairs/' },
      { label: 'Twelve rulings', link: '/tone/rulings/' },
      { label: 'Choosing words', link: '/tone/words/' },
      { label: 'Your own voice', link: '/tone/yours/' },
    ],
  },
  {
    label: 'Learn it',
    items: [
      { label: 'The course', link: '/course/' },
      { label: 'Practice', link: '/practice/' },
      { label: 'Ten mixed', link: '/practice/mixed/' },
      { label: 'Ten-second words', link: '/course/ten-seconds/' },
      { label: 'The practice mirror', link: '/course/mirror/' },
      { label: 'What slips', link: '/practice/slips/' },
      { label: 'Your record', link: '/practice/record/' },
    ],
  },
  {
    label: 'The nine lessons',
    collapsed: true,
    items: [
      { label: 'All lessons', link: '/lessons/' },
      { label: 'Welcome', link: '/course/welcome/' },
      ...standard.lessons.map(({ id, number, title }) => ({
        label: `${number}. ${title}`,
        link: `/lessons/${id}/`,
      })),
    ],
  },
  {
    label: 'Lead it',
    items: [
      { label: 'Cheat cards', link: '/cards/' },
      { label: 'Print cards', link: '/cards/print/' },
      { label: 'Checklists', link: '/checklists/' },
      { label: 'Comics', link: '/comics/' },
      { label: 'Make it yours', link: '/about/make-it-yours/' },
    ],
  },
  {
    label: 'By skill',
    collapsed: true,
    items: standard.skills.map(({ id, name }) => ({
      label: name,
      link: `/skills/${id}/`,
      attrs: { class: 'skill-dot', 'data-skill': id },
    })),
  },
  {
    label: 'By channel',
    collapsed: true,
    items: channels.map((id) => ({ label: channelNames[id], link: `/channels/${id}/` })),
  },
  {
    label: 'About',
    collapsed: true,
    items: [
      { label: 'What is kept, and where', link: '/about/what-is-kept/' },
      { label: 'How a reply is checked', link: '/about/how-it-checks/' },
      { label: 'How far to trust the score', link: '/about/trust/' },
      { label: 'Sources', link: '/about/sources/' },
      { label: 'Due for review', link: '/about/review/' },
    ],
  },
];
