import { doubtAbout, type Doubt } from '../../../../core/plausibility/doubt.ts';
import type { Grams } from '../../../../core/quantities/quantity.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { now } from '../device/device.ts';
import type { Habits } from '../round/habits.svelte.ts';
import { usuallyOf } from './own-records.ts';

/** What to ask about a weight of a material; undefined: nothing. */
export type Ask = (material: string, grams: Grams) => Doubt | undefined;

/** Reads what is usual for whoever weighs now, so that saving need not wait for it. */
export async function readUsual(notebook: Notebook, habits: Habits): Promise<Ask> {
  const { collector, db, day, owner, today } = notebook;
  const forHerself = collector === owner.person;
  const usually = await usuallyOf(db, day, {
    today,
    person: collector,
    // What a member brought came on a vehicle of which this phone knows nothing.
    carries: forHerself ? (habits.kept.vehicle?.carries ?? null) : null,
  });
  return (material, grams) => doubtAbout({ material, grams, at: now() }, usually(material));
}
