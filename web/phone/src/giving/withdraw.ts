import type { WithdrawOffer } from '../../../../core/agreements/intent-events.ts';
import type { App } from '../app/context.ts';
import type { Told } from '../app/voice.svelte.ts';
import { buzz } from '../device/device.ts';
import { says } from '../record/compose-work.ts';
import { givingWords } from './words.ts';

/**
 * Takes an offer back and says so. Rejects when the phone could not write it down.
 *
 * @returns why the ledger does not take it; undefined when it does
 */
export async function withdrawOffer(
  { notebook, voice }: Pick<App, 'notebook' | 'voice'>,
  withdrawal: WithdrawOffer,
): Promise<Told | undefined> {
  const answer = await notebook.saveAll(undefined, [says.withdraw(withdrawal)]);
  if (!answer.ok) return voice.tell(answer.problem, notebook.known?.programme);
  voice.say(givingWords[voice.preferences.language].offer.withdrawnSaid);
  buzz();
  return undefined;
}
