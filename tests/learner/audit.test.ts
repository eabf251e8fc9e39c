import { describe, expect, it } from 'vitest';
import {
  chooseForm,
  formOf,
  isAudited,
  listAnswered,
  type AuditForm,
  type AuditPhase,
} from '../../src/learner/audit.ts';
import { makeAttempt } from './makeAttempt.ts';
import { makeEvent } from './makeEvent.ts';

const begun = (phase: AuditPhase, form: AuditForm) => makeEvent({ kind: 'audit', phase, form });

describe('the form of an audit', () => {
  it('before the course is either of the two by an even chance', () => {
    expect(chooseForm([], 'before', 0)).toBe('a');
    expect(chooseForm([], 'before', 0.499)).toBe('a');
    expect(chooseForm([], 'before', 0.5)).toBe('b');
    expect(chooseForm([], 'before', 0.999)).toBe('b');
  });

  it('after the course is the other one, whatever chance says', () => {
    for (const random of [0, 0.999]) {
      expect(chooseForm([begun('before', 'a')], 'after', random)).toBe('b');
      expect(chooseForm([begun('before', 'b')], 'after', random)).toBe('a');
    }
  });

  it('after an audit of one’s own replies is one’s own replies again', () => {
    expect(chooseForm([begun('before', 'own')], 'after', 0)).toBe('own');
  });

  it('for who skipped the first audit is left to chance', () => {
    expect(chooseForm([], 'after', 0.2)).toBe('a');
    expect(chooseForm([], 'after', 0.8)).toBe('b');
  });

  it('on day 30 is the check', () => {
    expect(chooseForm([begun('before', 'a')], 'check', 0.9)).toBe('check');
  });

  it('stays the one it was begun with, also when a second device began another', () => {
    const events = [begun('after', 'b'), begun('before', 'a'), begun('before', 'b')];
    expect(formOf(events, 'before')).toBe('a');
    expect(formOf(events, 'after')).toBe('b');
    expect(formOf(events, 'check')).toBeNull();
  });
});

it('tells which tasks of an audit are answered, and not those of another or of the course', () => {
  const attempts = [
    makeAttempt({ exercise: 'panes', phase: 'before' }),
    makeAttempt({ exercise: 'mayor', phase: 'after' }),
    makeAttempt({ exercise: 'till' }),
  ];
  expect([...listAnswered(attempts, 'before')]).toEqual(['panes']);
});

describe('an audit', () => {
  const sizes = { a: 2, b: 2, check: 1 };
  const written = (...ids: string[]) =>
    ids.map((exercise) => makeAttempt({ exercise, phase: 'before' }));

  it('is done when every reply is written, and not after the first', () => {
    const events = [begun('before', 'a')];
    expect(isAudited([], [], 'before', sizes)).toBe(false);
    expect(isAudited(written('one'), events, 'before', sizes)).toBe(false);
    expect(isAudited(written('one', 'one'), events, 'before', sizes)).toBe(false);
    expect(isAudited(written('one', 'two'), events, 'before', sizes)).toBe(true);
    expect(isAudited(written('one', 'two'), events, 'after', sizes)).toBe(false);
  });

  it('of one’s own replies is done with four', () => {
    const events = [begun('before', 'own')];
    expect(isAudited(written('own-1', 'own-2', 'own-3'), events, 'before', sizes)).toBe(false);
    expect(isAudited(written('own-1', 'own-2', 'own-3', 'own-4'), events, 'before', sizes)).toBe(
      true,
    );
  });
});
