import { accept, type Result } from '../../../../core/problems/problem.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { Make, Notebook, SavedRecord } from '../app/notebook.svelte.ts';
import { now } from '../device/device.ts';
import { says } from '../record/compose-work.ts';
import { isQuotaError, type Database, type Setup } from '../store/database.ts';
import { freePhotos } from './photo-rows.ts';
import type { Photo } from './take-photo.ts';

export type SavedWithPhotos = {
  /** The statements that `makes` gave, in their order; the photos' own are not among them. */
  readonly saved: readonly SavedRecord[];
  /** false: the phone had no space for the photos, so everything was saved without them. */
  readonly photosKept: boolean;
};

/**
 * Saves statements together with photos of the first of them: statements, announcements and bytes
 * in one transaction. When the phone is full, photos that the server has make room first; when
 * that does not help, the statements are saved without photos: a weighing never depends on its
 * photo. Rejects with `QuotaExceededError` only when not even they fit.
 *
 * @param makes what is stated, with its photos or without (a weight is `scale_photo` only with one)
 */
export async function saveWithPhotos(
  notebook: Pick<Notebook, 'db' | 'saveAll'>,
  setup: Setup | undefined,
  makes: (withPhotos: boolean) => readonly Make[],
  photos: readonly Photo[],
): Promise<Result<SavedWithPhotos>> {
  const stated = makes(photos.length > 0);
  const announced = photos.map(({ role, sha256, media, bytes }) =>
    says.attachToFirst({ role, sha256, media, bytes: bytes.length }),
  );
  const withThem = (): Promise<Result<readonly SavedRecord[]>> =>
    notebook.saveAll(setup, [...stated, ...announced], undefined, photos);
  const tries = photos.length === 0 ? [withThem] : [withThem, makingRoom(notebook.db, withThem)];
  for (const attempt of tries) {
    try {
      const all = await attempt();
      if (!all.ok) return all;
      return accept({ saved: all.value.slice(0, stated.length), photosKept: true });
    } catch (error) {
      if (photos.length === 0 || !isQuotaError(error)) throw error;
    }
  }
  const alone = await notebook.saveAll(setup, makes(false));
  return alone.ok ? accept({ saved: alone.value, photosKept: false }) : alone;
}

function makingRoom<T>(db: Database, work: () => Promise<T>): () => Promise<T> {
  return async () => {
    // What cannot be freed does not keep anything from being tried.
    await freePhotos(db, now(), 0).catch(() => 0);
    return work();
  };
}

/** A weight that was read from a scale, with the photo of it: the strongest way to know one. */
export function withScalePhoto(weighed: Weighed): Weighed {
  const { entry } = weighed;
  if (entry.method !== 'scale') return weighed;
  return { ...weighed, entry: { ...entry, method: 'scale_photo' } };
}
