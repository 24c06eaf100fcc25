import type { ActorId } from '../events/ids.ts';
import { reachOf, within, type Target } from './may.ts';
import type { Viewer } from './viewer.ts';

/** What must be known of an encounter, or of a promise, to say who may read it. */
export type EncounterTarget = {
  readonly holder: Target;
  /** UBIGEO of where it takes place. */
  readonly district: string | null;
  /** Who was invited or was there, promises or is promised something. */
  readonly concerned: readonly ActorId[];
  /** Organisations whose members are asked to come: every one of them reads where and when. */
  readonly asked?: readonly ActorId[];
};

/**
 * Whoever reaches the holder or the district, whoever is concerned, for herself or for her
 * organisation, and whose organisation is asked to come. Whose names she sees there is another
 * question (`visible.ts`), and whose attendance one more (`mayReadAttendance`).
 */
export function mayReadEncounter(viewer: Viewer, of: EncounterTarget): boolean {
  const reach = reachOf(viewer, 'progress.read');
  if (within(reach, of.holder)) return true;
  if (of.district !== null && reach.districts.includes(of.district)) return true;
  if (of.concerned.some((actor) => actor === reach.self || reach.organisations.includes(actor))) {
    return true;
  }
  const own = reach.self === null ? [] : viewer.grants.map(({ organisation }) => organisation);
  return (of.asked ?? []).some((actor) => own.includes(actor));
}

/** Whether she came, how long, and what she knew: not her fellow members' business. */
export function mayReadAttendance(viewer: Viewer, holder: Target, person: Target): boolean {
  return mayHoldEncounter(viewer, holder) || within(reachOf(viewer, 'progress.read'), person);
}

/** Whoever plans it, keeps its list and its minutes. */
export function mayHoldEncounter(viewer: Viewer, holder: Target): boolean {
  return within(reachOf(viewer, 'encounters.hold'), holder);
}
