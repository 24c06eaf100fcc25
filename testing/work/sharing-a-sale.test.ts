import { beforeAll, expect, test } from 'vitest';
import { parseDay, type Day } from '../../core/quantities/instant.ts';
import { centimos } from '../../core/quantities/quantity.ts';
import { shareOut } from '../../core/sharing/share-out.ts';
import type { ShareOut } from '../../core/sharing/share-events.ts';
import { collectedAnswer, salesAnswer, sharesAnswer } from '../../wire/api/work-answers.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, type Working } from './working.ts';

const day = (text: string): Day => parseDay(text) ?? expect.fail(`${text} is no day`);

/** What a phone does, step by step, with what the server tells: weighed, sold, shared, signed. */
forEachEngine((engine) => {
  let of: Working;
  let statement: Omit<ShareOut, 'association'> & { readonly association: string };
  const days = { from: day('2026-11-01'), to: day('2026-12-31') };
  const said = async (as: 'rosa' | 'julio' | 'carmen', kind: string, payload: object) =>
    (await of.send(as, [of.write(as, kind, payload)]))[0];

  beforeAll(async () => {
    of = await openWorking(engine);
    const { cerros } = of.organisations;
    await of.weigh('julio', { collector: 'julio', grams: 20_001 });
    await of.weigh('rosa', { collector: 'rosa', grams: 10_002 });
    const sale = await of.sell('rosa', { grams: 30_000, perKg: 77 });
    await of.accept('ana', sale, { grams: 29_500, deduction: 500 });
    const span = `from=${days.from}&to=${days.to}`;
    const { sales } = await of.read('rosa', `/actors/${cerros}/sales?${span}`, salesAnswer);
    const brought = await of.read('rosa', `/actors/${cerros}/collected?${span}`, collectedAnswer);
    const costs = [{ what: 'Flete', amount: centimos(301) }];
    const came = sales.map(({ event, material, settled }) => ({
      sale: event,
      material,
      amount: settled ?? centimos(0),
    }));
    const rule = { base: 'worth', fundPermille: 125 } as const;
    const proposal = shareOut({ sales: came, costs, rule, members: brought.members });
    if (!proposal.ok) throw new Error(proposal.problem.code);
    const { fund, lines } = proposal.value;
    statement = {
      association: cerros,
      ...days,
      ...rule,
      currency: 'PEN',
      sales: came.map(({ sale: event, amount }) => ({ sale: event, amount })),
      costs,
      fund,
      lines,
    };
  });

  test('what the buyer paid for is shared to the céntimo', async () => {
    // 29 kg at S/ 0.77 are S/ 22.33; S/ 3.01 of freight, an eighth of the rest into the fund.
    expect(statement.sales).toMatchObject([{ amount: 2_233 }]);
    expect(statement.fund).toBe(241);
    expect(statement.lines.map(({ amount }) => amount)).toEqual([1_127, 564]);
  });

  test('who does not lead shares nothing out, and neither does another association', async () => {
    for (const as of ['julio', 'carmen'] as const) {
      expect(await said(as, 'share.out', statement)).toBe('refused access/not-yours');
    }
  });

  test('a share-out with a céntimo too many, or a member twice, is refused', async () => {
    const tooMuch = { ...statement, fund: statement.fund + 1 };
    expect(await said('rosa', 'share.out', tooMuch)).toBe('refused sharing/does-not-add-up');
    const [first, second] = statement.lines;
    const twice = { ...statement, lines: [first, { ...second, member: first?.member }] };
    expect(await said('rosa', 'share.out', twice)).toBe('refused sharing/stated-twice');
  });

  test('each signs her own part, on her phone or shown, and nobody signs for others', async () => {
    const { julio, rosa, carmen } = of.people;
    const share = await of.say('rosa', 'share.out', statement);
    const sign = (member: string, how: 'own_phone' | 'shown') => ({ share, member, how });
    expect(await said('julio', 'share.sign', sign(rosa, 'own_phone'))).toBe(
      'refused access/not-yours',
    );
    expect(await said('julio', 'share.sign', sign(rosa, 'shown'))).toBe('refused access/not-yours');
    expect(await said('carmen', 'share.sign', sign(carmen, 'own_phone'))).toBe(
      'refused sharing/not-in-share',
    );
    expect(await said('julio', 'share.sign', sign(julio, 'own_phone'))).toBe('accepted');
    expect(await said('rosa', 'share.sign', sign(rosa, 'own_phone'))).toBe('accepted');
    const { shares } = await of.read(
      'rosa',
      `/actors/${statement.association}/shares`,
      sharesAnswer,
    );
    expect(shares[0]?.lines.map(({ signed }) => signed?.how)).toEqual(['own_phone', 'own_phone']);
  });
});
