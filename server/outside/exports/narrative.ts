import { tracks } from '../../../core/indicators/figure.ts';
import type { FrozenIndicator, FrozenReport } from '../../../core/reports/frozen-report.ts';
import { reportNarrativeWords as narrativeEn } from '../../../words/en/report-narrative.ts';
import {
  reportNarrativeWords as narrativeEs,
  type ReportNarrativeWords,
} from '../../../words/es/report-narrative.ts';
import { count } from '../../../words/figures.ts';
import { headOf } from './logframe-sheet.ts';
import { indicatorBlocks, logframeTable } from './narrative-results.ts';
import {
  footOf,
  type Block,
  type Narrative,
  type Span,
  type Telling,
} from './narrative-telling.ts';
import type { ReportSpeech } from './report-speech.ts';
import { spokenAmount, spokenAtLeast } from './spoken-amounts.ts';

/**
 * The skeleton of the interim narrative report (Annex VI of the grant contract, sections 1.1 to
 * 2.3): every number that the report knows stands in its place with where it is from at its foot,
 * and every place that asks for a person's words says so.
 */
export function narrative(
  report: FrozenReport,
  approved: boolean,
  sha256: string,
  speech: ReportSpeech,
): Narrative {
  const words = speech.language === 'es' ? narrativeEs : narrativeEn;
  const telling: Telling = { report, sha256, speech, words };
  return {
    title: `${words.fileTitle}: ${report.programme.name[speech.language]}`,
    language: speech.language,
    edges: headOf(report, approved, sha256, speech),
    blocks: [
      ...headOf(report, approved, sha256, speech).map((text) => ({ spans: [{ text }] })),
      { spans: [{ text: words.tracesTo }] },
      ...description(telling),
      ...assessment(telling),
    ],
  };
}

type Section = keyof ReportNarrativeWords['sections'];

function headed({ words }: Telling, section: Section, depth: 1 | 2): Block {
  return { heading: `${section}. ${words.sections[section]}`, depth };
}

function description(telling: Telling): readonly Block[] {
  const { report, speech, words } = telling;
  const { programme, period } = report;
  const ask = (what: string): Block => ({ spans: [{ write: words.write(what) }] });
  const text = (said: string): Block => ({ spans: [{ text: said }] });
  const dates = `${programme.start ?? '…'} ${words.to} ${programme.end ?? '…'}`;
  return [
    headed(telling, '1', 1),
    headed(telling, '1.1', 2),
    ask(words.asks.coordinator),
    headed(telling, '1.2', 2),
    ask(words.asks.contact),
    headed(telling, '1.3', 2),
    ...programme.partners.map(({ name }) => text(name)),
    headed(telling, '1.4', 2),
    text(programme.name[speech.language]),
    headed(telling, '1.5', 2),
    ask(words.asks.contract),
    headed(telling, '1.6', 2),
    text(`${words.reported} ${period.from} ${words.to} ${period.to}`),
    programme.start === null ? ask(words.asks.dates) : text(`${words.action} ${dates}`),
    headed(telling, '1.7', 2),
    programme.iati === null ? ask(words.asks.country) : text(programme.iati.country),
    text(programme.districts.map(({ name }) => name).join(', ')),
    headed(telling, '1.8', 2),
    text(words.people),
    ...report.indicators.filter(({ unit }) => unit === 'person').map((one) => sexes(one, telling)),
  ];
}

/** `R1.1 …: 34 personas; 14 mujeres; 17 hombres; 3 no declaran.` */
function sexes(indicator: FrozenIndicator, telling: Telling): Block {
  const { words, speech } = telling;
  const foot = footOf(indicator, telling);
  const named = { F: words.women, M: words.men, X: words.others };
  const names: Readonly<Record<string, readonly [one: string, many: string]>> = named;
  const parts = indicator.splits.find(({ dimension }) => dimension === 'sex')?.parts ?? [];
  const value =
    indicator.value === null ? '' : spokenAmount(indicator.value, indicator.unit, speech);
  return {
    spans: [
      { text: `${indicator.code} ${indicator.name[speech.language]}: ` },
      value === '' ? { text: words.noFigure } : { number: value, foot },
      ...parts.flatMap(({ value: sex, amount }): readonly Span[] => {
        if (amount.kind !== 'whole') return [];
        const [one, many] = sex === null ? words.undeclared : (names[sex] ?? [sex, sex]);
        const said = `${count(amount.value)} ${amount.value === 1 ? one : many}`;
        return [{ text: '; ' }, { number: said, foot }];
      }),
      { text: '.' },
    ],
  };
}

function assessment(telling: Telling): readonly Block[] {
  const { report, words, speech } = telling;
  const ask = (what: string): Block => ({ spans: [{ write: words.write(what) }] });
  return [
    headed(telling, '2', 1),
    headed(telling, '2.1', 2),
    standing(telling),
    ...climate(telling),
    ask(words.asks.summary),
    headed(telling, '2.2', 2),
    ...report.results.flatMap((result): readonly Block[] => {
      const own = report.indicators.filter((one) => one.result === result.code);
      return [
        { heading: `${result.code} ${result.name[speech.language]}`, depth: 3 },
        ...own.flatMap((one) => indicatorBlocks(one, telling)),
        ask(own.length === 0 ? words.asks.noIndicators : words.asks.activities(result.code)),
      ];
    }),
    headed(telling, '2.3', 2),
    logframeTable(telling),
  ];
}

/** How many indicators are where against their milestones. */
function standing({ report, words, speech, sha256 }: Telling): Block {
  const foot = words.standingNote(sha256);
  const counts = tracks.flatMap((track) => {
    const many = report.indicators.filter((one) => one.track === track).length;
    return many === 0 ? [] : [{ name: speech.pages.tracks[track], many }];
  });
  return {
    spans: [
      { text: words.standing },
      ...counts.flatMap(({ name, many }, at): readonly Span[] => [
        { text: `${at === 0 ? ' ' : '; '}${name} ` },
        { number: String(many), foot },
      ]),
      { text: '.' },
    ],
  };
}

function climate({ report, speech, words, sha256 }: Telling): readonly Block[] {
  if (report.climate === null) return [];
  const { run, factorSet, least } = report.climate;
  const number = spokenAtLeast(least, speech);
  const foot = words.climateNote(run, factorSet, sha256);
  return [{ spans: [{ text: `${words.climate} ` }, { number, foot }, { text: '.' }] }];
}
