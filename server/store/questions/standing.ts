import type { Queryable } from '../engine/contract.ts';

export type Standing = {
  readonly epoch: string;
  readonly lastSeq: number;
  /** Milliseconds since 1970; null before the first event. */
  readonly asOf: number | null;
};

/** Answers: how far does the log reach, and when was its last event received? */
export async function standing(db: Queryable, programme: string): Promise<Standing> {
  const [row] = await db.query<Standing>(
    `
    select p.epoch, p.last_seq as "lastSeq", e.received_at as "asOf"
    from programme p left join event e on e.programme = p.programme and e.seq = p.last_seq
    where p.programme = $1`,
    [programme],
  );
  if (row === undefined) throw new Error('Bug: the programme that is served is not in the store');
  return row;
}

/** Answers: how many events wait for something that did not arrive yet? */
export async function countQuarantined(db: Queryable, programme: string): Promise<number> {
  const [row] = await db.query<{ readonly count: number }>(
    `select count(*) as count from event_state where programme = $1 and state = 'quarantined'`,
    [programme],
  );
  return row?.count ?? 0;
}
