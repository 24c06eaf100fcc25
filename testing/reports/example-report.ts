import type { EventId } from '../../core/events/ids.ts';
import type { Amount, Split } from '../../core/indicators/figure.ts';
import { parseDay, instant, type Day } from '../../core/quantities/instant.ts';
import type { FrozenIndicator, FrozenReport } from '../../core/reports/frozen-report.ts';

/** A report as an alliance of two districts freezes it in its thirteenth month. */
export function exampleReport(over: Partial<FrozenReport> = {}): FrozenReport {
  return {
    format: 1,
    programme: {
      id: '0193a5b0-0000-7000-8000-150115150111',
      code: 'la-victoria-el-agustino',
      name: {
        es: 'La Victoria y El Agustino: alianzas para una economía circular',
        en: 'La Victoria and El Agustino: alliances for a circular economy',
      },
      simulated: false,
      funder: { es: 'Unión Europea', en: 'European Union' },
      partners: [
        { code: 'aspem', name: 'ASPEm' },
        { code: 'sni', name: 'Sociedad Nacional de Industrias (SNI)' },
      ],
      districts: [
        { code: '150115', name: 'La Victoria' },
        { code: '150111', name: 'El Agustino' },
      ],
      start: day('2026-01-01'),
      end: day('2028-06-30'),
      licence: 'CC-BY-4.0',
      iati: {
        activity: 'XX-EXAMPLE-1-AYNI',
        organisation: { reference: 'XX-EXAMPLE-1', type: '21', name: 'ASPEm' },
        country: 'PE',
        sectors: [{ code: '14050', percentage: 100 }],
      },
    },
    names: [
      { dimension: 'district', value: '150115', name: { es: 'La Victoria', en: 'La Victoria' } },
      { dimension: 'district', value: '150111', name: { es: 'El Agustino', en: 'El Agustino' } },
      { dimension: 'material', value: 'carton', name: { es: 'Cartón', en: 'Cardboard' } },
      { dimension: 'material', value: 'pet', name: { es: 'PET', en: 'PET' } },
    ],
    period: { from: day('2027-01-01'), to: day('2027-01-31') },
    frozenAt: instant(Date.UTC(2027, 1, 3, 15, 30)),
    log: { epoch: '01a20000-0000-7000-8000-0000000000e1', position: 48_211 },
    evidenceHash: 'e'.repeat(64),
    results: [
      {
        code: 'OG',
        level: 'impact',
        name: { es: 'Una ciudad sostenible', en: 'A sustainable city' },
      },
      {
        code: 'R1',
        level: 'outcome',
        name: { es: 'Las municipalidades incorporan principios', en: 'Municipalities incorporate' },
      },
      { code: 'R5', level: 'output', name: { es: 'Espacios de articulación', en: 'Spaces' } },
    ],
    indicators: [kilograms, avoided, officials, onTime],
    climate: null,
    ...over,
  };
}

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

const whole = (value: number): Amount => ({ kind: 'whole', value });
const part = (value: string | null, amount: number): Split['parts'][number] => ({
  value,
  amount: whole(amount),
});
/** Ids of evidence that are what ids look like. */
export const idOf = (number: number): EventId =>
  `01a20000-0000-7000-8000-${String(number).padStart(12, '0')}` as EventId;

const months = (amounts: readonly number[]): FrozenIndicator['months'] =>
  amounts.map((value, at) => ({
    month: `2026-${String(at + 1).padStart(2, '0')}`,
    amount: whole(value),
  }));

const common = {
  version: '1',
  queryHash: 'a'.repeat(64),
  timing: 'cumulative',
  problem: null,
  subtargets: [],
  baseline: null,
  milestones: [],
  target: null,
  expected: null,
  track: 'no_milestone',
  verification: { es: 'Libro de movimientos', en: 'Movement ledger' },
  assumption: null,
  responsible: [],
  note: null,
  proposal: false,
  iati: { measure: '1', ascending: true, additive: true },
  matches: null,
  counted: [],
} as const satisfies Partial<FrozenIndicator>;

