import { beforeAll, describe, expect, test } from 'vitest';
import { sharesAnswer, salesAnswer, workAnswer } from '../../wire/api/work-answers.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, usual, type Working } from './working.ts';

forEachEngine((engine) => {
  let of: Working;
  let cerros: string;
  const shares = (as: 'rosa' | 'julio' | 'marta' = 'rosa') =>
    of.read(as, `${cerros}/shares`, sharesAnswer);
  const work = (as: 'rosa' | 'julio' | 'claudia', whom: 'rosa' | 'julio') =>
    of.read(as, `/actors/${of.people[whom]}/work`, workAnswer);
  beforeAll(async () => {
    of = await openWorking(engine);
    cerros = `/actors/${of.organisations.cerros}`;
  });

  const out = (sale: string, came: number, julio: number, fund: number): object => ({
    association: of.organisations.cerros,
    from: '2026-11-16',
    to: '2026-11-22',
    currency: 'PEN',
    base: 'grams',
    fundPermille: 100,
    sales: [{ sale, amount: came }],
    costs: [{ what: 'Flete', amount: 500 }],
    fund,
    lines: [
      { member: of.people.julio, grams: 20_000, amount: julio },
      { member: of.people.rosa, grams: 10_000, amount: came - 500 - fund - julio },
    ],
  });

  test('without a rule there is none, and nobody was given anything', async () => {
    expect(await shares()).toEqual({ rule: null, shares: [] });
    expect(await work('julio', 'julio')).toEqual({ months: [], best: [] });
  });

  test('of two rules the one that was decided later speaks, whichever arrives first', async () => {
    const rule = (base: string): object => ({
      association: of.organisations.cerros,
      base,
      fundPermille: 100,
      decidedOn: '2026-11-01',
    });
    const first = of.write('rosa', 'share.rule', rule('equal'));
    const second = of.write('rosa', 'share.rule', rule('grams'));
    expect(await of.send('rosa', [second])).toEqual(['accepted']);
    expect(await of.send('rosa', [first])).toEqual(['accepted']);
    expect((await shares()).rule).toMatchObject({ base: 'grams', fundPermille: 100, note: null });
  });

  describe('a share-out', () => {
    let sale: string;
    let share: string;
    beforeAll(async () => {
      await of.weigh('julio', { collector: 'julio', grams: 20_000 });
      of.clock.pass(24 * 3_600_000);
      await of.weigh('rosa', { collector: 'julio', grams: 5_000 });
      await of.weigh('rosa', { collector: 'rosa', grams: 10_000 });
      sale = await of.sell('rosa', { grams: 30_000, perKg: 80 });
      share = await of.say('rosa', 'share.out', out(sale, 2_400, 1_200, 200));
    });

    test('is seen whole by the leader, and by a member with her own part', async () => {
      const [whole] = (await shares()).shares;
      expect(whole).toMatchObject({ came: 2_400, fund: 200, voided: null, day: '2026-11-24' });
      expect(whole?.lines.map(({ name, amount }) => [name, amount])).toEqual([
        ['Quispe, julio', 1_200],
        ['Quispe, rosa', 500],
      ]);
      const [hers] = (await shares('julio')).shares;
      expect(hers).toMatchObject({ came: 2_400, fund: 200 });
      expect(hers?.lines).toMatchObject([{ member: of.people.julio, amount: 1_200, signed: null }]);
      expect((await shares('marta')).shares[0]?.lines).toHaveLength(2);
    });

    test('is signed by tap, on her own phone or on the one she was shown', async () => {
      const { julio, rosa } = of.people;
      await of.say('rosa', 'share.sign', { share, member: julio, how: 'shown' });
      expect((await shares()).shares[0]?.lines[0]?.signed).toMatchObject({ how: 'shown' });
      await of.say('julio', 'share.sign', { share, member: julio, how: 'own_phone' });
      await of.say('rosa', 'share.sign', { share, member: rosa, how: 'own_phone' });
      const [whole] = (await shares()).shares;
      expect(whole?.lines.map(({ signed }) => signed?.how)).toEqual(['own_phone', 'own_phone']);
    });

    test('is named by the sale whose money it was', async () => {
      const { sales } = await of.read('rosa', `${cerros}/sales`, salesAnswer);
      expect(sales[0]).toMatchObject({ event: sale, sharedIn: [share] });
    });

    test('stands in the member’s month, beside what she brought in', async () => {
      expect(await work('julio', 'julio')).toEqual({
        months: [
          {
            month: '2026-11',
            grams: 25_000,
            weighings: 2,
            days: 2,
            materials: [{ material: usual, grams: 25_000 }],
            earned: [{ currency: 'PEN', shared: 1_200, sold: 0 }],
          },
        ],
        best: [
          { material: usual, currency: 'PEN', perKg: 80, day: '2026-11-24', buyer: 'Papelera' },
        ],
      });
    });

    test('that was voided counts nowhere, and says why', async () => {
      await of.say('rosa', 'share.void', { share, reason: 'Faltó una socia' });
      expect((await shares()).shares[0]).toMatchObject({ voided: 'Faltó una socia' });
      expect((await work('julio', 'julio')).months[0]).toMatchObject({ earned: [] });
      const { sales } = await of.read('rosa', `${cerros}/sales`, salesAnswer);
      expect(sales[0]?.sharedIn).toEqual([]);
    });
  });

  test('what a recycler holds and sells herself is her own income', async () => {
    const place = of.id();
    const holder = of.people.julio;
    await of.say('julio', 'place.register', {
      place,
      name: 'Esquina',
      actor: holder,
      district: '150115',
    });
    const weighing = {
      holder,
      place,
      lot: { id: of.id(), letter: 'L' },
      material: 'pet-clear',
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      source: { kind: 'street', district: '150115' },
      weighed: { grams: 8_000, entry: { value: '8', unit: 'kg', method: 'scale' } },
    };
    await of.say('julio', 'flow.collect', weighing);
    const sale = await of.say('julio', 'flow.dispatch', {
      holder,
      place,
      receiver: of.organisations.papelera,
      take: {
        material: 'pet-clear',
        grams: 8_000,
        entry: { value: '8', unit: 'kg', method: 'scale' },
      },
      purpose: 'sale',
      price: { currency: 'PEN', perKg: 150, total: 1_200 },
    });
    await of.accept('julio', sale, { grams: 7_900 });
    const { months, best } = await work('julio', 'julio');
    expect(months[0]).toMatchObject({
      grams: 33_000,
      weighings: 3,
      earned: [{ currency: 'PEN', shared: 0, sold: 1_185 }],
    });
    expect(best.map(({ perKg }) => perKg)).toEqual([80, 150]);
    const own = await of.read('julio', `/actors/${holder}/sales`, salesAnswer);
    expect(own.sales).toMatchObject([{ settled: 1_185, sharedIn: [] }]);
  });

  test('two records of one person are one, with all her months', async () => {
    const twin = of.id();
    await of.say('claudia', 'actor.register', {
      actor: twin,
      kind: 'recycler',
      personal: { nonce: 'A'.repeat(22), values: { givenNames: 'Julio', firstSurname: 'Quispe' } },
    });
    await of.say('claudia', 'flow.collect', {
      holder: of.organisations.cerros,
      place: of.places.cerros,
      lot: { id: of.id(), letter: 'L' },
      material: usual,
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      source: { kind: 'street', district: '150115' },
      collector: twin,
      weighed: { grams: 1_000, entry: { value: '1', unit: 'kg', method: 'scale' } },
    });
    expect((await work('julio', 'julio')).months[0]?.grams).toBe(33_000);
    await of.say('claudia', 'actor.merge', {
      keep: of.people.julio,
      absorbed: twin,
      reasons: [],
    });
    expect((await work('julio', 'julio')).months[0]?.grams).toBe(34_000);
    const byTwin = await of.read('claudia', `/actors/${twin}/work`, workAnswer);
    expect(byTwin.months[0]?.grams).toBe(34_000);
  });
});
