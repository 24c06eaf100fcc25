import type { Names } from '../../factories/ids.ts';
import type { Answer } from './ledger.ts';
import type { Expectation } from './statement.ts';

const words: Readonly<Record<Expectation['outcome'], string>> = {
  accepted: 'accepted',
  quarantined: 'waits',
  refused: 'refused',
  superseded: 'superseded',
  already_had: 'already-had',
};

/** In what an answer is not what stands beside the line; in sentences. */
export function differencesOf(
  answer: Answer | undefined,
  expected: Expectation,
  names: Names,
): readonly string[] {
  if (answer === undefined) return ['got no answer'];
  const problem = answer.problem;
  const said = problem === undefined ? '' : ` ${problem.code} ${readable(problem.facts, names)}`;
  if (answer.outcome !== expected.outcome) {
    return [`is ${words[answer.outcome]}${said}, not ${words[expected.outcome]}`];
  }
  if (expected.code === undefined || problem === undefined) return [];
  if (problem.code !== expected.code) return [`says${said}, not ${expected.code}`];
  if (Object.keys(problem.facts).length === 0) return [];
  return Object.entries(expected.facts).flatMap(([fact, value]) => {
    const found = problem.facts[fact];
    return same(found, value) ? [] : [`says${said}, not ${fact} ${readable(value, names)}`];
  });
}

function same(found: unknown, value: unknown): boolean {
  const plain = (one: unknown): unknown => (Array.isArray(one) ? one.toSorted() : one);
  return JSON.stringify(plain(found)) === JSON.stringify(plain(value));
}

/** JSON with names in the place of ids. */
export function readable(value: unknown, names: Names): string {
  return JSON.stringify(value ?? null).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) =>
    names.nameOf(id),
  );
}
