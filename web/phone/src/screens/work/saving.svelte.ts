import type { Problem, Result } from '../../../../../core/problems/problem.ts';
import type { Notebook, SavedRecord } from '../../app/notebook.svelte.ts';
import type { Told, Voice } from '../../app/voice.svelte.ts';
import { isQuotaError } from '../../store/database.ts';

/**
 * One attempt to save at a time, and what to tell when it did not work. What was typed is never
 * touched: it stays on the screen until it is saved.
 */
export class Saving {
  isSaving = $state(false);
  failure = $state<'full' | 'failed' | undefined>();
  refusal = $state.raw<Told | undefined>();

  /** @returns what was saved; undefined when it was not, and then why is told */
  async run(
    { notebook, voice }: { readonly notebook: Notebook; readonly voice: Voice },
    save: () => Promise<Result<readonly SavedRecord[]>>,
  ): Promise<readonly SavedRecord[] | undefined> {
    if (this.isSaving) return undefined;
    this.isSaving = true;
    this.failure = undefined;
    this.refusal = undefined;
    try {
      const answer = await save();
      if (answer.ok) return answer.value;
      this.refusal = await tell(answer.problem, notebook, voice);
    } catch (error) {
      this.failure = isQuotaError(error) ? 'full' : 'failed';
    } finally {
      this.isSaving = false;
    }
    return undefined;
  }
}

function tell(problem: Problem, notebook: Notebook, voice: Voice): Promise<Told> {
  return voice.tell(problem, notebook.known?.programme);
}
