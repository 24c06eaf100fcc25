import { describe, expect, test } from 'vitest';
import { readLabel } from '../../../core/labels/label-text.ts';
import {
  instant,
  parseDay,
  parseMonth,
  type Day,
  type Month,
} from '../../../core/quantities/instant.ts';
import { sackLabels, type LabelSheet } from '../../questions/label-sheet.ts';
import type { WorkPaper } from '../../questions/work-paper.ts';
import { newId } from '../secrets.ts';
import { givenPaperPage } from './given-paper-page.ts';
import { labelsPage } from './labels-page.ts';
import { speechIn } from './speech.ts';
import { workPaperPage } from './work-paper-page.ts';
import { workSpeech } from './work-speech.ts';

const day = (text: string): Day => parseDay(text) as Day;
const month = (text: string): Month => parseMonth(text) as Month;
const materials = [{ code: 'pet-clear', name: { es: 'PET transparente', en: 'Clear PET' } }];
const spanish = workSpeech(speechIn('es', []), materials);
const head = {
  programme: { es: 'Programa', en: 'Programme' },
  simulated: true,
  madeOn: day('2026-11-23'),
};
const textOf = (page: object): string => JSON.stringify(page);

describe('the paper of a person’s income', () => {
  const row = { collector: null, holder: '', material: 'pet-clear', weighings: 1 };
  const paper: WorkPaper = {
    ...head,
    actor: '0190000a-0000-7000-8000-000000000001',
    name: 'Quispe, Rosa',
    document: 'DNI 12345678',
    associations: [{ name: 'Los Cerros', since: '2019-03-04' }],
    from: month('2026-10'),
    to: month('2026-11'),
    months: [
      {
        month: month('2026-10'),
        brought: [
          { ...row, day: day('2026-10-05'), grams: 20_000 },
          { ...row, day: day('2026-10-06'), grams: 4_500 },
        ],
        earned: [{ currency: 'PEN', shared: 150_000, signed: 100_000, sold: 2_550 }],
      },
      {
        month: month('2026-11'),
        brought: [{ ...row, day: day('2026-11-02'), grams: 10_001 }],
        earned: [],
      },
    ],
  };

  test('says each month with what was signed for and what was not, the sum and the average', () => {
    const page = workPaperPage(paper, spanish) as {
      readonly rows: readonly (readonly string[])[];
      readonly sums: readonly (readonly string[])[];
    };
    expect(page.rows).toEqual([
      ['Octubre 2026', '24.5\u00a0kg', '2', '1,000.00', '500.00', '25.50'],
      ['Noviembre 2026', '10.001\u00a0kg', '1', '0.00', '0.00', '0.00'],
    ]);
    expect(page.sums).toEqual([
      ['Total', '34.501\u00a0kg', '3', '1,000.00', '500.00', '25.50'],
      [spanish.words.proof.average, '17.25\u00a0kg', '', '500.00', '250.00', '12.75'],
    ]);
    expect(textOf(page)).toContain('Los Cerros, desde el 4 mar 2019');
    expect(textOf(page)).toContain('PET transparente');
  });

  test('says what it is not, and that it is simulated where it is', () => {
    const text = textOf(workPaperPage(paper, spanish));
    expect(text).toContain('No es comprobante de pago');
    expect(text).toContain('SIMULACIÓN');
    expect(textOf(workPaperPage({ ...paper, simulated: false }, spanish))).not.toContain(
      'SIMULACIÓN: ',
    );
  });
});

test('the paper of what was received adds up, and is no tax document', () => {
  const one = { month: month('2026-10'), material: 'pet-clear', receiver: 'Los Cerros' };
  const rows = [
    { ...one, pickups: 2, grams: 5_000 },
    { ...one, month: month('2026-11'), pickups: 1, grams: 2_500 },
  ];
  const span = { from: day('2026-10-01'), to: day('2026-11-23') };
  const paper = { ...head, ...span, organisation: 'Confecciones Luz', ruc: null, rows };
  const page = givenPaperPage(paper, spanish);
  expect(page).toMatchObject({ sums: [['Total', '', '', '3', '7.5\u00a0kg']] });
  expect(textOf(page)).toContain('ni documento tributario');
  expect(textOf(page)).toContain('SIMULACIÓN');
});

describe('labels for sacks', () => {
  const labels = sackLabels(
    { address: 'https://ayni.example.org', newId: () => newId(instant(Date.UTC(2026, 10, 23))) },
    'C',
    240,
  );

  test('are lots that the phone reads back, each one another', () => {
    expect(new Set(labels.map(({ text }) => text)).size).toBe(240);
    for (const { text, code } of labels) {
      expect(readLabel(text)).toMatchObject({ is: 'lot', code });
    }
  });

  test('show the code in groups, the letter with its word, and that they are simulated', () => {
    const sheet: LabelSheet = {
      ...head,
      is: 'sacks',
      organisation: 'Los Cerros',
      letter: 'C',
      labels: labels.slice(0, 2),
    };
    const { data, images } = labelsPage(sheet, spanish);
    expect(images).toHaveLength(2);
    expect(textOf(data)).toContain('"word":"Casa"');
    expect(textOf(data)).toMatch(/"code":"C\w{2} \w{3} \w{2}"/);
    expect(textOf(data)).toContain('SIMULACIÓN');
  });
});
