import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { AccountId } from '../../core/events/ids.ts';
import type { Desk } from '../accounts/desk.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { renamePasskey } from '../store/accounts/factors.ts';

/** Calls a passkey of one's own something else. Refuses with `access/not-there`. */
export function callPasskey(
  { db, programme }: Desk,
  account: AccountId,
  passkey: { readonly id: string; readonly name: string },
): Promise<Result<{ readonly done: true }>> {
  return whenStoreAnswers(async () =>
    (await renamePasskey(db, programme.id, account, passkey))
      ? accept({ done: true })
      : refuse({ code: 'access/not-there', facts: { id: passkey.id.slice(0, 60) } }),
  );
}
