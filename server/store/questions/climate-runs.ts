import type { RunOutput } from '../../../core/emissions/run-output.ts';
import type { Queryable } from '../engine/contract.ts';

/** A run as it was made; never changed. */
export type RunRow = {
  readonly id: string;
  readonly madeAt: number;
  readonly asked: string;
  readonly inputsSha256: string;
  readonly factorSet: string;
  readonly factorSetSha256: string;
  readonly baselinesSha256: string;
  readonly engine: string;
  readonly decidedSeq: number;
  readonly output: RunOutput;
};

const columns = `id, made_at as "madeAt", asked, inputs_sha256 as "inputsSha256",
  factor_set as "factorSet", factor_set_sha256 as "factorSetSha256",
  baselines_sha256 as "baselinesSha256", engine, decided_seq as "decidedSeq", output`;

/** Answers: what was last worked out for this question? */
export async function lastRun(
  db: Queryable,
  programme: string,
  asked: string,
): Promise<RunRow | undefined> {
  const rows = await db.query<RunRow>(
    `select ${columns} from climate_run where asked = $2 and programme = $1
     order by made_at desc, id desc limit 1`,
    [programme, asked],
  );
  return rows[0];
}

export async function runById(
  db: Queryable,
  programme: string,
  id: string,
): Promise<RunRow | undefined> {
  const rows = await db.query<RunRow>(
    `select ${columns} from climate_run where programme = $1 and id = $2::uuid`,
    [programme, id],
  );
  return rows[0];
}

/** Answers: was this worked out from the very same inputs before? */
export async function runOfInputs(
  db: Queryable,
  programme: string,
  inputsSha256: string,
): Promise<RunRow | undefined> {
  const rows = await db.query<RunRow>(
    `select ${columns} from climate_run where inputs_sha256 = $2 and programme = $1
     order by made_at limit 1`,
    [programme, inputsSha256],
  );
  return rows[0];
}

export async function addRun(tx: Queryable, programme: string, row: RunRow): Promise<void> {
  await tx.query(
    `insert into climate_run (programme, id, made_at, asked, inputs_sha256, factor_set,
       factor_set_sha256, baselines_sha256, engine, decided_seq, output)
     values ($1, $2, to_timestamp($3::bigint / 1000.0), $4, $5, $6, $7, $8, $9, $10,
       $11::text::jsonb)
     on conflict do nothing`,
    [
      programme,
      row.id,
      row.madeAt,
      row.asked,
      row.inputsSha256,
      row.factorSet,
      row.factorSetSha256,
      row.baselinesSha256,
      row.engine,
      row.decidedSeq,
      JSON.stringify(row.output),
    ],
  );
}

/** Answers: how many decisions were made, and how many rows of baselines are there? */
export async function climateState(
  db: Queryable,
  programme: string,
): Promise<{ readonly decidedSeq: number; readonly baselines: string }> {
  const rows = await db.query<{ readonly decidedSeq: number; readonly baselines: string }>(
    `select p.last_decided as "decidedSeq", (
       select count(*) || '/' || count(withdrawn_at) from baseline_row where programme = $1
     ) as baselines
     from programme p where p.programme = $1`,
    [programme],
  );
  return rows[0] ?? { decidedSeq: 0, baselines: '' };
}
