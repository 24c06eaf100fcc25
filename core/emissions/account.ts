import type { ActorId } from '../events/ids.ts';
import type { Problem } from '../problems/problem.ts';
import { daysBetween, monthOf, parseDay, type Day, type Month } from '../quantities/instant.ts';
import { bug, grams, gramsCo2e, type Grams, type GramsCo2e } from '../quantities/quantity.ts';
import type { Claim } from './claims.ts';
import { useOf, type Grade, type Route } from './factor-set.ts';
import { fateOf, type FateRecord } from './fate.ts';
import {
  centralOf,
  components,
  middleOf,
  operationTerms,
  termsOf,
  yearsFrom,
  type Component,
  type Method,
  type Term,
} from './terms.ts';

/** Claims with all in common by which the account is cut. */
export type Cell = {
  readonly material: string;
  readonly district: string;
  readonly month: Month;
  readonly grade: Grade;
  readonly route: Route;
  readonly sender: ActorId;
  readonly receiver: ActorId;
  /** Below zero where more was rejected than arrived. */
  readonly grams: Grams;
  /** Claim tokens behind it. */
  readonly claims: number;
};

/** Litres or kilowatt-hours that an organisation recorded for a month; thousandths of them. */
export type Operation = {
  readonly organisation: string;
  readonly month: Month;
  readonly what: 'gasoline' | 'diesel' | 'electricity';
  readonly thousandths: number;
  readonly source: string;
};

/** Whole grams of CO2e kept out of the air, by component; below zero, let into it. */
export type Worth = {
  readonly parts: Readonly<Record<Component, GramsCo2e>>;
  readonly committed: GramsCo2e;
  readonly toDate: GramsCo2e;
};

export type CellAccount = {
  readonly cell: Cell;
  readonly worth: Worth;
  readonly terms: readonly Term[];
  /** The law's site stands for what nobody recorded. */
  readonly fateStated: boolean;
  readonly fuelKnown: boolean;
  /** null: nobody stated how much was recycled already. */
  readonly recycled: number | null;
};

export type OperationAccount = {
  readonly operation: Operation;
  readonly worth: Worth;
  readonly terms: readonly Term[];
};

/** Kilograms that no row of the set speaks of: listed, never zero. */
export type Gap = { readonly cell: Cell; readonly problem: Problem };

export type Account = {
  readonly cells: readonly CellAccount[];
  readonly operations: readonly OperationAccount[];
  readonly gaps: readonly Gap[];
};

export type Asked = Method & {
  /** The day until which methane is counted as having come out. */
  readonly on: Day;
  readonly fates: readonly FateRecord[];
  readonly operations: readonly Operation[];
  /** Class of each material of the catalogue; null is a stated gap. */
  readonly classOf: (material: string) => string | null;
};

/** Claims by cell, in the order of their keys: the same from any order of claims. */
export function cellsOf(claims: readonly Claim[]): readonly Cell[] {
  const found = new Map<string, { of: Claim; month: Month; mass: number; n: number }>();
  for (const claim of claims) {
    const { material, district, day, grade, route, sender, receiver } = claim;
    const month = monthOf(day);
    const key = `${month}|${material}|${district}|${grade}|${route}|${sender}|${receiver}`;
    const had = found.get(key);
    if (had === undefined) {
      found.set(key, { of: claim, month, mass: claim.grams, n: 1 });
    } else {
      had.mass += claim.grams;
      had.n += 1;
    }
  }
  return [...found.keys()].sort().flatMap((key) => {
    const { of, month, mass, n } = found.get(key) ?? bug('a cell without its key');
    const { material, district, grade, route, sender, receiver } = of;
    const cell = { material, district, month, grade, route, sender, receiver };
    return [{ ...cell, grams: grams(mass), claims: n }];
  });
}

/** The account of cells: what each is worth, and what there is no factor for. */
export function accountOf(cells: readonly Cell[], asked: Asked): Account {
  const fuelled = new Set(
    asked.operations.flatMap(({ what, organisation, month }) =>
      what === 'electricity' ? [] : [`${organisation}|${month}`],
    ),
  );
  const accounts: CellAccount[] = [];
  const gaps: Gap[] = [];
  for (const cell of cells) {
    const made = cellAccount(cell, asked, fuelled);
    if ('problem' in made) gaps.push(made);
    else accounts.push(made);
  }
  const operations = asked.operations.map((operation) => operationAccount(operation, asked));
  return { cells: accounts, operations, gaps };
}

