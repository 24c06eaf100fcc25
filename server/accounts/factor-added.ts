import { grouped, recoveryLength } from '../../core/accounts/short-code.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { newCode } from '../outside/secrets.ts';
import { recoveryCodesLeft, replaceRecoveryCodes } from '../store/accounts/factors.ts';
import { endByToken, type SessionRow } from '../store/accounts/sessions.ts';
import type { Queryable } from '../store/engine/contract.ts';
import { log, type Desk } from './desk.ts';
import { openSession, type Opened } from './open-session.ts';

export type FactorAdded = {
  /** Shown once; null when the account has some already. */
  readonly recoveryCodes: readonly string[] | null;
  /** Of a session that was waiting for this: it is open from now on. */
  readonly opened: Opened | null;
};

const codes = 10;

/** What follows from a new second factor, in the transaction that keeps it. */
export async function factorAdded(
  tx: Queryable,
  desk: Desk,
  session: SessionRow & { readonly tokenSha256: string },
): Promise<FactorAdded> {
  const { programme } = desk;
  const { account } = session;
  await log(tx, desk, { what: 'second-factor-added', account, by: null });
  const left = await recoveryCodesLeft(tx, programme.id, account);
  const recoveryCodes = left > 0 ? null : await makeRecoveryCodes(tx, desk, account);
  if (session.state !== 'enrol') return { recoveryCodes, opened: null };
  await endByToken(tx, programme.id, session.tokenSha256);
  const opened = await openSession(tx, desk, { account, state: 'full' });
  await log(tx, desk, { what: 'signed-in', account, by: null });
  return { recoveryCodes, opened };
}

/** Ten new recovery codes in the place of those there were. */
export async function makeRecoveryCodes(
  tx: Queryable,
  desk: Desk,
  account: AccountId,
): Promise<readonly string[]> {
  const made = Array.from({ length: codes }, () => newCode(recoveryLength));
  const marks = made.map((code) => markOfRecovery(desk, account, code));
  await replaceRecoveryCodes(tx, desk.programme.id, account, marks);
  await log(tx, desk, { what: 'recovery-codes-made', account, by: null });
  return made.map(grouped);
}

export function markOfRecovery({ credentials }: Desk, account: AccountId, code: string): string {
  return credentials.key.mark('recovery', `${account}:${code}`);
}
