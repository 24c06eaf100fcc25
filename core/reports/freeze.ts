import { canonical } from '../events/canonical.ts';
import type { EventId } from '../events/ids.ts';
import { monthEnd } from '../indicators/aims.ts';
import type { Counting } from '../indicators/counting.ts';
import type { Amount, Counted, Figure } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/logframe.ts';
import type { Condition } from '../indicators/query.ts';
import { conditionHolds, type Answering } from '../indicators/condition.ts';
import { evidenceIn, whyOf } from '../indicators/why.ts';
import type { Ask } from '../pathways/asks.ts';
import { evaluatorOf } from '../pathways/evaluate.ts';
import type { WalkerId } from '../pathways/evidence.ts';
import type { Pathway, PathwayBook } from '../pathways/pathway.ts';
import { periodOn } from '../pathways/periods.ts';
import type { Day } from '../quantities/instant.ts';
import type { FrozenIndicator, FrozenReport } from './frozen-report.ts';

/** An indicator with its figure at the end of the period, and of each month until then. */
export type Freezing = {
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly months: readonly { readonly month: string; readonly amount: Amount | null }[];
};

export type FreezeAsked = Omit<FrozenReport, 'format' | 'evidenceHash' | 'indicators'> & {
  readonly indicators: readonly Freezing[];
  readonly counting: Counting;
  /** SHA-256 of a text, in hexadecimal. */
  readonly hash: (text: string) => string;
};

/**
 * The report of a period as it stands: values, what counts in them with its evidence, and by which
 * version of the query. Pure: the same log gives the same report, byte for byte in canonical JSON.
 */
export function frozenReport(asked: FreezeAsked): FrozenReport {
  return reportWith(
    asked.indicators.map((one) => frozenIndicator(one, asked)),
    asked,
  );
}

/** The report with its indicators, which take long and may be made one by one. */
export function reportWith(
  indicators: readonly FrozenIndicator[],
  asked: Omit<FreezeAsked, 'indicators'>,
): FrozenReport {
  const { programme, names, period, frozenAt, log, results, climate } = asked;
  const evidence = indicators.flatMap(({ counted }) => counted.flatMap((one) => one.evidence));
  return {
    format: 1,
    programme,
    names,
    period,
    frozenAt,
    log,
    evidenceHash: asked.hash([...new Set(evidence)].sort().join('\n')),
    results,
    indicators,
    climate,
  };
}

/** Why each one counts is looked up one by one. */
export function frozenIndicator(
  { indicator, figure, months }: Freezing,
  { counting, hash, programme }: Omit<FreezeAsked, 'indicators'>,
): FrozenIndicator {
  const { baseline, target } = indicator;
  const proving = { counting, answeringOn: answeringFor(indicator, counting) };
  const dayOfMonth = (month: number): Day | null =>
    programme.start === null ? null : monthEnd(programme.start, month);
  return {
    code: indicator.code,
    version: indicator.version,
    queryHash: hash(queryText(indicator, counting.world.book)),
    result: indicator.result,
    level: indicator.level,
    name: indicator.name,
    unit: indicator.unit,
    timing: indicator.timing,
    value: figure.value,
    problem: figure.problem,
    levels: figure.levels,
    splits: figure.splits,
    subtargets: figure.subtargets.map((one) => {
      return { ...one, askedPermille: askedOf(indicator, one) };
    }),
    baseline: baseline === null ? null : { value: baseline.value, on: baseline.on },
    milestones: indicator.milestones,
    target: target === null ? null : { value: target.value, on: dayOfMonth(target.month) },
    expected: figure.expected,
    track: figure.track,
    verification: indicator.verification,
    assumption: indicator.assumption,
    responsible: indicator.responsible,
    note: indicator.note,
    proposal: indicator.proposal,
    iati: indicator.iati,
    matches: indicator.matches,
    counted: figure.counted.flatMap((one) => countedFrozen(one, indicator, proving) ?? []),
    months,
  };
}

function askedOf(
  { subtargets }: Indicator,
  { dimension, value }: { readonly dimension: string; readonly value: string },
): number | null {
  const one = subtargets.find((each) => each.dimension === dimension && each.value === value);
  return one?.sharePermille ?? null;
}

