import type { Amount } from '../../../core/indicators/figure.ts';
import type { Dimension, ResultLevel } from '../../../core/indicators/logframe.ts';
import type { Bilingual } from '../../../core/materials/catalogue.ts';
import {
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  parseDay,
  type Day,
} from '../../../core/quantities/instant.ts';
import type { PublicIndicator, PublicResults } from '../../../core/reports/public-results.ts';
import { plainAmount, plainValue } from './amounts.ts';
import { element, type Element } from './xml.ts';
import { iatiWords } from './iati-words.ts';

/**
 * The programme as an activity of IATI 2.03 with its results, from what may be published: people
 * in fives, small groups withheld. Identifiers and dates that are not set are left empty, which
 * `iati-rules.ts` finds; a simulation bears identifiers that say what it is.
 *
 * @param at RFC 3339, of the freezing
 */
export function iatiActivities(report: PublicResults, at: string): Element {
  const { programme } = report;
  const identity = programme.iati ?? (programme.simulated ? simulatedIdentity : null);
  const start = programme.start ?? (programme.simulated ? firstMonth(report) : null);
  const dates = { start, end: programme.end };
  return element('iati-activities', { version: '2.03', 'generated-datetime': at }, [
    element('iati-activity', { 'last-updated-datetime': at, 'xml:lang': 'es' }, [
      element('iati-identifier', {}, [identity?.activity ?? '']),
      element(
        'reporting-org',
        { ref: identity?.organisation.reference ?? '', type: identity?.organisation.type ?? '' },
        [narrativeOf(identity?.organisation.name ?? '')],
      ),
      element('title', {}, narratives(titleOf(report))),
      element('description', { type: '1' }, narratives(iatiWords.description(report.period))),
      element('participating-org', { role: '1' }, narratives(programme.funder)),
      ...programme.partners.map(({ name }) =>
        element('participating-org', { role: '4' }, [narrativeOf(name)]),
      ),
      element('activity-status', { code: statusOf(report.period.to, dates) }),
      element('activity-date', { 'iso-date': start ?? '', type: '1' }),
      ...(dates.end === null
        ? []
        : [element('activity-date', { 'iso-date': dates.end, type: '3' })]),
      element('recipient-country', { code: identity?.country ?? '', percentage: '100' }),
      ...(identity?.sectors ?? []).map(({ code, percentage }) =>
        element('sector', { vocabulary: '1', code, percentage: String(percentage) }),
      ),
      ...report.results.flatMap((result) => resultOf(report, result, start)),
    ]),
  ]);
}

/** No register has these: whoever meets the file elsewhere sees what it is. */
const simulatedIdentity = {
  activity: 'XX-SIMULATION-AYNI-PROGRAMME',
  organisation: { reference: 'XX-SIMULATION-AYNI', type: '21', name: 'SIMULACIÓN / SIMULATION' },
  country: 'PE',
  sectors: [{ code: '14050', percentage: 100 }],
} as const;

function firstMonth(report: PublicResults): Day {
  const months = report.indicators.flatMap((one) => one.months.map(({ month }) => month));
  const [first] = months.toSorted((a, b) => (a < b ? -1 : 1));
  return parseDay(`${first ?? ''}-01`) ?? report.period.from;
}

function titleOf({ programme }: PublicResults): Bilingual {
  return programme.simulated ? iatiWords.simulated(programme.name) : programme.name;
}

function narratives({ es, en }: Bilingual): readonly Element[] {
  return [
    narrativeOf(es),
    ...(en === es ? [] : [element('narrative', { 'xml:lang': 'en' }, [en])]),
  ];
}

function narrativeOf(text: string): Element {
  return element('narrative', {}, [text]);
}

/** Code list ActivityStatus: pipeline, implementation, closed. */
function statusOf(
  on: Day,
  dates: { readonly start: Day | null; readonly end: Day | null },
): string {
  if (dates.start !== null && on < dates.start) return '1';
  return dates.end !== null && on > dates.end ? '4' : '2';
}

/** Code list ResultType. */
const resultTypes: Readonly<Record<ResultLevel, string>> = {
  output: '1',
  outcome: '2',
  impact: '3',
};

/** A result holds indicators of one level: those of another level are a result of their own. */
function resultOf(
  report: PublicResults,
  result: PublicResults['results'][number],
  start: Day | null,
): readonly Element[] {
  return Object.entries(resultTypes).flatMap(([level, type]) => {
    const own = report.indicators.filter(
      (one) => one.result === result.code && one.level === level,
    );
    if (own.length === 0) return [];
    return [
      element(
        'result',
        { type, 'aggregation-status': String(own.every(({ iati }) => iati.additive)) },
        [
          element('title', {}, narratives(prefixed(result.code, result.name))),
          ...own.map((one) => indicatorOf(report, one, start)),
        ],
      ),
    ];
  });
}

