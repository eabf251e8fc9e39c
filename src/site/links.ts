const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-absolute address inside the site, below the folder it is hosted in. */
export const toHref = (path: `/${string}`) => `${base}${path}`;

export const ruleHref = (id: string) => toHref(`/rules/${id}/`);
export const wordHref = (id: string) => toHref(`/words/${id}/`);
export const cardHref = (id: string) => toHref(`/cards/${id}/`);
export const posterHref = (id: string) => toHref(`/posters/${id}/`);
export const checklistHref = (id: string) => toHref(`/checklists/${id}/`);
export const skeletonHref = (id: string) => toHref(`/skeletons/${id}/`);
export const chapterHref = (id: string) => toHref(`/guide/${id}/`);
export const sourceHref = (id: string) => toHref(`/about/sources/#${id}`);
export const situationHref = (id: string) => toHref(`/situations/${id}/`);
export const skillHref = (id: string) => toHref(`/skills/${id}/`);
export const exerciseHref = (id: string) => toHref(`/practice/${id}/`);
