import type { LetterChoice } from '../../../core/accounts/letters.ts';
import type { AccountId, ActorId } from '../../../core/events/ids.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type AccountToRemind = {
  readonly account: AccountId;
  readonly person: ActorId;
  readonly email: string;
  readonly letters: Exclude<LetterChoice, 'none'>;
};

/** Open accounts that want the letter, whose letter of this week was not looked at yet. */
export function accountsToRemind(
  db: Queryable,
  programme: string,
  week: Day,
): Promise<readonly AccountToRemind[]> {
  return db.query<AccountToRemind>(
    `select id as account, person, email, letters from account
     where programme = $1 and email is not null and disabled_at is null and letters <> 'none'
       and (reminded_for is null or reminded_for < $2::text::date)
     order by id`,
    [programme, week],
  );
}

/**
 * Notes that an account's letter of this week is seen to. False where somebody else was faster: it
 * is noted before the letter goes, so that it goes once or not at all, never twice.
 */
export async function takeReminder(
  db: Queryable,
  programme: string,
  account: AccountId,
  week: Day,
): Promise<boolean> {
  const taken = await db.query(
    `update account set reminded_for = $3::text::date
     where programme = $1 and id = $2
       and (reminded_for is null or reminded_for < $3::text::date)
     returning id`,
    [programme, account, week],
  );
  return taken.length > 0;
}

/** Answers: which letters does somebody want? */
export async function lettersOf(
  db: Queryable,
  programme: string,
  account: AccountId,
): Promise<LetterChoice> {
  const [row] = await db.query<{ readonly letters: LetterChoice }>(
    'select letters from account where programme = $1 and id = $2',
    [programme, account],
  );
  return row?.letters ?? 'both';
}

export async function setLetters(
  tx: Queryable,
  programme: string,
  account: AccountId,
  letters: LetterChoice,
): Promise<void> {
  await tx.query('update account set letters = $3 where programme = $1 and id = $2', [
    programme,
    account,
    letters,
  ]);
}