/** What is only in the denominator of a share proves nothing: it is not among what counts. */
function countedFrozen(
  one: Counted,
  indicator: Indicator,
  proving: Proving,
): FrozenIndicator['counted'][number] | undefined {
  const since = one.since[indicator.countsFrom];
  if (since === null || (indicator.query.measure === 'ratio' && one.weight === 0)) return undefined;
  const evidence = [...new Set(evidenceOf(one, since, indicator, proving))].sort();
  const { id, weight } = one;
  return weight === 1 ? { id, since, evidence } : { id, since, evidence, weight };
}

function evidenceOf(
  { id, kind }: Counted,
  since: Day,
  { query }: Indicator,
  { counting: { promised }, answeringOn }: Proving,
): readonly string[] {
  if (kind === 'delivery') return [id];
  if (kind === 'commitment') {
    const settled = promised.find((one) => one.id === id)?.settled ?? null;
    return settled === null ? [id] : [id, settled];
  }
  if (query.measure !== 'count') return [];
  return evidenceFor(query.where, id, answeringOn(since));
}

/** What proves a condition: nothing of the ways in which it might hold as well, and does not. */
function evidenceFor(where: Condition, id: WalkerId, answering: Answering): readonly EventId[] {
  const rest = (one: Condition): readonly EventId[] => evidenceFor(one, id, answering);
  if ('all' in where) return where.all.flatMap(rest);
  if ('not' in where) return [];
  if (!('any' in where)) return evidenceIn(whyOf(where, id, answering));
  const holding = where.any.filter((one) => {
    return periodOn(conditionHolds(one, id, answering), answering.asOf) !== undefined;
  });
  return holding.flatMap(rest);
}

type Proving = { readonly counting: Counting; readonly answeringOn: (day: Day) => Answering };

/** Who qualified on the same day is next to each other: one evaluation does for all of them. */
function answeringFor({ countsFrom }: Indicator, { world }: Counting): Proving['answeringOn'] {
  let last: Answering | undefined;
  return (asOf) => {
    if (last?.asOf === asOf) return last;
    const evaluator = evaluatorOf(world, asOf, { counting: countsFrom });
    last = { world, evaluator, counting: countsFrom, asOf };
    return last;
  };
}

/**
 * What is counted, as one text: the query, with all criteria that it leads to in the versions in
 * force. Another text is another way of counting, whatever the version is called.
 */
export function queryText({ query, timing, countsFrom }: Indicator, book: PathwayBook): string {
  const named = query.measure === 'count' ? pathwaysIn(query.where) : [];
  const found = new Map<string, Pathway>();
  const ahead = [...named];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const [code, version] = next;
    const pathway = book.pathways.findLast((one) => {
      return one.code === code && (version === undefined || one.version === version);
    });
    if (pathway === undefined || found.has(`${code} ${pathway.version}`)) continue;
    found.set(`${code} ${pathway.version}`, pathway);
    ahead.push(...pathway.requirements.flatMap(({ asks }) => pathwaysOf(asks)));
  }
  const criteria = [...found.values()]
    .map(({ code, version, who, requirements }) => ({
      code,
      version,
      who,
      requirements: requirements.map(({ code: of, asks, least, optional, after }) => {
        return { code: of, asks, least, optional, after };
      }),
    }))
    .sort((a, b) => (`${a.code} ${a.version}` < `${b.code} ${b.version}` ? -1 : 1));
  return canonical({ query, timing, countsFrom, criteria });
}

type Named = readonly [code: string, version: string | undefined];

function pathwaysIn(where: Condition): readonly Named[] {
  if ('all' in where) return where.all.flatMap(pathwaysIn);
  if ('any' in where) return where.any.flatMap(pathwaysIn);
  if ('not' in where) return pathwaysIn(where.not);
  return 'criterion' in where ? [[where.criterion, where.version]] : [];
}

function pathwaysOf(asks: Ask): readonly Named[] {
  if (asks.ask === 'all' || asks.ask === 'any') return asks.of.flatMap(pathwaysOf);
  return asks.ask === 'pathway' || asks.ask === 'members' ? [[asks.pathway, undefined]] : [];
}
