import type { ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import { clearSearch, indexActors } from '../search/index-actors.ts';
import { indexPlaces } from '../search/index-places.ts';
import { standFor } from './links.ts';
import { placeValues, placesQuery } from './places.ts';
import { foldActors, type Registering } from './project-register.ts';
import type { Folded } from './register-rows.ts';
import { requestsQuery, requestValues } from './requests.ts';
import {
  affiliationTable,
  consentTable,
  profileTable,
  putRows,
  type RegisterTable,
} from './write-register.ts';

/** A projection made again in the temporary table `…_again`: its key and its other columns. */
export type MadeAgain = {
  readonly table: string;
  readonly key: readonly string[];
  readonly values: readonly string[];
};

const foldedAtOnce = 1_000;

/**
 * Makes the projections of the register again from events and vault, in temporary copies. The
 * caller holds the lock of the programme.
 */
export async function makeRegisterAgain(
  tx: Queryable,
  registering: Registering,
): Promise<readonly MadeAgain[]> {
  const { programme } = registering;
  const folded = [profileTable, affiliationTable, consentTable];
  for (const { table, key } of folded) {
    await tx.query(
      `create temporary table ${table}_again on commit drop as select * from ${table} where false;
       create unique index on ${table}_again (programme, ${Object.keys(key).join(', ')})`,
    );
  }
  await foldAll(tx, registering);
  for (const { table, query } of asked) {
    await tx.query(`create temporary table ${table}_again on commit drop as ${query}`, [programme]);
  }
  const tables = { links: 'identity_link_again', profiles: 'actor_profile_again' };
  await standFor(tx, programme, tables);
  return [
    ...folded.map(({ table, key, values }) => ({
      table,
      key: Object.keys(key),
      values: [...Object.keys(values), ...(table === 'actor_profile' ? ['same_as'] : [])],
    })),
    ...asked.map(({ table, key, values }) => ({ table, key: [key], values })),
  ];
}

/** Makes actors and places findable anew; nothing is compared, it all follows from the profiles. */
export async function makeSearchAgain(tx: Queryable, registering: Registering): Promise<void> {
  const { programme } = registering;
  await clearSearch(tx, programme);
  for await (const folded of allFolded(tx, registering)) {
    await indexActors(
      tx,
      programme,
      folded.map(({ searched }) => searched),
    );
  }
  const places = await tx.query<{ place: string }>(
    'select place from place_profile where programme = $1',
    [programme],
  );
  await indexPlaces(
    tx,
    programme,
    places.map(({ place }) => place),
  );
}

async function* allFolded(
  tx: Queryable,
  registering: Registering,
): AsyncGenerator<readonly Folded[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await tx.query<{ id: ActorId }>(
      'select id from actor where programme = $1 and id > $2::uuid order by id limit $3::int',
      [registering.programme, after, foldedAtOnce],
    );
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield await foldActors(
      tx,
      registering,
      page.map(({ id }) => id),
    );
  }
}

async function foldAll(tx: Queryable, registering: Registering): Promise<void> {
  const { programme } = registering;
  const write = (table: RegisterTable, rows: Parameters<typeof putRows>[3]): Promise<void> =>
    putRows(tx, programme, table, rows, `${table.table}_again`);
  for await (const folded of allFolded(tx, registering)) {
    await write(
      profileTable,
      folded.map(({ rows }) => rows.profile),
    );
    await write(
      affiliationTable,
      folded.flatMap(({ rows }) => rows.affiliations),
    );
    await write(
      consentTable,
      folded.flatMap(({ rows }) => rows.consents),
    );
  }
}

const accepted = (kind: string): string => `event e
  join event_state s on s.programme = $1 and s.event = e.id and s.state = 'accepted'
  where e.programme = $1 and e.kind = '${kind}'`;

/** Projections that a query can make; they take programme `$1`. */
const asked = [
  {
    table: 'identity_link',
    key: 'merge',
    values: ['keep', 'absorbed', 'taken_back_by'],
    query: `select $1::uuid as programme, m.merge, m.keep, m.absorbed,
        (select min(e.id::text)::uuid from ${accepted('actor.unmerge')}
           and e.payload ->> 'merge' = m.merge::text) as taken_back_by
      from (select e.id as merge, (e.payload ->> 'keep')::uuid as keep,
              (e.payload ->> 'absorbed')::uuid as absorbed
            from ${accepted('actor.merge')}) m`,
  },
  {
    table: 'place_profile',
    key: 'place',
    values: placeValues,
    query: placesQuery('(select id from place where programme = $1) as asked'),
  },
  {
    table: 'privacy_request',
    key: 'request',
    values: requestValues,
    query: requestsQuery(`(select e.id from ${accepted('privacy.request')}) as asked`),
  },
];
