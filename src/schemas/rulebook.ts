import type { CueList } from './cues.ts';
import type { Feeling } from './feeling.ts';
import type { PhraseList } from './phrases.ts';
import type { Rule } from './rule.ts';
import type { Skill } from './skill.ts';
import type { Team } from './team.ts';
import type { Term } from './term.ts';

/** What the engine must know of a rule: nothing that only a page shows. */
export type RuleCriterion = Pick<
  Rule,
  | 'id'
  | 'title'
  | 'statement'
  | 'ask'
  | 'skill'
  | 'core'
  | 'channels'
  | 'applies'
  | 'lesson'
  | 'weight'
> & { by: Rule['check']['by'] };

/** A glossary word as the engine looks for it. */
export type JargonEntry = Pick<
  Term,
  'id' | 'term' | 'forms' | 'plain' | 'keepFor' | 'use' | 'everyday' | 'notWhen'
>;

/** A phrase list as the engine looks for it, its proving sentences left out. */
export type PhraseEntry = Pick<PhraseList, 'id' | 'rule' | 'title'> & {
  phrases: {
    cue: string;
    instead: string;
    swap?: string;
    except: string[];
    range?: [number, number];
  }[];
};

/** A cue list as the engine looks for it. */
export type CueEntry = Pick<CueList, 'id' | 'cues' | 'except'>;

/** The team's facts that checks read. */
export type TeamFacts = Pick<Team, 'team' | 'organisation' | 'industry' | 'updateIntervals'>;

/**
 * The standard, compiled for the engine: one JSON asset that islands fetch once.
 * Rules that the team switched off are left out; reworded ones carry the team's wording.
 */
export interface Rulebook {
  /** Raised when this shape changes. */
  schemaVersion: 1;
  /** First 12 hex digits of the SHA-256 of everything below. */
  version: string;
  team: TeamFacts;
  skills: Pick<Skill, 'id' | 'name'>[];
  rules: RuleCriterion[];
  jargon: JargonEntry[];
  phrases: PhraseEntry[];
  cues: CueEntry[];
  feelings: Pick<Feeling, 'id' | 'name' | 'neighbours' | 'strengths'>[];
}
