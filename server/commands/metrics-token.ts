import { hash, randomBytes } from 'node:crypto';
import type { Db } from '../store/engine/contract.ts';
import { keepMetricsToken, metricsTokenOf } from '../store/service-tokens.ts';

export type MetricsToken = {
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  /** Only when it was just made: to be shown once and never again. */
  readonly newToken: string | null;
};

/**
 * The token that `/metrics` asks for: the given one (`AYNI_METRICS_TOKEN`), else the one made at
 * the first start, of which only the hash is kept.
 */
export async function metricsToken(
  db: Db,
  programme: string,
  given: string | undefined,
): Promise<MetricsToken> {
  if (given !== undefined) return { sha256: hash('sha256', given), newToken: null };
  const kept = await metricsTokenOf(db, programme);
  if (kept !== null) return { sha256: kept, newToken: null };
  const newToken = `ayni_metrics_${randomBytes(24).toString('base64url')}`;
  const sha256 = hash('sha256', newToken);
  if (await keepMetricsToken(db, programme, sha256)) return { sha256, newToken };
  return metricsToken(db, programme, given);
}
