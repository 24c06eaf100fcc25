import type { Queryable } from '../server/store/engine/contract.ts';

/**
 * Fills a ledger by set-based SQL with as many events as a bench asks for: groups of ten, eight
 * collections, a dispatch of the first of them and its acceptance by an outlet. Spread over 900
 * days, 8 associations, 12 materials, 5 source kinds, 2 districts and 12 outlets. All rows that the
 * program itself would write are written (events, states, lots, postings, flow, balances, rollups);
 * made-up figures, for measuring only.
 */
export type Fill = {
  readonly programme: string;
  readonly events: number;
  /** Rows of events written by one statement. */
  readonly chunk?: number;
  readonly onProgress?: (done: number) => void;
};

const id = (kind: number, expression: string): string =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex((${expression})::bigint), 12, '0'))::uuid`;
const eventId = (i: string): string => id(1, i);
const lotId = (i: string): string => id(2, i);
const holderId = (i: string): string => id(3, `1 + (${i}) / 10 % 8`);
const placeId = (i: string): string => id(4, `1 + (${i}) / 10 % 8`);
const outletId = (i: string): string => id(5, `1 + (${i}) / 10 % 12`);
const material = (i: string): string =>
  `(array['paper-white','paper-newspaper','paper-mixed','cardboard-corrugated','pet-clear',
    'pet-colour','hdpe','pp','film','iron','aluminium-cans','glass-clear'])[1 + (${i}) / 10 % 12]`;
const district = (i: string): string =>
  `case (${i}) / 10 % 2 when 0 then '150115' else '150111' end`;
const day = (i: string): string => `(date '2024-01-01' + ((${i}) * 7 % 900)::int)`;
const mass = (i: string): string => `(5000 + (${i}) * 37 % 40000)`;
const source = (i: string): string =>
  `(array['street','household','market','workshop','business'])[1 + (${i}) % 5]`;

/** First event of the group of ten that event i belongs to, whose lot is sold in the group. */
const first = `(i - i % 10)`;

const statements = (p: string, from: string, to: string): readonly string[] => {
  const series = `from generate_series(${from}::bigint, ${to}::bigint) as i`;
  const at = `(${day('i')} + time '17:00')::timestamptz`;
  const kind = `case i % 10 when 8 then 'flow.dispatch' when 9 then 'flow.accept'
    else 'flow.collect' end`;
  return [
    `insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at, skew_ms,
       device, device_seq, recorder, payload, payload_sha256)
     select ${p}, ${eventId('i')}, i + 1000, ${kind}, ${at}, ${at}, ${at}, 0, ${id(6, '1')}, i + 1,
       ${id(6, '2')}, jsonb_build_object('bench', i, 'note', repeat('x', 300)), md5(i::text)
     ${series}`,
    `insert into event_state (programme, event, state, effective_at, decided_seq, speaker)
     select ${p}, ${eventId('i')}, 'accepted', ${at}, i + 1000, ${eventId('i')} ${series}`,
    `insert into lot (programme, id, code, material, grade, regime, origin_class, created_by,
       created_at, holder, district, source)
     select ${p}, ${lotId('i')}, 'B' || i, ${material('i')}, null, 'municipal', 'post_consumer',
       ${eventId('i')}, ${at}, ${holderId('i')}, ${district('i')},
       jsonb_build_object('kind', ${source('i')})
     ${series} where i % 10 < 8`,
    `insert into posting (programme, event, line, kind, lot, holder, at, grams)
     select ${p}, ${eventId('i')}, line, kind, lot, holder, at, grams ${series}
     cross join lateral (
       select 1, 'world_source', ${lotId('i')}, ${holderId('i')}, ${placeId('i')}, -${mass('i')}
         where i % 10 < 8
       union all select 2, 'stock', ${lotId('i')}, ${holderId('i')}, ${placeId('i')}, ${mass('i')}
         where i % 10 < 8
       union all select 1, 'stock', ${lotId(first)}, ${holderId('i')}, ${placeId('i')},
         -${mass(first)} where i % 10 = 8
       union all select 2, 'transit', ${lotId(first)}, ${holderId('i')}, ${eventId('i')},
         ${mass(first)} where i % 10 = 8
       union all select 1, 'transit', ${lotId(first)}, ${holderId('i')}, ${eventId('i - 1')},
         -${mass(first)} where i % 10 = 9
       union all select 2, 'stock', ${lotId(first)}, ${outletId('i')}, ${placeId('i')},
         ${mass(first)} where i % 10 = 9
     ) as p(line, kind, lot, holder, at, grams)`,
    `insert into flow (programme, event, line, day, holder, side, material, district, class,
       other, grams)
     select ${p}, ${eventId('i')}, line, ${day('i')}, holder, side, ${material('i')},
       ${district('i')}, class, other, grams ${series}
     cross join lateral (
       select 1, ${holderId('i')}, 'chain', 'collected', ${source('i')}, ${mass('i')}
         where i % 10 < 8
       union all select 2, ${holderId('i')}, 'chain', 'stock', '', ${mass('i')} where i % 10 < 8
       union all select 1, ${holderId('i')}, 'chain', 'delivered', ${outletId('i')}::text,
         ${mass(first)} where i % 10 = 9
       union all select 2, ${holderId('i')}, 'chain', 'stock', '', -${mass(first)} where i % 10 = 9
       union all select 3, ${outletId('i')}, 'outlet', 'accepted', ${holderId('i')}::text,
         ${mass(first)} where i % 10 = 9
       union all select 4, ${outletId('i')}, 'outlet', 'stock', '', ${mass(first)} where i % 10 = 9
     ) as f(line, holder, side, class, other, grams)`,
  ];
};

const projections = (p: string): readonly string[] => [
  `insert into balance (programme, kind, lot, holder, at, grams, given_at)
   select ${p}, o.kind, o.lot, o.holder, o.at, sum(o.grams),
     max(s.effective_at) filter (where o.grams > 0)
   from posting o join event_state s on s.programme = o.programme and s.event = o.event
   where o.programme = ${p} and o.kind in ('stock', 'transit') group by 2, 3, 4, 5`,
  `insert into flow_daily (programme, day, holder, side, material, district, class, other, grams,
     events)
   select ${p}, day, holder, side, material, district, class, other, sum(grams), count(*)
   from flow where programme = ${p} group by 2, 3, 4, 5, 6, 7, 8`,
  `insert into flow_monthly (programme, month, holder, side, material, district, class, other,
     grams, events)
   select ${p}, to_char(day, 'YYYY-MM'), holder, side, material, district, class, other, sum(grams),
     sum(events)
   from flow_daily where programme = ${p} group by 2, 3, 4, 5, 6, 7, 8`,
];

/** Who holds, who takes and where: registered by events, as everything is. */
const registers = (p: string): readonly string[] => [
  `create temporary table bench_register as
   select ${id(7, 'n')} as event, n as seq, kind, payload from (
     select i as n, 'actor.register' as kind, jsonb_build_object('actor', ${id(3, 'i')},
       'kind', 'recyclers-association', 'name', 'Bench ' || i, 'letter', 'B', 'district',
       case i % 2 when 0 then '150115' else '150111' end) as payload
     from generate_series(1, 8) as i
     union all
     select 8 + i, 'actor.register', jsonb_build_object('actor', ${id(5, 'i')}, 'kind', 'buyer',
       'name', 'Bench outlet ' || i)
     from generate_series(1, 12) as i
     union all
     select 20 + i, 'place.register', jsonb_build_object('place', ${id(4, 'i')},
       'name', 'Bench place ' || i,
       'district', case i % 2 when 0 then '150115' else '150111' end)
     from generate_series(1, 8) as i
   ) as r`,
  `insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at, skew_ms,
     device, device_seq, recorder, payload, payload_sha256)
   select ${p}, event, seq, kind, '2024-01-01', '2024-01-01', '2024-01-01', 0, ${id(6, '4')}, seq,
     ${id(6, '2')}, payload, md5(event::text)
   from bench_register`,
  `insert into event_state (programme, event, state, effective_at, decided_seq, speaker)
   select ${p}, event, 'accepted', '2024-01-01', seq, event from bench_register`,
  `insert into actor (programme, id, kind, name, letter, district, registered_by)
   select ${p}, (payload ->> 'actor')::uuid, payload ->> 'kind', payload ->> 'name',
     payload ->> 'letter', payload ->> 'district', event
   from bench_register where kind = 'actor.register'`,
  `insert into place (programme, id, name, district, registered_by)
   select ${p}, (payload ->> 'place')::uuid, payload ->> 'name', payload ->> 'district', event
   from bench_register where kind = 'place.register'`,
  'drop table bench_register',
];

/**
 * @param db as the owner of the tables; on a server also allowed to leave foreign keys unchecked
 */
export async function fillLedger(db: Queryable, fill: Fill): Promise<void> {
  const p = `'${fill.programme}'::uuid`;
  const chunk = fill.chunk ?? 100_000;
  for (const statement of registers(p)) await db.query(statement);
  for (let from = 0; from < fill.events; from += chunk) {
    const to = Math.min(fill.events, from + chunk) - 1;
    for (const statement of statements(p, String(from), String(to))) await db.query(statement);
    fill.onProgress?.(to + 1);
  }
  for (const statement of projections(p)) await db.query(statement);
  await db.query(
    `update programme set last_seq = (select max(seq) from event where programme = ${p})
     where programme = ${p}`,
  );
}
