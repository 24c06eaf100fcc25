/**
 * A Problem is something a correct program may meet: it is returned, never thrown. Its wording
 * (Spanish and English, with the remedy) lives in `words/`, its HTTP status follows from the
 * reaction. A Bug is our fault and is thrown (`core/quantities/quantity.ts`).
 */
import type { problems } from './catalogue.ts';

/** What the person, or the program that called, can do about it. */
export type Reaction =
  /** The content is wrong: change it and send it again under a new id (400, 422). */
  | 'mend'
  /** It clashes with what is already known: look at the facts first (409). */
  | 'look'
  /** Nothing to do: it is kept and will be accepted by itself (202). */
  | 'wait'
  /** Sign in or ask for the right (401, 403). */
  | 'ask-permission'
  /** It is not there (404). */
  | 'look-elsewhere'
  /** Too large or too much (413, 429). */
  | 'send-less'
  /** Our side cannot just now; the same request may be repeated (503). */
  | 'retry'
  /** The one who runs the program must act: disk, database, configuration (500, 507). */
  | 'operator';

export type ProblemKind = {
  readonly reaction: Reaction;
  readonly status: number;
  /** Names of the facts that the sentences may use. */
  readonly facts: readonly string[];
};

export type ProblemCode = keyof typeof problems;
export type Fact = string | number;

export type Problem = {
  readonly code: ProblemCode;
  /** Masses in facts are whole grams (`…_g`), instants are RFC 3339 texts, ids are UUIDs. */
  readonly facts: Readonly<Record<string, Fact | readonly string[]>>;
};

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
