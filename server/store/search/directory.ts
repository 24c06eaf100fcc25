import type { Queryable } from '../engine/contract.ts';
import { newStatement, type Statement } from '../ledger/statement.ts';
import { isIn, type WordSet } from './match-words.ts';
import { arrayText, holdsOn, type Within } from './reach.ts';

export const directorySorts = ['label', 'registered', 'changed', 'district'] as const;
export type DirectorySort = (typeof directorySorts)[number];

export type DirectoryState = 'current' | 'ended' | 'cancelled';

export type DirectoryAsked = {
  readonly programme: string;
  readonly within: Within;
  /** null: of every kind. */
  readonly kinds: readonly string[] | null;
  readonly district: string | null;
  readonly sex: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly state: DirectoryState | null;
  /** Of what was typed: words for persons and for organisations, and who has the number. */
  readonly text: {
    readonly person: readonly WordSet[];
    readonly organisation: readonly WordSet[];
    readonly numbered: readonly string[];
  } | null;
};

export type DirectoryPage = {
  readonly sort: DirectorySort;
  readonly descending: boolean;
  /** The last row of the page before: what it is sorted by, and the actor. */
  readonly after: { readonly key: string; readonly actor: string } | null;
  readonly limit: number;
};

export type DirectoryRow = { readonly actor: string; readonly key: string };

/** What lists are sorted by; as text, so that it can stand in a cursor. */
const keys: Readonly<Record<DirectorySort, string>> = {
  label: 'p.sort_label',
  registered: 'p.registered_at',
  changed: 'p.changed_at',
  district: `coalesce(p.district, '')`,
};
const keyTypes: Readonly<Record<DirectorySort, string>> = {
  label: 'text collate "C"',
  registered: 'timestamptz',
  changed: 'timestamptz',
  district: 'text collate "C"',
};

/** Answers: which actors stand on this page of the directory? */
export async function directoryPage(
  db: Queryable,
  asked: DirectoryAsked,
  { sort, descending, after, limit }: DirectoryPage,
): Promise<readonly DirectoryRow[]> {
  const statement = newStatement();
  const kept = keptActors(statement, asked);
  const key = keys[sort];
  const [direction, beyond] = descending ? ['desc', '<'] : ['asc', '>'];
  const from =
    after === null
      ? ''
      : `and (${key}, p.actor) ${beyond} (${statement.param(after.key)}::${keyTypes[sort]},
          ${statement.param(after.actor)}::uuid)`;
  return db.query<DirectoryRow>(
    `${kept.ctes}
    select p.actor, ${key}::text as key from actor_listed p
    where ${kept.where} ${from}
    order by ${key} ${direction}, p.actor ${direction} limit ${statement.param(limit)}::int`,
    statement.params,
  );
}

export type FacetRow = {
  readonly kind: string | null;
  readonly district: string | null;
  readonly sex: string | null;
  /** What the row counts by; `all`: everybody. */
  readonly facet: 'kind' | 'district' | 'sex' | 'all';
  readonly many: number;
};

/** Answers: how many are there in all, of each kind, in each district, of each sex? */
export async function directoryFacets(
  db: Queryable,
  asked: DirectoryAsked,
): Promise<readonly FacetRow[]> {
  const statement = newStatement();
  const kept = keptActors(statement, asked);
  return db.query<FacetRow>(
    `${kept.ctes}, counted as (
      select p.kind, p.district, p.sex, count(*) as many
      from actor_listed p where ${kept.where} group by 1, 2, 3)
    select kind, district, sex,
      case grouping(kind, district, sex)
        when 3 then 'kind' when 5 then 'district' when 6 then 'sex' else 'all' end as facet,
      sum(many)::bigint as many
    from counted group by grouping sets ((kind), (district), (sex), ())`,
    statement.params,
  );
}

/**
 * The actors that are asked for and within reach, as a condition on `actor_listed p`. Records that
 * were merged into another one are hidden behind it: what is theirs counts as its own.
 */
