import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { PhonesAnswer } from '../../wire/api/account-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { phoneReach } from '../accounts/phone-reach.ts';
import { listPhones } from '../store/accounts/phones.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** `GET /devices`: one's own phones; a leader sees her members', staff everybody's. */
export function phones(
  { db, programme }: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<Result<PhonesAnswer>> {
  return whenStoreAnswers(async () => {
    const rows = await listPhones(db, programme.id, phoneReach({ programme, now }, viewer));
    return accept({
      phones: rows.map((row) => ({
        device: row.device,
        deviceName: row.name,
        person: row.person,
        name: row.label,
        enrolledAt: instantOut(row.enrolledAt),
        seenAt: instantOut(row.seenAt),
        until: instantOut(row.until),
        revokedAt: row.revokedAt === null ? null : instantOut(row.revokedAt),
      })),
    });
  });
}
