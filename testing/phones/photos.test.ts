import { beforeAll, beforeEach, expect, test } from 'vitest';
import { idFrom, type EventId } from '../../core/events/ids.ts';
import { accept } from '../../core/problems/problem.ts';
import { instant, type Day } from '../../core/quantities/instant.ts';
import { newId } from '../../server/outside/secrets.ts';
import { countPhotos, freePhotos, photosOf } from '../../web/phone/src/photos/photo-rows.ts';
import { saveWithPhotos } from '../../web/phone/src/photos/save-with-photos.ts';
import { sendPhotos } from '../../web/phone/src/photos/send-photos.ts';
import type { Photo } from '../../web/phone/src/photos/take-photo.ts';
import { says } from '../../web/phone/src/record/compose-work.ts';
import type { Writing } from '../../web/phone/src/record/compose.ts';
import {
  isQuotaError,
  openDatabase,
  type Database,
  type PhoneRecord,
  type PhotoBytes,
} from '../../web/phone/src/store/database.ts';
import { nextBatch, record, settle, type Stamp } from '../../web/phone/src/store/records.ts';
import { postEvents } from '../../web/phone/src/sync/post.ts';
import {
  installSurroundings,
  newDisk,
  waitsOf,
  within,
  type Surroundings,
  type Touch,
} from './surroundings.ts';
import { programmeId } from '../store/http-world.ts';
import { openCameras, type Cameras } from '../evidence/camera.ts';
import { nameOf, photoBytes } from '../evidence/photo-bytes.ts';

/** The photos of Rosa's phone, from its disk to the server: the app's own code over a real line. */
const day = 24 * 60 * 60 * 1_000;
const today = '2026-11-23' as Day;
const nowhere = 'http://127.0.0.1:9';

let cast: Cameras;
beforeAll(async () => {
  cast = await openCameras('embedded');
  installSurroundings();
});

/** What can be changed of a phone while it is used. */
type Street = { address: string; ahead: number; touch: (tx: IDBTransaction) => Touch };
let street: Street;
let phone: Surroundings;
let db: Database;

beforeEach(async () => {
  street = { address: cast.program.running.address, ahead: 0, touch: () => 'goes' };
  const disk = newDisk();
  phone = {
    disk: () => disk,
    address: () => street.address,
    ahead: () => street.ahead,
    touching: (tx) => (tx.mode === 'readonly' ? 'goes' : street.touch(tx)),
    touched: () => undefined,
    ended: new AbortController().signal,
    waits: new Set(),
  };
  db = await within(phone, () => openDatabase('rosa'));
});

let seed = 0;
function photograph(size = 40_000): Photo {
  seed += 1;
  const bytes = photoBytes(size, seed);
  return { role: 'visit', sha256: nameOf(bytes), media: 'image/jpeg', bytes };
}

type SaveAll = Parameters<typeof saveWithPhotos>[0]['saveAll'];

/** What the notebook does, but for asking the ledger and for telling the screens. */
const saveAll: SaveAll = async (_setup, makes, _file, photos) => {
  const at = instant(Date.now());
  const ids = makes.map((): EventId => idFrom(newId(at)));
  const bound = makes.map((make, index) => (stamp: Stamp) => {
    const writing = { known: { programme: { programme: programmeId } }, at, collector: null };
    const recorder = cast.people.oscar;
    // Only the programme's id is read of what is known.
    const whole = { ...writing, id: ids[index], recorder } as unknown as Writing;
    return make(whole, stamp, ids[0] ?? idFrom(newId(at)));
  });
  const newDevice = idFrom<'device'>(newId(at));
  const kept: readonly PhotoBytes[] | undefined = photos;
  const place = { newDevice, day: today, ...(kept && { photos: kept }) };
  const written = await record(db, place, bound);
  return accept(written.map((row) => ({ record: row, waits: false })));
};

/** A visit with photos, saved on the phone; answers its record and whether they were kept. */
async function visit(
  ...photos: readonly Photo[]
): Promise<{ readonly record: PhoneRecord; readonly photosKept: boolean }> {
  const visited = idFrom<'actor'>(cast.organisations.cerros);
  const saved = await saveWithPhotos(
    { db, saveAll },
    undefined,
    () => [says.visit({ visited, purpose: 'place' })],
    photos,
  );
  const one = saved.ok ? saved.value.saved[0] : undefined;
  if (!saved.ok || !one) throw new Error('the visit was not saved');
  return { record: one.record, photosKept: saved.value.photosKept };
}

async function sendRecords(): Promise<void> {
  const batch = await nextBatch(db, { size: 50, at: Date.now(), without: new Set() });
  const key = cast.phones.oscar.send;
  const events = batch.map(({ event }) => event);
  const asked = await postEvents(events, { key, sentAt: Date.now(), app: 'campo/test' });
  if (asked.is !== 'answer') throw new Error(asked.is);
  await settle(db, asked.value, Date.now());
}