function prefixed(code: string, { es, en }: Bilingual): Bilingual {
  return { es: `${code} ${es}`, en: `${code} ${en}` };
}

function indicatorOf(report: PublicResults, one: PublicIndicator, start: Day | null): Element {
  const { measure, ascending, additive } = one.iati;
  return element(
    'indicator',
    { measure, ascending: String(ascending), 'aggregation-status': String(additive) },
    [
      element('title', {}, narratives(prefixed(one.code, one.name))),
      element('description', {}, narratives(iatiWords.indicator(one))),
      ...baselineOf(one),
      ...periodsOf(report, one, start),
    ],
  );
}

/** The standard asks for the year of a baseline: one without it cannot be published. */
function baselineOf({ baseline, unit }: PublicIndicator): readonly Element[] {
  if (baseline === null || baseline.on === null) return [];
  const value = plainValue(baseline.value, unit);
  return [element('baseline', { 'iso-date': baseline.on, year: baseline.on.slice(0, 4), value })];
}

type Period = { readonly from: Day; readonly to: Day; readonly within: readonly Element[] };

/** The report's own period with what is so, and one for each milestone and for the target. */
function periodsOf(
  report: PublicResults,
  one: PublicIndicator,
  start: Day | null,
): readonly Element[] {
  const { from, to } = report.period;
  const since = one.timing === 'period' || start === null ? from : start;
  const targets: readonly Period[] = [
    ...(start === null ? [] : one.milestones).map(({ month, value }) => ({
      from: since,
      to: lastDayOfMonth(since, month),
      within: [targetOf(plainValue(value, one.unit))],
    })),
    ...(one.target === null || one.target.on === null
      ? []
      : [{ from: since, to: one.target.on, within: finalTargets(one, one.target.value) }]),
  ];
  const same = targets.filter((period) => period.to === to);
  const reported = {
    from: since,
    to,
    within: [...same.flatMap(({ within }) => within), ...actuals(one)],
  };
  return [reported, ...targets.filter((period) => !same.includes(period))]
    .filter((period) => period.from < period.to && period.within.length > 0)
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .map((period) =>
      element('period', {}, [
        element('period-start', { 'iso-date': period.from }),
        element('period-end', { 'iso-date': period.to }),
        ...period.within,
      ]),
    );
}

/** The last day of the programme's month of this number, counted from its first day. */
function lastDayOfMonth(start: Day, month: number): Day {
  return addDays(firstDayOf(addMonths(monthOf(start), month)), -1);
}

function targetOf(value: string, within: readonly Element[] = []): Element {
  return element('target', { value }, within);
}

/** The target, and what of it has to be women (or of a district), as a dimension. */
function finalTargets(one: PublicIndicator, value: number): readonly Element[] {
  return [
    targetOf(plainValue(value, one.unit)),
    ...one.subtargets.flatMap((part) => {
      if (part.absolute === null) return [];
      const dimension = dimensionOf(part.dimension, part.value);
      const share = part.askedPermille;
      const comment =
        share === null ? [] : [element('comment', {}, narratives(iatiWords.share(share)))];
      return [targetOf(plainValue(part.absolute, one.unit), [dimension, ...comment])];
    }),
  ];
}

function actuals(one: PublicIndicator): readonly Element[] {
  const { value, unit, people } = one;
  const comment = people ? [element('comment', {}, narratives(iatiWords.atLeast))] : [];
  const whole = value === null ? '' : plainAmount(value, unit);
  if (whole === '') return [];
  return [
    element('actual', { value: whole }, comment),
    ...one.splits.flatMap(({ dimension, parts }) =>
      parts.flatMap(({ value: name, amount }) => {
        const said = plainPart(amount, one);
        if (said === '') return [];
        const of = dimensionOf(dimension, name);
        return [element('actual', { value: said }, [of, ...comment])];
      }),
    ),
  ];
}

const sexes: Readonly<Record<string, string>> = { F: 'female', M: 'male', X: 'other' };

/** In the words that readers of the standard know, where it is a code of our register. */
function dimensionOf(name: Dimension, value: string | null): Element {
  const known = name === 'sex' && value !== null ? sexes[value] : undefined;
  return element('dimension', { name, value: known ?? value ?? 'undeclared' });
}

function plainPart(amount: Amount | null, { unit }: PublicIndicator): string {
  return amount === null ? '' : plainAmount(amount, unit);
}
