import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { idFrom, type ProgrammeId } from '../../core/events/ids.ts';
import { readLabel } from '../../core/labels/label-text.ts';
import { centimos, grams } from '../../core/quantities/quantity.ts';
import { fromBase45, toBase45 } from './base45.ts';
import {
  forMessage,
  readAcceptance,
  readDelivery,
  writeAcceptance,
  writeDelivery,
  type Acceptance,
  type Delivery,
} from './delivery-text.ts';
import { partMost, readQueue, writeQueue } from './queue-text.ts';

const uuid = fc.uuid({ version: 7 });
const programme: ProgrammeId = idFrom('0193a5b0-0000-7000-8000-00000000a11a');
const name = fc.constantFrom(
  'Asociación Sembrando Futuro',
  'Recicladora Ñaña E.I.R.L.',
  'Depósito «El Chato»',
  'Asociación de Recicladores Ecológicos Manos que Reciclan de La Victoria y El Agustino',
);
const who = fc.record({ actor: uuid.map((id) => idFrom<'actor'>(id)), name });
const instantTexts = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());
const mass = fc.integer({ min: 1, max: 1_000_000_000 }).map(grams);
const money = fc.integer({ min: 0, max: 1_000_000_000 }).map(centimos);

const deliveries: fc.Arbitrary<Delivery> = fc.record({
  programme: fc.constant(programme),
  event: uuid.map((id) => idFrom<'event'>(id)),
  sentAt: instantTexts,
  from: who,
  to: who,
  material: fc.constantFrom('white-paper', 'pet-bottle-transparent', 'cardboard'),
  grade: fc.constantFrom(null, 'first'),
  grams: mass,
  purpose: fc.constantFrom('sale', 'donation', 'delivery', 'consignment'),
  price: fc.option(fc.record({ currency: fc.constant('PEN'), perKg: money, total: money })),
});
const acceptances: fc.Arbitrary<Acceptance> = fc.record({
  programme: fc.constant(programme),
  event: uuid.map((id) => idFrom<'event'>(id)),
  transfer: uuid.map((id) => idFrom<'event'>(id)),
  at: instantTexts,
  by: who,
  accepted: mass,
  returned: mass,
  differenceReason: fc.constantFrom(null, 'moisture', 'scale_difference'),
  deduction: fc.option(fc.record({ grams: mass, reason: fc.constant('moisture') })),
});

/** The version of the QR code that a phone would draw: at most 20 is read by cheap cameras. */
const versionOf = (text: string): number => encode(text, { ecc: 'L', boostEcc: false }).version;

describe('a delivery shown from phone to phone', () => {
  test('arrives as it was shown, as a QR code of at most version 20 and as a message', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async (delivery) => {
        const text = await writeDelivery(delivery);
        expect(versionOf(text)).toBeLessThanOrEqual(20);
        expect(readLabel(text)).toEqual({ is: 'delivery', text });
        for (const carried of [text, ` ${forMessage(text)}\n`, forMessage(text).toLowerCase()]) {
          expect(await readDelivery(carried, programme)).toEqual({ ok: true, value: delivery });
        }
      }),
    );
  });

  test('is accepted by a text of the same kind', async () => {
    await fc.assert(
      fc.asyncProperty(acceptances, async (acceptance) => {
        const text = await writeAcceptance(acceptance);
        expect(versionOf(text)).toBeLessThanOrEqual(20);
        expect(readLabel(text)).toEqual({ is: 'acceptance', text });
        expect(await readAcceptance(text, programme)).toEqual({ ok: true, value: acceptance });
      }),
    );
  });

  test('says so when it is damaged anywhere, cut, or of another alliance', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, fc.nat(), fc.nat(44), async (delivery, at, sign) => {
        const text = await writeDelivery(delivery);
        const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
        const place = 8 + (at % (text.length - 8));
        const other = signs.charAt(sign);
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        const isSame = (one: string): boolean => one.trimEnd() === text;
        const read = await readDelivery(changed, programme);
        if (isSame(changed)) return;
        // The first byte only says how it is packed; nothing that is read differs from the truth.
        expect(read.ok ? read.value : delivery).toEqual(delivery);
        const cut = await readDelivery(text.slice(0, place), programme);
        expect(cut).toEqual({ ok: false, problem: { code: 'compact/damaged', facts: {} } });
      }),
    );
    const text = await writeDelivery(fc.sample(deliveries, 1)[0] as Delivery);
    const elsewhere: ProgrammeId = idFrom('0193a5b0-0000-7000-8000-00000000b22b');
    const read = await readDelivery(text, elsewhere);
    expect(read.ok ? undefined : read.problem.code).toBe('events/other-programme');
  });
});

describe('base 45', () => {
  test('writes as RFC 9285 does', () => {
    expect(toBase45(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
    expect(toBase45(new TextEncoder().encode('ietf!'))).toBe('QED8WEX0');
  });

  test('reads back all bytes, and nothing that it does not write', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    );
    for (const wrong of ['A', 'GGW', ':::', 'a1', '::']) expect(fromBase45(wrong)).toBeUndefined();
  });
});

describe('a queue in messages', () => {
  const bodies = fc
    .array(fc.record({ id: uuid, kind: fc.constant('flow.collect'), text: fc.string() }), {
      maxLength: 60,
    })
    .map((events) => JSON.stringify({ wire: 1, app: 'campo/1', events }));

  test('comes back whole from parts in any order, twice, among names and hours', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.infiniteStream(fc.nat()), async (body, chance) => {
        const parts = await writeQueue(body);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(partMost);
        const shuffled = [...parts, ...parts.slice(0, 1)]
          .map((part) => ({ part, key: chance.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ part }) => `[10:12, 23/11/2026] Rosa Q.: ${part.replace(/(.{70})/g, '$1\n')}`);
        expect(await readQueue(shuffled.join('\n'))).toEqual({ ok: true, value: body });
      }),
      { numRuns: 50 },
    );
  });

  test('names the part that is missing or was cut', async () => {
    const chance = fc.sample(uuid, 900).join('');
    const parts = await writeQueue(JSON.stringify({ wire: 1, events: [chance] }));
    expect(parts.length).toBeGreaterThan(3);
    const missing = await readQueue([parts[0], parts[2], ...parts.slice(3)].join('\n'));
    expect(missing).toEqual({
      ok: false,
      problem: { code: 'compact/parts-missing', facts: { missing: ['2'], parts: parts.length } },
    });
    const cut = await readQueue([...parts.slice(0, -1), parts.at(-1)?.slice(0, -20)].join(' '));
    expect(cut).toMatchObject({ problem: { facts: { missing: [String(parts.length)] } } });
    const other = await writeQueue('{"wire":1,"events":[]}');
    const two = await readQueue([...parts, ...other].join('\n'));
    expect(two).toMatchObject({ problem: { code: 'compact/two-queues' } });
    expect(await readQueue('hola')).toMatchObject({ problem: { code: 'compact/damaged' } });
  });
});
