import { beforeAll, describe, expect, test } from 'vitest';
import { askedBackAnswer } from '../../wire/api/review-answers.ts';
import { boardAnswer } from '../../wire/api/board-answers.ts';
import { foodRegisterAnswer } from '../../wire/api/food-answers.ts';
import { pathwayBookAnswer, walksAnswer } from '../../wire/api/pathway-answers.ts';
import type { PersonName } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, type Working } from './working.ts';

/** What a phone's own key lets each one state and read of her pathway, her papers and her trade. */
forEachEngine((engine) => {
  let of: Working;
  beforeAll(async () => {
    of = await openWorking(engine);
  });

  async function requirement(as: PersonName, walker: string, code: string) {
    const { walks } = await of.read(as, `/pathways/walkers/actor/${walker}`, walksAnswer);
    const all = walks.flatMap(({ requirements }) => requirements);
    return all.find((one) => one.code === code);
  }

  const onePixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk' +
    '+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  describe('a recycler and her papers', () => {
    test('states her own paper, which is on her way at once and waits for its photo', async () => {
      const { julio } = of.people;
      await of.say('julio', 'document.hold', {
        holder: julio,
        document: 'national-id',
        issuedOn: '2026-01-15',
        expiresOn: '2034-01-15',
        issuer: 'RENIEC',
      });
      expect(await requirement('julio', julio, 'national-id')).toMatchObject({
        state: 'partly',
        known: 'recorded',
        least: 'documented',
      });
    });

    test('states none of a fellow member', async () => {
      const paper = of.write('julio', 'document.hold', {
        holder: of.people.rosa,
        document: 'national-id',
        issuedOn: '2026-01-15',
        expiresOn: '2034-01-15',
      });
      expect(await of.send('julio', [paper])).toEqual(['refused access/not-yours']);
      expect(await of.status('julio', `/pathways/walkers/actor/${of.people.rosa}`)).toBe(404);
    });

    test('signs on her own phone that health is kept; then her vaccination is taken', async () => {
      const { julio } = of.people;
      const shot = { holder: julio, document: 'vaccination-tetanus', issuedOn: '2026-01-15' };
      const before = of.write('julio', 'document.hold', shot);
      expect(await of.send('julio', [before])).toEqual(['refused privacy/needs-consent']);
      const added = await of.ask(of.phones.julio.read, `/api/v1/actors/${julio}/files`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ purpose: 'signature', content: onePixel }),
      });
      const body = (await added.json()) as { readonly id: string };
      expect(added.status, JSON.stringify(body)).toBe(200);
      const signature = body.id;
      await of.say('julio', 'actor.consent', {
        actor: julio,
        purpose: 'sensitive-data',
        given: true,
        text: 'sensitive-data-1',
        language: 'es',
        how: 'signed',
        signature,
      });
      await of.say('julio', 'document.hold', shot);
      expect(await requirement('julio', julio, 'tetanus')).toMatchObject({ state: 'partly' });
    });
  });

  describe('the owner of a workshop', () => {
    test('is asked what the programme’s folder says, in numbers what her pathway asks', async () => {
      const book = await of.read('luzmila', '/pathways/book', pathwayBookAnswer);
      const own = book.pathways.find(({ kinds }) => kinds.includes('workshop'));
      expect(own?.amounts).toEqual(['electricity', 'water', 'fabric', 'other_input']);
      expect(book.pathways.find(({ kinds }) => kinds.includes('stall'))?.amounts).toEqual([
        'organic_waste',
        'packaging_waste',
      ]);
    });

    test('diagnoses herself and plans; that is no first visit of somebody else', async () => {
      const { luz } = of.organisations;
      const amount = (what: string, unit: string) => {
        return { what, unit, amount: 1_000, month: '2026-10', from: 'estimate' };
      };
      await of.say('luzmila', 'practice.diagnose', {
        observed: luz,
        method: 'self',
        answers: [{ question: 'offcuts-now', answer: 'street' }],
        amounts: [
          amount('electricity', 'wh'),
          amount('water', 'litre'),
          amount('fabric', 'gram'),
          amount('other_input', 'centimo'),
        ],
      });
      await of.say('luzmila', 'practice.observe', {
        observed: luz,
        method: 'self',
        baseline: false,
        people: [],
        items: [{ practice: 'led-and-switch-off', present: true }],
      });
      await of.say('luzmila', 'practice.plan', {
        observed: luz,
        practices: [{ practice: 'offcuts-by-fibre', by: '2026-12-31' }],
      });
      expect(await requirement('luzmila', luz, 'diagnosis')).toMatchObject({ state: 'met' });
      expect(await requirement('luzmila', luz, 'plan')).toMatchObject({ state: 'met' });
      expect(await requirement('luzmila', luz, 'baseline')).toMatchObject({ state: 'missing' });
    });
  });

  test('a question about what she recorded reaches her phone, and her answer the reviewer', async () => {
    const { luz } = of.organisations;
    const record = await of.say('luzmila', 'practice.diagnose', {
      observed: luz,
      method: 'self',
      answers: [],
      amounts: [],
    });
    const review = await of.say('marta', 'evidence.review', {
      subject: record,
      says: 'returned',
      note: '¿De qué mes es el recibo?',
    });
    const asked = await of.read('luzmila', '/asked-back', askedBackAnswer);
    expect(asked.records).toMatchObject([
      { event: record, standing: { question: { review, note: '¿De qué mes es el recibo?' } } },
    ]);
    await of.say('luzmila', 'evidence.reply', { review, subject: record, note: 'De octubre' });
    const after = await of.read('luzmila', '/asked-back', askedBackAnswer);
    expect(after.records[0]?.standing.question?.replies).toMatchObject([{ note: 'De octubre' }]);
    expect((await of.read('julio', '/asked-back', askedBackAnswer)).records).toEqual([]);
  });

  test('buyer and leader look for material, and a workshop sees both', async () => {
    const want = (receiver: string, material: string) => {
      return { receiver, material, every: 'month', from: '2026-11-23', transport: 'provider' };
    };
    const { cerros, papelera } = of.organisations;
    await of.say('ana', 'intent.want', want(papelera, 'cardboard-corrugated'));
    await of.say('rosa', 'intent.want', want(cerros, 'cotton-offcuts'));
    const { posts } = await of.read('luzmila', '/board?side=want', boardAnswer);
    expect(posts.map(({ by }) => by.actor).sort()).toEqual([cerros, papelera].sort());
    const forOthers = of.write('ana', 'intent.want', want(cerros, 'cardboard-corrugated'));
    expect(await of.send('ana', [forOthers])).toEqual(['refused access/not-yours']);
  });

  test('a market says that a kitchen fetched its food; the kitchen’s register has it', async () => {
    const kitchen = of.id();
    await of.say('claudia', 'actor.register', {
      actor: kitchen,
      kind: 'community-kitchen',
      name: 'Olla San Pablo',
      district: '150115',
    });
    const items = [{ name: 'Papaya', unit: 'jaba', count: 2, grams: 40_000, state: 'ripe' }];
    await of.say('pedro', 'food.receive', {
      donor: of.organisations.damero,
      receiver: kitchen,
      on: '2026-11-23',
      items,
    });
    const register = await of.read('claudia', `/actors/${kitchen}/food`, foodRegisterAnswer);
    expect(register.open).toMatchObject([{ left: 40_000 }]);
  });
});
