import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNames } from '../../testing/factories/ids.ts';
import { instant } from '../quantities/instant.ts';
import { actorHistory } from './actor-history.ts';
import { actorState, type ActorEvent } from './actor-state.ts';
import { representatives, type Link } from './identity.ts';

const names = testNames();
const rosa = names.actor('Rosa');
const rosales = names.actor('Rosales');
const nonce = 'abcdefghijklmnopqrstuv';

const registration: ActorEvent = {
  id: names.event('registration'),
  kind: 'actor.register',
  occurredAt: instant(1_000),
  payload: {
    actor: rosa,
    kind: 'recycler',
    sex: 'undeclared',
    parent: rosales,
    personal: { nonce, values: { givenNames: 'Rosa', phone: '999111222' } },
  },
};

const statement: fc.Arbitrary<ActorEvent> = fc
  .record({
    name: fc.integer({ min: 1, max: 400 }),
    at: fc.integer({ min: 0, max: 50 }),
    what: fc.constantFrom('phone', 'sex', 'clear', 'consent', 'health'),
    value: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ name, at, what, value }): ActorEvent => {
    const said = { id: names.event(`said ${name}`), occurredAt: instant(at * 100) };
    if (what === 'consent') {
      const payload = {
        actor: rosa,
        purpose: 'sensitive-data',
        given: value > 4,
        text: '1',
        language: 'es',
        how: 'signed',
      } as const;
      return { ...said, kind: 'actor.consent', payload };
    }
    const change = { actor: rosa, because: 'changed' } as const;
    if (what === 'clear') {
      return { ...said, kind: 'actor.change', payload: { ...change, clear: ['phone'] } };
    }
    if (what === 'sex') {
      const sex = value > 4 ? 'F' : 'X';
      return { ...said, kind: 'actor.change', payload: { ...change, set: { sex } } };
    }
    const values =
      what === 'health' ? { tetanusVaccine: '2026-01-10' } : { phone: `99900000${value}` };
    return { ...said, kind: 'actor.change', payload: { ...change, personal: { nonce, values } } };
  });

describe('what is known of an actor', () => {
  const statements = fc.uniqueArray(statement, { selector: ({ id }) => id, maxLength: 12 });

  test('does not depend on the order in which it was heard', () => {
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat()), (said, chance) => {
        const events = [registration, ...said];
        const keyed = events.map((event) => ({ event, key: chance.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ event }) => event);
        expect(actorState(rosa, shuffled, true)).toEqual(actorState(rosa, events, true));
      }),
    );
  });

  test('holds no health data unless the last word on it was yes', () => {
    fc.assert(
      fc.property(statements, (said) => {
        const state = actorState(rosa, [registration, ...said], true);
        const allowed = state?.consents.some(({ given }) => given) ?? false;
        if (!allowed) expect(state?.values.tetanusVaccine).toBeUndefined();
      }),
    );
  });

  test('is the sum of the changes in its history', () => {
    fc.assert(
      fc.property(statements, (said) => {
        const events = [registration, ...said];
        const state = actorState(rosa, events, true);
        const held = new Map<string, unknown>();
        for (const { changes } of actorHistory(rosa, events, true)) {
          for (const { field, before, after } of changes) {
            expect(held.get(field) ?? null).toEqual(before);
            held.set(field, after);
          }
        }
        expect(held.get('phone') ?? null).toBe(state?.values.phone ?? null);
        expect(held.get('sex')).toBe(state?.details.sex);
      }),
    );
  });

  test('is nothing before it was registered', () => {
    expect(actorState(rosales, [registration], false)).toBeUndefined();
  });
});

describe('who is one and the same', () => {
  const people = ['A', 'B', 'C', 'D', 'E'].map((name) => names.actor(name));
  const person = fc.constantFrom(...people);
  const link = fc
    .tuple(fc.integer({ min: 1, max: 500 }), person, person)
    .filter(([, keep, absorbed]) => keep !== absorbed)
    .map(([name, keep, absorbed]): Link => ({ merge: names.event(`m${name}`), keep, absorbed }));

  test('is the same whatever merge came first, and everybody joined has one who stands for all', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 6 }), (links) => {
        const standing = representatives(links);
        expect(representatives(links.toReversed())).toEqual(standing);
        for (const { keep, absorbed } of links) {
          expect(standing.get(keep)).toBe(standing.get(absorbed));
        }
        for (const stands of standing.values()) expect(standing.get(stands)).toBe(stands);
      }),
    );
  });

  test('of a simple merge the one that is kept stands for both', () => {
    const [a, b] = people;
    if (!a || !b) throw new Error('two people are needed');
    const links = [{ merge: names.event('one'), keep: b, absorbed: a }];
    expect(representatives(links)).toEqual(
      new Map([
        [a, b],
        [b, b],
      ]),
    );
  });
});
