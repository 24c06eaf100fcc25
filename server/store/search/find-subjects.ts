import type { Token } from '../../../core/actors/names/asked-for.ts';
import type { Queryable } from '../engine/contract.ts';
import { meanings, nearWords, subjectsWith, type Sort, type WordSet } from './match-words.ts';
import type { Within } from './reach.ts';

export type Finding = {
  readonly programme: string;
  readonly sort: Sort;
  readonly tokens: readonly Token[];
  readonly within: Within | null;
  /** As many are enough to choose the best from. */
  readonly limit: number;
};

/** Below this many, what was typed is taken for a slip too; three words are seldom one. */
const fewOf = (tokens: readonly Token[]): number => (tokens.length > 2 ? 1 : 4);

/**
 * Answers: who or what bears a name with all these words? First those that bear them as typed,
 * then those whose words begin or sound so, last what lies a slip of the hand away.
 */
export async function findSubjects(db: Queryable, asked: Finding): Promise<readonly string[]> {
  const { programme, sort, tokens, limit } = asked;
  if (tokens.length === 0) return [];
  const sets = await meanings(db, programme, sort, tokens);
  const find = (wanted: readonly WordSet[]): Promise<readonly string[]> =>
    subjectsWith(db, { ...asked, sets: wanted });
  const whole = sets.every(({ exact }) => exact)
    ? await find(sets.map((set) => ({ ...set, words: [set.from], until: set.from })))
    : [];
  const few = fewOf(tokens);
  if (whole.length >= (few === 1 ? 1 : limit)) return whole;
  const wider = await find(sets);
  const found = [...new Set([...whole, ...wider])];
  if (found.length >= few) return found;
  const near = await nearWords(db, programme, tokens);
  const widest = await find(
    sets.map((set, n) => ({ ...set, words: [...new Set([...set.words, ...(near[n] ?? [])])] })),
  );
  return [...new Set([...found, ...widest])];
}

export type NumberHit = { readonly actor: string; readonly field: string };

/** Answers: who is known by a number that begins so, or by a phone that ends so? At most 60. */
export async function findNumbers(
  db: Queryable,
  programme: string,
  number: { readonly start: string; readonly end: string },
): Promise<readonly NumberHit[]> {
  return db.query<NumberHit>(
    `
    select n.actor, n.field
    from jsonb_to_recordset($2::text::jsonb) as t(
      field text collate "C", number text collate "C", until text collate "C")
    cross join lateral (
      select actor, field from actor_number
      where programme = $1 and field = t.field and number >= t.number and number < t.until
      order by number limit 60) n`,
    [
      programme,
      JSON.stringify(
        ['document', 'ruc', 'card', 'phone'].map((field) => {
          const begin = field === 'phone' ? number.end : number.start;
          return { field, number: begin, until: `${begin}{` };
        }),
      ),
    ],
  );
}
