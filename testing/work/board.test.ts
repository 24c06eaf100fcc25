import { beforeAll, describe, expect, test } from 'vitest';
import { boardAnswer, postAnswer } from '../../wire/api/board-answers.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, type Working } from './working.ts';

forEachEngine((engine) => {
  let of: Working;
  beforeAll(async () => {
    of = await openWorking(engine);
  });
  type Somebody = 'rosa' | 'ana' | 'oscar' | 'elsa' | 'luzmila' | 'pedro' | 'claudia';
  const seen = async (as: Somebody, query = ''): Promise<readonly string[]> =>
    (await of.read(as, `/board${query}`, boardAnswer)).posts.map(({ event }) => event);
  const one = (as: Somebody, id: string) => of.read(as, `/board/${id}`, postAnswer);

  describe('what is offered and wanted', () => {
    let offer: string;
    let want: string;
    let link: string;

    test('is seen by who may have it, by who brings both together, and in its district', async () => {
      offer = await of.say('luzmila', 'intent.offer', {
        provider: of.organisations.luz,
        place: of.places.taller,
        material: 'cotton-offcuts',
        weighed: { grams: 40_000, entry: { value: '40', unit: 'kg', method: 'estimated' } },
        from: '2026-11-23',
        every: 'week',
        price: 80,
        currency: 'PEN',
        transport: 'receiver',
      });
      want = await of.say('ana', 'intent.want', {
        receiver: of.organisations.papelera,
        material: 'cotton-offcuts',
        every: 'month',
        from: '2026-11-01',
        transport: 'either',
        price: 100,
        currency: 'PEN',
      });
      expect(await seen('rosa')).toEqual([want, offer]);
      expect(await seen('claudia', '?side=offer')).toEqual([offer]);
      expect(await seen('oscar')).toEqual([offer]);
      expect(await seen('elsa')).toEqual([want]);
      expect(await seen('ana')).toEqual([want]);
      expect(await seen('luzmila')).toEqual([want, offer]);
      expect(await seen('claudia', '?district=150111&every=again')).toEqual([want]);
      expect(await seen('claudia', '?material=pet-clear')).toEqual([]);
      expect(await seen('claudia', '?to=2026-11-22')).toEqual([want]);
      expect(await seen('claudia', '?from=2026-12-01&to=2026-12-01')).toEqual([want, offer]);
    });

    test('shows what fits it, and is linked by a person who sees both', async () => {
      const found = await one('claudia', offer);
      expect(found).toMatchObject({
        side: 'offer',
        every: 'week',
        price: { perKg: 80, currency: 'PEN' },
        linked: [],
        fits: [{ post: { event: want }, sameDistrict: false }],
        may: { link: true },
      });
      link = await of.say('claudia', 'intent.link', { offer, want });
      expect(await one('claudia', offer)).toMatchObject({ linked: [{ link }], fits: [] });
    });

    test('is answered by both sides, each of which now sees the other', async () => {
      expect(await seen('ana')).toEqual([want, offer]);
      const answer = (by: string, says: string): object => ({ offer, link, by, says });
      await of.say('ana', 'intent.answer', answer(of.organisations.papelera, 'coming'));
      await of.say('luzmila', 'intent.answer', answer(of.organisations.luz, 'not_coming'));
      const [linked] = (await one('ana', want)).linked;
      expect(linked?.answers).toMatchObject([
        { by: { name: 'Papelera' }, says: 'coming' },
        { by: { name: 'Confecciones Luz' }, says: 'not_coming' },
      ]);
      expect(linked?.asWho).toMatchObject([{ name: 'Papelera' }]);
    });

    test('goes to a file with the fields of an exchange', async () => {
      const answer = await of.ask(of.phones.claudia.read, '/api/v1/board.csv?side=offer');
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).toContain('Código Basilea');
      expect(text).toContain('Confecciones Luz');
      expect(text).toContain(',40,cada semana,');
      expect(text).toContain(',0.80,PEN,');
    });

    test('is withdrawn by who posted it, want or offer, and stays among what was', async () => {
      await of.say('ana', 'intent.withdraw', { offer: want, because: 'gone' });
      await of.say('luzmila', 'intent.withdraw', { offer, because: 'taken' });
      expect(await seen('claudia')).toEqual([]);
      expect(await seen('claudia', '?state=withdrawn')).toEqual([want, offer]);
    });

    test('that spoils first comes first, and is past once it has spoilt', async () => {
      const food = (hours: number): object => ({
        provider: of.organisations.damero,
        material: 'food-edible',
        from: '2026-11-23',
        transport: 'receiver',
        spoilsAt: of.clock.now() + hours * 3_600_000,
      });
      const slow = await of.say('pedro', 'intent.offer', food(20));
      const fast = await of.say('pedro', 'intent.offer', food(4));
      expect(await seen('rosa')).toEqual([fast, slow]);
      of.clock.pass(5 * 3_600_000);
      expect(await seen('rosa')).toEqual([slow]);
      expect(await seen('rosa', '?state=past')).toContain(fast);
    });
  });
});
