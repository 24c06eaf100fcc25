import type { IDBPTransaction } from 'idb';
import type { DeviceId, EventId } from '../../../../core/events/ids.ts';
import { instant, type Day } from '../../../../core/quantities/instant.ts';
import { entryEventOf, isQueued, nextEntry, type EntryEvent } from '../../../../core/sync/entry.ts';
import { mustOfferAgain } from '../../../../core/sync/epoch.ts';
import { hasRested } from '../../../../core/sync/line.ts';
import { parseInstant } from '../../../../wire/events/instant-text.ts';
import type { PhoneOutcomes } from '../../../../wire/phone-answers.ts';
import type {
  AskedWhen,
  Database,
  LocalReason,
  PhoneEvent,
  PhoneFile,
  PhoneRecord,
  PhoneSchema,
  PhotoBytes,
  Queued,
  Reason,
} from './database.ts';

const stores = ['records', 'outbox', 'settings', 'files', 'photos', 'photoBytes'] as const;
type Writing = IDBPTransaction<PhoneSchema, (typeof stores)[number][], 'readwrite'>;

/** All writing goes through one strict transaction over all stores. */
async function write<T>(db: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
  try {
    const [result] = await Promise.all([work(tx), tx.done]);
    return result;
  } catch (error) {
    // A failed request aborts the transaction; its own error says more than the abort.
    await tx.done.catch(() => undefined);
    throw tx.error ?? error;
  }
}

const tooLarge: LocalReason = { code: 'http/body-too-large' };
const serverFails: LocalReason = { code: 'sync/server-fails' };

export type Stamp = { readonly device: DeviceId; readonly deviceSeq: number };

/**
 * Writes records and their places in the queue, all or none, with the next numbers of this device:
 * no gap and no double, also with two tabs. Resolves only when the disk has them. Rejects with
 * `QuotaExceededError` when the phone is full; then nothing was written.
 *
 * @param newDevice the device's id if it has none yet
 * @param file goes out after the first of the records
 * @param photos the bytes that those of the records announce
 */
export function record(
  db: Database,
  {
    newDevice,
    day,
    file,
    photos = [],
  }: {
    readonly newDevice: DeviceId;
    readonly day: Day;
    readonly file?: PhoneFile;
    readonly photos?: readonly PhotoBytes[];
  },
  makes: readonly ((stamp: Stamp) => PhoneEvent)[],
): Promise<readonly PhoneRecord[]> {
  return write(db, async (tx) => {
    const settings = tx.objectStore('settings');
    const device = (await settings.get('device'))?.device ?? { id: newDevice, lastSeq: 0 };
    const written = makes.map((make, index): PhoneRecord => {
      const seq = device.lastSeq + 1 + index;
      const event = make({ device: device.id, deviceSeq: seq });
      return { id: event.id, seq, day, event, state: 'saved', problem: null, voidedBy: null };
    });
    const lastSeq = device.lastSeq + written.length;
    await settings.put({ device: { id: device.id, lastSeq } }, 'device');
    for (const one of written) await writeRecord(tx, one);
    if (file) await tx.objectStore('files').add(file);
    for (const { sha256, bytes } of photos)
      await tx.objectStore('photoBytes').put({ sha256, bytes });
    return written;
  });
}

async function writeRecord(tx: Writing, written: PhoneRecord): Promise<void> {
  const settings = tx.objectStore('settings');
  const records = tx.objectStore('records');
  const { id, seq, event } = written;
  await records.add(written);
  if (event.kind === 'evidence.attach') {
    const photo = { ...event.payload, attach: id, takenAt: event.occurredAt };
    const waits = { state: 'waiting', receivedAt: null, problem: null } as const;
    await tx.objectStore('photos').add({ ...photo, ...waits });
  }
  await tx.objectStore('outbox').add({ seq, id });
  if (event.kind === 'flow.void') {
    const fact = await records.get(event.payload.fact);
    if (fact) await records.put({ ...fact, voidedBy: id });
  }
  if (event.kind === 'flow.collect') {
    const materials = (await settings.get('use'))?.use?.materials ?? {};
    const { material, source } = event.payload;
    const counted = { ...materials, [material]: (materials[material] ?? 0) + 1 };
    await settings.put({ use: { materials: counted, source: source.kind } }, 'use');
  }
}

