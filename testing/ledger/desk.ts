import type { Received } from '../../core/events/envelope.ts';
import type { DeviceId, EventId, LotId } from '../../core/events/ids.ts';
import type { Kind, LedgerEvent, Payloads } from '../../core/ledger/entries.ts';
import { instant } from '../../core/quantities/instant.ts';
import { testCatalogue } from '../factories/catalogue.ts';
import { middayOf, received } from '../factories/events.ts';
import { testNames, testUuid } from '../factories/ids.ts';
import { coreLedger, type CoreLedger } from '../scenarios/language/core-ledger.ts';

export type Event = Received<LedgerEvent>;

/**
 * One step of a random history: which move, and numbers that choose among what there is. Steps
 * say nothing by themselves, so that any part of a history is a history and shrinks well.
 */
export type Step = {
  readonly move: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Days before the present on which it happened; the phone was without a net. */
  readonly late: number;
  readonly skewHours: number;
};

export const names = testNames();
export const people = {
  Rosales: { actor: names.actor('Rosales'), place: names.place('Centro') },
  SanPedro: { actor: names.actor('SanPedro'), place: names.place('Patio') },
  Taller: { actor: names.actor('Taller'), place: names.place('Vivero') },
  Reciclo: { actor: names.actor('Reciclo'), place: names.place('Planta') },
};
export const holders = Object.values(people);
for (const count of [0, 1, 2]) names.actor(`stranger ${count}`);
export const collectors = ['Rosa', 'Julio', 'Carmen'].map((name) => names.actor(name));
export const materials = ['pet-mixed', 'pet-clear', 'cardboard-brown'] as const;
export const regimes = ['municipal', 'by-product', 'municipal-special'] as const;
export const districts = ['150115', '150111'] as const;
export const sources = ['market', 'street', 'workshop'] as const;

/** A story being written: the core tells what there is, the steps choose. */
export type Desk = {
  readonly ledger: CoreLedger;
  readonly events: Event[];
  day: number;
  count: number;
};

const firstDay = '2026-01-27';

/** The people and places of every history. */
export const introductions: readonly Event[] = introduce();

function introduce(): readonly Event[] {
  const desk: Desk = { ledger: coreLedger(testCatalogue), events: [], day: 0, count: 0 };
  const kinds = { Rosales: 'association', SanPedro: 'association', Taller: 'workshop' };
  for (const [name, { actor }] of Object.entries(people)) {
    const kind = Object.entries(kinds).find(([known]) => known === name)?.[1] ?? 'buyer';
    write(desk, 'actor.register', { actor, kind, name });
  }
  collectors.forEach((actor, index) => {
    const parent = index === 2 ? people.SanPedro.actor : people.Rosales.actor;
    write(desk, 'actor.register', {
      actor,
      kind: 'recycler',
      parent,
      sex: index === 1 ? 'M' : 'F',
    });
  });
  holders.forEach(({ actor, place }, index) => {
    const district = pick(districts, index);
    write(desk, 'place.register', { place, name: `place ${index}`, actor, district });
  });
  return desk.events;
}

/** Step numbers choose from what there is; an empty list is chosen from by nobody. */
export function pick<T>(all: readonly T[], number: number): T {
  const found = all[number % all.length];
  if (found === undefined) throw new Error('Bug: nothing to choose from');
  return found;
}

export function write<K extends Kind>(
  desk: Desk,
  kind: K,
  payload: Payloads[K],
  step?: Step,
): EventId {
  desk.count += 1;
  const count = desk.count + (step === undefined ? 0 : 100);
  const id = testUuid('e', count) as EventId;
  const minute = desk.count;
  const present = middayOf(firstDay, desk.day * 1440 + minute);
  const skewMs = (step?.skewHours ?? 0) * 3_600_000;
  const happened = present - (step?.late ?? 0) * 86_400_000 - 120_000;
  desk.events.push(
    received(kind, payload, {
      id,
      device: testUuid('d', count % 3) as DeviceId,
      deviceSeq: count,
      recorder: people.Rosales.actor,
      occurredAt: instant(happened + skewMs),
      receivedAt: present,
      skewMs,
    }),
  );
  return id;
}

export const lotOf = (count: number): LotId => testUuid('b', count) as LotId;

export function newLot(desk: Desk): { readonly id: LotId; readonly letter: string } {
  return { id: lotOf(desk.count + 101), letter: 'A' };
}