function keptActors(
  statement: Statement,
  asked: DirectoryAsked,
): { readonly ctes: string; readonly where: string } {
  statement.param(asked.programme);
  const equal = (column: string, value: string | null): string =>
    value === null ? '' : `and p.${column} = ${statement.param(value)}`;
  const kinds =
    asked.kinds === null
      ? ''
      : `and p.kind = any(${statement.param(arrayText(asked.kinds))}::text::text[])`;
  return {
    ctes: `with merged as (
        select actor, same_as from actor_profile where programme = $1 and same_as is not null)`,
    where: `p.programme = $1 and p.actor not in (select actor from merged)
      and ${asked.state === 'cancelled' ? 'p.cancelled' : 'not p.cancelled'}
      ${kinds} ${equal('district', asked.district)} ${equal('sex', asked.sex)}
      ${belonging(statement, asked)} ${reached(statement, asked.within)}
      ${named(statement, asked)}`,
  };
}

/** Who stands for the members of affiliations `f` that fulfil a condition. */
function membersWhere(condition: string): string {
  return `(select coalesce(m.same_as, f.member) from affiliation f
    left join merged m on m.actor = f.member
    where f.programme = $1 and ${condition})`;
}

/** Ended: belonged there (anywhere, without an organisation or role) and does no longer. */
function belonging(statement: Statement, asked: DirectoryAsked): string {
  const { organisation, role, state } = asked;
  const is = [
    role === null ? 'true' : `f.role = ${statement.param(role)}`,
    organisation === null ? 'true' : isOrganisation(statement.param(organisation)),
  ].join(' and ');
  const isAny = role === null && organisation === null;
  const now = (): string => holdsOn(`${statement.param(asked.within.today)}::date`);
  if (state === 'ended') {
    return `and p.actor in ${membersWhere(is)}
      and p.actor not in ${membersWhere(`${is} and ${now()}`)}`;
  }
  if (state === 'cancelled' || (isAny && state === null)) {
    return isAny ? '' : `and p.actor in ${membersWhere(is)}`;
  }
  const without = isAny ? `or p.actor not in ${membersWhere('true')}` : '';
  return `and (p.actor in ${membersWhere(`${is} and ${now()}`)} ${without})`;
}

function isOrganisation(param: string): string {
  return `f.organisation in (
    select ${param}::uuid union all select actor from merged where same_as = ${param}::uuid)`;
}

/** Organisations are known to all who are let in; persons by reach. */
function reached(statement: Statement, { reach, workKinds, today }: Within): string {
  if (reach.all) return '';
  const holds = (): string => holdsOn(`${statement.param(today)}::date`);
  const ways = [`not p.is_person`, `p.actor = ${statement.param(reach.self)}::uuid`];
  if (reach.organisations.length > 0) {
    const organisations = `${statement.param(arrayText(reach.organisations))}::text::uuid[]`;
    ways.push(
      `p.actor in ${membersWhere(`${holds()} and f.organisation = any(${organisations})`)}`,
    );
  }
  if (reach.districts.length > 0) {
    const districts = `${statement.param(arrayText(reach.districts))}::text::text[]`;
    const kinds = `${statement.param(arrayText(workKinds))}::text::text[]`;
    const listed = `(f.municipality = any(${districts}) or (f.municipality is null
      and f.organisation in (
        select o.actor from actor_listed o
        where o.programme = $1 and not o.is_person and o.district = any(${districts}))))`;
    ways.push(`(p.kind = any(${kinds}) and (p.district = any(${districts})
      or p.actor in ${membersWhere(`${holds()} and ${listed}`)}))`);
  }
  return `and (${ways.join(' or ')})`;
}

/** Whose name has a word of each set, or who has the number that was typed. */
function named(statement: Statement, { text }: DirectoryAsked): string {
  if (text === null) return '';
  const all = (sort: 'person' | 'organisation', sets: readonly WordSet[]): string =>
    sets
      .map(
        (set) => `p.actor in (
        select coalesce(m.same_as, s.subject) from searched_word s
        left join merged m on m.actor = s.subject
        where s.programme = $1 and s.sort = '${sort}' and ${isIn(statement, set)})`,
      )
      .join(' and ');
  const parts = [
    `p.actor = any(${statement.param(arrayText(text.numbered))}::text::uuid[])`,
    ...(text.person.length === 0 ? [] : [`(p.is_person and ${all('person', text.person)})`]),
    ...(text.organisation.length === 0
      ? []
      : [`(not p.is_person and ${all('organisation', text.organisation)})`]),
  ];
  return `and (${parts.join(' or ')})`;
}
