import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { logframeSheets } from '../../server/outside/exports/logframe-sheet.ts';
import { narrativeDocx } from '../../server/outside/exports/narrative-docx.ts';
import { narrative } from '../../server/outside/exports/narrative.ts';
import type { Span } from '../../server/outside/exports/narrative-telling.ts';
import { reportSpeech } from '../../server/outside/exports/report-speech.ts';
import { workbookOf } from '../../server/outside/exports/workbook.ts';
import { exampleReport } from './example-report.ts';

const spanish = reportSpeech('es');
const sha256 = 'f'.repeat(64);
const at = '2027-02-03T15:30:00.000Z';
const simulated = exampleReport({
  programme: { ...exampleReport().programme, simulated: true, licence: null, iati: null },
});

describe('the logframe sheet for the funder', () => {
  const read = async (report = exampleReport(), approved = true) => {
    const bytes = await workbookOf(logframeSheets(report, approved, sha256, spanish), at);
    return { bytes, rows: await readSheet(Buffer.from(bytes), 1) };
  };

  test('has one row for each indicator and one for each part, in the order of OPSYS', async () => {
    const { rows } = await read();
    const head = rows.findIndex(([first]) => first === 'Cadena de resultados');
    const lines = rows.slice(head + 1).map((row) => [row[1], row[2], row[6], row[8]]);
    expect(lines).toEqual([
      [expect.stringMatching(/^OG.2/), 'Total', 412.3456, 'por definir'],
      [expect.stringMatching(/^OG.2/), 'Material: Cartón', 400, null],
      [expect.stringMatching(/^OG.2/), 'Material: PET', 12.3456, null],
      [expect.stringMatching(/^OG.2/), 'Distrito: La Victoria', 412, null],
      [expect.stringMatching(/^OG.2/), 'Distrito: Sin dato', 0.3456, null],
      [expect.stringMatching(/^OG.1/), 'Total', '—', 'por definir'],
      [expect.stringMatching(/^R1.1/), 'Total', 34, 75],
      [expect.stringMatching(/^R1.1/), 'Sexo: Mujeres', 14, 30],
      [expect.stringMatching(/^R1.1/), 'Sexo: Hombres', 17, null],
      [expect.stringMatching(/^R1.1/), 'Sexo: No declara', 3, null],
      [expect.stringMatching(/^R1.1/), 'Distrito: La Victoria', 31, null],
      [expect.stringMatching(/^R1.1/), 'Distrito: El Agustino', 3, null],
      [expect.stringMatching(/^R5.2/), 'Total', 63.6, 80],
    ]);
  });

  test('says what is missing, what is a proposal and how a sub-target stands', async () => {
    const text = JSON.stringify((await read()).rows);
    expect(text).toContain('Sin cifra:');
    expect(text).toContain('Propuesta: los socios todavía no la acordaron.');
    expect(text).toContain('14 de 31 que declaran (3 no declaran): todavía no se cumple');
    expect(text).toContain('7/11');
    expect(text).not.toContain('BORRADOR');
  });

  test('says at its head that it is a simulation, or not yet approved', async () => {
    const { rows } = await read(simulated, false);
    expect(rows[0]?.[0]).toContain('SIMULACIÓN');
    expect(rows[1]?.[0]).toContain('BORRADOR');
  });

  test('is the same file whenever it is asked for', async () => {
    const [one, other] = [await read(), await read()];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

const amount = (value: number) => ({ kind: 'whole', value }) as const;
const whole = (value: number) => ({ documented: amount(value), verified: amount(value) });
const textOf = (spans: readonly Span[]): string =>
  spans.map((span) => Object.values(span)[0]).join('');

describe('the narrative report', () => {
  const open = async (language: 'es' | 'en', report = exampleReport()) => {
    const said = narrative(report, true, sha256, reportSpeech(language));
    const bytes = await narrativeDocx(said, at);
    const parts = unzipSync(bytes);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    return { said, bytes, text: part('word/document.xml'), feet: part('word/footnotes.xml') };
  };

  test.each(['es', 'en'] as const)('has the sections in their order (%s)', async (language) => {
    const { text } = await open(language);
    const order = [...text.matchAll(/>(\d(?:\.\d)?)\. /g)].map(([, number]) => number);
    expect(order).toEqual('1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 2 2.1 2.2 2.3'.split(' '));
  });

  test('fills every number and says at its foot where it is from', async () => {
    const { said, feet, text } = await open('es');
    const spans = said.blocks.flatMap((block) =>
      'spans' in block ? block.spans : 'table' in block ? block.table.flat(2) : [],
    );
    const numbers = spans.flatMap((span) => ('number' in span ? [span] : []));
    expect(numbers.length).toBeGreaterThan(20);
    for (const { foot } of numbers) expect(foot).toContain(sha256);
    expect(feet).toContain('Indicador R1.1, versión 3, acumulado, 2027-01-01 a 2027-01-31.');
    const pointed = [...text.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(pointed).size).toBe(pointed.length);
    for (const id of pointed) expect(feet).toContain(`w:id="${id}"`);
    expect(text).toContain('14 mujeres');
  });

  test('says amounts as the pages do, one or many, and nothing in tables without a line', async () => {
    const report = exampleReport();
    const lonely = report.indicators.map((one) => ({
      ...one,
      splits: one.splits.map((split) => ({
        ...split,
        parts: split.dimension === 'sex' ? split.parts : [],
      })),
      ...(one.code === 'R1.1' ? { levels: { ...whole(1), recorded: amount(1_248) } } : {}),
    }));
    const texts = async (language: 'es' | 'en'): Promise<string> => {
      const { said } = await open(language, { ...report, indicators: lonely });
      return said.blocks.map((block) => ('spans' in block ? textOf(block.spans) : '')).join('\n');
    };
    const es = await texts('es');
    expect(es).toContain('34 personas; 14 mujeres; 17 hombres; 3 no declaran.');
    expect(es).toContain('registrado 1,248 personas; documentado 1 persona; verificado 1 persona.');
    expect(es).toContain('Valor actual: 412 t. Línea de base:');
    expect(es).toContain('Meta: [Por escribir: la meta del indicador]. Sin hito.');
    expect(es).toContain('Distrito: todavía no hay nada que desagregar.');
    const en = await texts('en');
    expect(en).toContain('14 women; 17 men; 3 do not declare.');
  });

  test('leaves a visible place where a person has to write', async () => {
    const { text } = await open('es', simulated);
    expect(text).toContain('[Por escribir: número del contrato]');
    expect(text).toContain('<w:highlight w:val="yellow"/>');
    expect(text).toContain('SIMULACIÓN');
  });

  test('is the same file whenever it is asked for', async () => {
    const [one, other] = [await open('en'), await open('en')];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});
