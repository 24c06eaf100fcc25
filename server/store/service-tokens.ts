import type { Queryable } from './engine/contract.ts';

/** SHA-256 of the token for /metrics; null before there is one. */
export async function metricsTokenOf(db: Queryable, programme: string): Promise<string | null> {
  const [row] = await db.query<{ readonly sha256: string | null }>(
    'select metrics_token_sha256 as sha256 from programme where programme = $1',
    [programme],
  );
  return row?.sha256 ?? null;
}

/** SHA-256 of the administrator's first token; null once the programme is set up. */
export async function bootstrapTokenOf(db: Queryable, programme: string): Promise<string | null> {
  const [row] = await db.query<{ readonly sha256: string | null }>(
    'select token_sha256 as sha256 from programme where programme = $1',
    [programme],
  );
  return row?.sha256 ?? null;
}

/** Keeps the hash of a token where there was none; true when this call did. */
export async function keepMetricsToken(
  db: Queryable,
  programme: string,
  sha256: string,
): Promise<boolean> {
  const kept = await db.query(
    `update programme set metrics_token_sha256 = $2
     where programme = $1 and metrics_token_sha256 is null returning programme`,
    [programme, sha256],
  );
  return kept.length > 0;
}
