import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../../core/events/canonical.ts';
import { isUuid } from '../../core/events/ids.ts';
import { emptyBook } from '../../core/ledger/book.ts';
import type { FlowRow, LedgerEvent } from '../../core/ledger/entries.ts';
import { record, type Recorded, type Waiting } from '../../core/ledger/record.ts';
import type { Month } from '../../core/quantities/instant.ts';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import type { Programme } from '../../wire/programme/programme.ts';
import type { Batch } from './phones.ts';
import { relayed } from './relay.ts';
import { programmeSize, simulate, type SimulationOptions } from './simulate.ts';
import type { Truth } from './truth.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;
let programme: Programme;
let small: SimulationOptions;

beforeAll(async () => {
  const read = await readProgrammeFolder(folder, programmeFileEs);
  if (!read.ok) throw new Error('the shipped folder has faults');
  programme = read.value;
  small = {
    ...programmeSize,
    seed: 'small',
    programme: programme.identity.id,
    catalogue: programme.catalogue,
    lastMonth: '2026-04' as Month,
    months: 4,
    sizes: {
      associations: 4,
      membersEach: 10,
      galleries: 2,
      workshops: 4,
      markets: 2,
      buyers: 12,
    },
  };
});

function fingerprint(options: SimulationOptions): string {
  const hash = createHash('sha256');
  for (const batch of simulate(options).batches) hash.update(canonical(batch));
  return hash.digest('hex');
}

/** Everything recorded by the core's ledger, each event once, in the order of the batches. */
function ledgerOf(batches: Iterable<Batch>): {
  readonly recorded: Recorded[];
  readonly waiting: number;
} {
  const book = emptyBook();
  const waiting = new Map<string, Waiting>();
  const seen = new Set<string>();
  const recorded: Recorded[] = [];
  for (const { events, receivedAt, skewMs } of batches) {
    const fresh = events.filter(({ id }) => !seen.has(id) && seen.add(id));
    const received = fresh.map((event) => ({ ...event, receivedAt, skewMs }));
    recorded.push(...record(received, book, programme.catalogue, waiting));
  }
  return { recorded, waiting: waiting.size };
}

function flowsOf(recorded: readonly Recorded[]): FlowRow[] {
  return recorded.flatMap(({ decision }) =>
    decision.outcome === 'accepted' ? decision.flows.filter(({ side }) => side === 'chain') : [],
  );
}

type Figure = { readonly key: string; readonly grams: number };

/** The ledger's rows in the classes of the public page. */
function figure(row: FlowRow): Figure | undefined {
  const as = (name: string, grams: number): Figure => ({
    key: [row.day.slice(0, 7), row.holder, row.district, row.material, name].join('|'),
    grams,
  });
  switch (row.class) {
    case 'collected':
    case 'received':
      return as('collected', row.grams);
    case 'delivered':
      return as('delivered', row.grams);
    case 'lost':
    case 'disposed':
      return as('lost', row.grams);
    case 'adjusted_in':
      return as('adjusted', row.grams);
    case 'adjusted_out':
      return as('adjusted', -row.grams);
    default:
      return undefined;
  }
}

function summed(figures: readonly Figure[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { key, grams } of figures) sums[key] = (sums[key] ?? 0) + grams;
  return Object.fromEntries(Object.entries(sums).filter(([, grams]) => grams !== 0));
}

const trueRows = (truth: Truth): Figure[] =>
  truth.rows.map((row) => ({
    key: [row.month, row.holder, row.district, row.material, row.class].join('|'),
    grams: row.grams,
  }));

describe('the simulated programme', () => {
  test('is the same to the byte for the same seed, and another for another', () => {
    const once = fingerprint(small);
    expect(fingerprint(small)).toBe(once);
    expect(fingerprint({ ...small, seed: 'other' })).not.toBe(once);
  });

  test('has 8 associations, 160 associates of whom 60 % are women, and the cast of the issue', () => {
    const full = { ...small, ...programmeSize, months: 1 };
    const simulation = simulate(full);
    const events = [...simulation.batches].flatMap((batch) => batch.events);
    const kinds = new Map<string, number>();
    for (const event of events) {
      if (event.kind !== 'actor.register') continue;
      const { kind, name } = event.payload;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (name !== undefined) expect(name).toMatch(/SIMULAD[AO]/);
    }
    const buyers = (kinds.get('buyer') ?? 0) + (kinds.get('industry') ?? 0);
    expect(simulation.truth().associates).toEqual({ women: 96, all: 160 });
    expect(Object.fromEntries(kinds)).toMatchObject({
      'recyclers-association': 8,
      recycler: 160,
      gallery: 4,
      workshop: 20,
      market: 5,
    });
    expect(buyers).toBe(12);
  });

  test('every id is a UUIDv7 and every device counts without gaps', () => {
    const next = new Map<string, number>();
    const events = [...simulate(small).batches].filter(({ again }) => !again);
    const inOrder = events
      .flatMap((batch) => batch.events)
      .sort((a, b) => a.deviceSeq - b.deviceSeq);
    for (const { id, device, deviceSeq } of inOrder) {
      expect(isUuid(id) && id[14] === '7').toBe(true);
      expect(deviceSeq).toBe((next.get(device) ?? 0) + 1);
      next.set(device, deviceSeq);
    }
  });

  test('has everything that goes wrong in the field', () => {
    const batches = [...simulate({ ...small, months: 12 }).batches];
    const late = batches.flatMap(({ events, receivedAt, skewMs }) =>
      events.map(({ recordedAt }) => receivedAt - (recordedAt - skewMs)),
    );
    const day = 86_400_000;
    expect(batches.some(({ again }) => again)).toBe(true);
    expect(batches.some(({ skewMs }) => skewMs === 2 * day)).toBe(true);
    expect(Math.max(...late)).toBeGreaterThan(4 * day);
    const disordered = batches.some(({ events }) =>
      events.some(({ deviceSeq }, i) => deviceSeq < (events[i - 1]?.deviceSeq ?? 0)),
    );
    expect(disordered).toBe(true);
    const kinds = new Set(batches.flatMap(({ events }) => events.map(({ kind }) => kind)));
    for (const kind of ['flow.void', 'flow.correct', 'flow.adjust', 'period.close'] as const) {
      expect(kinds).toContain(kind);
    }
  });
});

