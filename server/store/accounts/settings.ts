import type { ActorId } from '../../../core/events/ids.ts';
import type { Day, Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type ProgrammeDates = { readonly from: Day; readonly to: Day };

/** `set-up` says when the first administrator was there; `dates` are those of the programme. */
type Settings = {
  readonly 'set-up': { readonly person: ActorId };
  readonly dates: ProgrammeDates;
};

/** What is set in the running programme under this name; undefined before it is set. */
export async function settingOf<N extends keyof Settings>(
  db: Queryable,
  programme: string,
  name: N,
): Promise<Settings[N] | undefined> {
  const [row] = await db.query<{ readonly value: Settings[N] }>(
    'select value from programme_setting where programme = $1 and name = $2',
    [programme, name],
  );
  return row?.value;
}

export async function putSetting<N extends keyof Settings>(
  tx: Queryable,
  programme: string,
  name: N,
  set: { readonly value: Settings[N]; readonly at: Instant; readonly by: ActorId | null },
): Promise<void> {
  await tx.query(
    `insert into programme_setting (programme, name, value, set_at, set_by)
     values ($1, $2, $3::text::jsonb, to_timestamp($4::float8 / 1000), $5)
     on conflict (programme, name) do update
       set value = excluded.value, set_at = excluded.set_at, set_by = excluded.set_by`,
    [programme, name, JSON.stringify(set.value), set.at, set.by],
  );
}
