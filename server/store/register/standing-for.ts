import type { ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

/** Answers: which record stands for each of these, where another one does? */
export async function standingFor(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<ReadonlyMap<string, ActorId>> {
  if (actors.length === 0) return new Map();
  const rows = await db.query<{ readonly actor: ActorId; readonly stands: ActorId }>(
    `
    select p.actor, p.same_as as stands
    from (select distinct id from unnest($2::text::uuid[]) as asked(id)) asked
    cross join lateral (
      select actor, same_as from actor_profile
      where programme = $1 and actor = asked.id limit 1) p
    where p.same_as is not null`,
    [programme, arrayText(actors)],
  );
  return new Map(rows.map(({ actor, stands }) => [actor, stands]));
}
