/**
 * Every address that is generated from data rather than from a page in content/docs/:
 * the pattern and the file that renders it.
 */
export const routes: readonly { pattern: string; page: string }[] = [
  { pattern: '/', page: 'home.astro' },
  { pattern: '/standard/', page: 'standard.astro' },
  { pattern: '/rules/', page: 'rules.astro' },
  { pattern: '/rules/[rule]/', page: 'rule.astro' },
  { pattern: '/situations/', page: 'situations.astro' },
  { pattern: '/situations/[situation]/', page: 'situation.astro' },
  { pattern: '/channels/[channel]/', page: 'channel.astro' },
  { pattern: '/skills/[skill]/', page: 'skill.astro' },
  { pattern: '/words/', page: 'words.astro' },
  { pattern: '/words/[word]/', page: 'word.astro' },
  { pattern: '/cards/', page: 'cards.astro' },
  { pattern: '/cards/[card]/', page: 'card.astro' },
  { pattern: '/cards/print/', page: 'print-cards.astro' },
  { pattern: '/checklists/', page: 'checklists.astro' },
  { pattern: '/checklists/[checklist]/', page: 'checklist.astro' },
  { pattern: '/practice/', page: 'practice.astro' },
  { pattern: '/practice/[exercise]/', page: 'exercise.astro' },
  { pattern: '/practice/mixed/', page: 'mixed.astro' },
  { pattern: '/practice/record/', page: 'record.astro' },
  { pattern: '/check/', page: 'check.astro' },
  { pattern: '/_astro/rulebook.[version].json', page: 'rulebook.json.ts' },
  { pattern: '/_astro/exercises.[version].json', page: 'exercises.json.ts' },
];
