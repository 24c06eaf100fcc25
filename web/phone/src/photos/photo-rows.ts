import type { EventId } from '../../../../core/events/ids.ts';
import type { PhoneProblem } from '../../../../wire/phone-answers.ts';
import type { Database, PhonePhoto } from '../store/database.ts';

const day = 24 * 60 * 60 * 1_000;
/** So long a photo stays on the phone after the server had it: a restored server may ask again. */
export const keptDays = 30;

/** The photos of a record, without their bytes. */
export function photosOf(db: Database, subject: EventId): Promise<readonly PhonePhoto[]> {
  return db.getAllFromIndex('photos', 'subject', subject);
}

export type PhotoCounts = Readonly<Record<PhonePhoto['state'], number>>;

/** How many photos of this phone are where. */
export async function countPhotos(db: Database): Promise<PhotoCounts> {
  const count = (state: string): Promise<number> => db.countFromIndex('photos', 'state', state);
  return {
    waiting: await count('waiting'),
    received: await count('received'),
    refused: await count('refused'),
  };
}

export function countsOf(photos: readonly PhonePhoto[]): PhotoCounts {
  const count = (state: string): number => photos.filter((one) => one.state === state).length;
  return { waiting: count('waiting'), received: count('received'), refused: count('refused') };
}

/** The oldest photos that may go out: those whose statement the server has. */
export async function photosToSend(db: Database): Promise<readonly PhonePhoto[]> {
  const tx = db.transaction(['photos', 'records']);
  const waiting = await tx.objectStore('photos').index('state').getAll('waiting');
  const announced = await Promise.all(
    waiting.map(async ({ attach }) => (await tx.objectStore('records').get(attach))?.state),
  );
  await tx.done;
  return waiting
    .filter((_, index) => announced[index] === 'received')
    .sort((a, b) => a.takenAt - b.takenAt);
}

export async function bytesOf(
  db: Database,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await db.get('photoBytes', sha256))?.bytes;
}

/** What came of a photo, for every record that it belongs to. */
export async function settlePhoto(
  db: Database,
  sha256: string,
  as: { readonly receivedAt: number } | { readonly problem: PhoneProblem | null },
): Promise<void> {
  const tx = db.transaction('photos', 'readwrite', { durability: 'strict' });
  for (const photo of await tx.store.index('sha256').getAll(sha256)) {
    if (photo.state !== 'waiting') continue;
    await tx.store.put({ ...photo, ...as, state: 'receivedAt' in as ? 'received' : 'refused' });
  }
  await tx.done;
}

/** Nothing calls for a photo whose record was annulled before it went out. */
export async function dropAnnulled(db: Database, sha256: string): Promise<void> {
  const tx = db.transaction(['photos', 'records'], 'readwrite', { durability: 'strict' });
  const photos = tx.objectStore('photos');
  for (const { attach, subject } of await photos.index('sha256').getAll(sha256)) {
    const shown = await tx.objectStore('records').get(subject);
    if ((shown?.voidedBy ?? null) !== null) await photos.delete(attach);
  }
  await tx.done;
}

/** Photos that the server does not have go out again, as far as their bytes are still here. */
export async function offerPhotosAgain(db: Database, hashes: readonly string[]): Promise<void> {
  const tx = db.transaction(['photos', 'photoBytes'], 'readwrite', { durability: 'strict' });
  const photos = tx.objectStore('photos');
  for (const sha256 of hashes) {
    if ((await tx.objectStore('photoBytes').count(sha256)) === 0) continue;
    for (const photo of await photos.index('sha256').getAll(sha256)) {
      if (photo.state !== 'received') continue;
      await photos.put({ ...photo, state: 'waiting', receivedAt: null });
    }
  }
  await tx.done;
}

/** Frees the bytes of photos that the server has had for long enough; answers how many. */
export async function freeOldPhotos(db: Database, now: number): Promise<number> {
  const tx = db.transaction(['photos', 'photoBytes'], 'readwrite');
  const bytes = tx.objectStore('photoBytes');
  let freed = 0;
  for (const sha256 of await bytes.getAllKeys()) {
    const photos = await tx.objectStore('photos').index('sha256').getAll(sha256);
    const isOver = ({ state, receivedAt }: PhonePhoto): boolean =>
      state === 'received' && receivedAt !== null && now - receivedAt > keptDays * day;
    // What nothing names any more was annulled.
    if (!photos.every(isOver)) continue;
    await bytes.delete(sha256);
    freed += 1;
  }
  await tx.done;
  return freed;
}
