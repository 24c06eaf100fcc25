import { beforeAll, describe, expect, test } from 'vitest';
import { stockAnswer, transfersAnswer } from '../../wire/api/work-answers.ts';
import type { FoodStatement } from '../../web/site/src/lib/trade/food-flows.ts';
import {
  catchingUp,
  handing,
  receiving,
  type Flow,
  type Item,
} from '../../web/site/src/lib/trade/food-plan.ts';
import { forEachEngine } from '../engines.ts';
import { openRescue, papaya, type Rescuing } from './rescuing.ts';
import type { Working } from './working.ts';

/** What the office says of rescued food: its register and the flow of its grams, in one send. */
forEachEngine((engine) => {
  let of: Working;
  let bank: string;
  let kitchen: string;
  let register: Rescuing['register'];
  let flow: Flow;
  const on = '2026-11-23';
  const item = (grams: number, state = 'ripe'): Item => ({ ...papaya(grams), state });
  const say = async (
    statements: readonly (FoodStatement | object)[],
    more: object = { mayWait: false },
  ): Promise<readonly [number, unknown]> => {
    const answer = await of.ask(of.phones.claudia.read, '/api/v1/statements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statements, ...more }),
    });
    return [answer.status, await answer.json()];
  };
  const held = async (): Promise<number> => {
    const { lots } = await of.read('claudia', `/actors/${bank}/stock`, stockAnswer);
    return lots.reduce((sum, { grams }) => sum + grams, 0);
  };
  const taker = (actor: string, more: object = {}) => ({
    actor,
    place: of.places.agua,
    more: { signed: 'signature', ...more },
  });
  const took = (event: string, items: readonly Item[], more: object = {}) =>
    receiving(
      {
        event,
        donor: of.organisations.damero,
        holder: bank,
        on,
        items,
        more: {},
        flow,
        eater: null,
        composter: null,
        ...more,
      },
      of.id,
    );

  beforeAll(async () => {
    ({ of, bank, kitchen, register } = await openRescue(engine));
    flow = {
      moving: { holder: bank, place: of.places.cerros, letter: 'A', method: 'scale' },
      food: { material: 'food-edible', regime: 'donated-food', originClass: 'organic_market' },
      waste: {
        material: 'fruit-vegetables',
        regime: 'organic-market',
        originClass: 'organic_market',
      },
      sourceKind: 'market',
      sourcePlace: of.places.cerros,
    };
  });

  describe('food that is rescued at the office', () => {
    test('is received, eaten and composted in one send, to the gram', async () => {
      const said = took(of.id(), [item(40_000), item(5_000, 'unfit')], {
        eater: taker(kitchen, { rations: 120 }),
        composter: taker(of.organisations.agua),
      });
      const [status, answer] = await say(said);
      expect(status, JSON.stringify(answer)).toBe(200);
      const { receipts, open, totals, ...more } = await register();
      const deliveries = more.deliveries.toSorted((a, b) => b.fit - a.fit);
      expect(receipts).toMatchObject([{ received: 45_000, left: 0, transfer: said[0]?.id }]);
      expect(deliveries).toMatchObject([
        { receiver: { actor: kitchen }, fit: 40_000, beyond: 0, rations: 120 },
        { receiver: { actor: of.organisations.agua }, unfit: 5_000, beyond: 0 },
      ]);
      expect([open, totals.left, await held()]).toEqual([[], 0, 0]);
      const path = `/actors/${bank}/transfers`;
      const { transfers } = await of.read('claudia', path, transfersAnswer);
      const byId = new Map<string, (typeof transfers)[number]>(
        transfers.map((one) => [one.event, one]),
      );
      expect(deliveries.map(({ transfer }) => byId.get(transfer ?? of.places.agua))).toMatchObject([
        {
          material: 'food-edible',
          grams: 40_000,
          purpose: 'donation',
          accepted: { grams: 40_000 },
        },
        { material: 'fruit-vegetables', grams: 5_000, accepted: { grams: 5_000 } },
      ]);
    });

    test('that the account never had is collected when it is handed on, once', async () => {
      const receipt = of.id();
      await say(took(receipt, [item(30_000)], { flow: null }));
      const hand = async (grams: number): Promise<number> => {
        const left = (await register()).open.map(({ donor, ...one }) => ({
          ...one,
          donor: donor.actor,
        }));
        const { statements, parts } = catchingUp(left, flow, { grams, unfit: false }, of.id);
        const handed = handing(
          {
            holder: bank,
            on,
            receipts: [receipt],
            items: [item(grams)],
            flow,
            taker: taker(kitchen),
          },
          parts,
          of.id,
        );
        return (await say([...statements, ...handed]))[0];
      };
      expect([await hand(20_000), await held()]).toEqual([200, 0]);
      expect([await hand(10_000), await held()]).toEqual([200, 0]);
      expect((await register()).open).toEqual([]);
    });

    test('and that is not there is not handed on: nothing is half written', async () => {
      const before = await register();
      const receipt = of.id();
      const none = handing(
        {
          holder: bank,
          on,
          receipts: [receipt],
          items: [item(7_000)],
          flow,
          taker: taker(kitchen),
        },
        [{ lot: of.id(), grams: 7_000 }],
        of.id,
      );
      const said = [...took(receipt, [item(7_000)], { flow: null }), ...none];
      expect(await say(said)).toMatchObject([
        422,
        { code: 'events/would-wait', facts: { statement: 2, because: 'ledger/lot-unknown' } },
      ]);
      expect(await register()).toEqual(before);
      expect((await say(said.slice(1), {}))[0], 'without that word it waits').toBe(200);
    });

    test('is taken once, even if the form is sent twice', async () => {
      const said = took(of.id(), [item(1_000)]);
      expect((await say(said))[0]).toBe(200);
      expect(await say(took(said[1]?.id ?? '', [item(1_000)]))).toMatchObject([
        409,
        { code: 'events/id-taken' },
      ]);
      expect(await held()).toBe(1_000);
    });
  });
});