const kilograms: FrozenIndicator = {
  ...common,
  code: 'OG.2',
  result: 'OG',
  level: 'impact',
  name: {
    es: 'Toneladas de material descartado que entran a cadenas circulares',
    en: 'Tonnes of discarded material entering circular chains',
  },
  unit: 'grams',
  value: whole(412_345_600),
  levels: { recorded: whole(412_345_600), documented: whole(300_000_000), verified: whole(0) },
  splits: [
    { dimension: 'material', parts: [part('carton', 400_000_000), part('pet', 12_345_600)] },
    { dimension: 'district', parts: [part('150115', 412_000_000), part(null, 345_600)] },
  ],
  baseline: { value: 0, on: day('2025-12-31') },
  months: months([1_000_000, 20_000_000, 412_345_600]),
  counted: [{ id: idOf(1), since: day('2026-02-01'), evidence: [idOf(1)] }],
};

const avoided: FrozenIndicator = {
  ...common,
  code: 'OG.1',
  result: 'OG',
  level: 'impact',
  name: { es: 'Emisiones de GEI evitadas', en: 'GHG emissions avoided' },
  unit: 'gramsCO2e',
  value: null,
  problem: { code: 'quantities/not-a-number', facts: { field: 'factor', value: '' } },
  levels: null,
  splits: [],
  months: [{ month: '2026-01', amount: null }],
};

const officials: FrozenIndicator = {
  ...common,
  code: 'R1.1',
  version: '3',
  result: 'R1',
  level: 'outcome',
  name: {
    es: 'Funcionarias, funcionarios y técnicos que incorporan los principios',
    en: 'Officials and technicians who incorporate the principles',
  },
  unit: 'person',
  value: whole(34),
  levels: { recorded: whole(36), documented: whole(34), verified: whole(21) },
  splits: [
    { dimension: 'sex', parts: [part('F', 14), part('M', 17), part(null, 3)] },
    { dimension: 'district', parts: [part('150115', 31), part('150111', 3)] },
  ],
  subtargets: [
    {
      dimension: 'sex',
      value: 'F',
      have: 14,
      declared: 31,
      undeclared: 3,
      sharePermille: 451,
      askedPermille: 400,
      absolute: 30,
      shareMet: true,
      absoluteMet: false,
      met: false,
    },
  ],
  baseline: { value: 0, on: null },
  milestones: [
    { month: 12, value: 30 },
    { month: 24, value: 60 },
  ],
  target: { value: 75, on: day('2028-06-30') },
  expected: 32,
  track: 'on_track',
  verification: { es: 'Documento y confirmación', en: 'Document and confirmation' },
  assumption: { es: 'Las autoridades siguen', en: 'Authorities stay' },
  responsible: ['aspem'],
  note: { es: '75 y 40 % están en la página del programa.', en: '75 and 40 % are on the page.' },
  proposal: true,
  iati: { measure: '1', ascending: true, additive: false },
  months: months([2, 9, 34]),
  counted: [
    { id: idOf(21), since: day('2026-11-05'), evidence: [idOf(11), idOf(12)] },
    { id: idOf(22), since: day('2027-01-09'), evidence: [idOf(13)] },
  ],
};

const onTime: FrozenIndicator = {
  ...common,
  code: 'R5.2',
  result: 'R5',
  level: 'output',
  name: { es: 'Compromisos cumplidos a tiempo', en: 'Commitments fulfilled on time' },
  unit: 'commitment',
  timing: 'period',
  value: { kind: 'share', numerator: 7, denominator: 11 },
  levels: null,
  splits: [],
  target: { value: 800, on: null },
  iati: { measure: '2', ascending: true, additive: false },
  months: [{ month: '2026-01', amount: { kind: 'share', numerator: 0, denominator: 0 } }],
};
