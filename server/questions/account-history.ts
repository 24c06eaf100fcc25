import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { deedsOf } from '../store/accounts/account-log.ts';
import { accountById } from '../store/accounts/accounts.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

type Deeds = {
  readonly deeds: { readonly at: string; readonly what: string; readonly by: string | null }[];
};

/**
 * `GET /accounts/:id/history`: what was done with an account. Refuses with
 * `access/account-unknown`.
 */
export function accountHistory(
  { db, programme }: Asked,
  account: AccountId,
): Promise<Result<Deeds>> {
  return whenStoreAnswers(async () => {
    if ((await accountById(db, programme.id, account)) === undefined) {
      return refuse({ code: 'access/account-unknown', facts: { account } });
    }
    const deeds = await deedsOf(db, programme.id, account);
    return accept({ deeds: deeds.map(({ at, what, by }) => ({ at: instantOut(at), what, by })) });
  });
}
