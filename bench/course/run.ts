// `npm run bench:course`: sends scripted learners through the lessons and both audits, and says who
// earned what, whether the orders are as they must be, and whether the audit's forms are equally hard.
// `--each` shows every exercise. Everything is seeded: the figures change with content and engine only.
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { checkForms, checkGrowth, checkLessons } from './checkFigures.ts';
import { simulate } from './simulate.ts';
import { tellForms, tellGrowth, tellLessons } from './tellFigures.ts';

const { values } = parseArgs({ options: { each: { type: 'boolean', default: false } } });

const figures = simulate(loadContent('content'), { lessons: 8, audits: 400 });
console.log(tellLessons(figures, values.each), '\n');
console.log(tellGrowth(figures), '\n');
console.log(tellForms(figures), '\n');

const faults = [...checkLessons(figures), ...checkGrowth(figures), ...checkForms(figures)];
console.log(faults.length === 0 ? 'Every order is as it must be.' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
