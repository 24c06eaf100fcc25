import { beforeAll, describe, expect, test } from 'vitest';
import { givenAnswer, offersAnswer, roundsAnswer } from '../../wire/api/work-answers.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, usual, type Working } from './working.ts';

forEachEngine((engine) => {
  let of: Working;
  beforeAll(async () => {
    of = await openWorking(engine);
  });
  const open = (district = '') =>
    of.read('rosa', `/offers${district === '' ? '' : `?district=${district}`}`, offersAnswer);
  const own = () => of.read('luzmila', `/actors/${of.organisations.luz}/offers`, offersAnswer);

  describe('an offer', () => {
    const offered = (more: object = {}): object => ({
      provider: of.organisations.luz,
      place: of.places.taller,
      material: 'cotton-offcuts',
      weighed: { grams: 15_000, entry: { value: '15', unit: 'kg', method: 'estimated' } },
      from: '2026-11-23',
      until: '2026-11-25',
      transport: 'receiver',
      ...more,
    });
    let offer: string;

    test('is seen by whoever fetches, where it lies and by when', async () => {
      offer = await of.say('luzmila', 'intent.offer', offered());
      const seen = {
        event: offer,
        provider: { actor: of.organisations.luz, name: 'Confecciones Luz' },
        place: { place: of.places.taller, name: 'Lugar taller', district: '150115' },
        grams: 15_000,
        until: '2026-11-25',
        weekdays: [],
        withdrawn: null,
        answers: [],
        price: null,
        spoilsAt: null,
        photos: 0,
      };
      expect((await open()).offers).toMatchObject([seen]);
      expect((await open('150115')).offers).toHaveLength(1);
      expect((await open('150111')).offers).toEqual([]);
      expect((await own()).offers).toMatchObject([seen]);
    });

    test('bears the last answer of each association, and counts its photos', async () => {
      const { cerros, agua } = of.organisations;
      const answer = (by: string, says: string): object => ({ offer, by, says, on: '2026-11-24' });
      const early = of.write('rosa', 'intent.answer', answer(cerros, 'not_coming'));
      await of.say('rosa', 'intent.answer', answer(cerros, 'coming'));
      expect(await of.send('rosa', [early])).toEqual(['accepted']);
      await of.say('claudia', 'intent.answer', answer(agua, 'not_coming'));
      await of.say('luzmila', 'evidence.attach', {
        subject: offer,
        role: 'goods',
        sha256: 'a'.repeat(64),
        media: 'image/jpeg',
        bytes: 1_000,
      });
      expect((await own()).offers).toMatchObject([
        {
          answers: [
            { by: { name: 'Los Cerros' }, says: 'coming' },
            { by: { name: 'Mujeres del Agua' }, says: 'not_coming' },
          ],
          photos: 1,
        },
      ]);
    });

    test('that was withdrawn is open no more, and stays with who made it', async () => {
      await of.say('luzmila', 'intent.withdraw', { offer, because: 'taken' });
      expect((await open()).offers).toEqual([]);
      expect((await own()).offers).toMatchObject([{ withdrawn: 'taken' }]);
    });

    test('ends with its last day; what there is every week does not end, and once is a month', async () => {
      const { until: _, ...endless } = offered() as { until: string };
      const weekly = await of.say('luzmila', 'intent.offer', { ...endless, weekdays: [5] });
      const once = await of.say('luzmila', 'intent.offer', endless);
      const today = await of.say('luzmila', 'intent.offer', offered({ until: '2026-11-23' }));
      const ids = async () => (await open()).offers.map(({ event }) => event);
      expect(await ids()).toEqual([today, once, weekly]);
      of.clock.pass(24 * 3_600_000);
      expect(await ids()).toEqual([once, weekly]);
      of.clock.pass(30 * 24 * 3_600_000);
      expect(await ids()).toEqual([weekly]);
    });

    test('of food is there until its hour, and stays with who made it', async () => {
      const spoilsAt = of.clock.now() + 3_600_000;
      const { until: _, ...endless } = offered() as { until: string };
      const food = await of.say('luzmila', 'intent.offer', { ...endless, weekdays: [1], spoilsAt });
      const ids = async () => (await open()).offers.map(({ event }) => event);
      expect(await ids()).toContain(food);
      of.clock.pass(3_600_000);
      expect(await ids()).not.toContain(food);
      expect((await own()).offers.map(({ event }) => event)).toContain(food);
    });

    test('is not shown to others who offer, nor to buyers', async () => {
      for (const as of ['pedro', 'ana', 'luzmila'] as const) {
        expect(await of.status(as, '/offers')).toBe(403);
      }
    });
  });

  test('a workshop sees what was collected from it or at its place, by month and by whom', async () => {
    const { luz, cerros } = of.organisations;
    const material = 'cotton-offcuts';
    const from = (source: object) => ({ kind: 'workshop', district: '150115', ...source });
    await of.weigh('rosa', { grams: 5_000, material, source: from({ actor: luz }) });
    await of.weigh('rosa', { grams: 3_000, material, source: from({ place: of.places.taller }) });
    const both = from({ actor: luz, place: of.places.taller });
    await of.weigh('rosa', { grams: 2_000, source: both });
    const twice = await of.weigh('rosa', { grams: 9_000, material, source: both });
    await of.void('rosa', twice.event);
    await of.weigh('rosa', { grams: 1_000, material });
    expect(await of.read('luzmila', `/actors/${luz}/given`, givenAnswer)).toEqual({
      months: [
        {
          month: '2026-12',
          grams: 10_000,
          pickups: 3,
          materials: [
            { material, grams: 8_000 },
            { material: usual, grams: 2_000 },
          ],
          by: [{ actor: cerros, name: 'Los Cerros', grams: 10_000 }],
        },
      ],
    });
  });

  test('a round is walked as it was set last, until it ends, and again when it is set again', async () => {
    const association = of.organisations.cerros;
    const round = of.id();
    const set = (name: string, stops: readonly string[]): object => {
      return { round, association, name, weekdays: [1, 4], stops };
    };
    const walked = async () =>
      (await of.read('julio', `/actors/${association}/rounds`, roundsAnswer)).rounds;
    const early = of.write('rosa', 'round.set', set('Lunes', [of.places.cerros]));
    await of.say('rosa', 'round.set', set('Lunes y jueves', [of.places.taller, of.places.cerros]));
    expect(await of.send('rosa', [early])).toEqual(['accepted']);
    expect(await walked()).toMatchObject([
      {
        round,
        name: 'Lunes y jueves',
        weekdays: [1, 4],
        stops: [
          { place: of.places.taller, name: 'Lugar taller', actor: of.organisations.luz },
          { place: of.places.cerros },
        ],
      },
    ]);
    await of.say('rosa', 'round.end', { round, association });
    expect(await walked()).toEqual([]);
    await of.say('rosa', 'round.set', set('Otra vez', [of.places.taller]));
    expect(await walked()).toMatchObject([{ name: 'Otra vez' }]);
  });
});
