import { describe, expect, test } from 'vitest';
import { testCatalogue } from '../../../../testing/factories/catalogue.ts';
import { middayOf } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { recordingOf } from '../../../../testing/phones/recorded.ts';
import { parseDay, type Day } from '../../../../core/quantities/instant.ts';
import type { Own } from '../sharing/own-records.ts';
import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';
import {
  answeredHere,
  daysStale,
  daysToCome,
  dayWords,
  isOpen,
  lapsed,
  likelyMaterials,
  nameOfFamily,
  offersOf,
  weeklyWords,
} from './offers.ts';
import { firstOf, statedOffer } from './stated-offer.ts';

const names = testNames();
const workshop = names.actor('Confecciones Luz');
const association = names.actor('Manos');
const day = (text: string): Day => parseDay(text) ?? expect.fail(`${text} is no day`);
const monday = day('2026-11-23');
const noNames = { actors: [], places: [] };
const when = {
  today: 'hoy',
  tomorrow: 'mañana',
  on: (weekday: string, date: string) => `el ${weekday} ${date}`,
  weekly: (days: string) => `cada ${days}`,
  and: ' y ',
};
const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

const said = recordingOf(names, workshop, monday);

const offered = (seq: number, material = 'cotton'): Own =>
  said(seq, 'intent.offer', { provider: workshop, material, from: monday, transport: 'receiver' });

describe('what a workshop offers', () => {
  test('is there at once, and no more when it is taken back', () => {
    const offer = offered(1);
    const [seen] = offersOf(workshop, [], [offer], noNames);
    expect(seen && isOpen(seen, { today: monday, now: middayOf(monday) })).toBe(true);
    const withdrawn = said(2, 'intent.withdraw', { offer: offer.id, because: 'taken' });
    const [gone] = offersOf(workshop, [], [offer, withdrawn], noNames);
    expect(gone && isOpen(gone, { today: monday, now: middayOf(monday) })).toBe(false);
  });

  test('is food for nobody once its hour passed, and its giver is told so', () => {
    const spoilsAt = middayOf(monday, 60);
    const food = said(1, 'intent.offer', {
      provider: workshop,
      material: 'food-edible',
      from: monday,
      transport: 'receiver',
      spoilsAt,
    });
    const [seen] = offersOf(workshop, [], [food], noNames);
    const before = { today: monday, now: middayOf(monday) };
    expect([seen && isOpen(seen, before), seen && lapsed(seen, before.now)]).toEqual([true, false]);
    const then = { today: monday, now: spoilsAt };
    expect([seen && isOpen(seen, then), seen && lapsed(seen, then.now)]).toEqual([false, true]);
  });

  test('is asked about when it was said once and days ago', () => {
    const once = { from: monday, until: null, weekdays: [] };
    expect(daysStale(once, day('2026-11-25'))).toBeUndefined();
    expect(daysStale(once, day('2026-12-05'))).toBe(12);
    // What has an end or comes every week says itself how long it holds.
    expect(daysStale({ ...once, until: day('2026-12-24') }, day('2026-12-05'))).toBeUndefined();
    expect(daysStale({ ...once, weekdays: [1] }, day('2026-12-05'))).toBeUndefined();
  });

  test('stands in the list once when the server has it too', () => {
    const offer = offered(1);
    const heard = offersOf(workshop, [], [offer], noNames);
    expect(offersOf(workshop, heard, [offer], noNames)).toHaveLength(1);
  });

  test('has the latest answer of each who answered', () => {
    const offer = offered(1);
    const seen = offersOf(workshop, [], [offer], noNames);
    const coming = said(2, 'intent.answer', {
      offer: offer.id,
      by: association,
      says: 'coming',
      on: monday,
    });
    const not = said(3, 'intent.answer', {
      offer: offer.id,
      by: association,
      says: 'not_coming',
    });
    const [answered] = answeredHere(seen, [coming, not], noNames);
    expect(answered?.answers).toMatchObject([{ by: { actor: association }, says: 'not_coming' }]);
  });

  test('of what perishes is for its day only, of what is there every week goes on', () => {
    const parts = {
      provider: workshop,
      material: { code: 'fruit', family: 'organic' },
      weighed: undefined,
      from: monday,
      weekdays: [],
      transport: 'receiver',
      place: names.place('puesto'),
      note: '  segundo   piso ',
    } as const;
    expect(statedOffer(parts)).toMatchObject({ until: monday, note: 'segundo piso' });
    const weekly = statedOffer({ ...parts, from: firstOf(monday, [5, 2]), weekdays: [5, 2] });
    expect(weekly).toMatchObject({ from: '2026-11-24', weekdays: [2, 5] });
    expect(weekly).not.toHaveProperty('until');
    expect(statedOffer({ ...parts, place: undefined })).toBe(undefined);
  });
});

describe('the materials that are shown first', () => {
  const catalogue = structuredClone(testCatalogue) as PhoneProgramme;
  const codes = (offers: readonly string[]): readonly string[] =>
    likelyMaterials(catalogue, undefined, offers).map(({ code }) => code);

  test('are those that were offered most', () => {
    const last = codes([]).at(-1) ?? '';
    expect(codes([last, last])[0]).toBe(last);
  });
});

describe('the family of what is offered', () => {
  const { materials } = structuredClone(testCatalogue) as PhoneProgramme;
  const families = [{ code: 'plastic', name: { es: 'Plástico', en: 'Plastic' } }];

  test('is called as the programme calls it, not as one of its materials', () => {
    expect(nameOfFamily('plastic', { families, materials }, ['pet-clear'])?.es).toBe('Plástico');
  });

  test('is called by what is offered of it where the programme did not tell yet', () => {
    expect(nameOfFamily('plastic', { materials }, ['pet-clear'])?.es).toBe('pet-clear');
    expect(nameOfFamily('rubber', { families, materials }, ['pet-clear'])).toBeUndefined();
  });
});

describe('days', () => {
  test('are said as people say them', () => {
    const words = { when, weekdays, text: (one: Day) => one.slice(8) };
    expect(dayWords(monday, monday, words)).toBe('hoy');
    expect(dayWords(day('2026-11-24'), monday, words)).toBe('mañana');
    expect(dayWords(day('2026-11-27'), monday, words)).toBe('el viernes 27');
    expect(weeklyWords([5, 2, 1], when, weekdays)).toBe('cada lunes, martes y viernes');
    expect(weeklyWords([2], when, weekdays)).toBe('cada martes');
  });

  test('to come are a week, or the weekdays on which it is there', () => {
    expect(daysToCome(monday, [])).toHaveLength(7);
    expect(daysToCome(monday, [2])).toEqual(['2026-11-24', '2026-12-01']);
  });
});
