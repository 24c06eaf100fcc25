import { beforeAll, describe, expect, test } from 'vitest';
import { foodAnswer } from '../../wire/api/food-answers.ts';
import { forEachEngine } from '../engines.ts';
import { openRescue, papaya, type Rescuing } from './rescuing.ts';
import type { Working } from './working.ts';

forEachEngine((engine) => {
  let of: Working;
  let bank: string;
  let kitchen: string;
  let register: Rescuing['register'];
  beforeAll(async () => {
    ({ of, bank, kitchen, register } = await openRescue(engine));
  });
  const item = (grams: number, more: object = {}): object => ({
    ...papaya(grams),
    value: 4_000,
    currency: 'PEN',
    ...more,
  });

  describe('the register of donated food', () => {
    let receipt: string;

    test('says who gave what, in which state and worth how much', async () => {
      receipt = await of.say('claudia', 'food.receive', {
        donor: of.organisations.damero,
        receiver: bank,
        on: '2026-11-23',
        items: [
          item(40_000, { brand: 'A granel', expires: '2026-11-25' }),
          item(5_000, { name: 'Tomate', state: 'unfit' }),
        ],
      });
      expect(await register()).toMatchObject({
        holder: { name: 'Aliada', isPerson: false },
        receipts: [
          {
            event: receipt,
            donor: { name: 'Galería El Damero', representative: { name: expect.any(String) } },
            items: [{ name: 'Papaya', brand: 'A granel', state: 'ripe', value: 4_000 }, {}],
            received: 45_000,
            left: 45_000,
            leftUnfit: 5_000,
          },
        ],
        donors: [{ grams: 45_000, values: [{ currency: 'PEN', value: 8_000 }] }],
        may: { record: true },
      });
    });

    test('follows every gram to who ate it, to compost, or to what is left', async () => {
      const deliver = (receiver: string, items: readonly object[], more: object = {}): object => ({
        giver: bank,
        receiver,
        receipts: [receipt],
        on: '2026-11-23',
        items,
        signed: 'signature',
        ...more,
      });
      await of.say('claudia', 'food.deliver', deliver(kitchen, [item(30_000)], { rations: 120 }));
      const compost = of.organisations.agua;
      const rotten = item(6_000, { name: 'Tomate', state: 'unfit' });
      await of.say('claudia', 'food.deliver', deliver(compost, [rotten]));
      const late = item(1_000, { expires: '2026-11-22' });
      await of.say('claudia', 'food.deliver', deliver(of.people.vecina, [late]));
      const found = await register();
      expect(found.totals).toEqual({
        received: 45_000,
        delivered: 31_000,
        unfit: 6_000,
        left: 8_000,
        rations: 120,
      });
      expect(found.deliveries).toMatchObject([
        { receiver: { name: 'Olla San Pablo' }, fit: 30_000, late: [], rations: 120 },
        { unfit: 6_000 },
        { receiver: { isPerson: true }, late: ['Papaya'] },
      ]);
      expect(found.open).toMatchObject([{ event: receipt, left: 8_000, leftUnfit: 0 }]);
    });

    test('says who is next', async () => {
      await of.say('claudia', 'food.rota', {
        holder: bank,
        from: '2026-11-01',
        turns: [{ weekday: 5, kitchen }],
      });
      expect((await register()).turns[0]).toMatchObject({ kitchen: { name: 'Olla San Pablo' } });
      expect(await of.read('marta', '/food', foodAnswer)).toMatchObject({
        holders: [
          {
            holder: { name: 'Aliada' },
            received: 45_000,
            delivered: 31_000,
            unfit: 6_000,
            left: 8_000,
            next: { kitchen: { name: 'Olla San Pablo' } },
          },
        ],
      });
    });

    test('goes to a file and to paper', async () => {
      const csv = await of.ask(of.phones.claudia.read, `/api/v1/actors/${bank}/food.csv`);
      const lines = (await csv.text()).trim().split('\r\n');
      expect(lines).toHaveLength(6);
      expect(lines[0]).toContain('Estado de conservación');
      expect(lines[1]).toContain('Recepción,2026-11-23,Galería El Damero');
      expect(lines[4]).toContain('A compost');
      expect(lines[5]).toContain(',sí,');
      const pdf = await of.ask(of.phones.claudia.read, `/api/v1/actors/${bank}/food.pdf`);
      const bytes = Buffer.from(await pdf.arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    });

    test('is read by who may read its holder’s stock, and by nobody else', async () => {
      expect(await of.status('luzmila', `/actors/${bank}/food`)).toBe(404);
      expect(await of.status('vecina', '/food')).toBe(403);
      expect((await of.read('elsa', '/food', foodAnswer)).holders).toEqual([]);
    });
  });
});
