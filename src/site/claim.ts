/** What the site is for, in a line: the home page's title. */
export const claim = 'Be understood at the worst moment.';
