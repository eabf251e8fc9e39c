import { describe, expect, it, onTestFinished } from 'vitest';
import { writeCalendar, type CalendarStep } from '../../src/learner/calendar.ts';
import { derivePlan } from '../../src/learner/plan.ts';
import type { LearnerEvent, NewEvent } from '../../src/schemas/learnerEvent.ts';
import { makeEvent } from './makeEvent.ts';

const home = 'Europe/Warsaw';
process.env['TZ'] = home;

const url = 'https://desk.example/clearline/course/';
const now = new Date('2026-03-20T08:00:00Z');
const steps = (title = 'Plain words'): CalendarStep[] =>
  Array.from({ length: 7 }, (_, index) => ({
    title: `${title} ${index + 1}`,
    theory: 30,
    practice: 50,
  }));
const begin = (start: string, call: string | null = null): NewEvent => ({
  kind: 'plan',
  start,
  pace: 'calendar',
  call,
});

/** The calendar of a plan. */
function write(events: readonly LearnerEvent[], title?: string): string {
  return writeCalendar(derivePlan(events, '2026-03-20')!, steps(title), url, now);
}
const unfold = (text: string) => text.replace(/\r\n[ \t]/g, '');
/** The entries of a calendar, each by the names of its properties, parameters included. */
const entriesOf = (text: string): Record<string, string>[] =>
  [...unfold(text).matchAll(/BEGIN:VEVENT\r\n([^]*?)END:VEVENT\r\n/g)].map(([, body]) =>
    Object.fromEntries(
      body!.split('\r\n').map((line) => [line.split(':', 1)[0]!, line.replace(/^[^:]*:/, '')]),
    ),
  );
const wholeDays = (text: string) =>
  entriesOf(text).flatMap((entry) => entry['DTSTART;VALUE=DATE'] ?? []);
const calls = (text: string) => entriesOf(text).filter(({ DTSTART }) => DTSTART !== undefined);
const uids = (text: string) => entriesOf(text).map(({ UID }) => UID);

const fromMarch = [makeEvent(begin('2026-03-26', '16:30'))];

describe('the calendar file', () => {
  it('is one calendar whose entries have what every calendar asks for', () => {
    const text = write(fromMarch);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.+\r\n/);
    expect(text.trimEnd()).toMatch(/\r\nEND:VCALENDAR$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const entry of entriesOf(text)) {
      expect(entry).toMatchObject({ DTSTAMP: '20260320T080000Z' });
      expect(entry['UID']).toMatch(/@clearline$/);
      expect(entry['SUMMARY']).toBeTruthy();
    }
  });

  it('has fourteen whole days and one for the check of day 30, and a call for each step', () => {
    const text = write(fromMarch);
    expect(wholeDays(text)).toEqual(
      '0326 0327 0328 0329 0330 0331 0401 0402 0403 0404 0405 0406 0407 0408 0424'
        .split(' ')
        .map((day) => `2026${day}`),
    );
    expect(calls(text)).toHaveLength(7);
    expect(entriesOf(text)).toHaveLength(22);
  });

  it('has no call where the team has none', () => {
    expect(entriesOf(write([makeEvent(begin('2026-03-26'))]))).toHaveLength(15);
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
    'has the learner’s own days in %s',
    (zone) => {
      process.env['TZ'] = zone;
      onTestFinished(() => void (process.env['TZ'] = home));
      const days = wholeDays(write(fromMarch));
      expect([days[0], days[1], days[14]]).toEqual(['20260326', '20260327', '20260424']);
    },
  );

  it('says on practice day when it is due and until when grace lasts, with a way to the course', () => {
    const practice = entriesOf(write(fromMarch))[1]!;
    expect(practice['DESCRIPTION']).toMatch(/50 minutes.*end of today.*2026-03-28/);
    expect(practice['DESCRIPTION']).toContain(url);
  });
});

describe('a call at 16:30 in Warsaw', () => {
  it('is an hour earlier by world time once summer time has begun', () => {
    expect(
      calls(write(fromMarch))
        .slice(0, 3)
        .map(({ DTSTART }) => DTSTART),
    ).toEqual(['20260327T153000Z', '20260329T143000Z', '20260331T143000Z']);
  });

  it('is an hour later by world time once summer time has ended', () => {
    const [before, after] = calls(write([makeEvent(begin('2026-10-23', '16:30'))]));
    expect(before).toMatchObject({ DTSTART: '20261024T143000Z', DTEND: '20261024T144500Z' });
    expect(after).toMatchObject({ DTSTART: '20261026T153000Z', DTEND: '20261026T154500Z' });
  });
});

describe('a calendar written again after a shift', () => {
  const shifted = [...fromMarch, makeEvent({ kind: 'shift', on: '2026-03-28', days: 5 })];
  const sequences = (text: string) => new Set(entriesOf(text).map(({ SEQUENCE }) => SEQUENCE));

  it('has the same ids, each once, so that the entries move and do not double', () => {
    expect(uids(write(shifted))).toEqual(uids(write(fromMarch)));
    expect(new Set(uids(write(shifted))).size).toBe(22);
    expect(wholeDays(write(shifted)).slice(1, 3)).toEqual(['20260327', '20260402']);
  });

  it('has a higher sequence in every entry, so that the later file wins', () => {
    expect([...sequences(write(fromMarch))]).toEqual(['0']);
    expect([...sequences(write(shifted))]).toEqual(['1']);
  });

  it('shares no id with somebody else’s plan', () => {
    const other = uids(write([makeEvent(begin('2026-03-26', '16:30'))]));
    expect(other.filter((uid) => uids(write(fromMarch)).includes(uid))).toEqual([]);
  });
});

describe('the text of an entry', () => {
  const title =
    'Zażółć, gęślą; jaźń \\ 🚒 – a title that is far longer than one line may be 🚒🚒🚒';
  const text = write(fromMarch, title);

  it('is folded into lines of at most 75 octets', () => {
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  });

  it('comes back whole, with commas, semicolons and backslashes escaped', () => {
    const summary = entriesOf(text)[0]!['SUMMARY']!;
    expect(summary.replaceAll(/\\[\\;,]/g, '')).not.toMatch(/[\\;,]/);
    expect(summary.replaceAll(/\\(.)/g, '$1')).toBe(`Course, read: step 1, ${title} 1`);
  });
});
