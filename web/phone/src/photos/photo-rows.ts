import type { EventId } from '../../../../core/events/ids.ts';
import type { PhoneProblem } from '../../../../wire/phone-answers.ts';
import type { Database, PhonePhoto } from '../store/database.ts';

const day = 24 * 60 * 60 * 1_000;
/** So long a photo stays on the phone after the server had it: a restored server may ask again. */
export const keptDays = 30;

/** A transaction is over when its work and itself are; whichever fails, nothing is left hanging. */
async function whole<T>(tx: { readonly done: Promise<void> }, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), tx.done]);
  return result;
}

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
  const found = await whole(tx, async () => {
    const waiting = await tx.objectStore('photos').index('state').getAll('waiting');
    const records = tx.objectStore('records');
    return Promise.all(
      waiting.map(async (photo) => ({ photo, record: await records.get(photo.attach) })),
    );
  });
  return found
    .filter(({ record }) => record?.state === 'received')
    .map(({ photo }) => photo)
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
  await whole(tx, async () => {
    for (const photo of await tx.store.index('sha256').getAll(sha256)) {
      if (photo.state !== 'waiting') continue;
      await tx.store.put({ ...photo, ...as, state: 'receivedAt' in as ? 'received' : 'refused' });
    }
  });
}

/** Nothing calls for a photo whose record was annulled before it went out. */
export async function dropAnnulled(db: Database, sha256: string): Promise<void> {
  const tx = db.transaction(['photos', 'records'], 'readwrite', { durability: 'strict' });
  await whole(tx, async () => {
    const photos = tx.objectStore('photos');
    for (const { attach, subject } of await photos.index('sha256').getAll(sha256)) {
      const shown = await tx.objectStore('records').get(subject);
      if ((shown?.voidedBy ?? null) !== null) await photos.delete(attach);
    }
  });
}

/** Photos that the server does not have go out again, as far as their bytes are still here. */
export async function offerPhotosAgain(db: Database, hashes: readonly string[]): Promise<void> {
  const tx = db.transaction(['photos', 'photoBytes'], 'readwrite', { durability: 'strict' });
  await whole(tx, async () => {
    const photos = tx.objectStore('photos');
    for (const sha256 of hashes) {
      if ((await tx.objectStore('photoBytes').count(sha256)) === 0) continue;
      for (const photo of await photos.index('sha256').getAll(sha256)) {
        if (photo.state !== 'received') continue;
        await photos.put({ ...photo, state: 'waiting', receivedAt: null });
      }
    }
  });
}

/**
 * Frees the bytes of photos that the server has had for longer than `days`; answers how many. Those
 * of today, too, when the phone is full and something new has to be kept (`days` 0).
 */
export async function freePhotos(db: Database, at: number, days = keptDays): Promise<number> {
  const tx = db.transaction(['photos', 'photoBytes'], 'readwrite');
  return whole(tx, async () => {
    const bytes = tx.objectStore('photoBytes');
    let freed = 0;
    for (const sha256 of await bytes.getAllKeys()) {
      const photos = await tx.objectStore('photos').index('sha256').getAll(sha256);
      const isOver = ({ state, receivedAt }: PhonePhoto): boolean =>
        state === 'received' && receivedAt !== null && at - receivedAt >= days * day;
      // What nothing names any more was annulled.
      if (!photos.every(isOver)) continue;
      await bytes.delete(sha256);
      freed += 1;
    }
    return freed;
  });
}
