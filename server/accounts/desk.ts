import type { Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { Credentials } from '../outside/credentials.ts';
import type { PasskeyPlace } from '../outside/passkeys.ts';
import { newId } from '../outside/secrets.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from '../questions/asked.ts';
import { logDeed, type LoggedDeed } from '../store/accounts/account-log.ts';
import type { Db, Queryable } from '../store/engine/contract.ts';

/** What every command about accounts needs: the store, the keys, and whence somebody asks. */
export type Desk = {
  readonly db: Db;
  readonly programme: ServedProgramme;
  readonly credentials: Credentials;
  readonly now: Instant;
  /** The address of the one who asks; counted, never kept. */
  readonly from: string;
  /** "Firefox · Linux". */
  readonly browser: string | null;
  readonly place: PasskeyPlace;
};

export type Whence = Pick<Desk, 'from' | 'browser' | 'place'>;

export function deskOf(
  { db, programme }: Asked,
  credentials: Credentials,
  now: Instant,
  whence: Whence,
): Desk {
  return { db, programme, credentials, now, ...whence };
}

/**
 * Work that shows or changes a secret: it waits its turn, so that many who sign in at once keep
 * nobody else waiting. Refuses with `access/too-many` and as the store does.
 */
export function inLine<T>(desk: Desk, work: () => Promise<Result<T>>): Promise<Result<T>> {
  return desk.credentials.line(() => whenStoreAnswers(work));
}

/** The same desk within a transaction. */
export function within(desk: Desk, tx: Db): Desk {
  return { ...desk, db: tx };
}

/** What needs no keys and nobody who asks: commands on the machine have no more. */
export type Counter = Pick<Desk, 'db' | 'programme' | 'now'>;

/** Notes what was done, now. */
export async function log(
  tx: Queryable,
  { programme, now }: Counter,
  deed: Omit<LoggedDeed, 'at'>,
): Promise<void> {
  await logDeed(tx, programme.id, newId(now), { ...deed, at: now });
}