function cellAccount(cell: Cell, asked: Asked, fuelled: ReadonlySet<string>): CellAccount | Gap {
  const { material, route, district, month } = cell;
  const factorClass = asked.classOf(material);
  const use = useOf(asked.set, route, { code: material, factorClass });
  if (use === undefined) {
    return { cell, problem: { code: 'emissions/no-factor', facts: { material, route } } };
  }
  const middle = parseDay(middleOf(month)) ?? bug(`${month} has no middle`);
  const fate = fateOf(asked.fates, asked.set, { district, material, route, day: middle });
  const fuelKnown = fuelled.has(`${cell.sender}|${month}`);
  const terms = termsOf(
    {
      kilograms: cell.grams / 1_000,
      use,
      fate,
      grade: cell.grade,
      years: yearsFrom(daysBetween(middle, asked.on)),
      fuelKnown,
    },
    asked,
  );
  const stated = fate.stated || use.landfill === null;
  return {
    cell,
    worth: worthOf(terms),
    terms,
    fateStated: stated,
    fuelKnown,
    recycled: fate.recycled,
  };
}

function operationAccount(operation: Operation, asked: Asked): OperationAccount {
  const { what, thousandths, month } = operation;
  const component = what === 'electricity' ? 'electricity' : 'transport';
  const factor = what === 'electricity' ? gridIn(month, asked) : asked.set.transport.fuels[what];
  const terms = operationTerms(component, thousandths / 1_000, factor, asked);
  return { operation, terms, worth: worthOf(terms) };
}

/** The grid of the year, or of the last year before it that is known. */
function gridIn(month: Month, { set }: Asked): string {
  const year = Number(month.slice(0, 4));
  const byYear = set.electricity.toSorted((a, b) => a.year - b.year);
  const found = byYear.findLast((one) => one.year <= year) ?? byYear[0];
  return found?.factor ?? bug('a set without electricity');
}

/** Rounded once, here: everything above is a sum of these. */
export function worthOf(terms: readonly Term[]): Worth {
  const committed = noParts();
  const toDate = noParts();
  for (const term of terms) {
    const central = centralOf(term);
    committed[term.component] += central.committed;
    toDate[term.component] += central.toDate;
  }
  const parts = inGrams(committed);
  const dated = inGrams(toDate);
  return { parts, committed: total(parts), toDate: total(dated) };
}

type Kilograms = Record<Component, number>;

function noParts(): Kilograms {
  return { credit: 0, landfill: 0, processing: 0, transport: 0, electricity: 0 };
}

function inGrams(of: Kilograms): Worth['parts'] {
  const round = (component: Component): GramsCo2e => roundedCo2e(of[component]);
  return {
    credit: round('credit'),
    landfill: round('landfill'),
    processing: round('processing'),
    transport: round('transport'),
    electricity: round('electricity'),
  };
}

/** Kilograms of CO2e to whole grams, halves away from zero, so that both signs round alike. */
export function roundedCo2e(kilograms: number): GramsCo2e {
  const size = Math.floor(Math.abs(kilograms) * 1_000 + 0.5);
  return gramsCo2e(kilograms < 0 && size !== 0 ? -size : size);
}

function total(parts: Worth['parts']): GramsCo2e {
  return gramsCo2e(components.reduce((sum, component) => sum + parts[component], 0));
}

/** The sum of several, exact: whole grams add up. */
export function addedUp(list: readonly Worth[]): Worth {
  const sum = (of: (worth: Worth) => number): GramsCo2e =>
    gramsCo2e(list.reduce((so, worth) => so + of(worth), 0));
  return {
    parts: {
      credit: sum(({ parts }) => parts.credit),
      landfill: sum(({ parts }) => parts.landfill),
      processing: sum(({ parts }) => parts.processing),
      transport: sum(({ parts }) => parts.transport),
      electricity: sum(({ parts }) => parts.electricity),
    },
    committed: sum(({ committed }) => committed),
    toDate: sum(({ toDate }) => toDate),
  };
}
