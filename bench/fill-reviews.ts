import type { Queryable } from '../server/store/engine/contract.ts';

/**
 * Fills a store by set-based SQL with visits (SIMULACIÓN) that wait for a second person: 50,000 of
 * them, behind as many that were decided upon, in two districts; every third with a photo.
 */
export const waitingMany = 50_000;
const decidedMany = 50_000;
const workshops = 3_000;

const id = (kind: string, n: string): string =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
export const reviewer = '0000000e-0000-7000-8000-000000000001';
const recorder = id('6', '2');
const visited = id('c', `1 + (n - 1) % ${workshops}`);
const visit = id('1', 'n');
const when = `(timestamptz '2026-01-10 12:00Z' + n * interval '4 minutes')`;

type Told = {
  readonly kind: string;
  readonly event: string;
  /** Where its numbers in the log begin. */
  readonly first: number;
  readonly rows: string;
  readonly by: string;
  readonly payload: string;
  readonly subject: string;
};

function told(p: string, of: Told): readonly string[] {
  const rows = `(${of.rows}) as s(n)`;
  return [
    `insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at, skew_ms,
       device, device_seq, recorder, payload, payload_sha256)
     select ${p}, ${of.event}, ${of.first} + n, '${of.kind}', ${when}, ${when}, ${when}, 0,
       ${id('6', '1')}, ${of.first} + n, ${of.by}, ${of.payload}, md5(n::text) from ${rows}`,
    `insert into event_state (programme, event, state, effective_at, decided_seq, speaker)
     select ${p}, ${of.event}, 'accepted', ${when}, ${of.first} + n, ${of.event} from ${rows}`,
    `insert into event_subject (programme, subject, event)
     select ${p}, ${of.subject}, ${of.event} from ${rows}`,
  ];
}

/** @param db as the owner of the tables; on a server foreign keys have to be left unchecked */
export async function fillReviews(db: Queryable, programme: string): Promise<void> {
  const p = `'${programme}'::uuid`;
  const all = decidedMany + waitingMany;
  const profile = (who: string, kind: string, count: number, isPerson: boolean): string =>
    `insert into actor_profile (programme, actor, kind, is_person, label, district, languages,
       personal, said_by, registered_at, changed_at)
     select ${p}, ${who}, '${kind}', ${String(isPerson)}, '${kind} ' || n,
       case n % 20 when 0 then '150111' else '150115' end, '[]', '{}', '{}',
       '2026-01-05', '2026-01-05'
     from generate_series(1, ${count}) as s(n)`;
  const texts = [
    profile(id('c', 'n'), 'workshop', workshops, false),
    profile(id('6', '1 + n'), 'person', 1, true),
    profile(id('e', 'n'), 'person', 1, true),
    ...told(p, {
      kind: 'encounter.visit',
      event: visit,
      first: 0,
      rows: `select generate_series(1, ${all})`,
      by: recorder,
      payload: `jsonb_build_object('visited', ${visited}, 'purpose', 'practice')`,
      subject: visited,
    }),
    ...told(p, {
      kind: 'evidence.review',
      event: id('8', 'n'),
      first: 1_000_000,
      rows: `select generate_series(1, ${decidedMany})`,
      by: id('e', '1'),
      payload: `jsonb_build_object('subject', ${visit}, 'says', 'confirmed')`,
      subject: visit,
    }),
    ...told(p, {
      kind: 'evidence.attach',
      event: id('9', 'n'),
      first: 2_000_000,
      rows: `select generate_series(3, ${all}, 3)`,
      by: recorder,
      payload: `jsonb_build_object('subject', ${visit}, 'role', 'visit', 'media', 'image/jpeg',
        'sha256', repeat(md5(n::text), 2), 'bytes', 1000)`,
      subject: visit,
    }),
  ];
  for (const text of texts) await db.query(text);
}
