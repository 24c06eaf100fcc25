import type { AccountId } from '../../core/events/ids.ts';
import { clockCodeOf, passkeysOf, recoveryCodesLeft } from '../store/accounts/factors.ts';
import type { Desk } from './desk.ts';

/** Ways to show the second factor. */
export type Method = 'totp' | 'passkey' | 'recovery';

/** The ways that an account has; none before its first second factor. */
export async function methodsOf(
  { db, programme }: Desk,
  account: AccountId,
): Promise<readonly Method[]> {
  const clock = await clockCodeOf(db, programme.id, account);
  const passkeys = await passkeysOf(db, programme.id, account);
  const factors: readonly Method[] = [
    ...((clock?.sealed ?? null) === null ? [] : (['totp'] as const)),
    ...(passkeys.length === 0 ? [] : (['passkey'] as const)),
  ];
  // A recovery code stands in for a factor, and is none by itself.
  if (factors.length === 0) return [];
  const left = await recoveryCodesLeft(db, programme.id, account);
  return left === 0 ? factors : [...factors, 'recovery'];
}
