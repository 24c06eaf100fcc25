import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgrammeId } from '../../core/events/ids.ts';
import { batchSchema } from './event-schemas.ts';
import { parseInstant, renderInstant } from './instant-text.ts';
import { outcomesSchema } from './outcome-schemas.ts';
import { idOf, parseEvent, renderEvent } from './parse-event.ts';
import { instant } from '../../core/quantities/instant.ts';

const uuid = (n: number): string => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const context = { programme: uuid(1) as ProgrammeId };
const weighed = { grams: 12_500, entry: { value: '12.5', unit: 'kg', method: 'scale' } };
const collected = {
  holder: uuid(5),
  place: uuid(6),
  material: 'carton',
  grade: null,
  regime: 'residuo',
  originClass: 'post_consumer',
  lot: { id: uuid(7), letter: 'A' },
  source: { kind: 'hogar' },
  weighed,
};
const weighing = {
  programme: uuid(1),
  id: uuid(2),
  kind: 'flow.collect',
  occurredAt: '2026-07-01T15:04:05.678Z',
  recordedAt: '2026-07-01T15:04:09Z',
  device: uuid(3),
  deviceSeq: 1,
  recorder: uuid(4),
  payload: collected,
};
const dispatched = { holder: uuid(5), place: uuid(6), receiver: uuid(8), purpose: 'sale' };

function problemOf(change: Record<string, unknown>): unknown {
  const parsed = parseEvent({ ...weighing, ...change }, context);
  return parsed.ok ? 'accepted' : parsed.problem;
}
const malformed = (field: string, detail: string) => ({
  code: 'events/malformed',
  facts: { field, detail },
});

describe('an event from the wire', () => {
  it('is read and rendered without change, but for milliseconds that were left out', () => {
    const parsed = parseEvent(weighing, context);
    expect(parsed.ok && renderEvent(parsed.value)).toEqual({
      ...weighing,
      recordedAt: '2026-07-01T15:04:09.000Z',
    });
  });

  it('loses what this version does not know, wherever it stands', () => {
    const newer = { ...weighing, mood: 'good', payload: { ...collected, wind: 'Paracas' } };
    expect(parseEvent(newer, context)).toEqual(parseEvent(weighing, context));
  });

  it.each([
    [{ id: uuid(2).toUpperCase() }, malformed('id', 'uuid')],
    [{ deviceSeq: 0 }, malformed('deviceSeq', '>=1')],
    [{ occurredAt: '2026-02-30T00:00:00Z' }, malformed('occurredAt', 'instant')],
    [{ occurredAt: '2026-02-03T10:00:00-05:00' }, malformed('occurredAt', 'instant')],
    [{ payload: 'x' }, malformed('payload', 'Object')],
    [{ payload: { ...collected, place: 'x' } }, malformed('payload.place', 'uuid')],
    [{ payload: { ...collected, material: 'Cartón' } }, malformed('payload.material', 'code')],
    [
      { payload: { ...collected, weighed: { ...weighed, grams: 0.5 } } },
      malformed('payload.weighed.grams', 'integer'),
    ],
    [{ payload: { ...collected, note: 'a\u0000b' } }, malformed('payload.note', 'plain-text')],
    [{ payload: { ...collected, note: 'half \ud83d' } }, malformed('payload.note', 'plain-text')],
    [
      {
        kind: 'flow.dispatch',
        payload: { ...dispatched, take: { lots: [{ lot: uuid(7), grams: 0 }] } },
      },
      malformed('payload.take.lots.0.grams', '>=1'),
    ],
    [
      {
        kind: 'flow.correct',
        payload: {
          fact: uuid(2),
          reason: 'incorrect_data',
          replacement: { kind: 'flow.collect', payload: { ...collected, place: 7 } },
        },
      },
      malformed('payload.replacement.payload.place', 'string'),
    ],
    [{ kind: 'flow.vanish' }, { code: 'events/unknown-kind', facts: { kind: 'flow.vanish' } }],
    [{ kind: 'toString' }, { code: 'events/unknown-kind', facts: { kind: 'toString' } }],
    [
      { programme: uuid(9) },
      { code: 'events/other-programme', facts: { stated: uuid(9), expected: uuid(1) } },
    ],
  ])('is refused by naming the field (%#)', (change, problem) => {
    expect(problemOf(change)).toEqual(problem);
  });

  it('keeps notes in any script, with line breaks', () => {
    expect(problemOf({ payload: { ...collected, note: 'Ayni 😀\n雨' } })).toBe('accepted');
  });

  it('never throws, whatever is sent, and names the id when there is one', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(weighing)), (value, field) => {
        expect(parseEvent(value, context).ok).toBe(false);
        parseEvent({ ...weighing, [field]: value }, context);
        parseEvent({ ...weighing, payload: { ...collected, [field]: value } }, context);
      }),
    );
    expect(idOf({ id: uuid(2), kind: 7 })).toBe(uuid(2));
    expect(idOf({ id: 'x' })).toBeNull();
    expect(idOf(null)).toBeNull();
  });
});

describe('instants', () => {
  it('survive the way to text and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
        expect(parseInstant(renderInstant(instant(ms)))).toBe(ms);
      }),
    );
  });
});

describe('the schemas', () => {
  it('describe themselves as JSON Schema without loss', () => {
    expect(toJsonSchema(batchSchema)).toHaveProperty('properties.events.items.oneOf');
    expect(toJsonSchema(outcomesSchema)).toHaveProperty('properties.outcomes');
  });
});
