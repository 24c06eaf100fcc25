import type { Received } from '../../../core/events/envelope.ts';
import type { LedgerEvent } from '../../../core/ledger/entries.ts';
import type { Row } from '../engine/contract.ts';
import { millis } from './statement.ts';

/** An event as the log has it: the fields of the envelope and of its receipt. */
export type EventRow = Received<LedgerEvent>;

/** The columns of `event e` under the names of the envelope; instants in milliseconds. */
export const eventColumns = `e.programme, e.id, e.kind, ${millis('e.occurred_at')} as "occurredAt",
  ${millis('e.recorded_at')} as "recordedAt", ${millis('e.received_at')} as "receivedAt",
  e.skew_ms as "skewMs", e.device, e.device_seq as "deviceSeq", e.recorder, e.payload`;

/** What was parsed when it was written needs no second parsing when it is read. */
export function eventOf(row: Row): EventRow {
  const { programme, id, kind, occurredAt, recordedAt, receivedAt, skewMs } = row;
  const { device, deviceSeq, recorder, payload } = row;
  return {
    programme,
    id,
    kind,
    occurredAt,
    recordedAt,
    device,
    deviceSeq,
    recorder,
    payload,
    receivedAt,
    skewMs,
  } as EventRow;
}