const parts = (onlyOnWifi = false): Parameters<typeof sendPhotos>[0] => ({
  db,
  token: () => Promise.resolve(cast.phones.oscar.send),
  onlyOnWifi: () => onlyOnWifi,
  changed: () => undefined,
});

const stored = async (photo: Photo): Promise<boolean> => {
  const answer = await cast.ask(cast.phones.oscar.read, `/api/v1/evidence/${photo.sha256}`);
  return answer.status === 200;
};
const inPhone = <T>(work: () => Promise<T>): Promise<T> => within(phone, work);

test('photos go after their record, and nothing ticks when they are gone', async () => {
  const photos = [photograph(), photograph(150_000)];
  await inPhone(async () => {
    const { record: row } = await visit(...photos);
    await sendPhotos(parts());
    expect(await countPhotos(db)).toEqual({ waiting: 2, received: 0, refused: 0 });
    await sendRecords();
    await sendPhotos(parts());
    expect((await photosOf(db, row.id)).map(({ state }) => state)).toEqual([
      'received',
      'received',
    ]);
  });
  for (const photo of photos) expect(await stored(photo)).toBe(true);
  expect(waitsOf(phone)).toBe(0);
});

test('without a line they wait, and one timer tries again', async () => {
  const photo = photograph();
  await inPhone(async () => {
    await visit(photo);
    await sendRecords();
    street.address = nowhere;
    await sendPhotos(parts());
    expect(waitsOf(phone)).toBe(1);
    await sendPhotos(parts());
    expect(waitsOf(phone)).toBe(1);
    expect(await countPhotos(db)).toMatchObject({ waiting: 1 });
    street.address = cast.program.running.address;
  });
  await expect.poll(() => stored(photo), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => waitsOf(phone)).toBe(0);
});

test('a phone that is full keeps the visit without its photo, and says so', async () => {
  await inPhone(async () => {
    const photo = photograph();
    // A transaction of six writes fits, one more does not.
    const written = new WeakMap<IDBTransaction, number>();
    street.touch = (tx) => {
      const so = (written.get(tx) ?? 0) + 1;
      written.set(tx, so);
      return so > 6 ? 'is-full' : 'goes';
    };
    const { record: row, photosKept } = await visit(photo);
    street.touch = () => 'goes';
    expect(photosKept).toBe(false);
    expect(await db.get('records', row.id)).toBeDefined();
    expect(await db.count('records')).toBe(1);
    expect(await db.count('photos')).toBe(0);
    expect(await db.count('photoBytes')).toBe(0);
  });
});

test('photos that the server has make room before a new one is given up', async () => {
  await inPhone(async () => {
    const old = photograph();
    await visit(old);
    await sendRecords();
    await sendPhotos(parts());
    const freed = (): Promise<number> => db.count('photoBytes');
    expect(await freed()).toBe(1);
    let first = true;
    street.touch = () => {
      if (!first) return 'goes';
      first = false;
      return 'is-full';
    };
    const next = photograph();
    expect((await visit(next)).photosKept).toBe(true);
    expect(await db.getAllKeys('photoBytes')).toEqual([next.sha256]);
  });
});

test('what not even fits without a photo is told as full, and nothing was written', async () => {
  await inPhone(async () => {
    street.touch = () => 'is-full';
    await expect(visit(photograph())).rejects.toSatisfy(isQuotaError);
    street.touch = () => 'goes';
    expect(await db.count('records')).toBe(0);
  });
});

test('a photo stays on the phone for thirty days after the server had it', async () => {
  await inPhone(async () => {
    await visit(photograph());
    await sendRecords();
    await sendPhotos(parts());
    expect(await freePhotos(db, Date.now() + 29 * day)).toBe(0);
    expect(await freePhotos(db, Date.now() + 31 * day)).toBe(1);
    expect(await countPhotos(db)).toMatchObject({ received: 1 });
  });
});

test('a photo that never left is never freed, however old', async () => {
  await inPhone(async () => {
    await visit(photograph());
    expect(await freePhotos(db, Date.now() + 1_000 * day)).toBe(0);
  });
});

test('the same photo of two records is kept once, sent once and received for both', async () => {
  await inPhone(async () => {
    const photo = photograph();
    const first = await visit(photo);
    const second = await visit(photo);
    expect(await db.count('photoBytes')).toBe(1);
    await sendRecords();
    await sendPhotos(parts());
    for (const { record: row } of [first, second]) {
      expect((await photosOf(db, row.id)).map(({ state }) => state)).toEqual(['received']);
    }
  });
});
