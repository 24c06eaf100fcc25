import { accept, type Result } from '../../core/problems/problem.ts';
import { answer } from './problem-answer.ts';
import type { Ask } from './service.ts';

/** An answer in which people are named. */
export type Telling = { readonly answer: object; readonly people: readonly string[] };

/** Answers, and says whose names went out. */
export function told(c: Ask, found: Result<Telling>): Response {
  if (!found.ok) return answer(c, found);
  c.set('looked', found.value.people);
  return answer(c, accept(found.value.answer));
}
