import { addMonths } from './days.ts';
import { docs } from './docs.ts';
import { cardHref, checklistHref, ruleHref, skeletonHref, toHref } from './links.ts';
import { standard } from './standard.ts';

/** A page that somebody has to read again by a day. */
export interface Review {
  title: string;
  href: string;
  kind: 'Rule' | 'Card' | 'Checklist' | 'Skeleton' | 'Page';
  reviewed: string;
  due: string;
}

/** Every page that carries a day of review, the one due first at the top. */
export function listReviews(): Review[] {
  const entries = [
    ...standard.rules.map((rule) => ({ ...rule, kind: 'Rule' as const, href: ruleHref(rule.id) })),
    ...standard.cards.map((card) => ({ ...card, kind: 'Card' as const, href: cardHref(card.id) })),
    ...standard.checklists.map((list) => ({
      ...list,
      kind: 'Checklist' as const,
      href: checklistHref(list.id),
    })),
    ...standard.skeletons.map((skeleton) => ({
      ...skeleton,
      kind: 'Skeleton' as const,
      href: skeletonHref(skeleton.id),
    })),
    ...docs.flatMap(({ title, path, reviewed }) =>
      reviewed === undefined
        ? []
        : [{ title, kind: 'Page' as const, href: toHref(path), reviewed }],
    ),
  ];
  return entries
    .map(({ title, href, kind, reviewed }) => ({
      title,
      href,
      kind,
      reviewed,
      due: addMonths(reviewed, standard.team.reviewMonths),
    }))
    .sort((a, b) => a.due.localeCompare(b.due) || a.title.localeCompare(b.title, 'en'));
}
