import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';

/** A freezing that was begun, as far as the store knows. */
export type FreezingRow = {
  readonly begunAt: Instant;
  readonly isKept: boolean;
  /** Seconds since its program last said that it is at it; null: it never said so. */
  readonly silentFor: number | null;
  readonly step: string | null;
  readonly done: number;
  readonly of: number | null;
};

/** Notes that the freezing of a report was begun, which will bear this id. */
export async function noteFreezing(
  db: Queryable,
  programme: string,
  id: string,
  begunAt: Instant,
): Promise<void> {
  await db.query(
    `insert into freezing (programme, id, begun_at, alive_at)
     values ($1, $2, to_timestamp($3::bigint / 1000.0), clock_timestamp())`,
    [programme, id, begunAt],
  );
}

/** Notes that it is still under way, by the clock of the store, and how far it is. */
export async function noteFreezingAlive(
  db: Queryable,
  programme: string,
  of: Pick<FreezingRow, 'step' | 'done' | 'of'> & { readonly id: string },
): Promise<void> {
  await db.query(
    `update freezing set alive_at = clock_timestamp(), step = $3, done = $4, of_all = $5::int
     where programme = $1 and id = $2::uuid`,
    [programme, of.id, of.step, of.done, of.of],
  );
}

/** Answers: what is known of this freezing? undefined: it was never begun. */
export async function freezingBegun(
  db: Queryable,
  programme: string,
  id: string,
): Promise<FreezingRow | undefined> {
  const [row] = await db.query<FreezingRow>(
    `select ${millis('f.begun_at')} as "begunAt", f.step, f.done, f.of_all as "of",
       case when isfinite(f.alive_at)
         then extract(epoch from clock_timestamp() - f.alive_at)::float8 end as "silentFor",
       exists (select from frozen_report r where r.programme = $1 and r.id = f.id) as "isKept"
     from freezing f where f.programme = $1 and f.id = $2::uuid`,
    [programme, id],
  );
  return row;
}