const isStuck = ({ triedAt }: Queued): boolean => triedAt !== undefined;
const isDue = ({ triedAt }: Queued, at: number): boolean =>
  triedAt === undefined || hasRested(triedAt, at);

/**
 * What goes out next: the oldest records of the queue, at most `size`, in the order in which they
 * were made. When none is left, stuck ones that have rested: those that the server only put off,
 * and at last one over which it fails, alone.
 *
 * @param without what is left out this time
 */
export async function nextBatch(
  db: Database,
  {
    size,
    at,
    without,
  }: { readonly size: number; readonly at: number; readonly without: ReadonlySet<EventId> },
): Promise<readonly PhoneRecord[]> {
  const tx = db.transaction(['outbox', 'records']);
  const rows = await tx.objectStore('outbox').getAll();
  const queue = rows.filter(({ id }) => !without.has(id));
  const fresh = queue.filter((row) => !isStuck(row)).slice(0, size);
  const batch = fresh.length > 0 ? fresh : rested(queue, at).slice(0, size);
  const found = await Promise.all(batch.map(({ id }) => tx.objectStore('records').get(id)));
  await tx.done;
  return found.filter((row) => row !== undefined);
}

function rested(queue: readonly Queued[], at: number): readonly Queued[] {
  const due = queue.filter((row) => isDue(row, at));
  const together = due.filter((row) => row.together === true);
  return together.length > 0 ? together : due.slice(0, 1);
}

/** How many records may go out now, and how many are stuck and rest. */
export async function countQueued(
  db: Database,
  at: number,
): Promise<{ readonly queued: number; readonly resting: number }> {
  const rows = await db.getAll('outbox');
  const queued = rows.filter((row) => isDue(row, at)).length;
  return { queued, resting: rows.length - queued };
}

/**
 * Writes down what the server said. A change of its epoch first puts everything that it had back
 * into the queue. Records that it did not name stay as they are.
 *
 * @returns how many records left the queue, or rest in it from now on
 */
export function settle(db: Database, answer: PhoneOutcomes, at: number): Promise<number> {
  return write(db, async (tx) => {
    const settings = tx.objectStore('settings');
    const contact = (await settings.get('contact'))?.contact;
    if (mustOfferAgain(contact?.epoch, answer.epoch)) await offerAllAgain(tx, at);
    const serverAt = parseInstant(answer.receivedAt) ?? instant(at);
    await settings.put({ contact: { epoch: answer.epoch, at, serverAt } }, 'contact');
    let settled = 0;
    for (const outcome of answer.outcomes) {
      if (outcome.id === null) continue;
      const { problem = null } = outcome;
      const event = entryEventOf({
        outcome: outcome.outcome,
        ...(outcome.state === undefined ? {} : { state: outcome.state }),
        ...(outcome.problem === undefined ? {} : { problem: outcome.problem }),
      });
      if (await happened(tx, outcome.id, event, { problem, at })) settled += 1;
    }
    return settled;
  });
}

/**
 * One record that was sent alone and cannot pass, because it is too large for whatever carries it
 * or the server fails over it: it is stuck. The reason is ours, so it is kept as its code alone and
 * worded when shown.
 *
 * @returns whether the record left the way of the others
 */
export function setAside(
  db: Database,
  id: EventId,
  because: 'too-large' | 'fails',
  at: number,
): Promise<boolean> {
  const problem = because === 'too-large' ? tooLarge : serverFails;
  return write(db, (tx) => happened(tx, id, 'fails', { problem, at }));
}

/**
 * The server says its epoch without having been sent anything. If that is another one than before,
 * everything that it had goes back into the queue.
 *
 * @returns whether there is something to send again
 */
