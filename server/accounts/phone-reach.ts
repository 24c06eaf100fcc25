import { reachOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import type { PhoneReach } from '../store/accounts/phones.ts';
import type { Desk } from './desk.ts';

/** Whose phones the viewer sees and revokes: her own, a leader her members', staff everybody's. */
export function phoneReach(
  { programme, now }: Pick<Desk, 'programme' | 'now'>,
  viewer: Viewer,
): PhoneReach {
  const { all, organisations } = reachOf(viewer, 'devices.manage');
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  return { all, organisations, self: viewer.person, today };
}
