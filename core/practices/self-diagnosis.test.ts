import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersGiven, suggestedMost, suggestionsOf, type Doing } from './self-diagnosis.ts';

const answer = (code: string, practices: readonly string[]) => ({ code, says: {}, practices });
const workshop = {
  practices: ['sorted', 'handed-over', 'planned', 'weighed', 'led'].map((code) => ({ code })),
  questions: [
    {
      code: 'offcuts',
      answers: [answer('street', ['sorted', 'handed-over']), answer('apart', ['handed-over'])],
    },
    { code: 'yield', answers: [answer('unknown', ['weighed', 'planned']), answer('known', [])] },
    { code: 'light', answers: [answer('tubes', ['led'])] },
  ],
};
const nobody: ReadonlyMap<string, Doing> = new Map();
const codes = (answers: Parameters<typeof suggestionsOf>[1]['answers'], doing = nobody) =>
  suggestionsOf(workshop, { answers, doing }).map(({ practice }) => practice.code);

describe('what a workshop might take up', () => {
  test('is what its answers name, in the order in which it was asked', () => {
    expect(codes([{ question: 'offcuts', answer: 'street' }])).toEqual(['sorted', 'handed-over']);
    const both = [
      { question: 'light', answer: 'tubes' },
      { question: 'yield', answer: 'unknown' },
    ];
    expect(codes(both)).toEqual(['planned', 'weighed', 'led']);
  });

  test('is never what it does already', () => {
    const doing = new Map<string, Doing>([['sorted', 'yes']]);
    expect(codes([{ question: 'offcuts', answer: 'street' }], doing)).toEqual(['handed-over']);
  });

  test('is filled up with what it said is not done yet, and with nothing else', () => {
    const doing = new Map<string, Doing>([
      ['led', 'no'],
      ['planned', 'unknown'],
    ]);
    expect(codes([], doing)).toEqual(['led']);
    expect(codes([])).toEqual([]);
  });

  test('says which answers speak for it', () => {
    const [first] = suggestionsOf(workshop, {
      answers: [{ question: 'offcuts', answer: 'apart' }],
      doing: nobody,
    });
    expect(first?.because.map(({ code }) => code)).toEqual(['apart']);
  });
});

test('whatever is answered, at most three are suggested, none of them done, each for a reason', () => {
  const answers = fc.subarray(
    workshop.questions.flatMap(({ code, answers: given }) =>
      given.map((one) => ({ question: code, answer: one.code })),
    ),
  );
  const doing = fc.array(
    fc.tuple(
      fc.constantFrom(...workshop.practices.map(({ code }) => code)),
      fc.constantFrom<Doing>('yes', 'no', 'unknown'),
    ),
  );
  fc.assert(
    fc.property(answers, doing, (said, does) => {
      const known = new Map(does);
      const found = suggestionsOf(workshop, { answers: said, doing: known });
      expect(found.length).toBeLessThanOrEqual(suggestedMost);
      const given = answersGiven(workshop, said);
      for (const { because, practice } of found) {
        expect(known.get(practice.code)).not.toBe('yes');
        expect(because.length > 0 || known.get(practice.code) === 'no').toBe(true);
        for (const one of because) expect(given).toContain(one);
      }
    }),
  );
});
