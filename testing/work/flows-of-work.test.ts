import { beforeAll, describe, expect, test } from 'vitest';
import {
  collectedAnswer,
  salesAnswer,
  stockAnswer,
  transfersAnswer,
  yieldsAnswer,
} from '../../wire/api/work-answers.ts';
import { weighed } from '../factories/events.ts';
import { forEachEngine } from '../engines.ts';
import { accepting, collecting, openWorking, usual, type Working } from './working.ts';

forEachEngine((engine) => {
  let of: Working;
  let cerros: string;
  const stock = () => of.read('rosa', `${cerros}/stock`, stockAnswer);
  const transfers = () => of.read('rosa', `${cerros}/transfers`, transfersAnswer);
  const sales = () => of.read('rosa', `${cerros}/sales`, salesAnswer);
  const collected = (as: 'rosa' | 'julio' | 'marta' = 'rosa') =>
    of.read(as, `${cerros}/collected`, collectedAnswer);
  beforeAll(async () => {
    of = await openWorking(engine);
    cerros = `/actors/${of.organisations.cerros}`;
  });

  test('nothing was done yet, and every question says so', async () => {
    expect((await stock()).lots).toEqual([]);
    expect((await transfers()).transfers).toEqual([]);
    expect((await sales()).sales).toEqual([]);
    expect(await collected()).toMatchObject({ nobodyGrams: 0, members: [] });
    expect((await of.read('rosa', `${cerros}/yields`, yieldsAnswer)).yields).toEqual([]);
  });

  describe('what members brought in', () => {
    test('is counted by who collected it, with what nobody is said to have collected apart', async () => {
      await of.weigh('julio', { collector: 'julio', grams: 20_000 });
      await of.weigh('rosa', { collector: 'julio', grams: 5_000, material: 'pet-clear' });
      await of.weigh('rosa', { collector: 'rosa', grams: 7_000 });
      await of.weigh('rosa', { grams: 3_000 });
      expect(await collected()).toMatchObject({
        nobodyGrams: 3_000,
        members: [
          {
            member: of.people.julio,
            name: 'Quispe, julio',
            grams: 25_000,
            materials: [
              { material: usual, grams: 20_000 },
              { material: 'pet-clear', grams: 5_000 },
            ],
          },
          { member: of.people.rosa, grams: 7_000 },
        ],
      });
    });

    test('follows corrections and voids', async () => {
      const one = await of.weigh('julio', { collector: 'julio', grams: 90_000 });
      const replacement = collecting(of, { collector: 'julio', grams: 9_000, lot: one.lot });
      await of.say('julio', 'flow.correct', {
        fact: one.event,
        reason: 'incorrect_data',
        replacement: { kind: 'flow.collect', payload: replacement },
      });
      const other = await of.weigh('rosa', { collector: 'rosa', grams: 4_000 });
      await of.void('rosa', other.event);
      const { members } = await collected();
      expect(members.map(({ grams }) => grams)).toEqual([34_000, 7_000]);
    });

    test('a weighing that was somebody else’s moves to her', async () => {
      const one = await of.weigh('rosa', { collector: 'rosa', grams: 2_000 });
      const replacement = collecting(of, { collector: 'julio', grams: 2_000 });
      await of.say('rosa', 'flow.correct', {
        fact: one.event,
        reason: 'incorrect_data',
        replacement: { kind: 'flow.collect', payload: replacement },
      });
      const { members } = await collected();
      expect(members.map(({ grams }) => grams)).toEqual([36_000, 7_000]);
    });

    test('a recycler sees only her own, monitoring all', async () => {
      expect(await collected('julio')).toMatchObject({
        nobodyGrams: 0,
        members: [{ member: of.people.julio, grams: 36_000 }],
      });
      expect((await collected('marta')).members).toHaveLength(2);
    });

    test('counts the days of the programme’s clock, both included', async () => {
      const span = (from: string, to: string) =>
        of.read('rosa', `${cerros}/collected?from=${from}&to=${to}`, collectedAnswer);
      const { from, to } = await collected();
      expect([from, to]).toEqual(['2026-11-17', '2026-11-23']);
      expect((await span('2026-11-23', '2026-11-23')).members).toHaveLength(2);
      expect((await span('2026-11-01', '2026-11-22')).members).toEqual([]);
      expect(await of.status('rosa', `${cerros}/collected?from=2026-02-30`)).toBe(400);
    });
  });

  test('the stock is what lies there, the oldest first', async () => {
    const { lots } = await stock();
    expect(lots.reduce((sum, { grams }) => sum + grams, 0)).toBe(46_000);
    expect(lots[0]).toMatchObject({ material: usual, grams: 20_000, place: of.places.cerros });
    const times = lots.map(({ since }) => since);
    expect(times).toEqual(times.toSorted());
  });

  describe('a sale', () => {
    let sale: string;

    test('is on its way until the buyer’s scale, and worth what was agreed', async () => {
      sale = await of.sell('rosa', { grams: 30_000, perKg: 85 });
      const [sent] = (await transfers()).transfers;
      expect(sent).toMatchObject({
        event: sale,
        from: { name: 'Los Cerros' },
        to: { name: 'Papelera' },
        material: usual,
        grams: 30_000,
        purpose: 'sale',
        price: { perKg: 85, total: 2_550 },
        accepted: null,
      });
      expect((await sales()).sales).toMatchObject([
        { event: sale, total: 2_550, settled: 2_550, accepted: false, sharedIn: [] },
      ]);
      const there = `/actors/${of.organisations.papelera}/transfers`;
      expect((await of.read('ana', there, transfersAnswer)).transfers).toHaveLength(1);
    });

    test('is worth what was accepted and not deducted; the sender may have written it down', async () => {
      const acceptance = await of.accept('rosa', sale, { grams: 29_000, deduction: 1_000 });
      const [sent] = (await transfers()).transfers;
      expect(sent?.accepted).toMatchObject({
        event: acceptance,
        grams: 29_000,
        differenceReason: 'scale',
        deduction: { grams: 1_000, reason: 'moisture' },
        bySender: true,
      });
      expect((await sales()).sales).toMatchObject([{ settled: 2_380, accepted: true }]);
    });

    test('the buyer’s own word corrects what the sender wrote', async () => {
      const acceptance = (await transfers()).transfers[0]?.accepted?.event ?? '';
      await of.say('ana', 'flow.correct', {
        fact: acceptance,
        reason: 'incorrect_data',
        replacement: { kind: 'flow.accept', payload: accepting(of, sale, { grams: 28_000 }) },
      });
      const [sent] = (await transfers()).transfers;
      expect(sent?.accepted).toMatchObject({ grams: 28_000, deduction: null, bySender: false });
      expect((await sales()).sales).toMatchObject([{ settled: 2_380 }]);
    });

    test('that did not happen is none', async () => {
      const other = await of.sell('rosa', { grams: 1_000, perKg: 50 });
      expect((await sales()).sales).toHaveLength(2);
      await of.void('rosa', other);
      expect((await sales()).sales).toHaveLength(1);
      expect((await transfers()).transfers).toHaveLength(1);
    });

    test('a gift is a delivery and no sale', async () => {
      await of.sell('rosa', { grams: 500, purpose: 'donation' });
      expect((await sales()).sales).toHaveLength(1);
      expect((await transfers()).transfers).toMatchObject([{ purpose: 'donation' }, {}]);
    });

    test('what was accepted long ago leaves the list, what never arrived stays', async () => {
      of.clock.pass(61 * 24 * 3_600_000);
      expect((await transfers()).transfers).toMatchObject([{ purpose: 'donation' }]);
      expect((await sales()).sales).toHaveLength(1);
    });
  });

  test('sorting says what came out of what went in, and what was lost', async () => {
    const mixed = await of.weigh('rosa', { grams: 50_000, material: 'mixed' });
    const output = (material: string, grams: number): object => ({
      material,
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      lot: { id: of.id(), letter: 'L' },
      weighed: weighed(grams),
    });
    await of.say('rosa', 'flow.sort', {
      holder: of.organisations.cerros,
      place: of.places.cerros,
      take: { lots: [{ lot: mixed.lot, grams: 50_000 }] },
      outputs: [output('pet-clear', 30_000), output('reject', 15_000)],
      losses: [{ reason: 'moisture', grams: 5_000 }],
    });
    expect((await of.read('rosa', `${cerros}/yields`, yieldsAnswer)).yields).toEqual([
      {
        material: 'mixed',
        sorts: 1,
        inGrams: 50_000,
        outputs: [
          { material: 'pet-clear', grade: null, grams: 30_000 },
          { material: 'reject', grade: null, grams: 15_000 },
        ],
        losses: [{ reason: 'moisture', grams: 5_000 }],
      },
    ]);
  });
});
