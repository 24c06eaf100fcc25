import type { Reach } from '../../../core/access/may.ts';
import type { Statement } from '../ledger/statement.ts';

/** Whom somebody reaches in lists, and on which day. */
export type Within = {
  readonly reach: Reach;
  /** Kinds of persons of whom a municipality keeps a list. */
  readonly workKinds: readonly string[];
  /** Today in the programme. */
  readonly today: string;
};

/** A list of words or ids as the text of an array. */
export function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
}

/** Affiliations `f` that hold on a day. */
export function holdsOn(today: string): string {
  return `(f.since is null or f.since <= ${today}) and (f.until is null or f.until >= ${today})`;
}

/**
 * Whether the person in `p.actor` (`actor_listed p`) is within reach, looked up person by person:
 * for candidates that come one after the other. `$1` is the programme.
 */
export function personReached(statement: Statement, { reach, workKinds, today }: Within): string {
  if (reach.all) return 'true';
  const day = `${statement.param(today)}::date`;
  const own = `p.actor = ${statement.param(reach.self)}::uuid`;
  const organisations = statement.param(arrayText(reach.organisations));
  const districts = `${statement.param(arrayText(reach.districts))}::text::text[]`;
  const kinds = `${statement.param(arrayText(workKinds))}::text::text[]`;
  return `(${own}
    or exists (
      select 1 from affiliation f
      where f.programme = $1 and f.member = p.actor and ${holdsOn(day)}
        and f.organisation = any(${organisations}::text::uuid[]))
    or (p.kind = any(${kinds}) and (
      p.district = any(${districts})
      or exists (
        select 1 from affiliation f
        join actor_listed o on o.programme = $1 and o.actor = f.organisation
        where f.programme = $1 and f.member = p.actor and ${holdsOn(day)}
          and coalesce(f.municipality, o.district) = any(${districts})))))`;
}

/** Whether somebody reaches so few that it is quicker to begin with them. */
export function isNarrow({ reach }: Within): boolean {
  return !reach.all && reach.districts.length === 0;
}

/** All persons of a narrow reach, in one column `subject`. */
export function narrowPersons(statement: Statement, { reach, today }: Within): string {
  const day = `${statement.param(today)}::date`;
  return `(
    select f.member as subject from affiliation f
    where f.programme = $1 and ${holdsOn(day)}
      and f.organisation = any(${statement.param(arrayText(reach.organisations))}::text::uuid[])
    union select ${statement.param(reach.self)}::uuid)`;
}
