import { expect, test } from 'vitest';
import { settingFaults } from './setting-faults.ts';
import { standsNow } from './setting-said.ts';
import { resultWords } from './words.ts';

const words = { es: resultWords('es'), en: resultWords('en') };
type Faults = Parameters<typeof settingFaults>;

function faults(
  sets: Faults[0],
  typed: Readonly<Record<string, string>>,
  language: 'es' | 'en' = 'es',
) {
  const said = settingFaults(sets, (name) => typed[name] ?? '', words[language]);
  return said.map(({ field, sentence }) => [field, sentence]);
}

test('whatever is set has a source: without it the field says so, in both languages', () => {
  expect(faults('baseline', { valor: '4', por: '1' })).toEqual([
    ['fuente', 'Falta «De dónde sale».'],
  ]);
  const [[field, sentence] = []] = faults('licence', { licencia: 'CC0-1.0' }, 'en');
  expect([field, sentence]).toEqual(['fuente', expect.stringContaining('Where it comes from')]);
});

test('people are whole and written as numbers; kilograms may have decimals', () => {
  const source = { fuente: 'Acta', por: '1', mes: '30' };
  expect(faults('target', { ...source, valor: '1.5' })).toEqual([
    ['valor', '«1.5» no es un número entero: lo que se cuenta va entero.'],
  ]);
  expect(faults('target', { ...source, valor: 'muchos' })).toEqual([
    ['valor', '«muchos» no es un número.'],
  ]);
  expect(faults('target', { ...source, valor: '1.5', por: '1000' })).toEqual([]);
  expect(faults('target', { ...source, valor: '2,000' })).toEqual([]);
  expect(faults('target', { ...source, valor: '' })).toEqual([]);
});

test('a month is one of the programme, a milestone has month and value, a day exists', () => {
  const source = { fuente: 'Acta', por: '1' };
  expect(faults('target', { ...source, valor: '9', mes: '0' }).map(([field]) => field)).toEqual([
    'mes',
  ]);
  expect(faults('milestones', { ...source, 'mes-1': '6' }).map(([field]) => field)).toEqual([
    'valor-1',
  ]);
  expect(faults('dates', { ...source, desde: 'hola' }).map(([field]) => field)).toEqual(['desde']);
});

const partners = [{ code: 'aliada', name: 'Aliada' }];
const programme = { start: null, end: null, months: 30, month: null, partners, licence: null };
const indicator = {
  code: 'R1.1',
  name: { es: 'Personas', en: 'People' },
  unit: 'person' as const,
  baseline: null,
  target: { value: 75, month: 30 },
  milestones: [],
  responsible: ['aliada'],
};
const answer = { programme, indicators: [indicator], settings: [] };

test('what stands is said with where it comes from, also where the folder gives it', () => {
  expect(standsNow('target', indicator, answer, words.es)).toBe(
    'Ahora: 75 personas al mes 30. Así está en la carpeta del programa.',
  );
  expect(standsNow('baseline', indicator, answer, words.es)).toBe('Ahora: por fijar.');
  expect(standsNow('responsible', indicator, answer, words.en)).toBe(
    'Now: Aliada. So it stands in the folder of the programme.',
  );
});
