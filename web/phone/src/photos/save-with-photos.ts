import { accept, type Result } from '../../../../core/problems/problem.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { Make, Notebook, SavedRecord } from '../app/notebook.svelte.ts';
import { says } from '../record/compose-work.ts';
import { isQuotaError, type Setup } from '../store/database.ts';
import type { Photo } from './take-photo.ts';

export type SavedWithPhotos = {
  /** The statements that `makes` gave, in their order; the photos' own are not among them. */
  readonly saved: readonly SavedRecord[];
  /** false: the phone had no space for the photos, so everything was saved without them. */
  readonly photosKept: boolean;
};

/**
 * Saves statements together with photos of the first of them: statements, announcements and bytes
 * in one transaction. When the phone has no space for the photos, the statements are saved without
 * them: a weighing never depends on its photo. Rejects with `QuotaExceededError` only when not
 * even they fit.
 *
 * @param makes what is stated, with its photos or without (a weight is `scale_photo` only with one)
 */
export async function saveWithPhotos(
  notebook: Notebook,
  setup: Setup | undefined,
  makes: (withPhotos: boolean) => readonly Make[],
  photos: readonly Photo[],
): Promise<Result<SavedWithPhotos>> {
  const stated = makes(photos.length > 0);
  const announced = photos.map(({ role, sha256, media, bytes }) =>
    says.attachToFirst({ role, sha256, media, bytes: bytes.length }),
  );
  try {
    const all = await notebook.saveAll(setup, [...stated, ...announced], undefined, photos);
    if (!all.ok) return all;
    return accept({ saved: all.value.slice(0, stated.length), photosKept: true });
  } catch (error) {
    if (photos.length === 0 || !isQuotaError(error)) throw error;
    const alone = await notebook.saveAll(setup, makes(false));
    return alone.ok ? accept({ saved: alone.value, photosKept: false }) : alone;
  }
}

/** A weight that was read from a scale, with the photo of it: the strongest way to know one. */
export function withScalePhoto(weighed: Weighed): Weighed {
  const { entry } = weighed;
  if (entry.method !== 'scale') return weighed;
  return { ...weighed, entry: { ...entry, method: 'scale_photo' } };
}
