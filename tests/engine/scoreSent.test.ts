import { describe, expect, it } from 'vitest';
import { scoreSent } from '../../src/engine/scoreSent.ts';
import { makeBrief, prepared } from './rulebook.ts';

const brief = makeBrief({ scope: 'message', kind: 'update' });
const score = (text: string) => scoreSent(text, brief, prepared);

const good = `Hello Ms Brandt,

The weighbridge prints its tickets again since 10:20. A cable behind the printer had come loose.

Please print one ticket with the next lorry, and answer this message if it stays blank. I look at the log of the printer and write to you here at 11:30.

Kind regards
Samir Haddad, Service Desk`;
const blaming = `Hi,

You should have read the manual. As already explained, it is your own mistake that the printer is dead, and we can do nothing. Please do not hesitate to contact us ASAP.`;

describe('a reply that was really sent', () => {
  it('is right where it keeps the rules, and shows the skills they stand for', () => {
    const { points, verdict, skills } = score(good);
    expect({ points, verdict }).toMatchObject({ verdict: 'right' });
    expect(points).toBeGreaterThanOrEqual(80);
    expect(skills).not.toEqual({});
    for (const share of Object.values(skills)) expect(share).toBeTypeOf('number');
  });

  it('is not right where it blames, and says by which rule', () => {
    const { points, verdict, verdicts } = score(blaming);
    expect(verdict).not.toBe('right');
    expect(points).toBeLessThan(score(good).points - 20);
    expect(verdicts['no-blame']).toBe('broken');
  });
});
