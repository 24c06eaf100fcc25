import type { Problem } from '../problems/problem.ts';
import { monthOf } from '../quantities/instant.ts';
import { bug, type GramsCo2e } from '../quantities/quantity.ts';
import {
  accountOf,
  addedUp,
  roundedCo2e,
  worthOf,
  type Account,
  type Asked,
  type Cell,
  type CellAccount,
  type Gap,
  type OperationAccount,
  type Worth,
} from './account.ts';
import { additionalOf, type Throughput } from './additional.ts';
import type { Seed } from './draws.ts';
import { grades, type FactorSet } from './factor-set.ts';
import { factorFor } from './factor.ts';
import { choicesOf } from './model-choice.ts';
import { merged, type Term } from './terms.ts';
import { gaussian, simulate, swings, type Drawn, type Range } from './uncertainty.ts';

/** Changes whenever the same inputs would give another output. */
export const engineVersion = '0.1.0';

export type RunAsked = Asked & {
  readonly throughputs: readonly Throughput[];
  readonly seed: Seed;
  readonly draws?: number;
};

export type Co2eRange = {
  readonly p5: GramsCo2e;
  readonly p50: GramsCo2e;
  readonly p95: GramsCo2e;
};

/** Grams of material and what they are worth; `claims` are the tokens behind them. */
export type Figure = { readonly grams: number; readonly claims: number; readonly worth: Worth };
export type Ranged = Figure & {
  readonly committed: Co2eRange;
  readonly toDate: Co2eRange;
};
export type Row = Figure & { readonly key: string };

/** E2 and E3 are the headline, E1 stands apart: it is never added to it. */
export type Scope = {
  readonly all: Ranged;
  readonly byMaterial: readonly (Ranged & { readonly key: string })[];
  readonly byDistrict: readonly Row[];
  readonly byMonth: readonly Row[];
};

/** What somebody took part in: not additive, the same grams stand with everybody who did. */
export type Participation = {
  readonly actor: string;
  readonly as: 'sent' | 'took';
  readonly material: string;
  readonly grams: number;
  readonly claims: number;
  readonly committed: GramsCo2e;
};

export type RunResult = {
  readonly headline: Scope;
  readonly declared: Scope;
  readonly byGrade: readonly Row[];
  /** Recorded litres and kilowatt-hours; within the headline. */
  readonly operations: Worth;
  readonly additional: {
    readonly figure: Ranged | null;
    readonly unknown: readonly { readonly grams: number; readonly problem: Problem }[];
  };
  readonly gaps: readonly { readonly grams: number; readonly problem: Problem }[];
  readonly assumed: {
    /** Grams whose fate nobody recorded, by district; the law's site stands for it. */
    readonly fates: readonly { readonly district: string; readonly grams: number }[];
    /** Grams whose transport is a proxy per kilogram. */
    readonly transportGrams: number;
  };
  readonly sensitivity: readonly {
    readonly name: string;
    readonly low: GramsCo2e;
    readonly high: GramsCo2e;
  }[];
  readonly choices: readonly {
    readonly publisher: string;
    readonly name: string;
    readonly committed: GramsCo2e;
    readonly replaced: readonly string[];
  }[];
  readonly participation: readonly Participation[];
  readonly memo: readonly { readonly factor: string; readonly co2e: GramsCo2e }[];
  /** By propagation of variances, to hold against the draws. */
  readonly gaussian: { readonly p5: GramsCo2e; readonly mean: GramsCo2e; readonly p95: GramsCo2e };
  readonly drawnMean: GramsCo2e;
};

/** All that a page or report says of the climate account of these cells. Pure and repeatable. */
export function runOf(cells: readonly Cell[], asked: RunAsked): RunResult {
  const account = accountOf(cells, asked);
  const strong = account.cells.filter(({ cell }) => cell.grade !== 'E1');
  const weak = account.cells.filter(({ cell }) => cell.grade === 'E1');
  const headline = scopeOf(strong, account.operations, asked);
  const terms = merged([...strong, ...account.operations].flatMap((one) => one.terms));
  const checked = gaussian(terms);
  return {
    headline: headline.scope,
    declared: scopeOf(weak, [], asked).scope,
    byGrade: grades.map((grade) => rowOf(grade, account.cells.filter(isGrade(grade)))),
    operations: addedUp(account.operations.map(({ worth }) => worth)),
    additional: tierB(account, asked),
    gaps: gapsByProblem(account.gaps),
    assumed: assumedIn(account),
    sensitivity: swings(terms)
      .slice(0, 3)
      .map(({ name, low, high }) => ({ name, low: roundedCo2e(low), high: roundedCo2e(high) })),
    choices: [
      {
        publisher: 'set',
        name: asked.set.version,
        committed: headline.scope.all.worth.committed,
        replaced: [],
      },
      ...choicesOf(terms, asked.set).map((choice) => {
        return { ...choice, committed: roundedCo2e(choice.committed) };
      }),
    ],
    participation: [
      ...participationOf('sent', account.cells),
      ...participationOf('took', account.cells),
    ],
    memo: memoOf(account.cells, asked.set),
    gaussian: {
      p5: roundedCo2e(checked.p5),
      mean: roundedCo2e(checked.mean),
      p95: roundedCo2e(checked.p95),
    },
    drawnMean: roundedCo2e(headline.mean),
  };
}

