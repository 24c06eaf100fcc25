import { problems } from '../../../core/problems/catalogue.ts';
import type { ProblemCode } from '../../../core/problems/problem.ts';
import type { Names } from '../../factories/ids.ts';
import { cursorOver, ScenarioError, type Cursor } from './cursor.ts';
import type { Expectation } from './statement.ts';

const outcomes: Readonly<Record<string, Expectation['outcome']>> = {
  accepted: 'accepted',
  waits: 'quarantined',
  refused: 'refused',
  superseded: 'superseded',
  'already-had': 'already_had',
};

/** An arrow also leads to a receiver; the one before an outcome is the last of the line. */
export function splitExpectation(tokens: readonly string[]): {
  readonly said: readonly string[];
  readonly outcome: readonly string[] | undefined;
} {
  const arrow = tokens.lastIndexOf('→');
  if (arrow < 0 || outcomes[tokens[arrow + 1] ?? ''] === undefined) {
    return { said: tokens, outcome: undefined };
  }
  return { said: tokens.slice(0, arrow), outcome: tokens.slice(arrow + 1) };
}

/**
 * `waits ledger/not-enough held 12 kg asked 15 kg`: the outcome, the code of the Problem, and
 * as many of its facts as the story cares for.
 */
export function readExpectation(
  tokens: readonly string[] | undefined,
  where: string,
  names: Names,
): Expectation {
  if (tokens === undefined) return { outcome: 'accepted', facts: {} };
  const cursor = cursorOver(tokens, where);
  const outcome = outcomes[cursor.word('an outcome')] ?? fault(where);
  if (cursor.peek() === undefined) return { outcome, facts: {} };
  const code = cursor.word('a code');
  if (!isProblemCode(code)) return cursor.fail(`${code} is no code of the catalogue of problems`);
  const facts: Record<string, Expectation['facts'][string]> = {};
  cursor.clauses(
    Object.fromEntries(
      problems[code].facts.map((fact) => [
        fact.replace(/_g$/, ''),
        () => (facts[fact] = readFact(fact, code, cursor, names)),
      ]),
    ),
  );
  return { outcome, code, facts };
}

function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

const listed = ['dependents', 'regimes', 'lots'];

function readFact(
  fact: string,
  code: ProblemCode,
  cursor: Cursor,
  names: Names,
): Expectation['facts'][string] {
  if (fact.endsWith('_g')) return cursor.grams();
  const text = (): string => cursor.word(`what ${fact} is`);
  if (fact === 'dependents') return cursor.list(() => names.event(text())).toSorted();
  if (listed.includes(fact)) return cursor.list(text);
  if (fact === 'event' || fact === 'by') return names.event(text());
  if (fact === 'lot') return names.lot(text());
  const isActor = fact === 'expected' && code === 'ledger/not-the-receiver';
  if (isActor || ['actor', 'holder', 'receiver'].includes(fact)) return names.actor(text());
  if (fact === 'place') return names.place(text());
  return text();
}

function fault(where: string): never {
  throw new ScenarioError(where, 'an outcome is missing in the table');
}
