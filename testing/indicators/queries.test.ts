import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evidenceKinds } from '../../core/indicators/query.ts';
import { fieldsOfKind } from '../../core/indicators/evidence-fields.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { parseProgramme } from '../../wire/programme/parse-programme.ts';
import { programmeFileEn } from '../../words/en/programme-file.ts';
import { day, folderTexts, laVictoria, Story } from '../pathways/story.ts';
import { figureFrom, numberOf } from './counted-story.ts';

/** Every example of docs/queries.md: it is in the folder, checked, and counted. */
const page = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```yaml\n# (counts|refused): (.*)\n([\s\S]*?)```/g)].map(
  ([, is = '', says = '', text = '']) => ({ is, says, text }),
);

const units = { gramsCO2e: 'gramsCO2e', grams: 'grams' } as const;

/** The shipped folder with one more indicator, which asks this. */
function withQuery(text: string): ReturnType<typeof parseProgramme> {
  const query: unknown = parse(text);
  const { of, measure } = query as { readonly of: keyof typeof units; readonly measure: string };
  const nothing = { es: 'x', en: 'x' };
  const written = {
    code: 'X.1',
    version: '1',
    result: 'R1',
    level: 'output',
    name: nothing,
    help: nothing,
    unit: of,
    query,
    timing: measure === 'ratio' ? 'period' : 'cumulative',
    disaggregate: [],
    baseline: null,
    milestones: [],
    target: null,
    countsFrom: 'recorded',
    verification: nothing,
    responsible: [],
    source: { of: 'ayni' },
    iati: { measure: '1', ascending: true, additive: false },
  };
  const texts = new Map(folderTexts());
  const logframe = texts.get('logframe.yaml') ?? '';
  texts.set('logframe.yaml', `${logframe}  - ${JSON.stringify(written)}\n`);
  return parseProgramme(texts, programmeFileEn);
}

function asked(text: string): Indicator {
  const parsed = withQuery(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.logframe.indicators.at(-1) ?? expect.unreachable('an indicator');
}

/** A workshop that takes up a practice, one that begins, sales, an ordinance, a promise. */
function programme(): Story {
  const story = new Story()
    .actor('Municipio', 'municipality')
    .actor('Taller', 'workshop')
    .actor('Puesto', 'stall')
    .actor('Los Cedros', 'recyclers-association')
    .actor('Fibras', 'industry')
    .actor('Elena', 'person', { in: ['Taller', 'owner_manager'] })
    .actor('Marco', 'person', { in: ['Taller', 'worker'] })
    .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
    .visit('Taller', '2026-03-01', { 'fabric-weighed': true }, { people: ['Elena', 'Marco'] })
    .visit('Taller', '2026-04-15', { 'fabric-weighed': true }, { people: ['Elena'] })
    .tell('ordinance', 'policy.describe', '2026-02-10', {
      title: 'Ordenanza',
      instrument: 'ordinance',
      district: laVictoria,
      authors: [],
      changes: 'SIMULADO',
    });
  for (const [stage, on] of [
    ['submitted', '2026-03-10'],
    ['in-force', '2026-05-10'],
  ] as const) {
    story.tell(`${stage} of the ordinance`, 'pathway.stage', on, {
      walker: { kind: 'policy', id: story.names.event('ordinance') },
      pathway: 'public-policy',
      stage,
      on: day(on),
      number: 'ORD-1',
    });
  }
  for (const on of ['2026-05-02', '2026-05-20', '2026-06-10']) {
    story.flow(`sale ${on}`, on, { giver: 'Los Cedros', taker: 'Fibras', settled: true });
  }
  return story;
}

describe('docs/queries.md', () => {
  test('has examples of each measure and condition', () => {
    expect(examples.length).toBeGreaterThan(14);
  });

  test.each(examples.filter(({ is }) => is === 'counts'))('counts $says: $text', (example) => {
    const story = programme();
    const taker = story.names.actor('Fibras');
    const figure = figureFrom(story.world(), asked(example.text), {
      on: '2026-12-31',
      delivered: ['2026-05-02', '2026-05-20', '2026-06-10'].map((on) => ({
        id: story.names.event(`sale ${on}`),
        day: day(on),
        level: 'documented',
        taker,
        takerKind: 'industry',
        association: null,
        material: 'cardboard-corrugated',
        district: laVictoria,
        source: null,
        route: null,
        amount: 10_000,
      })),
      promised: ['2026-04-01', '2026-05-01'].map((due, n) => ({
        id: story.names.event(`promise ${due}`),
        by: taker,
        due: day(due),
        keptOn: n === 0 ? day(due) : null,
        settled: null,
        level: 'documented',
      })),
    });
    expect(numberOf(figure)).toBe(Number(example.says));
  });

  test.each(examples.filter(({ is }) => is === 'refused'))('refuses: $text', (example) => {
    const parsed = withQuery(example.text);
    const told = parsed.ok ? [] : parsed.problems.map(({ facts }) => facts);
    expect(told.map(({ detail }) => detail)).toEqual([example.says]);
    expect(told[0]?.['file']).toBe('logframe.yaml');
    expect(told[0]?.['field']).toMatch(/^indicators\.18\.query/);
  });

  test('names every field of every kind of evidence', () => {
    for (const kind of evidenceKinds) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
      for (const field of fieldsOfKind(kind).keys()) {
        if (field !== 'day' && field !== 'level') expect(row).toContain(`\`${field}\``);
      }
    }
  });
});