describe('the ledger against the truth it was not told', () => {
  test.each(['small', 'second', 'third'])('agrees to the gram (seed %s)', (seed) => {
    const simulation = simulate({ ...small, seed });
    const { recorded, waiting } = ledgerOf(simulation.batches);
    const truth = simulation.truth();
    const flows = flowsOf(recorded);
    expect(recorded.filter(({ decision }) => decision.outcome === 'refused')).toEqual([]);
    expect(waiting).toBe(0);
    expect(recorded.some(({ wasWaiting }) => wasWaiting)).toBe(true);
    expect(summed(flows.flatMap((row) => figure(row) ?? []))).toEqual(summed(trueRows(truth)));
    const stock = (row: { holder: string; district: string; material: string; grams: number }) => ({
      key: [row.holder, row.district, row.material].join('|'),
      grams: row.grams,
    });
    const booked = flows.filter((row) => row.class === 'stock');
    expect(summed(booked.map(stock))).toEqual(summed(truth.stock.map(stock)));
  });

  test('passing an evening on as one delivery changes nothing', () => {
    const simulation = simulate(small);
    const { recorded, waiting } = ledgerOf(relayed(simulation.batches, 500));
    const flows = flowsOf(recorded);
    expect(waiting).toBe(0);
    expect(summed(flows.flatMap((row) => figure(row) ?? []))).toEqual(
      summed(trueRows(simulation.truth())),
    );
  });

  test('what came in is what went out, was lost or is there', () => {
    const simulation = simulate(small);
    for (const batch of simulation.batches) expect(batch.events.length).toBeGreaterThan(0);
    const { collected_g, adjusted_g, delivered_g, lost_g, stock_g } = simulation.truth().totals;
    expect(collected_g).toBeGreaterThan(100_000_000);
    expect(collected_g + adjusted_g - delivered_g - lost_g).toBe(stock_g);
  });
});

describe('the register of the full simulation', () => {
  const events = (): readonly LedgerEvent[] => {
    return [...simulate({ ...small, ...programmeSize, months: 1 }).batches].flatMap(
      (batch) => batch.events,
    );
  };

  test('has the people that the programme promises, once each', () => {
    const seen = new Map(events().map((event) => [event.id, event]));
    const said = [...seen.values()];
    const absorbed = said.flatMap((event) =>
      event.kind === 'actor.merge' ? [event.payload.absorbed] : [],
    );
    const sexOf = new Map(
      said.flatMap((event) =>
        event.kind === 'actor.register' ? [[event.payload.actor, event.payload] as const] : [],
      ),
    );
    const holding = (...roles: readonly string[]): readonly string[] =>
      [
        ...new Set(
          said.flatMap((event) =>
            event.kind === 'actor.affiliate' && roles.includes(event.payload.role)
              ? [event.payload.member]
              : [],
          ),
        ),
      ].map((member) => sexOf.get(member)?.sex ?? 'none');
    const women = (sexes: readonly string[]): number => sexes.filter((sex) => sex === 'F').length;
    const officials = holding('official', 'technician');
    const enterprises = holding('owner_manager', 'worker');
    expect([officials.length, women(officials)]).toEqual([75, 30]);
    expect([enterprises.length, women(enterprises)]).toEqual([160, 96]);
    const recyclers = [...sexOf.values()].filter(({ kind }) => kind === 'recycler');
    expect([recyclers.length, recyclers.filter(({ sex }) => sex === 'F').length]).toEqual([
      160, 96,
    ]);
    const guilds = [...sexOf.values()].filter(({ kind }) => kind === 'business-association');
    expect(guilds).toHaveLength(20);
    expect(absorbed).toHaveLength(1);
  });

  test('bears no document or telephone that could be somebody’s', () => {
    for (const event of events()) {
      if (event.kind !== 'actor.register') continue;
      const values = event.payload.personal?.values;
      expect(values?.phone).toBeUndefined();
      expect(values?.documentNumber ?? 'SIM').toMatch(/^SIM/);
    }
  });
});
