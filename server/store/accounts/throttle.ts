import { waitAfter, type ThrottleRule } from '../../../core/accounts/lock-out.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Db, Queryable } from '../engine/contract.ts';

/**
 * Counts an attempt before it is made, so that a hundred at once are no better than one by one.
 * Answers how many milliseconds have to be waited first; 0: go on. It is counted for every
 * program on this database.
 *
 * @param key a keyed hash of what is counted, never the address or e-mail itself
 */
export function countAttempt(
  db: Db,
  programme: string,
  { key, rule, now }: { readonly key: string; readonly rule: ThrottleRule; readonly now: Instant },
): Promise<number> {
  return db.transaction(async (tx) => {
    const [counted] = await tx.query<{ readonly failures: number }>(
      `insert into throttle as t (programme, key, failures, last_at, blocked_until)
       values ($1, $2, 1, to_timestamp($3::float8 / 1000), to_timestamp($3::float8 / 1000))
       on conflict (programme, key) do update
         set failures = case
               when t.last_at < to_timestamp(($3::float8 - $4::float8) / 1000) then 1
               else t.failures + 1 end,
             last_at = excluded.last_at
         where t.blocked_until <= excluded.last_at
       returning failures`,
      [programme, key, now, rule.forgottenMs],
    );
    if (counted === undefined) return waitOf(tx, programme, key, now);
    const wait = waitAfter(counted.failures, rule);
    if (wait > 0) {
      await tx.query(
        `update throttle set blocked_until = to_timestamp(($3::float8 + $4::float8) / 1000)
         where programme = $1 and key = $2`,
        [programme, key, now, wait],
      );
    }
    return 0;
  });
}

/** Milliseconds until it may be tried again; 0: now. Counts nothing. */
export async function waitOf(
  db: Queryable,
  programme: string,
  key: string,
  now: Instant,
): Promise<number> {
  const [row] = await db.query<{ readonly until: number }>(
    'select blocked_until as until from throttle where programme = $1 and key = $2',
    [programme, key],
  );
  return row === undefined ? 0 : Math.max(0, row.until - now);
}

/** It went well: what failed before is forgotten. */
export async function forgive(db: Queryable, programme: string, key: string): Promise<void> {
  await db.query('delete from throttle where programme = $1 and key = $2', [programme, key]);
}
