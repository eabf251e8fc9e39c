import { fastPace, judgePace, usualPace } from '../../learner/pace.ts';

const usual = `${usualPace.from} to ${usualPace.to}`;

/** Says of a number where it comes from. */
export const aboutPace = `On the phone ${usual} words a minute are usual. That is our own figure.`;

/** How a pace is heard, in words. @param pace words a minute */
export function tellPace(pace: number): string {
  switch (judgePace(pace)) {
    case 'slow':
      return `Slower than ${usual}. That is right for somebody who writes along.`;
    case 'usual':
      return `Between ${usual}, so somebody could write along.`;
    case 'brisk':
      return `A little above ${usual}. Pause after each number.`;
    case 'fast':
      return `Over ${fastPace} is heard as fast. Pause after each number and at each full stop.`;
  }
}
