import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementsOf, type AgreementSaid } from '../../core/agreements/agreement-state.ts';
import type { MakeAgreement } from '../../core/agreements/agreement-events.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { actorNo, eventNo, said } from './some.ts';

const [cerros, papelera] = [actorNo(1), actorNo(2)];
const first = eventNo(1);
const reading = { today: '2026-07-15' as Day, same: (actor: string) => actor };

function made(number: number, more: Partial<MakeAgreement> = {}): AgreementSaid {
  return said(number, 'agreement.make', {
    type: 'supply',
    title: 'Cartón de Los Cerros',
    parties: [cerros, papelera],
    from: '2026-07-01' as Day,
    clauses: [],
    ...(number === 1 ? {} : { agreement: first }),
    ...more,
  } as const);
}

function signed(number: number, party = cerros, text?: number): AgreementSaid {
  return said(number, 'agreement.sign', {
    agreement: first,
    party,
    on: '2026-07-02' as Day,
    how: 'paper',
    ...(text === undefined ? {} : { text: eventNo(text) }),
  } as const);
}

const stateAfter = (...list: readonly AgreementSaid[]) => agreementsOf(list, reading)[0]?.state;
const both = [signed(3), signed(4, papelera)];

describe('an agreement', () => {
  test('is a draft, signed by one, and in force once all parties signed', () => {
    expect(stateAfter(made(1))).toBe('draft');
    expect(stateAfter(made(1), signed(3))).toBe('partly_signed');
    expect(stateAfter(made(1), ...both)).toBe('in_force');
  });

  test('is only signed before its first day, and expired after its last', () => {
    expect(stateAfter(made(1, { from: '2026-07-16' as Day }), ...both)).toBe('signed');
    expect(stateAfter(made(1, { until: '2026-07-14' as Day }), ...both)).toBe('expired');
    expect(stateAfter(made(1, { until: '2026-07-15' as Day }), ...both)).toBe('in_force');
  });

  test('of which the text was changed has to be signed again', () => {
    expect(stateAfter(made(1), ...both, made(5))).toBe('draft');
    expect(stateAfter(made(1), ...both, made(5), signed(6))).toBe('partly_signed');
    expect(stateAfter(made(1), ...both, made(5), signed(6), signed(7, papelera))).toBe('in_force');
  });

  test('is not signed by who read an older text, whenever the signature says it was', () => {
    expect(stateAfter(made(1), made(2), signed(3, cerros, 1))).toBe('draft');
    expect(stateAfter(made(1), made(2), signed(3, cerros, 2))).toBe('partly_signed');
  });

  test('has the signatures of its older text again when the newer one is retracted', () => {
    const retract = said(9, 'evidence.retract', { subject: eventNo(5), reason: 'Error' });
    expect(stateAfter(made(1), ...both, made(5), retract)).toBe('in_force');
  });

  test('is signed for by whoever stands for a party now', () => {
    const merged = { ...reading, same: (actor: string) => (actor === actorNo(9) ? cerros : actor) };
    const list = [made(1), signed(3, actorNo(9)), signed(4, papelera)];
    expect(agreementsOf(list, merged)[0]).toMatchObject({ state: 'in_force', missing: [] });
  });

  test('ends on the day that was said, and begins again with a new text', () => {
    const end = (number: number, on: string): AgreementSaid =>
      said(number, 'agreement.end', {
        agreement: first,
        on: on as Day,
        because: 'cancelled',
      } as const);
    expect(stateAfter(made(1), ...both, end(5, '2026-07-20'))).toBe('in_force');
    expect(stateAfter(made(1), ...both, end(5, '2026-07-15'))).toBe('ended');
    expect(stateAfter(made(1), ...both, end(5, '2026-07-15'), made(6))).toBe('draft');
  });

  test('reads the same in whatever order its statements arrive', () => {
    const list = [
      made(1),
      ...both,
      made(5, { title: 'Otro texto' }),
      signed(6),
      signed(7, papelera),
      said(8, 'evidence.retract', { subject: eventNo(7), reason: 'Firma equivocada' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
        expect(agreementsOf(shuffled, reading)).toEqual(agreementsOf(list, reading));
      }),
    );
  });
});
