import type { DeviceId, EventId, ProgrammeId } from '../../../core/events/ids.ts';
import type { AwaitKey, Blocking } from '../../../core/ledger/entries.ts';
import type { Waiting } from '../../../core/ledger/record.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable, Row } from '../engine/contract.ts';
import { eventColumns, eventOf } from './event-rows.ts';

export type EventState = 'accepted' | 'quarantined' | 'superseded' | 'voided' | 'corrected';

/** An event that is in the log already, and where it stands. */
export type HadEvent = {
  readonly id: EventId;
  readonly device: DeviceId;
  readonly deviceSeq: number;
  /** SHA-256 of its canonical text. */
  readonly sha256: string;
  readonly state: EventState;
  readonly effectiveAt: Instant | null;
  readonly problem: Problem | null;
  readonly blocking: Blocking | null;
};

type Offered = { readonly id: EventId; readonly device: DeviceId; readonly deviceSeq: number };

/** Events of the log that have the id, or the device and its sequence, of one that is offered. */
export async function findHad(
  tx: Queryable,
  programme: ProgrammeId,
  offered: readonly Offered[],
): Promise<readonly HadEvent[]> {
  const ids = `{${offered.map(({ id }) => id).join(',')}}`;
  const devices = `{${offered.map(({ device }) => device).join(',')}}`;
  const sequences = `{${offered.map(({ deviceSeq }) => deviceSeq).join(',')}}`;
  const rows = await tx.query<Omit<HadEvent, 'blocking'> & BlockingRow>(
    `select e.id, e.device, e.device_seq as "deviceSeq", e.payload_sha256 as "sha256", s.state,
       s.effective_at as "effectiveAt", s.problem, s.blocking_event as "blockingEvent", s.awaits
     from (
       select had.id
       from unnest($2::text::uuid[]) as o(id)
       cross join lateral (
         select e.id from event e where e.programme = $1 and e.id = o.id limit 1) had
       union
       select had.id
       from unnest($3::text::uuid[], $4::text::bigint[]) as o(device, device_seq)
       cross join lateral (
         select e.id from event e
         where e.programme = $1 and e.device = o.device and e.device_seq = o.device_seq
         limit 1) had
     ) found
     join event e on e.programme = $1 and e.id = found.id
     join event_state s on s.programme = $1 and s.event = found.id`,
    [programme, ids, devices, sequences],
  );
  return rows.map((row) => ({ ...row, blocking: blockingOf(row) }));
}

type BlockingRow = {
  readonly awaits: AwaitKey | null;
  readonly blockingEvent: EventId | null;
};

function blockingOf({ awaits, blockingEvent }: BlockingRow): Blocking | null {
  if (awaits === null) return null;
  return blockingEvent === null ? { awaits } : { awaits, event: blockingEvent };
}

/** Kept events that wait for one of these things. */
export async function findKept(
  tx: Queryable,
  programme: ProgrammeId,
  keys: readonly AwaitKey[],
): Promise<readonly Waiting[]> {
  const rows = await tx.query<Row & BlockingRow & { readonly problem: Problem }>(
    `select ${eventColumns}, s.problem, s.blocking_event as "blockingEvent", s.awaits
     from event_state s join event e on e.programme = $1 and e.id = s.event
     where s.programme = $1 and s.state = 'quarantined'
       and s.awaits in (select jsonb_array_elements_text($2::text::jsonb))`,
    [programme, JSON.stringify(keys)],
  );
  return rows.flatMap((row) => {
    const blocking = blockingOf(row);
    return blocking ? [{ event: eventOf(row), problem: row.problem, blocking }] : [];
  });
}
