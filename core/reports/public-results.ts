import type { Sex } from '../actors/register-events.ts';
import { publishCounts, type Cell } from '../access/publish.ts';
import type { Amount, ByLevel, Split } from '../indicators/figure.ts';
import type { Dimension } from '../indicators/logframe.ts';
import type { FrozenIndicator, FrozenReport } from './frozen-report.ts';

/** A part of a figure; null where it is withheld, because fewer than five people are behind it. */
export type PublicPart = { readonly value: string | null; readonly amount: Amount | null };
export type PublicSplit = {
  readonly dimension: Dimension;
  readonly parts: readonly PublicPart[];
};

export type PublicSubtarget = {
  readonly dimension: Dimension;
  readonly value: string;
  readonly askedPermille: number | null;
  readonly absolute: number | null;
  /** How many, at least; null where it is withheld, and then nothing is said of the target. */
  readonly have: number | null;
  readonly met: boolean | null;
};

/** An indicator as anybody may read it: no ids of who counts, people only in fives. */
export type PublicIndicator = Omit<
  FrozenIndicator,
  'counted' | 'levels' | 'splits' | 'subtargets'
> & {
  /** Counts of people are rounded down to fives: "at least so many". */
  readonly people: boolean;
  readonly levels: ByLevel<Amount | null> | null;
  readonly splits: readonly PublicSplit[];
  readonly subtargets: readonly PublicSubtarget[];
};

export type PublicResults = Omit<FrozenReport, 'indicators' | 'evidenceHash' | 'log'> & {
  readonly indicators: readonly PublicIndicator[];
};

/** Ways of splitting organisations that tell of the people who run them. */
const personal: readonly Dimension[] = ['sex', 'age_band', 'role'];

/**
 * What of a frozen report may be published, by the rule of `core/access/publish.ts`: counts of
 * people in fives, groups of fewer than five withheld with those that would give them away, and
 * no split of organisations by what their owners are.
 */
export function publicResults(report: FrozenReport): PublicResults {
  const { evidenceHash: _evidence, log: _log, indicators, ...rest } = report;
  return { ...rest, indicators: indicators.map((one) => publicIndicator(report, one)) };
}

function publicIndicator(report: FrozenReport, indicator: FrozenIndicator): PublicIndicator {
  const { counted: _, ...rest } = indicator;
  if (indicator.unit === 'person') return ofPeople(report, indicator);
  return {
    ...rest,
    people: false,
    splits: indicator.splits.filter(({ dimension }) => !personal.includes(dimension)),
    subtargets: indicator.subtargets
      .filter(({ dimension }) => !personal.includes(dimension))
      .map(({ dimension, value, askedPermille, absolute, have, met }) => {
        return { dimension, value, askedPermille, absolute, have, met };
      }),
  };
}

function ofPeople(report: FrozenReport, indicator: FrozenIndicator): PublicIndicator {
  const { counted: _, levels, baseline, ...rest } = indicator;
  const total = indicator.value?.kind === 'whole' ? indicator.value.value : null;
  const cells = indicator.splits.map((split) => allCells(report, split));
  const shown = total === null ? null : publishCounts(total, cells);
  const splits = indicator.splits.map(({ dimension }, at) => ({
    dimension,
    parts: (shown?.splits[at] ?? []).map(({ key, people }) => {
      return { value: key === nobodySaid ? null : key, amount: wholeOf(people) };
    }),
  }));
  const atLeast = publicBaseline(baseline);
  return {
    ...rest,
    people: true,
    value: wholeOf(shown?.total ?? null),
    levels:
      levels === null
        ? null
        : {
            recorded: inFives(levels.recorded),
            documented: inFives(levels.documented),
            verified: inFives(levels.verified),
          },
    baseline: atLeast,
    splits,
    subtargets: indicator.subtargets.map((target) => publicSubtarget(target, splits)),
    months: indicator.months.map(({ month, amount }) => {
      return { month, amount: amount === null ? null : inFives(amount) };
    }),
  };
}

/** A baseline of one to four people is withheld like any other count of them. */
function publicBaseline(baseline: FrozenIndicator['baseline']): FrozenIndicator['baseline'] {
  if (baseline === null) return null;
  const { total } = publishCounts(baseline.value, []);
  return total === null ? null : { ...baseline, value: total };
}

function publicSubtarget(
  { dimension, value, askedPermille, absolute, met }: FrozenIndicator['subtargets'][number],
  splits: readonly PublicSplit[],
): PublicSubtarget {
  const split = splits.find((one) => one.dimension === dimension);
  const amount = split?.parts.find((part) => part.value === value)?.amount ?? null;
  const have = amount?.kind === 'whole' ? amount.value : null;
  return {
    dimension,
    value,
    askedPermille,
    absolute,
    have,
    met: have === null ? null : met,
  };
}

const nobodySaid = '';
/** As the register has them; whoever did not declare hers is in the part of nobody's. */
const sexes = Object.keys({
  F: true,
  M: true,
  X: true,
} satisfies Record<Exclude<Sex, 'undeclared'>, true>);

/** All groups that there can be, empty ones too: whether one is there at all would tell. */
function allCells(report: FrozenReport, { dimension, parts }: Split): readonly Cell[] {
  const known = [
    ...(dimension === 'sex' ? sexes : []),
    ...(dimension === 'district' ? report.programme.districts.map(({ code }) => code) : []),
    ...report.names.filter((one) => one.dimension === dimension).map(({ value }) => value),
    ...parts.map(({ value }) => value ?? nobodySaid),
    nobodySaid,
  ];
  return [...new Set(known)].map((key) => {
    const part = parts.find(({ value }) => (value ?? nobodySaid) === key);
    return { key, people: part?.amount.kind === 'whole' ? part.amount.value : 0 };
  });
}

function inFives(amount: Amount): Amount | null {
  return amount.kind === 'whole' ? wholeOf(publishCounts(amount.value, []).total) : null;
}

function wholeOf(people: number | null): Amount | null {
  return people === null ? null : { kind: 'whole', value: people };
}
