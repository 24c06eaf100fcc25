import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { personalFields } from '../../core/actors/personal-fields.ts';
import { photoPurpose, publicCardPurpose, sensitivePurpose } from '../../core/actors/purposes.ts';
import { programmeFileEn } from '../../words/en/programme-file.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import { parseProgramme } from './parse-programme.ts';

const shipped = join(import.meta.dirname, '../../programmes');

function folder(name: string): Map<string, string> {
  const path = join(shipped, name);
  return new Map(readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

/** The shipped folder with one text replaced in one file. */
function planted(file: string, from: string, to: string): Map<string, string> {
  const texts = folder('la-victoria-el-agustino');
  const text = texts.get(file) ?? '';
  expect(text).toContain(from);
  return texts.set(file, text.replace(from, to));
}

function lineOf(texts: ReadonlyMap<string, string>, file: string, mark: string): number {
  const before = (texts.get(file) ?? '').split(mark)[0] ?? '';
  return before.split('\n').length;
}

function firstFacts(texts: ReadonlyMap<string, string>) {
  const parsed = parseProgramme(texts, programmeFileEn);
  if (parsed.ok) throw new Error('the planted error was not found');
  expect(parsed.problems.every(({ code }) => code === 'programme/file-invalid')).toBe(true);
  return parsed.problems.map(({ facts }) => facts);
}

describe('the shipped folders', () => {
  test.each(readdirSync(shipped))('%s is without fault in both languages', (name) => {
    for (const words of [programmeFileEs, programmeFileEn]) {
      const parsed = parseProgramme(folder(name), words);
      expect(parsed).toMatchObject({ ok: true, value: { identity: { code: name } } });
    }
  });

  test('La Victoria and El Agustino has its districts, régimes and no price', () => {
    const texts = folder('la-victoria-el-agustino');
    const parsed = parseProgramme(texts, programmeFileEs);
    if (!parsed.ok) throw new Error('the shipped folder has faults');
    const { catalogue, identity, legalParameters, crosswalks } = parsed.value;
    expect(catalogue.districts.map(({ ubigeo }) => ubigeo)).toEqual(['150115', '150111']);
    expect(identity.dates).toBeNull();
    expect(catalogue.regimes.filter(({ blocked }) => blocked)).toHaveLength(1);
    expect(crosswalks.art19).toHaveLength(9);
    expect(crosswalks.minam33).toHaveLength(33);
    const limit = legalParameters.filter(({ code }) => code === 'similar-to-municipal-most');
    expect(limit.map(({ value, unit, from }) => [value, unit, from])).toEqual([
      [150, 'L/day', null],
      [145, 'kg/day', '2022-01-09'],
    ]);
    expect([...texts.values()].join('\n')).not.toMatch(/^\s*price/im);
  });

  test('a container factor is a stated volume times a published density, or it is not there', () => {
    const parsed = parseProgramme(folder('la-victoria-el-agustino'), programmeFileEs);
    if (!parsed.ok) throw new Error('the shipped folder has faults');
    const { catalogue, containerVolumes } = parsed.value;
    const weighedEachTime = containerVolumes.filter(({ litres }) => litres === null);
    expect(weighedEachTime.map(({ container }) => container)).toContain('sack');
    for (const factor of catalogue.containerFactors) {
      const volume = containerVolumes.find(({ container }) => container === factor.container);
      expect(volume?.litres, factor.container).toBeGreaterThan(0);
      expect(factor.source).toContain('US EPA');
    }
    // 106 lb/yd3 × 0.593276421 kg/m3 per lb/yd3 × 0.14 m3
    const box = catalogue.containerFactors.find(
      ({ container, material }) => container === 'bag-140l' && material === 'cardboard-corrugated',
    );
    expect(box?.grams).toBe(8804);
  });
});

describe('a planted error names file, line and field', () => {
  const cases: readonly (readonly [string, string, string, string, string, string, string])[] = [
    // [what, file, from, to, mark of the line, field, detail]
    [
      'a material of an unknown family',
      'materials.yaml',
      'family: cardboard',
      'family: carboard',
      'family: carboard',
      'materials.5.family',
      '“carboard” is not in families.yaml',
    ],
    [
      'an unknown grade',
      'materials.yaml',
      'grades: [first, second, wet]',
      'grades: [first, secnd, wet]',
      'grades: [first, secnd, wet]',
      'materials.1.grades.1',
      '“secnd” is not in grades.yaml',
    ],
    [
      'a class that the crosswalk does not have',
      'materials.yaml',
      'art19: carton\n',
      'art19: madera\n',
      'art19: madera',
      'materials.5.crosswalk.art19',
      '“madera” is not in crosswalks.yaml, art19',
    ],
    [
      'a code twice',
      'grades.yaml',
      'code: wet',
      'code: second',
      '- { code: second, rank: 3',
      'grades.2.code',
      '“second” appears before',
    ],
    [
      'a factor of an unknown material',
      'containers.yaml',
      '      mixed: 4817',
      '      mixt: 4817',
      '      mixt: 4817',
      'containerFactors.0.grams.mixt',
      '“mixt” is not in materials.yaml',
    ],
    [
      'a factor of an unknown container',
      'containers.yaml',
      '  - container: bag-140l\n    source: epa2016',
      '  - container: bag-120l\n    source: epa2016',
      '  - container: bag-120l\n    source: epa2016',
      'containerFactors.0.container',
      '“bag-120l” is not in containers',
    ],
    [
      'a factor without a source that is named',
      'containers.yaml',
      'source: epa1997',
      'source: hearsay',
      'source: hearsay',
      'containerFactors.1.source',
      '“hearsay” is not in sources',
    ],
    [
      'a district that is no UBIGEO',
      'programme.yaml',
      "- { ubigeo: '150111'",
      "- { ubigeo: '990111'",
      "- { ubigeo: '990111'",
      'districts.1.ubigeo',
      'is no UBIGEO',
    ],
    [
      'a day that does not exist',
      'programme.yaml',
      'earliestDay: 2000-01-01',
      'earliestDay: 2000-02-30',
      'earliestDay: 2000-02-30',
      'earliestDay',
      'a real day',
    ],
    [
      'a family that hangs from itself',
      'families.yaml',
      'code: dry, parent: null',
      'code: dry, parent: paper',
      'code: dry, parent: paper',
      'families.0.parent',
      'dry → paper → dry',
    ],
    [
      'two régimes of one rank',
      'regimes.yaml',
      'rank: 20',
      'rank: 10',
      'rank: 10\n    blocked: false\n    pools: true\n    name: { es: Orgánico',
      'regimes.1.rank',
      'Rank 10 is taken',
    ],
    [
      'a threshold whose dates overlap',
      'legal-parameters.yaml',
      'from: 2022-01-09',
      'from: 2022-01-01',
      'from: 2022-01-01',
      'legalParameters.1.from',
      'overlap',
    ],
    [
      'a source kind of an unknown régime',
      'source-kinds.yaml',
      'regime: similar-to-municipal',
      'regime: similar',
      'regime: similar\n',
      'sourceKinds.4.regime',
      '“similar” is not in regimes.yaml',
    ],
    [
      'an exception for an unknown family',
      'source-kinds.yaml',
      'family: organic',
      'family: fruit',
      'family: fruit',
      'sourceKinds.5.exceptions.0.family',
      '“fruit” is not in families.yaml',
    ],
    [
      'a field that is not known',
      'source-kinds.yaml',
      'icon: house',
      'ikon: house',
      'ikon: house',
      'sourceKinds.0.ikon',
      'not known',
    ],
    [
      'text where a yes or no belongs',
      'regimes.yaml',
      'blocked: true',
      'blocked: often',
      'blocked: often',
      'regimes.8.blocked',
      'Expected boolean and found "often"',
    ],
    [
      'a code with a space',
      'materials.yaml',
      'code: paper-white',
      'code: paper white',
      'code: paper white',
      'materials.1.code',
      'lower-case letters',
    ],
    [
      'a text of a purpose whose name another one has',
      'privacy.yaml',
      'id: photo-1',
      'id: service-1',
      [
        'id: service-1',
        '        from: 2026-01-01',
        '        asks:',
        '          es: >-',
        '            Guardar una foto',
      ].join('\n'),
      'purposes.3.texts.0.id',
      '“service-1” appears before',
    ],
    [
      'an access log that is kept shorter than the law demands',
      'privacy.yaml',
      'months: 24',
      'months: 12',
      'months: 12',
      'retention.0.months',
      'It is 12 months and the law asks for at least 24',
    ],
    [
      'a holiday on a day that no year has',
      'holidays.yaml',
      "date: '06-29'",
      "date: '06-31'",
      "date: '06-31'",
      'holidays.5.on.date',
      'month and day',
    ],
    [
      'grams that are not whole',
      'containers.yaml',
      '      mixed: 4817',
      '      mixed: 4817.5',
      '      mixed: 4817.5',
      'containerFactors.0.grams.mixed',
      'whole number',
    ],
  ];

  test.each(cases)('%s', (_what, file, from, to, mark, field, detail) => {
    const texts = planted(file, from, to);
    const facts = firstFacts(texts);
    const found = facts.find((each) => each['field'] === field);
    expect(facts, field).toContain(found);
    expect(found).toMatchObject({ file, line: lineOf(texts, file, mark), field });
    expect(found?.['detail']).toContain(detail);
  });

  test('what every personal field is collected for is a purpose of the Peruvian programme', () => {
    const parsed = parseProgramme(folder('la-victoria-el-agustino'), programmeFileEs);
    if (!parsed.ok) throw new Error('the shipped folder has faults');
    const purposes = parsed.value.privacy.purposes.map(({ code }) => code);
    for (const field of Object.values(personalFields)) expect(purposes).toContain(field.purpose);
    for (const own of [sensitivePurpose, photoPurpose, publicCardPurpose]) {
      expect(purposes).toContain(own);
    }
  });

  test('a missing field is told at the line of what it is missing from', () => {
    const texts = planted('regimes.yaml', '    rank: 10\n', '');
    expect(firstFacts(texts)).toEqual([
      expect.objectContaining({
        file: 'regimes.yaml',
        line: lineOf(texts, 'regimes.yaml', '- code: by-product'),
        field: 'regimes.0.rank',
        detail: 'This field is missing.',
      }),
    ]);
  });

  test('broken YAML is told with its line', () => {
    const texts = planted('grades.yaml', 'name: { es: Mojado', 'name: [ es: Mojado');
    const [facts] = firstFacts(texts);
    expect(facts).toMatchObject({ file: 'grades.yaml' });
    expect(facts?.['line']).toBeGreaterThan(1);
  });

  test('a file that is missing is a problem of that file, and all files are looked at', () => {
    const texts = planted('regimes.yaml', 'blocked: true', 'blocked: 7');
    texts.delete('grades.yaml');
    expect(firstFacts(texts).map((facts) => facts['file'])).toEqual([
      'grades.yaml',
      'regimes.yaml',
    ]);
  });

  test('every error of a file is told at once', () => {
    const texts = planted('regimes.yaml', 'blocked: true', 'blocked: 7');
    texts.set('regimes.yaml', (texts.get('regimes.yaml') ?? '').replace('rank: 90', 'rank: -1'));
    expect(firstFacts(texts).map((facts) => facts['field'])).toEqual([
      'regimes.8.rank',
      'regimes.8.blocked',
    ]);
  });
});
