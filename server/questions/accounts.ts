import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { AccountsAnswer } from '../../wire/api/account-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { listAccounts, postsOfAccounts } from '../store/accounts/accounts.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** `GET /accounts`: who may sign in, as what, and since when. */
export function accounts({ db, programme }: Asked, now: Instant): Promise<Result<AccountsAnswer>> {
  return whenStoreAnswers(async () => {
    const rows = await listAccounts(db, programme.id);
    const today = dayOf(now, programme.catalogue.offsetMinutes);
    const posts = await postsOfAccounts(db, programme.id, today);
    const text = (at: Instant | null): string | null => (at === null ? null : instantOut(at));
    return accept({
      accounts: rows.map((row) => ({
        id: row.id,
        person: row.person,
        name: row.label,
        email: row.email,
        posts: posts
          .filter(({ account }) => account === row.id)
          .map(({ affiliation, role, organisation, organisationName }) => {
            return { affiliation, role, organisation, organisationName };
          }),
        hasPassword: row.hasPassword,
        hasSecondFactor: row.hasSecondFactor,
        closedAt: text(row.disabledAt),
        madeAt: instantOut(row.madeAt),
        seenAt: text(row.seenAt),
      })),
    });
  });
}
