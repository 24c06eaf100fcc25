import type { WithdrawOffer } from '../../../../core/agreements/intent-events.ts';
import type { Result } from '../../../../core/problems/problem.ts';
import type { App } from '../app/context.ts';
import type { SavedRecord } from '../app/notebook.svelte.ts';
import { buzz } from '../device/device.ts';
import { says } from '../record/compose-work.ts';
import { givingWords } from './words.ts';

/** Takes an offer back and says so. Rejects when the phone could not write it down. */
export async function withdrawOffer(
  { notebook, voice }: Pick<App, 'notebook' | 'voice'>,
  withdrawal: WithdrawOffer,
): Promise<Result<readonly SavedRecord[]>> {
  const answer = await notebook.saveAll(undefined, [says.withdraw(withdrawal)]);
  if (answer.ok) {
    voice.say(givingWords[voice.preferences.language].offer.withdrawnSaid);
    buzz();
  }
  return answer;
}
