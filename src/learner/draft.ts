/** Where another page leaves a text for the checker to take over (`sessionStorage`). */
export const draftKey = 'clearline:draft';
