import type { Queryable } from '../server/store/engine/contract.ts';

/**
 * Fills a store by set-based SQL with a made-up alliance (SIMULACIÓN) whose people have all kinds
 * of evidence: 20,000 participants and half a million pieces, to measure pathways only. Statements
 * and weighings are written as the program itself writes them; balances and rollups are left out.
 */
const associations = 250;
const recyclers = 15_000;
const workshops = 3_000;
const owners = 1_500;
const officials = 248;
export const participants = associations + recyclers + workshops + owners + officials + 2;
const weighingsEach = 22;

const id = (kind: string, n: string): string =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
const association = (n: string): string => id('a', n);
const recycler = (n: string): string => id('b', n);
const workshop = (n: string): string => id('c', n);
const owner = (n: string): string => id('d', n);
const official = (n: string): string => id('e', n);
const municipality = (n: string): string => id('f', n);
/** Sixty recyclers an association. */
const theirs = association('1 + (i - 1) / 60');
const day = (n: string): string => `(date '2026-01-10' + ((${n}) % 300)::int)`;

type Told = {
  readonly kind: string;
  /** Rows `i` (and what else the payload reads). */
  readonly rows: string;
  readonly at: string;
  readonly payload: string;
  readonly subjects: readonly string[];
};

/** Events of one kind with their states and the histories in which they stand. */
function told(p: string, first: number, { kind, rows, at, payload, subjects }: Told): string[] {
  const event = id('1', `${first} + n`);
  const each = `(select row_number() over () as n, r.* from (${rows}) r) s`;
  const when = `(${at} + time '17:00')::timestamptz`;
  return [
    `insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at, skew_ms,
       device, device_seq, recorder, payload, payload_sha256)
     select ${p}, ${event}, ${first} + n, '${kind}', ${when}, ${when}, ${when}, 0, ${id('6', '1')},
       ${first} + n, ${id('6', '2')}, ${payload}, md5(n::text)
     from ${each}`,
    `insert into event_state (programme, event, state, effective_at, decided_seq, speaker)
     select ${p}, ${event}, 'accepted', ${when}, ${first} + n, ${event} from ${each}`,
    ...subjects.map(
      (subject) =>
        `insert into event_subject (programme, subject, event)
         select ${p}, ${subject}, ${event} from ${each}`,
    ),
  ];
}

function series(to: number): string {
  return `select i from generate_series(1, ${to}) as i`;
}

function papers(holder: string, count: number, codes: readonly string[]): Told {
  const list = codes.map((code) => `('${code}')`).join(', ');
  return {
    kind: 'document.hold',
    rows: `${series(count)} cross join (values ${list}) as d(document)`.replace(
      'select i',
      'select i, document',
    ),
    at: day('i'),
    payload: `jsonb_build_object('holder', ${holder}, 'document', document,
      'issuedOn', ${day('i')}, 'expiresOn', ${day('i')} + 400)`,
    subjects: [holder],
  };
}

const personal = [
  'national-id',
  'training-certificate',
  'vaccination-tetanus',
  'vaccination-hepatitis-b',
  'ppe-handover',
];
const theirPapers = ['legal-entity-record', 'ruc', 'member-list', 'equipment-list', 'vehicle-list'];

/** Four modules for each association, and the three of officials; `i` is the session. */
const sessions = associations * 4 + 3;
const firstSession = 5_000_000;
const session = (n: string): string => id('1', `${firstSession} + ${n}`);

function statements(): readonly Told[] {
  const visited = `select i, v from generate_series(1, ${workshops}) as i,
    generate_series(0, 3) as v`;
  return [
    papers(recycler('i'), recyclers, personal),
    papers(association('i'), associations, theirPapers),
    {
      kind: 'encounter.attend',
      rows: `select i, m from generate_series(1, ${recyclers}) as i, generate_series(1, 4) as m`,
      at: day('i'),
      payload: `jsonb_build_object('encounter', ${session('4 * ((i - 1) / 60) + m')},
        'person', ${recycler('i')}, 'minutes', 150 + i % 31, 'how', 'list')`,
      subjects: [recycler('i'), session('4 * ((i - 1) / 60) + m')],
    },
    {
      kind: 'encounter.attend',
      rows: `select i, m from generate_series(1, ${officials}) as i, generate_series(1, 3) as m`,
      at: day('i'),
      payload: `jsonb_build_object('encounter', ${session(`${associations * 4} + m`)},
        'person', ${official('i')}, 'minutes', 180 + i % 61, 'how', 'list')`,
      subjects: [official('i'), session(`${associations * 4} + m`)],
    },
    {
      kind: 'practice.observe',
      rows: visited,
      at: `${day('i % 100')} + v * 40`,
      payload: `jsonb_build_object('observed', ${workshop('i')}, 'method', 'visit',
        'baseline', v = 0, 'people', jsonb_build_array(${owner(`1 + i % ${owners}`)}),
        'items', jsonb_build_array(jsonb_build_object('practice', 'fabric-weighed',
          'present', v > 0), jsonb_build_object('practice', 'offcuts-by-fibre',
          'present', v > i % 4)))`,
      subjects: [workshop('i'), owner(`1 + i % ${owners}`)],
    },
    {
      kind: 'practice.plan',
      rows: series(workshops),
      at: day('i'),
      payload: `jsonb_build_object('observed', ${workshop('i')}, 'practices',
        jsonb_build_array(jsonb_build_object('practice', 'fabric-weighed', 'by', '2026-12-01')))`,
      subjects: [workshop('i')],
    },
    {
      kind: 'pathway.stage',
      rows: series(associations),
      at: day('i'),
      payload: `jsonb_build_object('walker', jsonb_build_object('kind', 'actor',
        'id', ${association('i')}), 'pathway', 'formalisation', 'stage', 'submitted',
        'on', ${day('i')}, 'district', '150115', 'number', 'EXP-' || i)`,
      subjects: [association('i')],
    },
  ];
}

