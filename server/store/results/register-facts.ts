import type { Sex } from '../../../core/actors/register-events.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

/** What figures are split by, of the record that stands for an actor. */
export type RegisterRow = {
  readonly id: ActorId;
  readonly sex: Sex | null;
  readonly bornFrom: number | null;
  readonly sector: string | null;
  readonly size: string | null;
};

/** Answers: what is known of everybody by which figures are split? No names. */
export async function registerRows(
  db: Queryable,
  programme: string,
): Promise<readonly RegisterRow[]> {
  return db.query<RegisterRow>(
    `select actor as id, sex, born_from as "bornFrom", sector, size
     from actor_profile where programme = $1 and same_as is null
       and (sex is not null or born_from is not null or sector is not null or size is not null)`,
    [programme],
  );
}
