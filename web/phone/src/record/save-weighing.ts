import { accept, type Result } from '../../../../core/problems/problem.ts';
import type { Notebook, SavedRecord } from '../app/notebook.svelte.ts';
import type { Photo } from '../photos/take-photo.ts';
import type { Setup } from '../store/database.ts';
import { collectEvent, type Weighing } from './compose.ts';

export type SavedWeighing = { readonly saved: SavedRecord; readonly photosKept: boolean };

/** Saves a weighing, with photos of the scale if there are any. It never depends on them. */
export async function saveWeighing(
  notebook: Notebook,
  setup: Setup,
  weighing: Weighing,
  photos: readonly Photo[],
): Promise<Result<SavedWeighing>> {
  if (photos.length > 0) return withPhotos(notebook, setup, weighing, photos);
  const answer = await notebook.saveAll(setup, [
    (writing, stamp) => collectEvent(writing, stamp, weighing),
  ]);
  return answer.ok ? accept({ saved: first(answer.value), photosKept: true }) : answer;
}

async function withPhotos(
  notebook: Notebook,
  setup: Setup,
  weighing: Weighing,
  photos: readonly Photo[],
): Promise<Result<SavedWeighing>> {
  const { saveWithPhotos, withScalePhoto } = await import('../photos/save-with-photos.ts');
  const { weighed } = weighing;
  const answer = await saveWithPhotos(
    notebook,
    setup,
    (shown) => {
      const stated = { ...weighing, weighed: shown ? withScalePhoto(weighed) : weighed };
      return [(writing, stamp) => collectEvent(writing, stamp, stated)];
    },
    photos,
  );
  if (!answer.ok) return answer;
  const { saved, photosKept } = answer.value;
  return accept({ saved: first(saved), photosKept });
}

function first(saved: readonly SavedRecord[]): SavedRecord {
  const [one] = saved;
  if (!one) throw new Error('Bug: nothing was saved');
  return one;
}
