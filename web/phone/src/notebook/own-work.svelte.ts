import { workAnswer, type WorkAnswer } from '../../../../wire/api/work-answers.ts';
import type { Month } from '../../../../core/quantities/instant.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import type { Last } from '../heard/heard.svelte.ts';
import type { ToldMonth } from './tally.ts';

/** What came since is added from this phone, so nobody needs to ask more often. */
const freshMs = 15 * 60_000;

/** What the server told of somebody's own months; the last answer holds without signal. */
export class OwnWork {
  told = $state.raw<Last<WorkAnswer> | undefined>();

  async listen({ heard, owner }: Notebook): Promise<void> {
    if (owner.person === null) return;
    const path = `/actors/${owner.person}/work`;
    this.told = await heard.last(path, workAnswer);
    if (this.told && Date.now() - this.told.at < freshMs) return;
    const asked = await heard.hear(path, workAnswer);
    if (asked.is === 'answer') this.told = await heard.last(path, workAnswer);
  }

  /** A month that the server has nothing of is a month with nothing. */
  month(month: Month): ToldMonth | undefined {
    if (!this.told) return undefined;
    const { asked, value } = this.told;
    const found = value.months.find((one) => one.month === month);
    return { month: found ?? { days: 0, materials: [] }, asked };
  }
}
