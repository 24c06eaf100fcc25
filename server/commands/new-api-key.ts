import { matrix } from '../../core/access/matrix.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import {
  addDays,
  dayOf,
  parseDay,
  startOfDay,
  type Instant,
} from '../../core/quantities/instant.ts';
import type { KeyOut } from '../../wire/api/access-answers.ts';
import type { KeyBody } from '../../wire/api/access-queries.ts';
import { newId, newSecret } from '../outside/secrets.ts';
import { keyOut } from '../questions/api-keys.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { actorFacts } from '../store/access/actor-facts.ts';
import { insertKey } from '../store/access/keys.ts';

/** A key counts for a year at most: whoever still needs it makes another. */
const daysMost = 365;

/**
 * Makes a key for a system, cut to a role, a place and some of what that role may. The key itself
 * is in this answer and nowhere else. Refuses with `access/key-expiry`, `access/key-unfit` and
 * `store/unavailable`.
 */
export function newApiKey(
  asked: Asked,
  wanted: KeyBody,
  by: { readonly viewer: Viewer; readonly now: Instant },
): Promise<Result<{ readonly key: string; readonly made: KeyOut }>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const { offsetMinutes } = programme.catalogue;
    const last = parseDay(wanted.expiresOn);
    const today = dayOf(by.now, offsetMinutes);
    if (last === undefined || last < today || last >= addDays(today, daysMost)) {
      return refuse({ code: 'access/key-expiry', facts: { days_max: daysMost } });
    }
    if (!(await fits(asked, wanted, by.now))) {
      return refuse({ code: 'access/key-unfit', facts: { role: wanted.role } });
    }
    const { token, sha256 } = newSecret('ayni_key_');
    const made = {
      id: newId<'key'>(by.now),
      name: wanted.name,
      role: wanted.role,
      organisation: wanted.organisation ?? null,
      district: wanted.district ?? null,
      abilities: wanted.abilities,
      madeAt: by.now,
      madeBy: by.viewer.account,
      expiresAt: startOfDay(addDays(last, 1), offsetMinutes),
    };
    await insertKey(db, programme.id, { ...made, tokenSha256: sha256 });
    return accept({ key: token, made: keyOut({ ...made, revokedAt: null, lastUsedAt: null }) });
  });
}

/** A key can do no more than its role, and a role that has a place needs one that is there. */
async function fits(
  { db, programme }: Asked,
  { role, organisation, district, abilities }: KeyBody,
  now: Instant,
): Promise<boolean> {
  if (abilities.some((ability) => matrix[role][ability] === undefined)) return false;
  const { districts, offsetMinutes } = programme.catalogue;
  if (district !== undefined && !districts.some(({ ubigeo }) => ubigeo === district)) return false;
  if (role === 'officer' && district === undefined) return false;
  if (organisation === undefined) {
    // Who records says it in its own name, so it has to be somebody.
    return (role === 'officer' || role === 'monitoring') && !abilities.includes('events.add');
  }
  const today = dayOf(now, offsetMinutes);
  const [found] = await actorFacts(db, programme.id, [organisation], { from: today, to: today });
  return found !== undefined && !found.isPerson;
}
