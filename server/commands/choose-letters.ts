import type { LetterChoice } from '../../core/accounts/letters.ts';
import type { AccountId } from '../../core/events/ids.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { setLetters } from '../store/accounts/reminders.ts';

/** Somebody wants the letter of the week in one language, in both, or not at all. */
export function chooseLetters(
  { db, programme }: Asked,
  account: AccountId,
  letters: LetterChoice,
): Promise<Result<{ readonly done: true }>> {
  return whenStoreAnswers(async () => {
    await setLetters(db, programme.id, account, letters);
    return accept({ done: true });
  });
}
