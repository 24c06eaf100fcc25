import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  enrolledForPhone,
  meForPhone,
  outcomesForPhone,
  problemForPhone,
  registerForPhone,
} from './phone-answers.ts';

/** A phone comes back after weeks and meets a newer server. */
const id = '0193a5b0-0000-7000-8000-000000000001';
const told = { sentence: 'No.', remedy: 'Preguntar.' };

const answers = [
  [
    'enrolment',
    enrolledForPhone,
    {
      person: id,
      name: 'Rosa',
      association: { id, name: 'Cerros' },
      readToken: 'a',
      sendToken: 'b',
    },
  ],
  [
    'rights',
    meForPhone,
    { person: id, grants: [{ role: 'recycler', organisation: id, district: null }] },
  ],
  [
    'register',
    registerForPhone,
    {
      actors: [{ id, kind: 'recycler', name: null, letter: null, district: null, parent: null }],
      places: [],
    },
  ],
  [
    'outcomes',
    outcomesForPhone,
    { epoch: 'e', receivedAt: 'now', outcomes: [{ id, outcome: 'accepted', state: 'accepted' }] },
  ],
  ['problem', problemForPhone, { code: 'x/y', reaction: 'mend', es: told, en: told }],
] as const;

/** Something that a newer server might say where nothing stood before. */
const novelty = fc.dictionary(
  fc.string({ minLength: 1 }).map((name) => `new${name}`),
  fc.jsonValue(),
);

/** Adds to every object inside, however deep. */
function grown(value: unknown, more: object): unknown {
  if (Array.isArray(value)) return value.map((one) => grown(one, more));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([name, one]) => [name, grown(one, more)] as const);
  return { ...more, ...Object.fromEntries(inside) };
}

describe.each(answers)('%s of a newer server', (_name, schema, body) => {
  test('says the same with more fields beside', () => {
    const plain = v.parse<v.GenericSchema>(schema, body);
    fc.assert(
      fc.property(novelty, (more) => {
        expect(v.parse<v.GenericSchema>(schema, grown(body, more))).toEqual(plain);
      }),
    );
  });
});

test('a role, a kind of actor, a state and a reaction that are new are read, not refused', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      const grant = { role: word, organisation: id, district: null };
      expect(v.is(meForPhone, { person: id, grants: [grant] })).toBe(true);
      const actor = { id, kind: word, name: null, letter: null, district: null, parent: null };
      expect(v.is(registerForPhone, { actors: [actor], places: [] })).toBe(true);
      expect(v.is(problemForPhone, { code: word, reaction: word, es: told, en: told })).toBe(true);
      const outcome = { id, outcome: 'accepted', state: word };
      const outcomes = { epoch: 'e', receivedAt: 'now', outcomes: [outcome] };
      expect(v.is(outcomesForPhone, outcomes)).toBe(true);
    }),
  );
});
