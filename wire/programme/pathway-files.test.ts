import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programmeFileEn } from '../../words/en/programme-file.ts';
import { parseProgramme } from './parse-programme.ts';

const folder = join(import.meta.dirname, '../../programmes/la-victoria-el-agustino');
const texts = new Map(
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

function wrong(file: string, from: string, to: string) {
  const text = texts.get(file) ?? '';
  expect(text).toContain(from);
  const parsed = parseProgramme(new Map(texts).set(file, text.replace(from, to)), programmeFileEn);
  if (parsed.ok) throw new Error('the planted error was not found');
  return parsed.problems.map(({ facts }) => facts);
}

function lineOf(file: string, mark: string): number {
  return ((texts.get(file) ?? '').split(mark)[0] ?? '').split('\n').length;
}

describe('what the programme says about change', () => {
  const parsed = parseProgramme(texts, programmeFileEn);
  if (!parsed.ok) throw new Error('the shipped folder has faults');
  const { pathways, documents, practices } = parsed.value.change;

  test('every requirement says where it is written', () => {
    for (const { code, requirements } of pathways) {
      for (const { code: one, source } of requirements) {
        expect([code, one, source.title.es.length > 5, source.year > 2000]).toEqual([
          code,
          one,
          true,
          true,
        ]);
      }
    }
  });

  test('what is no law says that it is a proposal', () => {
    const agreed = pathways.flatMap(({ code, requirements }) =>
      requirements
        .filter((one) => !one.proposal)
        .map(({ source }) => [code, source.title.es] as const),
    );
    for (const [code, title] of agreed) {
      expect([code, /^(D\.S\.|Ley) /.test(title)]).toEqual([code, true]);
    }
  });

  test('all criteria of the indicator model are there, each a proposal', () => {
    const criteria = pathways.filter(({ purpose }) => purpose === 'criterion');
    expect(criteria.map(({ code }) => code)).toEqual([
      'official-trained',
      'official-incorporates',
      'mse-person-adopts',
      'mse-person-tries',
      'mse-adopts',
      'business-association-joined',
      'chain-active',
      'formalisation-advanced',
      'recycling-practice-improved',
      'association-linked',
      'association-strengthened',
      'associate-strengthened',
      'policy-promoted',
      'policy-approved',
      'policy-in-force',
      'space-functioning',
    ]);
    expect(criteria.every(({ requirements }) => requirements.every((one) => one.proposal))).toBe(
      true,
    );
  });

  test('health papers are marked as sensitive, and every answer of a diagnosis says something', () => {
    const health = documents.filter(({ code }) => code.startsWith('vaccination'));
    expect(health.map(({ sensitive }) => sensitive)).toEqual([true, true]);
    const answers = practices.flatMap(({ questions }) => questions.flatMap((one) => one.answers));
    expect(answers.every(({ says }) => says.es.length > 10 && says.en.length > 10)).toBe(true);
  });
});

describe('a planted error names file, line and field', () => {
  const of = (file: string, mark: string) => ({ file, line: lineOf(file, mark) });

  test.each([
    ['pathways.yaml', 'document: soat', 'document: sotta', 'documents.yaml'],
    ['pathways.yaml', 'curriculum: recyclers-basic', 'curriculum: recyclers', 'curricula.yaml'],
    ['pathways.yaml', 'practices: textile-mse', 'practices: textiles', 'practices.yaml'],
    ['pathways.yaml', 'with: [industry]', 'with: [factory]', 'actor-kinds.yaml'],
    ['pathways.yaml', 'stage: granted', 'stage: given', 'stages'],
    ['pathways.yaml', 'pathway: recycler-card', 'pathway: recycler-cards', 'pathways.yaml'],
    ['criteria.yaml', 'requirement: ruc', 'requirement: rucc', 'requirements of formalisation'],
    ['criteria.yaml', 'kinds: [business-association]', 'kinds: [guild]', 'actor-kinds.yaml'],
    ['documents.yaml', '{ of: ds-014-2017', '{ of: ds-014', 'sources'],
    ['practices.yaml', 'practices: [offcuts-by-fibre]', 'practices: [offcuts]', 'textile-mse'],
  ])('%s: “%s” instead of “%s”', (file, from, to, list) => {
    const [fact] = wrong(file, from, to);
    expect(fact).toMatchObject({ file });
    expect(fact?.['detail']).toContain(list);
    expect(Math.abs(Number(fact?.['line']) - lineOf(file, from))).toBeLessThan(30);
  });

  test('a requirement cannot wait for one that comes after it', () => {
    const facts = wrong('pathways.yaml', 'after: [legal-entity]', 'after: [certificate]');
    expect(facts).toEqual([
      expect.objectContaining({ detail: programmeFileEn.notEarlier('certificate') }),
    ]);
  });

  test('a pathway cannot ask for itself, over others', () => {
    const facts = wrong(
      'criteria.yaml',
      'asks: { ask: pathway, pathway: official-trained }',
      'asks: { ask: pathway, pathway: official-incorporates }',
    );
    expect(facts).toEqual([expect.objectContaining({ file: 'criteria.yaml' })]);
  });

  test('more than all of the hours is no share of them', () => {
    const facts = wrong('pathways.yaml', 'permille: 1000', 'permille: 1001');
    expect(facts[0]).toMatchObject({ file: 'pathways.yaml' });
  });

  test('a source that is not said is a missing field', () => {
    const mark = "source: { of: ds-005-2010, article: '35.1' }";
    const facts = wrong('pathways.yaml', mark, '');
    expect(facts).toEqual([
      expect.objectContaining({
        ...of('pathways.yaml', '- code: national-id'),
        detail: programmeFileEn.missing(),
      }),
    ]);
  });
});
