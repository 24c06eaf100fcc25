import type { Viewer } from '../../core/access/viewer.ts';
import type { ActorId, DeviceId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { phoneReach } from '../accounts/phone-reach.ts';
import { revokePhone } from '../store/accounts/phones.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

/**
 * Takes a phone's rights away at once: of one person on it, or of all whom the viewer reaches.
 * What waits on the phone stays there and is taken once it is enrolled again. Refuses with
 * `access/not-there`.
 */
export function revokeDevice(
  desk: Desk,
  viewer: Viewer,
  of: { readonly device: DeviceId; readonly person?: ActorId },
): Promise<Result<{ readonly ended: number }>> {
  const { programme, now } = desk;
  return allOrNothing(desk.db, async (tx) => {
    const people = await revokePhone(tx, programme.id, {
      device: of.device,
      person: of.person ?? null,
      reach: phoneReach(desk, viewer),
      at: now,
      by: viewer.person,
    });
    if (people.length === 0) return refuse({ code: 'access/not-there', facts: { id: of.device } });
    for (const person of people) {
      await log(tx, desk, {
        what: 'phone-revoked',
        person,
        device: of.device,
        by: viewer.person,
      });
    }
    return accept({ ended: people.length });
  });
}
