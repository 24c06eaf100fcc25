import type { Token } from '../../../core/actors/names/asked-for.ts';
import { isNear } from '../../../core/actors/names/asked-for.ts';
import { neighbourhood } from '../../../core/actors/names/slips.ts';
import type { Queryable } from '../engine/contract.ts';
import { newStatement, type Statement } from '../ledger/statement.ts';
import { arrayText, isNarrow, narrowPersons, personReached, type Within } from './reach.ts';

export type Sort = 'person' | 'organisation' | 'place';

/** Words that answer a token: those of a list, and all that begin with something. */
export type WordSet = {
  readonly words: readonly string[];
  readonly from: string;
  readonly until: string;
  /** How many carry one of them, as far as it was counted. */
  readonly many: number;
};

type Resolved = {
  readonly n: number;
  readonly exact: boolean;
  readonly sounding: readonly string[];
  readonly many: number;
};

const countedMost = 3_000;
const soundingMost = 60;

/**
 * What each token may mean among the words that names of this sort consist of: itself whole, a
 * beginning, a sound; where nobody bears any of these, what is a slip of the hand away.
 */
export async function meanings(
  db: Queryable,
  programme: string,
  sort: Sort,
  tokens: readonly Token[],
): Promise<readonly (WordSet & { readonly exact: boolean })[]> {
  const asked = tokens.map((token, n) => ({ ...token, n }));
  const rows = await db.query<Resolved>(
    `
    select t.n, heard.words as sounding, counted.many,
      exists (
        select 1 from searched_word s
        where s.programme = $1 and s.sort = $2 and s.word = t.text) as exact
    from jsonb_to_recordset($3::text::jsonb) as t(
      n int, text text collate "C", until text collate "C", sound text collate "C",
      "soundUntil" text collate "C")
    cross join lateral (
      select coalesce(json_agg(w.word), '[]'::json) as words from (
        select word from name_word
        where programme = $1 and (word < t.text or word >= t.until)
          and sound >= t.sound and sound < t."soundUntil"
        order by sound limit $4::int) w) as heard
    cross join lateral (
      select count(*) as many from (
        select 1 from searched_word s
        where s.programme = $1 and s.sort = $2 and s.word >= t.text and s.word < t.until
        limit $5::int) c) as counted
    order by t.n`,
    [programme, sort, JSON.stringify(asked), soundingMost, countedMost],
  );
  const sets = rows.map(({ n, exact, sounding, many }) => {
    const { text = '', until = '' } = tokens[n] ?? {};
    return { words: sounding, from: text, until, many, exact };
  });
  if (sets.every(({ many, words }) => many > 0 || words.length > 0)) return sets;
  const near = await nearWords(db, programme, tokens);
  return sets.map((set, n) => {
    const isKnown = set.many > 0 || set.words.length > 0;
    return isKnown ? set : { ...set, words: near[n] ?? [] };
  });
}

/** For each token the words that are a slip of the hand away from it. */
export async function nearWords(
  db: Queryable,
  programme: string,
  tokens: readonly Token[],
): Promise<readonly (readonly string[])[]> {
  const variants = [...new Set(tokens.flatMap((token) => neighbourhood(token.sound)))];
  const rows = await db.query<{ word: string }>(
    `
    select distinct w.word
    from unnest($2::text::text[]) as v(variant)
    join name_near n on n.programme = $1 and n.variant = v.variant collate "C"
    join name_word w on w.programme = $1 and w.sound = n.sound`,
    [programme, arrayText(variants)],
  );
  return tokens.map((token) => rows.map(({ word }) => word).filter((word) => isNear(token, word)));
}

/**
 * Subjects that have a word of every set, at most `limit`: begins with the set that fewest have
 * and looks the others up one by one, so that it stops as soon as there are enough.
 *
 * @param within of persons: whom the asker reaches; null reaches all
 */
export async function subjectsWith(
  db: Queryable,
  asked: {
    readonly programme: string;
    readonly sort: Sort;
    readonly sets: readonly WordSet[];
    readonly within: Within | null;
    readonly limit: number;
  },
): Promise<readonly string[]> {
  const { sets, within, sort } = asked;
  const [first, ...others] = [...sets].sort((a, b) => a.many - b.many);
  if (first === undefined) return [];
  const statement = newStatement();
  statement.param(asked.programme);
  const narrow = within !== null && isNarrow(within);
  const driver = narrow ? narrowPersons(statement, within) : carriers(statement, sort, first);
  const checks = (narrow ? [first, ...others] : others).map(
    (set, n) => `
      cross join lateral (
        select 1 from searched_word s
        where s.subject = d.subject and s.programme = $1 and ${isIn(statement, set)}
        limit 1) t${n}`,
  );
  const reached =
    within === null || narrow || within.reach.all
      ? ''
      : `cross join lateral (
          select 1 from actor_listed p
          where p.programme = $1 and p.actor = d.subject and ${personReached(statement, within)}
          limit 1) r`;
  const rows = await db.query<{ subject: string }>(
    `select d.subject from ${driver} d ${checks.join('')} ${reached}
     limit ${statement.param(asked.limit)}::int`,
    statement.params,
  );
  return [...new Set(rows.map(({ subject }) => subject))];
}

/** Those who have a word of the set, in one column `subject`, word after word. */
function carriers(statement: Statement, sort: Sort, set: WordSet): string {
  const words = statement.param(arrayText(set.words));
  const of = statement.param(sort);
  return `(
    select s.subject from searched_word s
    where s.programme = $1 and s.sort = ${of}
      and s.word >= ${statement.param(set.from)} and s.word < ${statement.param(set.until)}
    union all
    select s.subject
    from unnest(${words}::text::text[]) as w(word)
    cross join lateral (
      select subject from searched_word
      where programme = $1 and sort = ${of} and word = w.word collate "C"
      offset 0) s)`;
}

/** Whether the word of `searched_word s` is in the set. */
export function isIn(statement: Statement, set: WordSet): string {
  const words = statement.param(arrayText(set.words));
  return `(s.word = any(${words}::text::text[])
    or (s.word >= ${statement.param(set.from)} and s.word < ${statement.param(set.until)}))`;
}
