import { createHash } from 'node:crypto';
import { cellsOf, type Cell, type Operation } from '../../core/emissions/account.ts';
import type { Throughput } from '../../core/emissions/additional.ts';
import type { Generation } from '../../core/emissions/baselines.ts';
import { circularityOf } from '../../core/emissions/circularity.ts';
import type { Claim } from '../../core/emissions/claims.ts';
import { claimsFrom, type FarSide } from '../../core/emissions/crossings.ts';
import { seedOf } from '../../core/emissions/draws.ts';
import { useOf, type FactorSet } from '../../core/emissions/factor-set.ts';
import type { GwpName } from '../../core/emissions/factor.ts';
import type { FateRecord } from '../../core/emissions/fate.ts';
import type { GwpSet } from '../../core/emissions/gwp.ts';
import type { RunOutput } from '../../core/emissions/run-output.ts';
import { engineVersion, runOf } from '../../core/emissions/run.ts';
import { drawsOfRun } from '../../core/emissions/uncertainty.ts';
import { canonical } from '../../core/events/canonical.ts';
import {
  addMonths,
  lastDayOf,
  monthOf,
  type Day,
  type Month,
} from '../../core/quantities/instant.ts';

/** Everything a run is worked out from; plain data, so that it can go to a thread of its own. */
export type WorkAsked = {
  readonly side: FarSide;
  readonly potential: RunOutput['potential'];
  readonly set: FactorSet;
  readonly gwp: GwpSet;
  readonly on: Day;
  readonly until: Month | null;
  readonly offsetMinutes: number;
  /** Factor class of each material of the catalogue. */
  readonly classes: Readonly<Record<string, string | null>>;
  readonly districts: readonly string[];
  readonly baselines: {
    readonly fates: readonly FateRecord[];
    readonly generation: readonly Generation[];
    readonly throughputs: readonly Throughput[];
    readonly operations: readonly Operation[];
  };
  readonly draws?: number;
};

export type WorkDone = {
  readonly inputsSha256: string;
  readonly baselinesSha256: string;
  readonly output: RunOutput;
};

/**
 * Claims, cells, hash, seed, draws: the whole of a run. The seed is the first 64 bits of the hash
 * of all that goes in, so the same books and the same factors give the same figures anywhere.
 */
export function workOut(asked: WorkAsked): WorkDone {
  const { set, gwp, on, until, baselines } = asked;
  const claims = claimsFrom(asked.side, set, asked.offsetMinutes).filter(
    ({ day }) => day <= on && (until === null || monthOf(day) <= until),
  );
  const baselinesSha256 = sha256(canonical(baselines));
  const hash = createHash('sha256');
  const { draws = drawsOfRun } = asked;
  hash.update(
    canonical({ engineVersion, set: set.sha256, baselinesSha256, gwp, on, until, draws }),
  );
  const cells = cellsOf(claims);
  for (const cell of cells) hash.update(`\n${canonical(cell)}`);
  for (const part of tokenLines(claims)) hash.update(part);
  const inputsSha256 = hash.digest('hex');
  const { classes } = asked;
  const operations = baselines.operations.filter(({ month }) => month <= (until ?? monthOf(on)));
  const result = runOf(cells, {
    set,
    gwp,
    on,
    operations,
    fates: baselines.fates,
    classOf: (material) => classes[material] ?? null,
    throughputs: baselines.throughputs,
    seed: seedOf(inputsSha256),
    draws,
  });
  const to = until ?? lastWholeMonth(on);
  return {
    inputsSha256,
    baselinesSha256,
    output: {
      on,
      until,
      gwp,
      seed: inputsSha256.slice(0, 16),
      draws,
      result,
      bundledGwp: bundledIn(cells, set, classes),
      potential: asked.potential,
      circularity: circularityOf(cells, baselines.generation, {
        districts: asked.districts,
        from: addMonths(to, -11),
        to,
      }),
    },
  };
}

function lastWholeMonth(on: Day): Month {
  const month = monthOf(on);
  return on === lastDayOf(month) ? month : addMonths(month, -1);
}

const linesOfPart = 2_000;

/** Tokens with their grams, in the order of tokens; all else of a claim is in its cell. */
function* tokenLines(claims: readonly Claim[]): Generator<string> {
  const inOrder = claims.every((claim, index) => {
    const before = claims[index - 1];
    return before === undefined || byToken(before, claim) <= 0;
  });
  const sorted = inOrder ? claims : claims.toSorted(byToken);
  for (let from = 0; from < sorted.length; from += linesOfPart) {
    let part = '';
    for (const { token, grams } of sorted.slice(from, from + linesOfPart)) {
      part += `\n${token}|${grams}`;
    }
    yield part;
  }
}

function byToken(a: Claim, b: Claim): number {
  if (a.token !== b.token) return a.token < b.token ? -1 : 1;
  return a.grams - b.grams;
}

/** Which GWP sets the bundled factors of these cells bear. */
function bundledIn(
  cells: readonly Cell[],
  set: FactorSet,
  classes: WorkAsked['classes'],
): readonly GwpName[] {
  const named = new Set<string>();
  for (const { material, route } of cells) {
    const use = useOf(set, route, { code: material, factorClass: classes[material] ?? null });
    for (const id of [use?.credit, use?.landfill?.net, use && set.transport.perKg]) {
      if (typeof id === 'string') named.add(id);
    }
  }
  const found = new Set<GwpName>();
  for (const id of named) {
    const factor = set.factors.get(id);
    if (factor !== undefined && !factor.rebasable) found.add(factor.gwp);
  }
  return [...found].sort();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
