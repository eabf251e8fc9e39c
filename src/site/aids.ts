import { cardHref, checklistHref, skeletonHref } from './links.ts';
import { findCard, findChecklist, findSkeleton } from './standard.ts';

/** Ids of what a page sends its reader to. */
interface Aids {
  cards: readonly string[];
  checklists: readonly string[];
  skeletons: readonly string[];
}

/** Skeletons, cards and checklists as links with a line each. */
export function linkAids({ cards, checklists, skeletons }: Aids) {
  const link = (
    href: string,
    tag: string,
    { title, purpose, skill }: { title: string; purpose: string; skill: string },
  ) => ({ href, tag, title, text: purpose, skill });
  return [
    ...skeletons.map((id) => link(skeletonHref(id), 'Skeleton', findSkeleton(id))),
    ...cards.map((id) => link(cardHref(id), 'Cheat card', findCard(id))),
    ...checklists.map((id) => link(checklistHref(id), 'Checklist', findChecklist(id))),
  ];
}
