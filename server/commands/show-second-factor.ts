import { mayTakeStep } from '../../core/accounts/clock-code.ts';
import { readCode, recoveryLength } from '../../core/accounts/short-code.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { PasskeyAnswer } from '../../wire/api/passkey-bodies.ts';
import { inLine, log, within, type Desk } from '../accounts/desk.ts';
import { markOfRecovery } from '../accounts/factor-added.ts';
import { counted, forgiven } from '../accounts/guard.ts';
import { openSession, type Opened } from '../accounts/open-session.ts';
import { stepOfCode } from '../outside/clock-codes.ts';
import { counterAfter } from '../outside/passkeys.ts';
import { accountById } from '../store/accounts/accounts.ts';
import {
  clockCodeOf,
  notePasskeyUse,
  passkeysOf,
  takeRecoveryCode,
  takeStep,
} from '../store/accounts/factors.ts';
import { endByToken, sessionOf, takeChallenge } from '../store/accounts/sessions.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

export type Proof =
  | { readonly method: 'totp'; readonly code: string }
  | { readonly method: 'recovery'; readonly code: string }
  | { readonly method: 'passkey'; readonly response: PasskeyAnswer };

/**
 * The second step of signing in: what only this person has. Ends the session that waited for it
 * and opens another. Refuses with `access/sign-in-over` (no password was shown, or too long ago),
 * `access/second-factor-failed`, `access/too-many` and `access/key-differs`.
 *
 * @param tokenSha256 of the session that the password opened
 */
export function showSecondFactor(
  desk: Desk,
  tokenSha256: string,
  proof: Proof,
): Promise<Result<Opened>> {
  return inLine(desk, () => show(desk, tokenSha256, proof));
}

async function show(desk: Desk, tokenSha256: string, proof: Proof): Promise<Result<Opened>> {
  const { db, programme, now } = desk;
  const session = await sessionOf(db, programme.id, tokenSha256, now);
  if (session?.state !== 'second-factor') {
    return refuse({ code: 'access/sign-in-over', facts: {} });
  }
  const { account } = session;
  const wait = await counted(desk, 'second-factor', account);
  if (wait !== undefined) return refuse(wait);
  const challenge = await takeChallenge(db, programme.id, tokenSha256);
  const opened = await allOrNothing(db, async (tx) => {
    const inside = within(desk, tx);
    const known = await accountById(tx, programme.id, account);
    const proven = await isProven(inside, { account, challenge, proof });
    if (!proven.ok) return proven;
    const fits = proven.value && known?.disabledAt === null;
    if (!fits || !(await endByToken(tx, programme.id, tokenSha256))) {
      return refuse({ code: 'access/second-factor-failed', facts: {} });
    }
    await forgiven(tx, desk, 'second-factor', account);
    if (proof.method === 'recovery') {
      await log(tx, desk, { what: 'recovery-code-used', account, by: known.person });
    }
    await log(tx, desk, { what: 'signed-in', account, by: known.person });
    return accept(await openSession(tx, desk, { account, state: 'full' }));
  });
  if (!opened.ok) await log(db, desk, { what: 'sign-in-failed', account, by: null });
  return opened;
}

type Asked = {
  readonly account: AccountId;
  readonly challenge: string | undefined;
  readonly proof: Proof;
};

function isProven(desk: Desk, asked: Asked): Promise<Result<boolean>> {
  switch (asked.proof.method) {
    case 'totp':
      return clockCodeFits(desk, asked.account, asked.proof.code);
    case 'recovery':
      return recoveryCodeFits(desk, asked.account, asked.proof.code);
    case 'passkey':
      return passkeyFits(desk, asked, asked.proof.response);
  }
}

/** A code counts once, so what somebody saw over a shoulder is spent. */
async function clockCodeFits(
  { db, programme, credentials, now }: Desk,
  account: AccountId,
  code: string,
): Promise<Result<boolean>> {
  const clock = await clockCodeOf(db, programme.id, account);
  if (clock === undefined || clock.sealed === null) return accept(false);
  const secret = credentials.key.open(clock.sealed);
  if (secret === undefined) return refuse({ code: 'access/key-differs', facts: {} });
  const step = stepOfCode(secret, code.replaceAll(' ', ''), now);
  if (step === undefined || !mayTakeStep(step, now, clock.lastStep)) return accept(false);
  return accept(await takeStep(db, programme.id, account, step));
}

async function recoveryCodeFits(
  desk: Desk,
  account: AccountId,
  typed: string,
): Promise<Result<boolean>> {
  const code = readCode(typed, recoveryLength);
  if (code === undefined) return accept(false);
  const mark = markOfRecovery(desk, account, code);
  const { db, programme, now } = desk;
  return accept(await takeRecoveryCode(db, programme.id, account, { mark, at: now }));
}

async function passkeyFits(
  { db, programme, place, now }: Desk,
  { account, challenge }: Asked,
  response: PasskeyAnswer,
): Promise<Result<boolean>> {
  const passkeys = await passkeysOf(db, programme.id, account);
  const passkey = passkeys.find(({ id }) => id === response.id);
  if (passkey === undefined || challenge === undefined) return accept(false);
  const counter = await counterAfter(response, { place, challenge, passkey });
  if (counter === undefined) return accept(false);
  return accept(await notePasskeyUse(db, programme.id, { id: passkey.id, counter, at: now }));
}
