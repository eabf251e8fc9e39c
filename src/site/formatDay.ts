const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day such as 2026-11-22 as people read it: 22 November 2026. */
export const formatDay = (day: string) => format.format(new Date(`${day}T00:00:00Z`));
