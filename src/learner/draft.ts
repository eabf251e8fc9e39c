/** Where the checker's draft lives while its tab is open (`sessionStorage`). */
export const draftKey = 'clearline:draft';
