import { beforeAll, describe, expect, test } from 'vitest';
import { agreementAnswer, agreementsAnswer } from '../../wire/api/agreement-answers.ts';
import { chainAnswer, chainsAnswer } from '../../wire/api/chain-answers.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, usual, type Working } from './working.ts';

forEachEngine((engine) => {
  let of: Working;
  beforeAll(async () => {
    of = await openWorking(engine);
  });

  describe('an agreement of supply', () => {
    let agreement: string;
    const terms = (more: object = {}): object => ({
      type: 'supply',
      title: 'Cartón para la papelera',
      parties: [of.organisations.cerros, of.organisations.papelera],
      from: '2026-11-01',
      clauses: [
        {
          text: 'Cartón limpio y seco.',
          promised: {
            provider: of.organisations.cerros,
            receiver: of.organisations.papelera,
            material: usual,
            grams: 100_000,
            every: 'month',
          },
        },
        { text: 'Se pesa en la balanza de la papelera.' },
      ],
      ...more,
    });
    const sign = (party: string, more: object = {}): object => ({
      agreement,
      party,
      on: '2026-11-23',
      how: 'paper',
      ...more,
    });
    const read = () => of.read('rosa', `/agreements/${agreement}`, agreementAnswer);

    test('is a draft until each party signed its text', async () => {
      agreement = await of.say('rosa', 'agreement.make', terms());
      expect(await read()).toMatchObject({
        state: 'draft',
        texts: 1,
        running: null,
        parties: [
          { name: 'Los Cerros', signedOn: null, mine: true },
          { name: 'Papelera', signedOn: null, mine: false },
        ],
        may: { change: true, end: true },
      });
      await of.say('rosa', 'agreement.sign', sign(of.organisations.cerros));
      expect(await read()).toMatchObject({ state: 'partly_signed' });
      await of.say('ana', 'agreement.sign', sign(of.organisations.papelera));
      expect(await read()).toMatchObject({ state: 'in_force' });
    });

    test('is fulfilled by what the buyer accepted, not by what was sent', async () => {
      await of.weigh('rosa', { grams: 90_000 });
      const sold = await of.sell('rosa', { grams: 60_000, perKg: 50 });
      const waiting = await of.sell('rosa', { grams: 20_000, perKg: 50 });
      await of.accept('ana', sold, { grams: 58_000 });
      const [promise, promisesNothing] = (await read()).clauses;
      expect(promise?.periods).toMatchObject([
        { target: 100_000, grams: 58_000, beyond: 0, permille: 580, runs: true },
      ]);
      expect(promise?.periods[0]?.deliveries).toMatchObject([{ event: sold, grams: 58_000 }]);
      expect(promise?.periods[0]?.deliveries[0]?.code).toMatch(/\w/);
      expect(promisesNothing).toMatchObject({ promised: null, periods: [] });
      await of.accept('ana', waiting, { grams: 20_000 });
      expect((await read()).running).toEqual({ target: 100_000, grams: 78_000, permille: 780 });
      await of.void('claudia', sold, [await acceptanceOf(sold)]);
      expect((await read()).running).toEqual({ target: 100_000, grams: 20_000, permille: 200 });
    });

    /** What has to be voided with a sale: what the buyer said of it. */
    async function acceptanceOf(sold: string): Promise<string> {
      const answer = await of.ask(of.phones.claudia.read, `/api/v1/events/${sold}/dependents`);
      const { dependents } = (await answer.json()) as {
        readonly dependents: readonly { readonly id: string }[];
      };
      return dependents[0]?.id ?? '';
    }

    test('is signed again when its text changes, by whoever read the new one', async () => {
      const { text: before } = await read();
      const changed = await of.say('rosa', 'agreement.make', terms({ agreement, title: 'Otro' }));
      await of.say('ana', 'agreement.sign', sign(of.organisations.papelera, { text: before }));
      expect(await read()).toMatchObject({
        state: 'draft',
        title: 'Otro',
        texts: 2,
        text: changed,
      });
      await of.say('ana', 'agreement.sign', sign(of.organisations.papelera, { text: changed }));
      await of.say('rosa', 'agreement.sign', sign(of.organisations.cerros));
      expect(await read()).toMatchObject({ state: 'in_force' });
    });

    test('is seen by its parties, its district and who answers for all, and by no others', async () => {
      const listed = async (as: 'rosa' | 'ana' | 'oscar' | 'marta' | 'luzmila') =>
        (await of.read(as, '/agreements', agreementsAnswer)).agreements.map((one) => one.agreement);
      for (const viewer of ['rosa', 'ana', 'oscar', 'marta'] as const) {
        expect(await listed(viewer), viewer).toEqual([agreement]);
      }
      expect(await listed('luzmila')).toEqual([]);
      expect(await of.status('luzmila', `/agreements/${agreement}`)).toBe(404);
      expect(await of.status('vecina', '/agreements')).toBe(403);
    });

    test('comes as a paper to sign, in both languages', async () => {
      for (const language of ['es', 'en']) {
        const path = `/api/v1/agreements/${agreement}/agreement.pdf?language=${language}`;
        const answer = await of.ask(of.phones.rosa.read, path);
        expect(answer.status).toBe(200);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      }
    });

    test('ends when somebody says so, for a reason', async () => {
      const end = {
        agreement,
        on: '2026-11-23',
        because: 'cancelled',
        note: 'Cambió el comprador',
      };
      await of.say('claudia', 'agreement.end', end);
      expect(await read()).toMatchObject({ state: 'ended', end: { because: 'cancelled' } });
      expect(
        (await of.read('rosa', '/agreements?state=in_force', agreementsAnswer)).agreements,
      ).toEqual([]);
    });
  });

  describe('a value chain', () => {
    let chain: string;
    const described = (more: object = {}): object => ({
      name: 'Cartón de Gamarra',
      materials: [usual],
      parts: [
        { part: 'source', actors: [of.organisations.damero] },
        { part: 'collector', actors: [of.organisations.cerros] },
        { part: 'transformer', actors: [of.organisations.papelera] },
      ],
      ...more,
    });
    const read = () => of.read('claudia', `/chains/${chain}`, chainAnswer);

    test('names who is missing, and becomes active when every part delivers', async () => {
      chain = await of.say('claudia', 'chain.describe', described());
      expect(await read()).toMatchObject({
        active: false,
        missing: [{ why: 'never', from: 'source', to: 'collector' }],
      });
      const source = { kind: 'gallery', actor: of.organisations.damero, district: '150115' };
      await of.weigh('rosa', { grams: 30_000, source });
      const found = await read();
      expect(found).toMatchObject({ active: true, missing: [], arrivedGrams: 20_000 });
      expect(found.links.map(({ months }) => months.at(-1)?.grams)).toEqual([30_000, 20_000]);
      expect(found.agreements).toMatchObject([{ title: 'Otro', state: 'ended' }]);
      of.clock.pass(91 * 24 * 3_600_000);
      expect(await read()).toMatchObject({ active: false, missing: [{ why: 'stopped' }, {}] });
    });

    test('is described again by naming it, and is seen by who takes part', async () => {
      await of.say('claudia', 'chain.describe', described({ chain, name: 'Cartón' }));
      for (const viewer of ['rosa', 'pedro', 'oscar'] as const) {
        const { chains } = await of.read(viewer, '/chains', chainsAnswer);
        expect(
          chains.map(({ name }) => name),
          viewer,
        ).toEqual(['Cartón']);
      }
      expect((await of.read('luzmila', '/chains', chainsAnswer)).chains).toEqual([]);
      expect((await of.read('rosa', '/chains', chainsAnswer)).may.describe).toBe(false);
    });
  });
});
