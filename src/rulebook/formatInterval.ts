/**
 * A length of time as people say it: "30 minutes", "hour", "2 hours", "working day".
 *
 * @param minutes whole minutes; 1,440 is a day
 */
export function formatInterval(minutes: number): string {
  if (minutes === 60) return 'hour';
  if (minutes === 1440) return 'day';
  if (minutes % 1440 === 0) return `${minutes / 1440} days`;
  if (minutes % 60 === 0) return `${minutes / 60} hours`;
  return `${minutes} minutes`;
}
