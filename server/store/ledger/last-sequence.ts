import type { DeviceId, ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

/** The number of the last event that a device sent; 0 before the first. */
export async function lastSequence(
  db: Queryable,
  programme: ProgrammeId,
  device: DeviceId,
): Promise<number> {
  const rows = await db.query<{ last: number | null }>(
    'select max(device_seq) as last from event where programme = $1 and device = $2',
    [programme, device],
  );
  return rows[0]?.last ?? 0;
}
