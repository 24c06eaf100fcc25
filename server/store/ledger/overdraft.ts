/**
 * For each month the first account that was below zero at some instant up to its end (I2). Nothing
 * is taken before it was given, so only what an amendment touched can have been: those accounts
 * are summed from their beginning, instant by instant.
 *
 * @param months place of a parameter: JSON list of `YYYY-MM`
 */
export function overdraftQuery(p: string, months: string, offsetMinutes: number): string {
  const local = (column: string): string =>
    `(${column} at time zone 'UTC' + interval '${Math.trunc(offsetMinutes)} minutes')`;
  return `select distinct on (m.month) m.month, run.lot, run.day::text as day
    from jsonb_array_elements_text(${months}::text::jsonb) as m(month)
    join (
      select lot, ${local('effective_at')}::date as day, effective_at,
        sum(grams) over (partition by kind, lot, holder, at order by effective_at) as held
      from (
        select x.kind, x.lot, x.holder, x.at, s.effective_at, sum(x.grams) as grams
        from (
          select distinct t.kind, t.lot, t.holder, t.at
          from event_state a
          join posting t on t.programme = ${p} and t.event = a.event
          where a.programme = ${p} and a.fact is not null and t.kind in ('stock', 'transit')
        ) touched
        join posting x
          on x.programme = ${p} and x.lot = touched.lot and x.kind = touched.kind
          and x.holder = touched.holder and x.at = touched.at
        join event_state s on s.programme = ${p} and s.event = x.event
        group by x.kind, x.lot, x.holder, x.at, s.effective_at
      ) by_instant
    ) run on run.held < 0 and to_char(run.day, 'YYYY-MM') <= m.month
    order by m.month, run.effective_at, run.lot`;
}
