import type { ActorId } from '../../../../core/events/ids.ts';
import { doubtAbout, type Doubt } from '../../../../core/plausibility/doubt.ts';
import type { Grams } from '../../../../core/quantities/quantity.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { now } from '../device/device.ts';
import type { Habits } from '../round/habits.svelte.ts';
import { usuallyOf } from './own-records.ts';

/** What to ask about a weight of a material; undefined: nothing. */
export type Ask = (material: string, grams: Grams) => Doubt | undefined;

/** Reads what is usual for whoever weighs now, so that saving need not wait for it. */
export function readUsual(notebook: Notebook, habits: Habits): Promise<Ask> {
  const { collector, owner } = notebook;
  const forHerself = collector === owner.person;
  const carries = forHerself ? (habits.kept.vehicle?.carries ?? null) : null;
  return usualOf(notebook, collector, carries);
}

/**
 * Reads what is usual for somebody else, by what was weighed for her on this phone. What she
 * brought came on a vehicle of which the phone knows nothing.
 */
export function readUsualOf(notebook: Notebook, member: ActorId): Promise<Ask> {
  return usualOf(notebook, member, null);
}

async function usualOf(
  { db, day, today }: Notebook,
  person: ActorId | null,
  carries: Grams | null,
): Promise<Ask> {
  const usually = await usuallyOf(db, day, { today, person, carries });
  return (material, grams) => doubtAbout({ material, grams, at: now() }, usually(material));
}
