import { randomBytes } from 'node:crypto';
import { isUnbound } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { ActorId, DeviceId, EventId } from '../../core/events/ids.ts';
import { refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { renderInstant } from '../../wire/events/instant-text.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';
import type { Statements } from '../../wire/events/statements.ts';
import { stableId } from '../outside/stable-id.ts';
import type { Db } from '../store/engine/contract.ts';
import { lastSequence } from '../store/ledger/last-sequence.ts';
import { recordEvents, type ProgrammeContext, type RecordAnswer } from './record-events.ts';

export type Saying = {
  readonly viewer: Viewer;
  readonly said: Statements;
  readonly now: Instant;
};

/** Two windows of the same person may count at once; more tries than that are no chance. */
const tries = 5;

/**
 * Records what somebody says in the office, all of it or nothing. The program makes what a device
 * would have made: ids, a number in the line of this account, a nonce for what is personal.
 * Refuses with `access/no-person`, with the problem of the first statement that is refused (with
 * `events/would-wait` where nothing may wait), and as `recordEvents` does.
 */
export async function recordStatements(
  db: Db,
  context: ProgrammeContext,
  saying: Saying,
): Promise<Result<RecordAnswer>> {
  const { viewer, said, now } = saying;
  const recorder = isUnbound(viewer) ? (said.recorder ?? viewer.person) : viewer.person;
  if (recorder === null) return refuse({ code: 'access/no-person', facts: {} });
  const device = stableId<'device'>(0, ['office', context.programme, viewer.account ?? viewer.via]);
  for (let attempt = 1; ; attempt += 1) {
    const last = await lastSequence(db, context.programme, device);
    const events = eventsOf(said, { context, recorder, device, last, now });
    const noneWaits = said.mayWait === false;
    const batch = { events, receivedAt: now, viewer, asOne: true, noneWaits };
    const answer = await recordEvents(db, context, batch);
    if (answer.ok || answer.problem.code !== 'events/sequence-taken' || attempt === tries) {
      return answer;
    }
  }
}

type Stamp = {
  readonly context: ProgrammeContext;
  readonly recorder: ActorId;
  readonly device: DeviceId;
  readonly last: number;
  readonly now: Instant;
};

function eventsOf(said: Statements, stamp: Stamp): readonly object[] {
  const { context, recorder, device, last, now } = stamp;
  return said.statements.map(({ id, kind, occurredAt, payload }, at) => ({
    programme: context.programme,
    id: id ?? eventId(now, last + 1 + at),
    kind,
    occurredAt: occurredAt ?? renderInstant(now),
    recordedAt: renderInstant(now),
    device,
    deviceSeq: last + 1 + at,
    recorder,
    payload: withNonce(payload),
  }));
}

/**
 * Of two statements of the same millisecond the later one has to speak: ids decide between them, so
 * the number in the line stands before the chance.
 */
function eventId(now: Instant, sequence: number): EventId {
  const chance = randomBytes(10);
  chance.writeUInt16BE(((sequence % 4_096) << 4) | (chance.readUInt16BE() & 0xf));
  return uuidV7<'event'>(now, chance);
}

function withNonce(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { personal } = payload;
  if (typeof personal !== 'object' || personal === null || 'nonce' in personal) return payload;
  return { ...payload, personal: { ...personal, nonce: randomBytes(18).toString('base64url') } };
}