const isGrade =
  (grade: string) =>
  ({ cell }: CellAccount): boolean =>
    cell.grade === grade;

function scopeOf(
  accounts: readonly CellAccount[],
  operated: readonly OperationAccount[],
  { seed, draws }: RunAsked,
): { readonly scope: Scope; readonly mean: number } {
  const materials = by(accounts, ({ cell }) => cell.material);
  const groups = new Map<string, readonly Term[]>(
    [...materials].map(([key, list]) => [key, merged(list.flatMap(({ terms }) => terms))]),
  );
  groups.set('', merged(operated.flatMap(({ terms }) => terms)));
  const drawn = simulate(groups, seed, draws);
  const all = figureOf(accounts);
  const worth = addedUp([all.worth, ...operated.map(({ worth: of }) => of)]);
  return {
    mean: drawn.all.mean,
    scope: {
      all: { ...all, worth, ...ranges(drawn.all) },
      byMaterial: [...materials].map(([key, list]) => ({
        key,
        ...figureOf(list),
        ...ranges(drawn.of.get(key) ?? bug(`${key} was not drawn`)),
      })),
      byDistrict: rows(accounts, ({ cell }) => cell.district),
      byMonth: rows(accounts, ({ cell }) => cell.month),
    },
  };
}

function participationOf(as: Participation['as'], cells: readonly CellAccount[]): Participation[] {
  const actorOf = ({ cell }: CellAccount): string => (as === 'sent' ? cell.sender : cell.receiver);
  return [...by(cells, actorOf)].flatMap(([actor, own]) =>
    [...by(own, ({ cell }) => cell.material)].map(([material, list]) => {
      const { grams, claims, worth } = figureOf(list);
      return { actor, as, material, grams, claims, committed: worth.committed };
    }),
  );
}

function tierB(account: Account, asked: RunAsked): RunResult['additional'] {
  const months = account.cells.map(({ cell }) => cell.month).sort();
  const [first] = months;
  if (first === undefined) return { figure: null, unknown: [] };
  const strong = account.cells.filter(({ cell }) => cell.grade !== 'E1');
  const found = additionalOf(strong, asked.throughputs, { first, last: monthOf(asked.on) });
  if (found.cells.length === 0) return { figure: null, unknown: found.unknown };
  const scaled = found.cells.map(({ account: of, grams }) => {
    const share = of.cell.grams === 0 ? 0 : grams / of.cell.grams;
    const terms = of.terms.map((term) => ({ ...term, kilograms: term.kilograms * share }));
    return { ...of, terms, worth: worthOf(terms), cell: { ...of.cell, grams } };
  });
  const { scope } = scopeOf(scaled, [], asked);
  return { figure: scope.all, unknown: found.unknown };
}

function gapsByProblem(gaps: readonly Gap[]): RunResult['gaps'] {
  const found = by(gaps, ({ problem }) => JSON.stringify([problem.code, problem.facts]));
  return [...found.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const mass = list.reduce((sum, { cell }) => sum + cell.grams, 0);
    return [{ problem: first.problem, grams: mass }];
  });
}

function assumedIn({ cells }: Account): RunResult['assumed'] {
  const unstated = cells.filter(({ fateStated }) => !fateStated);
  return {
    fates: [...by(unstated, ({ cell }) => cell.district)].map(([district, list]) => ({
      district,
      grams: massOf(list),
    })),
    transportGrams: massOf(cells.filter(({ fuelKnown }) => !fuelKnown)),
  };
}

/** Carbon that is stored or came from the air, by the central values; in no sum. */
function memoOf(accounts: readonly CellAccount[], set: FactorSet): RunResult['memo'] {
  return set.memo.flatMap(({ factor: id, route }) => {
    const factor = factorFor('memo', id, set.factors);
    if (!factor.ok || factor.value.rebasable) return [];
    const mass = massOf(accounts.filter(({ cell }) => cell.route === route));
    return [{ factor: id, co2e: roundedCo2e((mass / 1_000) * factor.value.co2e.central) }];
  });
}

function rows(accounts: readonly CellAccount[], key: (one: CellAccount) => string): Row[] {
  return [...by(accounts, key)].map(([name, list]) => rowOf(name, list));
}

function rowOf(key: string, list: readonly CellAccount[]): Row {
  return { key, ...figureOf(list) };
}

function figureOf(list: readonly CellAccount[]): Figure {
  return {
    grams: massOf(list),
    claims: list.reduce((sum, { cell }) => sum + cell.claims, 0),
    worth: addedUp(list.map(({ worth }) => worth)),
  };
}

function massOf(list: readonly CellAccount[]): number {
  return list.reduce((sum, { cell }) => sum + cell.grams, 0);
}

function by<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const name = key(one);
    const had = found.get(name);
    if (had === undefined) found.set(name, [one]);
    else had.push(one);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ranges({ committed, toDate }: Drawn): {
  readonly committed: Co2eRange;
  readonly toDate: Co2eRange;
} {
  return { committed: rounded(committed), toDate: rounded(toDate) };
}

function rounded({ p5, p50, p95 }: Range): Co2eRange {
  return { p5: roundedCo2e(p5), p50: roundedCo2e(p50), p95: roundedCo2e(p95) };
}
