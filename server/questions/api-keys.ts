import { keyAbilities, keyRoles } from '../../core/access/matrix.ts';
import { bug } from '../../core/quantities/quantity.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { KeyOut } from '../../wire/api/access-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { listKeys, type KeyRow } from '../store/access/keys.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** `GET /keys`: every key there ever was, without its secret, the newest first. */
export function apiKeys({ db, programme }: Asked): Promise<Result<{ readonly keys: KeyOut[] }>> {
  return whenStoreAnswers(async () =>
    accept({ keys: (await listKeys(db, programme.id)).map(keyOut) }),
  );
}

/** A key as it leaves: field by field. */
export function keyOut(row: KeyRow): KeyOut {
  return {
    id: row.id,
    name: row.name,
    role: keyRoles.find((role) => role === row.role) ?? bug(`a key cannot be a ${row.role}`),
    organisation: row.organisation,
    district: row.district,
    abilities: keyAbilities.filter((ability) => row.abilities.includes(ability)),
    madeAt: instantOut(row.madeAt),
    madeBy: row.madeBy,
    expiresAt: instantOut(row.expiresAt),
    revokedAt: row.revokedAt === null ? null : instantOut(row.revokedAt),
    lastUsedAt: row.lastUsedAt === null ? null : instantOut(row.lastUsedAt),
  };
}
