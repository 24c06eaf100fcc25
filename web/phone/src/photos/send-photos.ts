import { waitAfter } from '../../../../core/sync/line.ts';
import { awaitedAnswer, uploadAnswer } from '../../../../wire/api/evidence-answers.ts';
import { now } from '../device/device.ts';
import { readSetting, type Database, type PhonePhoto } from '../store/database.ts';
import { ask, bearer, type Asked } from '../sync/post.ts';
import { mayGoOut, whenNetworkChanges } from './network.ts';
import {
  bytesOf,
  dropAnnulled,
  freePhotos,
  offerPhotosAgain,
  photosToSend,
  settlePhoto,
} from './photo-rows.ts';

export type PhotoParts = {
  readonly db: Database;
  /** The token that sends, also while the notebook is locked. */
  readonly token: () => Promise<string | undefined>;
  /** Has the person chosen to spend no prepaid data on photos? */
  readonly onlyOnWifi: () => boolean;
  /** A photo changed its state. */
  readonly changed: () => void;
};

/** The first bytes that go at once, and the most: small where the signal is slow. */
const chunkLeast = 16 * 1024;
const chunkMost = 256 * 1024;
/** A chunk that took no longer is doubled. */
const quickMs = 2_000;
/** So often in a row a photo may arrive damaged before it is given up. */
const damagedMost = 5;
/** Waits are so much longer than those of the records, which matter more. */
const patience = 10;

type Sender = {
  timer: ReturnType<typeof setTimeout> | undefined;
  failures: number;
  /** The epoch in which the server was asked what it lacks; undefined: not since the start. */
  asked: string | undefined;
  working: boolean;
  /** Asked for once more while it was at work. */
  again: boolean;
};
const senders = new WeakMap<Database, Sender>();

function senderOf(parts: PhotoParts): Sender {
  const known = senders.get(parts.db);
  if (known) return known;
  const sender: Sender = {
    timer: undefined,
    failures: 0,
    asked: undefined,
    working: false,
    again: false,
  };
  senders.set(parts.db, sender);
  whenNetworkChanges(() => void sendPhotos(parts));
  return sender;
}

/**
 * Sends the photos whose statements the server has, one after the other, each from where it broke
 * off. Called whenever something may have changed; it never holds up the records, and leaves a
 * timer only after a try that failed. What could not be sent stays.
 */
export async function sendPhotos(parts: PhotoParts): Promise<void> {
  const sender = senderOf(parts);
  sender.again = sender.working;
  if (sender.working) return;
  clearTimeout(sender.timer);
  sender.working = true;
  let failed = false;
  try {
    failed = await alone(parts.db, () => sendAll(parts, sender));
  } catch {
    // The database went away (a newer version of the app in another tab): it goes on there.
  }
  sender.working = false;
  sender.failures = failed ? sender.failures + 1 : 0;
  if (failed) {
    const ms = waitAfter(sender.failures, Math.floor(Math.random() * 1_000)) * patience;
    sender.timer = setTimeout(() => void sendPhotos(parts), ms);
  } else if (sender.again) await sendPhotos(parts);
}

/** Only one tab sends; browsers without locks go on without. */
async function alone(db: Database, work: () => Promise<boolean>): Promise<boolean> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`${db.name}-photos`, { ifAvailable: true }, async (lock) =>
    lock === null ? false : work(),
  );
}

/** @returns whether it has to be tried again later */
async function sendAll(parts: PhotoParts, sender: Sender): Promise<boolean> {
  const { db } = parts;
  if (!mayGoOut(parts.onlyOnWifi())) return false;
  const token = await parts.token();
  if (token === undefined) return false;
  const epoch = (await readSetting(db, 'contact'))?.epoch;
  if (sender.asked !== epoch) {
    await freePhotos(db, now());
    if (await askForLost(db, token)) sender.asked = epoch;
  }
  for (const photo of await photosToSend(db)) {
    if (!mayGoOut(parts.onlyOnWifi())) return false;
    const sent = await sendPhoto(db, photo, token);
    parts.changed();
    if (sent !== 'done') return sent === 'later';
  }
  return false;
}

/** Asks what this phone announced and the server lacks; answers whether it was told. */
async function askForLost(db: Database, token: string): Promise<boolean> {
  const device = (await readSetting(db, 'device'))?.id;
  if (device === undefined) return false;
  const asked = await ask(`/uploads?device=${device}`, awaitedAnswer, bearer(token));
  if (asked.is === 'answer') await offerPhotosAgain(db, asked.value.files);
  return asked.is === 'answer';
}

/** `done`: it needs nothing more; `later`: it did not get through; `stop`: nothing would. */
type Sent = 'done' | 'later' | 'stop';

async function sendPhoto(db: Database, { sha256 }: PhonePhoto, token: string): Promise<Sent> {
  const bytes = await bytesOf(db, sha256);
  if (!bytes) {
    await settlePhoto(db, sha256, { problem: null });
    return 'done';
  }
  let damaged = 0;
  let chunk = chunkLeast;
  let asked = await ask(`/uploads/${sha256}`, uploadAnswer, bearer(token));
  for (;;) {
    if (asked.is === 'refused' && asked.problem.code === 'evidence/damaged') {
      damaged += 1;
      if (damaged < damagedMost) {
        asked = await post(sha256, token, { offset: 0, bytes: bytes.slice(0, chunk) });
        continue;
      }
    }
    if (asked.is !== 'answer') return settleUnsent(db, sha256, asked);
    const { had, complete } = asked.value;
    if (complete) {
      await settlePhoto(db, sha256, { receivedAt: now() });
      return 'done';
    }
    const start = performance.now();
    const next = await post(sha256, token, { offset: had, bytes: bytes.slice(had, had + chunk) });
    // A server that takes nothing would be asked for ever.
    if (next.is === 'answer' && !next.value.complete && next.value.had === had) return 'later';
    if (performance.now() - start < quickMs) chunk = Math.min(chunkMost, chunk * 2);
    asked = next;
  }
}

type Upload = { readonly sha256: string; readonly had: number; readonly complete: boolean };

function post(
  sha256: string,
  token: string,
  { offset, bytes }: { readonly offset: number; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Asked<Upload>> {
  return ask(`/uploads/${sha256}?offset=${offset}`, uploadAnswer, {
    method: 'POST',
    headers: { ...bearer(token).headers, 'content-type': 'application/octet-stream' },
    body: bytes,
  });
}

async function settleUnsent(
  db: Database,
  sha256: string,
  asked: Exclude<Asked<Upload>, { readonly is: 'answer' }>,
): Promise<Sent> {
  if (asked.is === 'unauthorised') return 'stop';
  if (asked.is !== 'refused') return 'later';
  if (asked.problem.code === 'evidence/not-announced') {
    // What it shows was annulled; or the server was restored, and hears of it again first.
    await dropAnnulled(db, sha256);
    return 'done';
  }
  await settlePhoto(db, sha256, { problem: asked.problem });
  return 'done';
}