export function noticeEpoch(db: Database, epoch: string, at: number): Promise<boolean> {
  return write(db, async (tx) => {
    const settings = tx.objectStore('settings');
    const contact = (await settings.get('contact'))?.contact;
    if (!contact || !mustOfferAgain(contact.epoch, epoch)) return false;
    await offerAllAgain(tx, at);
    await settings.put({ contact: { ...contact, epoch } }, 'contact');
    return true;
  });
}

/** What the server holds or put off goes out again, to learn whether it takes it by now. */
export function askAgain(db: Database, at: number): Promise<void> {
  return write(db, async (tx) => {
    const held = await tx.objectStore('records').index('state').getAll('held');
    for (const { id, problem } of held) await happened(tx, id, 'asked-again', { problem, at });
    const outbox = tx.objectStore('outbox');
    for (const { seq, id, together } of await outbox.getAll()) {
      if (together === true) await outbox.put({ seq, id });
    }
  });
}

async function offerAllAgain(tx: Writing, at: number): Promise<void> {
  for (const { id, problem } of await tx.objectStore('records').getAll()) {
    await happened(tx, id, 'epoch-changed', { problem, at });
  }
}

/** @returns whether the record left the queue, or rests in it from now on. */
async function happened(
  tx: Writing,
  id: EventId,
  event: EntryEvent,
  { problem, at }: { readonly problem: Reason | null; readonly at: number },
): Promise<boolean> {
  const records = tx.objectStore('records');
  const row = await records.get(id);
  if (!row) return false;
  const state = nextEntry(row.state, event);
  if (state === 'sending' || (event === 'fails' && state !== 'stuck')) return false;
  await records.put({ ...row, state, problem: state === 'received' ? null : problem });
  if (row.event.kind === 'flow.void' && state === 'refused') {
    // What the server did not undo counts again.
    const fact = await records.get(row.event.payload.fact);
    if (fact?.voidedBy === id) await records.put({ ...fact, voidedBy: null });
  }
  const outbox = tx.objectStore('outbox');
  const { seq } = row;
  if (!isQueued(state)) await outbox.delete(seq);
  else if (state !== 'stuck') await outbox.put({ seq, id });
  else if (event === 'put-off') await outbox.put({ seq, id, triedAt: at, together: true });
  else if (event === 'fails') await outbox.put({ seq, id, triedAt: at });
  return isQueued(row.state) && (!isQueued(state) || state === 'stuck');
}

/** Where the queue stands now. */
export async function askedWhen(db: Database): Promise<AskedWhen> {
  const tx = db.transaction(['settings', 'outbox', 'records']);
  const device = (await tx.objectStore('settings').get('device'))?.device;
  const queue = await tx.objectStore('outbox').getAll();
  const held = await tx.objectStore('records').index('state').getAllKeys('held');
  await tx.done;
  return { lastSeq: device?.lastSeq ?? 0, open: [...queue.map(({ id }) => id), ...held] };
}

/** Records of a day and of those after it, whatever became of them. */
export function recordsSince(db: Database, day: Day): Promise<readonly PhoneRecord[]> {
  return db.getAllFromIndex('records', 'day', IDBKeyRange.lowerBound(day));
}

/** Records of a day, newest first. */
export async function recordsOf(db: Database, day: Day): Promise<readonly PhoneRecord[]> {
  const rows = await db.getAllFromIndex('records', 'day', day);
  return rows.sort((a, b) => b.seq - a.seq);
}

/** Records of other days that are not received: nothing unsettled is ever out of sight. */
export async function unsettledBefore(db: Database, day: Day): Promise<readonly PhoneRecord[]> {
  const states = ['saved', 'stuck', 'held', 'refused'] as const;
  const found = await Promise.all(
    states.map((state) => db.getAllFromIndex('records', 'state', state)),
  );
  return found
    .flat()
    .filter((row) => row.day !== day)
    .sort((a, b) => b.seq - a.seq);
}
