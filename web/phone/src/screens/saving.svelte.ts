import type { Result } from '../../../../core/problems/problem.ts';
import type { App } from '../app/context.ts';
import type { Told } from '../app/voice.svelte.ts';
import { isQuotaError } from '../store/database.ts';

/** A page that nobody looks at paints nothing: then saving goes on after this long. */
const unseenMs = 250;

/** Once what was tapped is seen: the ledger takes longer than an answer to a tap may. */
function painted(): Promise<void> {
  return new Promise((seen) => {
    setTimeout(seen, unseenMs);
    requestAnimationFrame(() => setTimeout(seen));
  });
}

/**
 * One attempt to save at a time, and what to tell when it did not work. What was typed is never
 * touched: it stays on the screen until it is saved.
 */
export class Saving {
  isSaving = $state(false);
  failure = $state<'full' | 'failed' | undefined>();
  refusal = $state.raw<Told | undefined>();
  readonly #app: Pick<App, 'notebook' | 'voice'>;

  constructor(app: Pick<App, 'notebook' | 'voice'>) {
    this.#app = app;
  }

  /**
   * @param then what follows before somebody may save again
   * @returns what was saved; undefined when it was not, and then why is told
   */
  async run<Kept>(
    save: () => Promise<Result<Kept>>,
    then?: (kept: Kept) => unknown,
  ): Promise<Kept | undefined> {
    if (this.isSaving) return undefined;
    this.isSaving = true;
    this.clear();
    try {
      await painted();
      const answer = await save();
      if (answer.ok) {
        await then?.(answer.value);
        return answer.value;
      }
      const { notebook, voice } = this.#app;
      this.refusal = await voice.tell(answer.problem, notebook.known?.programme);
    } catch (error) {
      this.failure = isQuotaError(error) ? 'full' : 'failed';
    } finally {
      this.isSaving = false;
    }
    return undefined;
  }

  /** Forgets why the last attempt did not work. */
  clear(): void {
    this.failure = undefined;
    this.refusal = undefined;
  }
}
