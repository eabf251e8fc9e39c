import { createHash } from 'node:crypto';
import type { Rulebook } from '../schemas/rulebook.ts';
import type { Content } from './content.ts';

/** Reduces the content to what the engine needs, and names that version by its hash. */
export function compileRulebook(content: Content): Rulebook {
  const { team } = content;
  const body: Omit<Rulebook, 'version'> = {
    schemaVersion: 1,
    team: {
      team: team.team,
      organisation: team.organisation,
      industry: team.industry,
      updateIntervals: team.updateIntervals,
    },
    skills: content.skills.map(({ id, name }) => ({ id, name })),
    rules: content.rules
      .filter((rule) => rule.change?.off !== true)
      .map(
        ({ id, title, statement, ask, skill, core, channels, applies, lesson, weight, check }) => ({
          id,
          title,
          statement,
          ask,
          skill,
          core,
          channels,
          applies,
          lesson,
          weight,
          by: check.by,
        }),
      ),
    jargon: content.terms.map(({ id, term, forms, plain, keepFor, use, everyday, notWhen }) => ({
      id,
      term,
      forms,
      plain,
      keepFor,
      use,
      everyday,
      notWhen,
    })),
    phrases: content.phrases.map(({ id, rule, title, phrases }) => ({
      id,
      rule,
      title,
      phrases: phrases.map(({ cue, instead, swap, except, range }) => ({
        cue,
        instead,
        ...(swap !== undefined && { swap }),
        except,
        ...(range !== undefined && { range }),
      })),
    })),
    cues: content.cues.map(({ id, cues, except }) => ({ id, cues, except })),
    feelings: content.feelings.map(({ id, name, neighbours, strengths }) => ({
      id,
      name,
      neighbours,
      strengths,
    })),
  };
  const version = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12);
  return { ...body, version };
}
