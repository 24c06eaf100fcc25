import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import { publicResults } from '../../core/reports/public-results.ts';
import { iatiActivities } from '../../server/outside/exports/iati-activity.ts';
import { iatiFaults } from '../../server/outside/exports/iati-rules.ts';
import { xmlText, type Element } from '../../server/outside/exports/xml.ts';
import { root } from '../../tools/project-files.ts';
import { day, exampleReport } from './example-report.ts';

const at = '2027-02-03T15:30:00.000Z';
const today = '2027-02-03';
const activity = (report = exampleReport()): Element => iatiActivities(publicResults(report), at);
const withProgramme = (over: Partial<FrozenReport['programme']>): FrozenReport =>
  exampleReport({ programme: { ...exampleReport().programme, ...over } });

const schemas = join(root, '..', 'shared', 'data', 'iati');
const file = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(schemas, fileName), 'utf8'),
});

const simulated = withProgramme({ simulated: true, iati: null, start: null, end: null });

describe('the IATI file', () => {
  test.skipIf(!existsSync(schemas)).each([
    ['a programme', exampleReport()],
    ['a simulated programme without dates', simulated],
    ['a name with signs', withProgramme({ name: { es: 'A & B <"c">', en: 'A\n& B' } })],
  ])(
    'of %s is valid by the schema of IATI 2.03 (skipped where its XSD is not at hand)',
    async (_, report) => {
      const checked = await validateXML({
        xml: { fileName: 'activity.xml', contents: xmlText(activity(report)) },
        schema: file('iati-activities-schema.xsd'),
        preload: [file('iati-common.xsd'), file('xml.xsd')],
      });
      expect(checked.errors).toEqual([]);
      expect(checked.valid).toBe(true);
    },
  );

  test('keeps the rules of the standard', () => {
    expect(iatiFaults(activity(), today)).toEqual([]);
    expect(iatiFaults(activity(simulated), today)).toEqual([]);
  });

  test('has the women’s sub-target as a dimension of the target', () => {
    const text = xmlText(activity());
    const target = text.slice(text.indexOf('<target value="30">'));
    expect(target.split('\n')[1]?.trim()).toBe('<dimension name="sex" value="female"/>');
    expect(target.split('\n')[3]?.trim()).toMatch(/^<narrative>Y al menos 40 %/);
  });

  test('says of people only fives, and nothing of fewer than five', () => {
    const text = xmlText(activity());
    const officials = text.slice(text.indexOf('R1.1 Func'), text.indexOf('R5 '));
    const actuals = [...officials.matchAll(/<actual value="(\d+)"/g)].map(([, value]) => value);
    // 34 people, 14 women, 17 men, 3 undeclared; of the districts one has three.
    expect(actuals).toEqual(['30', '15']);
    expect(text).not.toContain('01a20000-0000-7000-8000-000000000021');
  });

  test('never adds up distinct people, and adds up kilograms', () => {
    const text = xmlText(activity());
    const status = (title: string): string | undefined => {
      const before = text.slice(0, text.indexOf(`<narrative>${title}`));
      const at = before.lastIndexOf('<indicator');
      return /aggregation-status="(\w+)"/.exec(before.slice(at))?.[1];
    };
    expect(status('R1.1')).toBe('false');
    expect(status('OG.2')).toBe('true');
  });
});

describe('the rules of the standard', () => {
  test('name what a programme has not set yet', () => {
    const unset = activity(withProgramme({ iati: null, start: null }));
    expect(iatiFaults(unset, today)).toEqual([
      'iati-identifier',
      'reporting-org',
      'activity-date',
      'recipient-country',
      'sector',
      'narrative',
    ]);
  });

  const programme = exampleReport().programme;
  const iati = programme.iati ?? undefined;
  test.each([
    ['an end before its start', { end: day('2025-01-01') }, 'activity-date'],
    [
      'sectors that are not all of it',
      { iati: iati && { ...iati, sectors: [{ code: '14050', percentage: 60 }] } },
      'sector',
    ],
    [
      'an identifier of somebody else',
      { iati: iati && { ...iati, activity: 'YY-1' } },
      'iati-identifier',
    ],
    [
      'a reference with a slash',
      { iati: iati && { ...iati, organisation: { ...iati.organisation, reference: 'XX/1' } } },
      'reporting-org',
    ],
  ])('find %s', (_, over, fault) => {
    expect(
      iatiFaults(activity(withProgramme(over as Partial<FrozenReport['programme']>)), today),
    ).toContain(fault);
  });

  test('take no file from the future', () => {
    expect(iatiFaults(activity(), '2027-02-02')).toEqual(['last-updated-datetime']);
  });
});
