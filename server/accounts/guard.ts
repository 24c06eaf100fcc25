import { throttleRules, type ThrottleName } from '../../core/accounts/lock-out.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { countAttempt, forgive, waitOf } from '../store/accounts/throttle.ts';
import type { Queryable } from '../store/engine/contract.ts';
import type { Desk } from './desk.ts';

/** Counts an attempt that is about to be made; `access/too-many` when it has to wait first. */
export async function counted(
  desk: Desk,
  name: ThrottleName,
  what: string,
): Promise<Problem | undefined> {
  const { db, programme, now } = desk;
  const rule = throttleRules[name];
  return tooMany(await countAttempt(db, programme.id, { key: keyOf(desk, name, what), rule, now }));
}

/** The same without counting: for what an office shares, where only failures count. */
export async function waiting(
  desk: Desk,
  name: ThrottleName,
  what: string,
): Promise<Problem | undefined> {
  const { db, programme, now } = desk;
  return tooMany(await waitOf(db, programme.id, keyOf(desk, name, what), now));
}

/** It went well. */
export function forgiven(
  tx: Queryable,
  desk: Desk,
  name: ThrottleName,
  what: string,
): Promise<void> {
  return forgive(tx, desk.programme.id, keyOf(desk, name, what));
}

/** Addresses and e-mails are counted without being kept. */
function keyOf({ credentials }: Desk, name: ThrottleName, what: string): string {
  return credentials.key.mark(`throttle ${name}`, what);
}

function tooMany(waitMs: number): Problem | undefined {
  if (waitMs <= 0) return undefined;
  return { code: 'access/too-many', facts: { seconds: Math.ceil(waitMs / 1000) } };
}