function plans(): Told {
  return {
    kind: 'encounter.plan',
    rows: series(sessions),
    at: day('i'),
    payload: `jsonb_build_object('type', 'training', 'title', 'Sesión ' || i,
      'holder', ${municipality('1')}, 'minutes', case when i > ${associations * 4} then 240
        else 180 end, 'invited', '[]'::jsonb,
      'start', (extract(epoch from ${day('i')}) * 1000)::bigint + 50400000,
      'curriculum', case when i > ${associations * 4} then 'officials-circular'
        else 'recyclers-basic' end,
      'module', case when i > ${associations * 4}
        then (array['circular-economy', 'municipal-rules', 'instruments'])[i - ${associations * 4}]
        else (array['solid-waste', 'health-safety', 'business', 'social-skills'])[1 + (i - 1) % 4]
        end)`,
    subjects: [municipality('1')],
  };
}

function registered(p: string, kind: string, who: string, count: number, person: boolean): string {
  return `insert into actor_profile (programme, actor, kind, is_person, label, district, languages,
      personal, said_by, registered_at, changed_at)
    select ${p}, ${who}, '${kind}', ${String(person)}, '${kind} ' || i,
      case i % 2 when 0 then '150115' else '150111' end, '[]', '{}', '{}',
      '2026-01-05', '2026-01-05'
    from generate_series(1, ${count}) as i`;
}

type Post = {
  readonly count: number;
  /** Where the numbers of its ids begin. */
  readonly first: number;
  readonly member: string;
  readonly of: string;
  readonly role: string;
};

function belongs(p: string, { count, first, member, of, role }: Post): string {
  return `insert into affiliation (programme, id, member, organisation, role, since, said_by)
    select ${p}, ${id('7', `${first} + i`)}, ${member}, ${of}, '${role}', '2026-01-05',
      ${id('6', '2')}
    from generate_series(1, ${count}) as i`;
}

const posts: readonly Post[] = [
  { count: recyclers, first: 0, member: recycler('i'), of: theirs, role: 'associate' },
  { count: owners, first: 100_000, member: owner('i'), of: workshop('i'), role: 'owner_manager' },
  {
    count: officials,
    first: 200_000,
    member: official('i'),
    of: municipality('1 + i % 2'),
    role: 'official',
  },
];

/** Weighings of every recycler, one a week or so; no dispatches: lots suffice for pathways. */
function weighings(p: string): readonly string[] {
  const count = recyclers * weighingsEach;
  const rows = `(select i as n, 1 + (i - 1) % ${recyclers} as i, (i - 1) / ${recyclers} as w
    from generate_series(1, ${count}) as i) s`;
  const at = `((date '2026-02-01' + (w * 11 + i % 7)::int) + time '17:00')::timestamptz`;
  const event = id('8', 'n');
  const lot = id('2', 'n');
  return [
    `insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at, skew_ms,
       device, device_seq, recorder, payload, payload_sha256)
     select ${p}, ${event}, 10000000 + n, 'flow.collect', ${at}, ${at}, ${at}, 0, ${id('6', '3')},
       n, ${id('6', '2')}, jsonb_build_object('bench', n), md5(n::text) from ${rows}`,
    `insert into event_state (programme, event, state, effective_at, decided_seq, speaker)
     select ${p}, ${event}, 'accepted', ${at}, 10000000 + n, ${event} from ${rows}`,
    `insert into lot (programme, id, code, material, grade, regime, origin_class, created_by,
       created_at, holder, district, source)
     select ${p}, ${lot}, 'B' || n, 'cardboard-corrugated', null, 'municipal', 'post_consumer',
       ${event}, ${at}, ${theirs}, '150115', jsonb_build_object('kind', 'street',
       'collector', ${recycler('i')}) from ${rows}`,
    `insert into posting (programme, event, line, kind, lot, holder, at, grams)
     select ${p}, ${event}, 1, 'world_source', ${lot}, ${theirs}, ${id('4', '1')},
       -(5000 + n % 9000) from ${rows}`,
  ];
}

/** @param db as the owner of the tables; on a server foreign keys have to be left unchecked */
export async function fillEvidence(db: Queryable, programme: string): Promise<number> {
  const p = `'${programme}'::uuid`;
  const run = async (texts: readonly string[]): Promise<void> => {
    for (const text of texts) await db.query(text);
  };
  await run([
    registered(p, 'recyclers-association', association('i'), associations, false),
    registered(p, 'recycler', recycler('i'), recyclers, true),
    registered(p, 'workshop', workshop('i'), workshops, false),
    registered(p, 'person', owner('i'), owners, true),
    registered(p, 'person', official('i'), officials, true),
    registered(p, 'municipality', municipality('i'), 2, false),
    ...posts.map((post) => belongs(p, post)),
  ]);
  await run(told(p, firstSession, plans()));
  let written = 1_000;
  for (const one of statements()) {
    await run(told(p, written, one));
    written += 100_000;
  }
  await run(weighings(p));
  const rows = await db.query<{ readonly n: number }>(
    'select count(*)::int as n from event where programme = $1',
    [programme],
  );
  return rows[0]?.n ?? 0;
}
