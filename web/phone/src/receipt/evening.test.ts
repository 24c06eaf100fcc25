import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorId } from '../../../../core/events/ids.ts';
import { sum } from '../../../../core/quantities/quantity.ts';
import { middayOf, weighed } from '../../../../testing/factories/events.ts';
import { testNames, testProgramme } from '../../../../testing/factories/ids.ts';
import type { PhoneEvent, PhoneRecord } from '../store/database.ts';
import { eveningOf, personDay, weighInsOf } from './evening.ts';
import { receiptText, type Receipt } from './receipt.ts';

const names = testNames();
const holder = names.actor('Sembrando');
const rosa = names.actor('Rosa');
const pedro = names.actor('Pedro');

type Row = Pick<PhoneRecord, 'event' | 'state' | 'voidedBy'>;
let count = 0;

function frame(name: string) {
  count += 1;
  const at = middayOf('2026-11-23', count);
  const stamp = { device: names.device('phone'), deviceSeq: count };
  const id = names.event(name);
  const written = { occurredAt: at, recordedAt: at };
  return { programme: testProgramme, id, recorder: holder, ...stamp, ...written };
}

type Sack = { readonly of: ActorId | null; readonly kg: number; readonly material?: string };

function sack(name: string, { of, kg, material = 'paper-mixed' }: Sack, more = {}): Row {
  const event: PhoneEvent = {
    ...frame(name),
    kind: 'flow.collect',
    payload: {
      holder,
      place: names.place('cochera'),
      lot: { id: names.lot(name), letter: 'S' },
      material,
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      source: { kind: 'street' },
      ...(of === null ? {} : { collector: of }),
      weighed: weighed(kg * 1_000),
    },
  };
  return { event, state: 'saved', voidedBy: null, ...more };
}

function annulled(name: string, fact: Row, detail?: string): readonly Row[] {
  const payload = { fact: fact.event.id, reason: 'incorrect_data' as const };
  const event: PhoneEvent = {
    ...frame(name),
    kind: 'flow.void',
    payload: detail === undefined ? payload : { ...payload, detail },
  };
  const row: Row = { event, state: 'saved', voidedBy: null };
  return [row, { ...fact, voidedBy: row.event.id }];
}

describe('an evening at the scale', () => {
  test('adds up each person by material, and everybody', () => {
    const rows = [
      sack('a', { of: rosa, kg: 10 }),
      sack('b', { of: rosa, kg: 5, material: 'pet-clear' }),
      sack('c', { of: rosa, kg: 2 }),
      sack('d', { of: pedro, kg: 30 }),
      sack('e', { of: null, kg: 1 }),
    ];
    const weighIns = weighInsOf(rows, holder);
    expect(personDay(weighIns, rosa)).toEqual({
      grams: 17_000,
      sacks: 3,
      materials: [
        { material: 'paper-mixed', grams: 12_000, sacks: 2 },
        { material: 'pet-clear', grams: 5_000, sacks: 1 },
      ],
    });
    expect(eveningOf(weighIns)).toEqual({ grams: 48_000, people: 2, sacks: 5 });
  });

  test('what was annulled is shown with its reason and does not count', () => {
    const rows = annulled('v', sack('x', { of: rosa, kg: 99 }), 'wrong_weight');
    const weighIns = weighInsOf(rows, holder);
    expect(weighIns).toMatchObject([{ member: rosa, voided: 'wrong_weight' }]);
    expect(eveningOf(weighIns)).toEqual({ grams: 0, people: 0, sacks: 0 });
    expect(weighInsOf(annulled('w', sack('y', { of: rosa, kg: 9 })), holder)).toMatchObject([
      { voided: 'incorrect_data' },
    ]);
  });

  test('what the server refused and what is of another holder is not of the evening', () => {
    const refused = sack('r', { of: rosa, kg: 1 }, { state: 'refused' });
    expect(weighInsOf([refused], holder)).toEqual([]);
    expect(weighInsOf([sack('o', { of: rosa, kg: 1 })], pedro)).toEqual([]);
  });

  test('everybody together is the sum of each, whoever came in whatever order', () => {
    const someSack = fc.record({
      of: fc.constantFrom(rosa, pedro, null),
      kg: fc.integer({ min: 1, max: 500 }),
      material: fc.constantFrom('paper-mixed', 'pet-clear'),
    });
    fc.assert(
      fc.property(fc.array(someSack, { maxLength: 12 }), (sacks) => {
        const rows = sacks.map((one, index) => sack(`p${index}`, one));
        const weighIns = weighInsOf(rows, holder);
        const each = [rosa, pedro, null].map((member) => personDay(weighIns, member));
        expect(eveningOf(weighIns).grams).toBe(sum(each.map(({ grams }) => grams)));
        for (const { grams, materials } of each) {
          expect(sum(materials.map((one) => one.grams))).toBe(grams);
        }
      }),
    );
  });
});

describe('the receipt of a day', () => {
  const receipt: Receipt = {
    title: 'Comprobante',
    association: 'Sembrando',
    place: 'Cochera',
    day: '23 nov 2026',
    person: 'Rosa Quispe',
    sacks: [{ what: '14:05 Papel', mass: '10\u00a0kg' }],
    totals: [{ what: 'Papel', mass: '10\u00a0kg' }],
    total: { what: 'Total', mass: '10\u00a0kg' },
    foot: ['Pesó: Carmen'],
    simulation: undefined,
  };

  test('as a message has a line for each sack, with plain spaces', () => {
    expect(receiptText(receipt)).toContain('\n14:05 Papel: 10 kg\n');
    expect(receiptText(receipt)).toContain('Total: 10 kg');
  });

  test('of a simulation says so first', () => {
    const text = receiptText({ ...receipt, simulation: 'SIMULACIÓN: datos inventados' });
    expect(text.startsWith('SIMULACIÓN')).toBe(true);
  });
});
