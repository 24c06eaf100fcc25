import { testProgramme } from '../factories/ids.ts';
import type { Db } from '../../server/store/engine/db.ts';

export const someProgramme = testProgramme;
export const someEpoch = '0190a000-0000-7000-8000-00000000000e';

/** Text with everything that a copy could spoil: quotes, line ends, other planes, separators. */
const awkward = 'ñandú "x" \\ \n \r \u2028 \u{1F69B} 😀 {a,b}';

/**
 * Fills the tables with `events` events and what hangs on them, by plain statements that know no
 * rule of the ledger: for tests of the engines, of backups and of moves. Every third event has
 * thirteen lines: as texts their numbers are in another order, and a page may end among them.
 */
export async function putSomeRows(db: Db, events: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into programme (programme, code, simulated, epoch, last_seq, definition_sha256)
       values ($1, 'la-prueba', true, $2, $3, '')`,
      [someProgramme, someEpoch, events],
    );
    await tx.query(
      `insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at, skew_ms,
         device, device_seq, recorder, payload, payload_sha256)
       select $1::uuid, ${idOf('n')}, n, 'flow.collect',
         timestamptz '2026-07-01 05:00:00.123456Z' + n * interval '1 minute',
         timestamptz '2026-07-01 05:00:00Z', now(), -n, $1::uuid, n, $1::uuid,
         jsonb_build_object('text', $3::text, 'grams', n * 1000, 'deep', '[1.50, null]'::jsonb),
         md5(n::text)
       from generate_series(1, $2::int) n`,
      [someProgramme, events, awkward],
    );
    await tx.query(
      `insert into lot (programme, id, code, material, grade, regime, origin_class, traits,
         created_by, created_at, holder, district, source)
       select $1::uuid, ${idOf('n')}, 'L' || n, 'carton', null, 'open', 'declared',
         case when n % 2 = 0 then '{"a":1}'::jsonb end, ${idOf('n')}, now(), $1::uuid, '150115',
         null
       from generate_series(1, $2::int) n`,
      [someProgramme, events],
    );
    await tx.query(
      `insert into posting (programme, event, line, kind, lot, holder, at, grams)
       select $1::uuid, ${idOf('n')}, line, case line when 0 then 'stock' else 'world_source' end,
         ${idOf('n')}, $1::uuid, $1::uuid, case line when 0 then 1 else -1 end * n * 1000
       from generate_series(1, $2::int) n
       cross join generate_series(0, case when n % 3 = 0 then 12 else 1 end) line`,
      [someProgramme, events],
    );
    await tx.query(
      `insert into period (programme, month, closed_by)
       values ($1::uuid, '2026-07', $1::uuid), ($1::uuid, '2026-10', $1::uuid)`,
      [someProgramme],
    );
  });
}

function idOf(number: string): string {
  return `('0190a000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
