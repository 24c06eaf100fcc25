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
};

/**
 * Whoever reaches the holder or the district, and whoever is concerned, for herself or for her
 * organisation. Whose names she sees there is another question (`visible.ts`).
 */
export function mayReadEncounter(viewer: Viewer, of: EncounterTarget): boolean {
  const reach = reachOf(viewer, 'progress.read');
  if (within(reach, of.holder)) return true;
  if (of.district !== null && reach.districts.includes(of.district)) return true;
  return of.concerned.some((actor) => actor === reach.self || reach.organisations.includes(actor));
}

/** Whoever plans it, keeps its list and its minutes. */
export function mayHoldEncounter(viewer: Viewer, holder: Target): boolean {
  return within(reachOf(viewer, 'encounters.hold'), holder);
}
