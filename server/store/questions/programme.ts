import type { Queryable } from '../engine/contract.ts';

export type ActorCount = {
  readonly kind: string;
  readonly sex: string | null;
  readonly district: string | null;
  readonly count: number;
};

/** Answers: how many actors take part, by kind, sex and district? Merged records count once. */
export async function countActors(
  db: Queryable,
  programme: string,
): Promise<readonly ActorCount[]> {
  return db.query<ActorCount>(
    `
    select kind, sex, district, count(*) as count
    from actor_profile where programme = $1 and same_as is null group by 1, 2, 3 order by 1, 2, 3`,
    [programme],
  );
}

/** Answers: what are the first and the last day with a flow? */
export async function flowDays(
  db: Queryable,
  programme: string,
): Promise<{ readonly first: string | null; readonly last: string | null }> {
  const [row] = await db.query<{ readonly first: string | null; readonly last: string | null }>(
    'select min(day) as first, max(day) as last from flow_daily where programme = $1',
    [programme],
  );
  return row ?? { first: null, last: null };
}
