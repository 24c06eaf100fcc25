import * as v from 'valibot';
import type { EventId } from '../../core/events/ids.ts';
import { isQueued } from '../../core/sync/entry.ts';
import type { PhoneRecord } from '../../web/phone/src/store/database.ts';
import { recordsOf, unsettledBefore } from '../../web/phone/src/store/records.ts';
import type { Home } from './hostile-world.ts';
import type { SimPhone } from './sim-phone.ts';

/** What the server has of one weighing. */
type Had = { readonly state: string; readonly grams: number; readonly times: number };

const weighing = v.object({ weighed: v.object({ grams: v.number() }) });
const page = v.object({
  events: v.array(
    v.object({ id: v.string(), kind: v.string(), state: v.string(), payload: v.unknown() }),
  ),
  next: v.nullable(v.string()),
});

/** Every weighing in the server's log, read as any system would read it. */
export async function logOf(ask: Home['ask']): Promise<ReadonlyMap<string, Had>> {
  const had = new Map<string, Had>();
  let after = '';
  for (;;) {
    const answer = await ask(`/api/v1/events?limit=500${after}`);
    const { events, next } = v.parse(page, await answer.json());
    for (const { id, kind, state, payload } of events) {
      if (kind !== 'flow.collect') continue;
      const { grams } = v.parse(weighing, payload).weighed;
      had.set(id, { state, grams, times: (had.get(id)?.times ?? 0) + 1 });
    }
    if (next === null) return had;
    after = `&after=${next}`;
  }
}

/** Sums of what weighed in the books: nothing may count twice there either. */
async function booked(ask: Home['ask']): Promise<number> {
  const answer = await ask('/api/v1/closure?from=2018-01-01&to=2099-12-31');
  const body = v.object({
    totals: v.object({ collected_g: v.number() }),
    difference_g: v.number(),
  });
  const { totals, difference_g: difference } = v.parse(body, await answer.json());
  if (difference !== 0) throw new Error(`the books do not close: ${difference} g`);
  return totals.collected_g;
}

export type Verdict = {
  readonly told: number;
  readonly received: number;
  readonly refused: number;
  /** Sentences about what must not be: empty. */
  readonly wrong: readonly string[];
};

/**
 * Every weighing that a person was told is saved is in the server exactly once, or visible on her
 * phone with its reason; nothing is in the server that nobody made; disks are whole.
 */
export async function judge(phones: readonly SimPhone[], ask: Home['ask']): Promise<Verdict> {
  const log = await logOf(ask);
  const wrong: string[] = [];
  const made = new Set<string>();
  const counts = { told: 0, received: 0, refused: 0 };
  for (const [id, { times }] of log) if (times !== 1) wrong.push(`${id} is there ${times} times`);
  for (const phone of phones) {
    const rows = await phone.rows();
    const say = (sentence: string): void => void wrong.push(`${phone.name}: ${sentence}`);
    await checkDisk(phone, rows, say);
    await checkRows(phone, log, say);
    checkTold(phone, { log, rows, say });
    for (const { id } of [...rows, ...phone.evicted, ...phone.acknowledged]) made.add(id);
    counts.told += phone.toldInAll;
    counts.received += rows.filter(({ state }) => state === 'received').length;
    counts.refused += rows.filter(({ state }) => state === 'refused').length;
  }
  // Of an evicted disk nobody can say what else it held.
  const isKnown = phones.every(({ wasEvicted }) => !wasEvicted);
  for (const id of log.keys()) {
    if (isKnown && !made.has(id)) wrong.push(`${id} was made by nobody`);
  }
  const accepted = [...log.values()].filter(({ state }) => state === 'accepted');
  const sum = accepted.reduce((total, { grams }) => total + grams, 0);
  const books = await booked(ask);
  if (books !== sum) wrong.push(`the books say ${books} g, the weighings ${sum} g`);
  return { ...counts, wrong };
}

type Say = (sentence: string) => void;
type Log = ReadonlyMap<string, Had>;

/** What a phone says of each record is so, and what is not received is in sight with its reason. */
async function checkRows(phone: SimPhone, log: Log, say: Say): Promise<void> {
  const inSight = await visible(phone);
  const onServer = {
    received: 'accepted',
    held: 'quarantined',
    refused: undefined,
  } as const;
  for (const { id, state, problem } of await phone.rows()) {
    if (state === 'saved' || state === 'stuck') say(`${id} is ${state} and was never settled`);
    else if (log.get(id)?.state !== onServer[state]) say(`${id} is not ${state} in the server`);
    if (state === 'received') continue;
    if (!inSight.has(id)) say(`${id} is ${state} and out of sight`);
    if (state !== 'saved' && problem === null) say(`${id} is ${state} without a reason`);
  }
}

function checkTold(
  phone: SimPhone,
  { log, rows, say }: { log: Log; rows: readonly PhoneRecord[]; say: Say },
): void {
  const there = new Set(rows.map(({ id }) => id));
  for (const { id } of phone.told) if (!there.has(id)) say(`${id} is not on the phone`);
  for (const { id } of phone.acknowledged)
    if (!log.has(id)) say(`${id} was confirmed, and is gone`);
  for (const { id, grams } of [...phone.told, ...phone.evicted, ...phone.acknowledged]) {
    const had = log.get(id);
    if (had !== undefined && had.grams !== grams) say(`${id} weighs ${had.grams}, not ${grams}`);
  }
}

/** What the notebook shows: of today, and of other days while it is not settled. */
async function visible(phone: SimPhone): Promise<ReadonlySet<EventId>> {
  const days = new Set((await phone.rows()).map(({ day }) => day));
  const today = [...days].sort().at(-1);
  if (today === undefined) return new Set();
  return phone.look(async (db) => {
    const shown = [...(await recordsOf(db, today)), ...(await unsettledBefore(db, today))];
    db.close();
    return new Set(shown.map(({ id }) => id));
  });
}

/** Nothing half-written: numbers without gap or double, and a queue of what is not settled. */
async function checkDisk(phone: SimPhone, rows: readonly PhoneRecord[], say: Say): Promise<void> {
  const { lastSeq, queue } = await phone.look(async (db) => {
    const device = (await db.get('settings', 'device'))?.device;
    const queue = await db.getAll('outbox');
    db.close();
    return { lastSeq: device?.lastSeq ?? 0, queue };
  });
  const numbers = rows.map(({ seq }) => seq).sort((a, b) => a - b);
  if (numbers.some((seq, index) => seq !== index + 1)) say(`its numbers have gaps or doubles`);
  if (numbers.length !== lastSeq) say(`${numbers.length} records, but the last is ${lastSeq}`);
  const queued = rows.filter(({ state }) => isQueued(state)).map(({ id }) => id);
  const inQueue = new Set(queue.map(({ id }) => id));
  const differ = queued.length !== inQueue.size || queued.some((id) => !inQueue.has(id));
  if (differ) say(`${queued.length} are unsettled, ${inQueue.size} in the queue`);
}
