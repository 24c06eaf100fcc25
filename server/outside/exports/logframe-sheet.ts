import type { Split } from '../../../core/indicators/figure.ts';
import { resultLevels } from '../../../core/indicators/logframe.ts';
import type { FrozenIndicator, FrozenReport } from '../../../core/reports/frozen-report.ts';
import { plainAmount, plainValue, tenths } from './amounts.ts';
import { nameOfValue, type ReportSpeech } from './report-speech.ts';
import type { Cell, Sheet } from './workbook.ts';

/**
 * The funder's logframe with current values: one row for each indicator and one for each part of
 * its disaggregations, in the order of OPSYS (impact, outcomes, outputs). What is not set is said
 * to be so, what nobody declared is a row, and what has to be known beside a figure is a note.
 * Columns: annexes of C(2023)8515, C(2023)5285, C(2024)8370, §3.6.
 */
export function logframeSheets(
  report: FrozenReport,
  approved: boolean,
  sha256: string,
  speech: ReportSpeech,
): readonly Sheet[] {
  const { words } = speech;
  const rows = inOrder(report.indicators).flatMap((one) => rowsOf(report, one, speech));
  return [
    {
      name: words.sheet.name,
      above: headOf(report, approved, sha256, speech),
      headings: Object.values(words.sheet.headings),
      widths: [32, 40, 22, 14, 10, 10, 12, 12, 12, 10, 26, 30, 30, 44],
      rows,
    },
    {
      name: words.sheet.notesName,
      above: [],
      headings: Object.values(words.sheet.noteHeadings),
      widths: [24, 100],
      rows: notesOf(report, speech),
    },
  ];
}

/** What stands above every sheet and table of a report. */
export function headOf(
  report: FrozenReport,
  approved: boolean,
  sha256: string,
  { words, language }: ReportSpeech,
): readonly string[] {
  const { programme, period } = report;
  const at = new Date(report.frozenAt).toISOString();
  return [
    ...(programme.simulated ? [words.simulated] : []),
    ...(approved ? [] : [words.draft]),
    programme.name[language],
    words.period(period.from, period.to),
    words.frozen(at, sha256),
  ];
}

function inOrder(indicators: readonly FrozenIndicator[]): readonly FrozenIndicator[] {
  return resultLevels.flatMap((level) => indicators.filter((one) => one.level === level));
}

function rowsOf(
  report: FrozenReport,
  indicator: FrozenIndicator,
  speech: ReportSpeech,
): readonly (readonly Cell[])[] {
  const { words, language } = speech;
  const { unit, baseline, target } = indicator;
  const lead = [
    chainOf(report, indicator, speech),
    `${indicator.code} ${indicator.name[language]}`,
  ];
  const total: readonly Cell[] = [
    ...lead,
    words.total,
    words.units[unit],
    baseline === null ? words.toBeSet : Number(plainValue(baseline.value, unit)),
    yearOf(baseline?.on ?? null) ?? words.toBeSet,
    numberOf(indicator.value === null ? '' : plainAmount(indicator.value, unit)) ?? words.none,
    report.period.to,
    target === null ? words.toBeSet : Number(plainValue(target.value, unit)),
    yearOf(target?.on ?? null) ?? words.toBeSet,
    indicator.milestones
      .map(({ month, value }) => words.month(month, plainValue(value, unit)))
      .join('; '),
    indicator.verification[language],
    indicator.assumption?.[language] ?? '',
    noteCell(indicator, speech),
  ];
  const parts = indicator.splits.flatMap((split) =>
    split.parts.map((part) => partRow(report, indicator, { split, part, lead }, speech)),
  );
  return [total, ...parts];
}

function partRow(
  report: FrozenReport,
  indicator: FrozenIndicator,
  of: { readonly split: Split; readonly part: Split['parts'][number]; readonly lead: Cell[] },
  speech: ReportSpeech,
): readonly Cell[] {
  const { words } = speech;
  const { dimension } = of.split;
  const { value, amount } = of.part;
  const name = nameOfValue(report, dimension, value, speech);
  const own = indicator.subtargets.find(
    (one) => one.dimension === dimension && one.value === value,
  );
  const least = own?.absolute ?? null;
  return [
    ...of.lead,
    `${words.dimensions[dimension]}: ${name}`,
    words.units[indicator.unit],
    '',
    '',
    numberOf(plainAmount(amount, indicator.unit)) ?? words.none,
    report.period.to,
    least === null ? '' : Number(plainValue(least, indicator.unit)),
    least === null ? '' : (yearOf(indicator.target?.on ?? null) ?? words.toBeSet),
    '',
    '',
    '',
    own === undefined ? '' : subtargetText(own, name, speech),
  ];
}

/** `Mujeres: 40 % o más; Mujeres: 30 o más; 14 de 31 que declaran (3 no declaran): …` */
export function subtargetText(
  state: FrozenIndicator['subtargets'][number],
  name: string,
  { words }: ReportSpeech,
): string {
  const { askedPermille, absolute } = state;
  return [
    ...(askedPermille === null ? [] : [words.subtarget.share(name, tenths(askedPermille))]),
    ...(absolute === null ? [] : [words.subtarget.absolute(name, String(absolute))]),
    words.subtarget.state(state.have, state.declared, state.undeclared, state.met),
  ].join('; ');
}

function chainOf(
  report: FrozenReport,
  { result, level }: FrozenIndicator,
  { words, language }: ReportSpeech,
): string {
  const of = report.results.find(({ code }) => code === result);
  return `${words.levels[level]} · ${result} ${of?.name[language] ?? ''}`.trimEnd();
}

function noteCell(indicator: FrozenIndicator, speech: ReportSpeech): string {
  const { words, language, titleOf } = speech;
  const { note, matches, problem, value } = indicator;
  return [
    ...(problem === null ? [] : [words.problem(titleOf(problem))]),
    ...(value?.kind === 'share' ? [`${value.numerator}/${value.denominator}`] : []),
    ...(indicator.proposal ? [words.proposal] : []),
    ...(note === null ? [] : [note[language]]),
    ...(matches === null ? [] : [matches[language]]),
  ].join(' ');
}

function notesOf(report: FrozenReport, speech: ReportSpeech): readonly (readonly Cell[])[] {
  const { words } = speech;
  return [
    ['', words.sheet.orders],
    ['', words.sheet.addUp],
    ['', words.licence(report.programme.licence)],
    ['', words.notForPublication],
    ...report.indicators.map(({ code, version, queryHash }) => [
      code,
      words.sheet.version(version, queryHash),
    ]),
  ];
}

function yearOf(on: string | null): number | undefined {
  return on === null ? undefined : Number(on.slice(0, 4));
}

function numberOf(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
