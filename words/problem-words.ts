import type { problems } from '../core/problems/catalogue.ts';
import type { Problem, ProblemCode } from '../core/problems/problem.ts';
import { kilograms } from './mass.ts';

/** What people read of a Problem: what happened, and what to do about it. */
export type ProblemWords = {
  readonly title: string;
  readonly sentence: (facts: Problem['facts']) => string;
  readonly remedy: (facts: Problem['facts']) => string;
};

/** The facts that a code declares, already written for people: masses in kg, lists with commas. */
type Told<C extends ProblemCode> = Readonly<Record<(typeof problems)[C]['facts'][number], string>>;

/** A table with every code, whose sentences can use only the facts that the code declares. */
type ProblemTable = {
  readonly [C in ProblemCode]: {
    readonly title: string;
    readonly sentence: (told: Told<C>) => string;
    readonly remedy: (told: Told<C>) => string;
  };
};

/** The part of the table that is of these rooms. */
export type ProblemsOf<Room extends string> = Pick<
  ProblemTable,
  Extract<ProblemCode, `${Room}/${string}`>
>;

type AnyWords = {
  readonly title: string;
  readonly sentence: (told: Readonly<Record<string, string>>) => string;
  readonly remedy: (told: Readonly<Record<string, string>>) => string;
};

/** Makes the table ready for facts as problems carry them. */
export function readyForFacts(table: ProblemTable): Readonly<Record<ProblemCode, ProblemWords>> {
  return ready(table);
}

/** The same for some rooms only. */
export function readyOnPhone(table: Partial<ProblemTable>): Readonly<Record<string, ProblemWords>> {
  return ready(table);
}

function ready<T extends Partial<ProblemTable>>(table: T): Readonly<Record<keyof T, ProblemWords>> {
  const worded = Object.entries<AnyWords>(table).map(([code, words]) => [
    code,
    {
      title: words.title,
      sentence: (facts: Problem['facts']) => words.sentence(tell(facts)),
      remedy: (facts: Problem['facts']) => words.remedy(tell(facts)),
    },
  ]);
  return Object.fromEntries(worded) as Readonly<Record<keyof T, ProblemWords>>;
}

/** A fact that the problem does not carry reads as a dash, never as `undefined`. */
function tell(facts: Problem['facts']): Readonly<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const [name, fact] of Object.entries(facts)) told[name] = tellFact(name, fact);
  return new Proxy(told, {
    get: (target, name) => (typeof name === 'string' ? (target[name] ?? '—') : undefined),
  });
}

function tellFact(name: string, fact: Problem['facts'][string]): string {
  if (name.endsWith('_g') && typeof fact === 'number') return kilograms(fact);
  const text = Array.isArray(fact) ? fact.join(', ') : String(fact);
  return text === '' ? '—' : text;
}
