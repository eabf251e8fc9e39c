import { expect, it } from 'vitest';
import { criteriaOf } from '../../src/rulebook/criteriaOf.ts';

const rules = [
  { id: 'greet-and-sign', lesson: 1 },
  { id: 'answer-first', lesson: 2 },
  { id: 'steps-as-list', lesson: 2 },
  { id: 'no-blame', lesson: 5 },
  { id: 'likelihood-scale', lesson: 8 },
];
const harmful = ['no-blame'];
const of = (lesson: number) => criteriaOf(lesson, rules, harmful);

it('puts in force the rules of a lesson and of all before it, and none of a later one', () => {
  expect(of(2).inForce).toEqual(['greet-and-sign', 'answer-first', 'steps-as-list', 'no-blame']);
  expect(of(5).inForce).not.toContain('likelihood-scale');
  expect(of(9).inForce).toHaveLength(5);
});

it('puts in force from the first day those whose breach does harm, and each once', () => {
  expect(of(1).inForce).toEqual(['greet-and-sign', 'no-blame']);
  expect(of(5).inForce.filter((id) => id === 'no-blame')).toHaveLength(1);
});

it('calls fresh what the lesson itself brings, and not the harmful ones before their day', () => {
  expect(of(1).fresh).toEqual(['greet-and-sign']);
  expect(of(2).fresh).toEqual(['answer-first', 'steps-as-list']);
  expect(of(5).fresh).toEqual(['no-blame']);
  expect(of(3).fresh).toEqual([]);
});
