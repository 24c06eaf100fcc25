import { monthsKept } from '../../core/privacy/policy.ts';
import { monthsBefore } from '../../core/privacy/terms.ts';
import { dayOf, startOfDay, type Instant } from '../../core/quantities/instant.ts';
import type { ServedProgramme } from '../questions/asked.ts';
import type { Engine } from '../store/engine/contract.ts';
import { deleteOlder, type DeletedKind } from '../store/privacy/retention.ts';

const kinds: readonly DeletedKind[] = ['access-log', 'sessions', 'invitations'];

/**
 * Deletes what the programme's folder says is kept no longer: looks at personal data, ended
 * sessions, used invitations. Never persons, and nothing of which nobody decided how long it is
 * kept. Answers the rows that went, by kind. Throws `StoreUnavailable`.
 */
export async function deleteExpired(
  engine: Engine,
  { id, privacy, catalogue }: ServedProgramme,
  now: Instant,
): Promise<ReadonlyMap<DeletedKind, number>> {
  const today = dayOf(now, catalogue.offsetMinutes);
  const deleted = new Map<DeletedKind, number>();
  for (const kind of kinds) {
    const months = monthsKept(privacy, kind);
    if (months === null) continue;
    const before = startOfDay(monthsBefore(today, months), catalogue.offsetMinutes);
    deleted.set(kind, await deleteOlder(engine, id, { kind, before, at: now }));
  }
  return deleted;
}
