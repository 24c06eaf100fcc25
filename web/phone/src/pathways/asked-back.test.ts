import { expect, test } from 'vitest';
import { middayOf } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { parseDay } from '../../../../core/quantities/instant.ts';
import type { AskedBackAnswer } from '../../../../wire/api/review-answers.ts';
import type { Own } from '../sharing/own-records.ts';
import { openQuestions, questionsOf } from './asked-back.ts';

const names = testNames();
const today = parseDay('2026-11-23') ?? expect.fail('no day');
const [marta, rosa] = [names.actor('Marta'), names.actor('Rosa')];
const [paper, review] = [names.event('paper'), names.event('review')];
const at = '2026-11-23T12:00:00.000Z';

const heard = (note: string | null): AskedBackAnswer => ({
  records: [
    {
      event: paper,
      kind: 'document.hold',
      at,
      receivedAt: at,
      recorder: { actor: rosa, name: null },
      about: null,
      payload: {},
      standing: {
        level: 'documented',
        since: at,
        proofs: [],
        reason: null,
        awaited: 0,
        question: {
          review,
          by: { actor: marta, name: 'Marta' },
          at,
          note: '¿De qué mes es?',
          replies: note === null ? [] : [{ event: names.event('reply'), at, note }],
        },
      },
    },
  ],
  names: {},
  codes: {},
});

function replied(note: string): Own {
  const when = middayOf(today, 1);
  const event = {
    programme: names.programme,
    id: names.event('here'),
    kind: 'evidence.reply' as const,
    occurredAt: when,
    recordedAt: when,
    device: names.device('phone'),
    deviceSeq: 1,
    recorder: rosa,
    payload: { review, subject: paper, note },
  };
  return { id: event.id, seq: 1, event, state: 'saved', voidedBy: null };
}

test('a question waits for her until she answered it, here or on another phone', () => {
  expect(openQuestions(undefined, [])).toEqual([]);
  expect(openQuestions(heard(null), [])).toMatchObject([{ note: '¿De qué mes es?', by: 'Marta' }]);
  expect(openQuestions(heard(null), [replied('De octubre')])).toEqual([]);
  expect(questionsOf(heard(null), [replied('De octubre')])[0]?.answered).toBe('De octubre');
  expect(openQuestions(heard('De octubre'), [])).toEqual([]);
});
