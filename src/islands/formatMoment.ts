const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment as people read it: "22 Nov 2026, 09:15". @param at ISO 8601 */
export const formatMoment = (at: string): string => format.format(new Date(at));
