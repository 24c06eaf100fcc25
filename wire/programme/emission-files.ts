import { canonical } from '../../core/events/canonical.ts';
import type { EmissionBook } from '../../core/emissions/baselines.ts';
import type { FactorSet } from '../../core/emissions/factor-set.ts';
import { factorFor, type Factor, type Role } from '../../core/emissions/factor.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';
import { baselinesFile, factorSetFile, type FactorSetFile } from './emission-schemas.ts';
import { readYamlText, type YamlText } from './yaml-file.ts';

/** A set as its file says it, with the text whose SHA-256 it states. */
type SetOfFile = { readonly set: FactorSet; readonly canonical: string };

export type ReadEmissions =
  | {
      readonly ok: true;
      readonly value: EmissionBook;
      /** For whoever can hash: the texts, by version, that have to fit what each set states. */
      readonly texts: readonly SetOfFile[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const isSet = (name: string): boolean => /^factors-.*\.yaml$/.test(name);
const baselinesName = 'baselines.yaml';

/**
 * Reads `factors-<version>.yaml` and `baselines.yaml`; a folder without them has no climate
 * account, which is no fault. Refuses with `programme/file-invalid` what has not its shape or names
 * what is not there, and with `emissions/process-unfit` a factor that stands where its process may
 * not.
 */
export function readEmissionFiles(
  texts: ReadonlyMap<string, string>,
  catalogue: Catalogue,
  words: ProgrammeFileWords,
): ReadEmissions {
  const problems: Problem[] = [];
  const sets: SetOfFile[] = [];
  for (const name of [...texts.keys()].filter(isSet).sort()) {
    const file = readYamlText(name, texts.get(name), factorSetFile, words);
    const { content } = file;
    problems.push(...file.problems);
    if (content === undefined) continue;
    const set = setOf(content);
    problems.push(...unfit(set), ...unknownIn(file, content, catalogue, words));
    sets.push({ set, canonical: hashedText(file.written) });
  }
  const before = baselinesOf(texts, catalogue, words);
  if (!before.ok) return { ok: false, problems: [...problems, ...before.problems] };
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { sets: sets.map(({ set }) => set), ...before.value }, texts: sets };
}

type ReadBaselines =
  | { readonly ok: true; readonly value: Omit<EmissionBook, 'sets'> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function baselinesOf(
  texts: ReadonlyMap<string, string>,
  catalogue: Catalogue,
  words: ProgrammeFileWords,
): ReadBaselines {
  const text = texts.get(baselinesName);
  if (text === undefined) return { ok: true, value: { fates: [], generation: [] } };
  const file = readYamlText(baselinesName, text, baselinesFile, words);
  const { content } = file;
  if (content === undefined) return { ok: false, problems: file.problems };
  const problems: Problem[] = [];
  const known = new Set(catalogue.districts.map(({ ubigeo }) => ubigeo));
  for (const list of ['fates', 'generation'] as const) {
    content[list].forEach((row, index) => {
      const wrong: readonly (readonly [string, string, string])[] = [
        ...(known.has(row.district) ? [] : [['district', 'programme.yaml', row.district] as const]),
        ...(row.source in content.sources ? [] : [['source', 'sources', row.source] as const]),
        ...(row.method in content.methods ? [] : [['method', 'methods', row.method] as const]),
      ];
      for (const [field, where, code] of wrong) {
        problems.push(file.problem([list, index, field], words.unknownCode(where, code)));
      }
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  const { fates, generation, sources, methods } = content;
  const named = <R extends { source: string; method: string }>(row: R): R => ({
    ...row,
    source: sources[row.source] ?? row.source,
    method: methods[row.method] ?? row.method,
  });
  return {
    ok: true,
    value: {
      fates: fates.map(named),
      generation: generation.map((row) => ({ ...named(row), note: row.note ?? null })),
    },
  };
}

/** The canonical JSON of all of a set but its own hash. */
function hashedText(written: unknown): string {
  if (typeof written !== 'object' || written === null) return '';
  return canonical({ ...written, sha256: undefined });
}

function setOf({ factors, ...rest }: FactorSetFile): FactorSet {
  return { ...rest, factors: new Map(factors.map((one) => [one.id, factorOf(one)])) };
}

function factorOf(one: FactorSetFile['factors'][number]): Factor {
  const { id, process, of, region, year, source, locator, confidence, note } = one;
  const told = { id, process, of, region, year, source, locator, confidence, note: note ?? null };
  const { co2e, gwp } = one;
  if (co2e !== undefined && gwp !== undefined) return { ...told, rebasable: false, gwp, co2e };
  const { co2, ch4, ch4Fossil, n2o } = one.gases ?? {};
  const gases = {
    ...(co2 === undefined ? {} : { co2 }),
    ...(ch4 === undefined ? {} : { ch4 }),
    ...(ch4Fossil === undefined ? {} : { ch4Fossil }),
    ...(n2o === undefined ? {} : { n2o }),
  };
  return { ...told, rebasable: true, gases };
}

/** Every factor that stands somewhere is there, and may stand there. */
function unfit(set: FactorSet): readonly Problem[] {
  const named: readonly (readonly [Role, string | null])[] = [
    ...set.uses.flatMap((use): readonly (readonly [Role, string | null])[] => [
      ['credit', use.credit],
      ['landfill', use.landfill?.net ?? null],
      ['processing', use.processing],
    ]),
    ['transport', set.transport.perKg],
    ['transport', set.transport.fuels.gasoline],
    ['transport', set.transport.fuels.diesel],
    ...set.electricity.map(({ factor }) => ['electricity', factor] as const),
    ...set.publishers.flatMap(({ replaces }) => replaces.map(({ by }) => ['credit', by] as const)),
    ...set.memo.map(({ factor }) => ['memo', factor] as const),
  ];
  return named.flatMap(([role, id]) => {
    if (id === null) return [];
    const found = factorFor(role, id, set.factors);
    return found.ok ? [] : [found.problem];
  });
}

function unknownIn(
  file: YamlText<string, FactorSetFile>,
  said: FactorSetFile,
  catalogue: Catalogue,
  words: ProgrammeFileWords,
): readonly Problem[] {
  const problems: Problem[] = [];
  const kinds = new Set(catalogue.actorKinds.map(({ code }) => code));
  const materials = new Set(catalogue.materials.map(({ code }) => code));
  const sources = new Set(said.sources.map(({ code }) => code));
  const sites = new Set(said.landfill.sites.map(({ code }) => code));
  const miss = (path: readonly (string | number)[], list: string, code: string): void => {
    problems.push(file.problem(path, words.unknownCode(list, code)));
  };
  said.ends.forEach(({ kind }, at) => {
    if (!kinds.has(kind)) miss(['ends', at, 'kind'], 'actor-kinds.yaml', kind);
  });
  said.uses.forEach((use, at) => {
    for (const code of use.materials) {
      if (!materials.has(code)) miss(['uses', at, 'materials'], 'materials.yaml', code);
    }
  });
  said.factors.forEach(({ source, id }, at) => {
    if (!sources.has(source)) miss(['factors', at, 'source'], 'sources', source);
    if (said.factors.findIndex((one) => one.id === id) !== at) {
      problems.push(file.problem(['factors', at, 'id'], words.doubled(id)));
    }
  });
  said.excluded.forEach(({ factor }, at) => {
    if (!said.factors.some(({ id }) => id === factor)) {
      miss(['excluded', at, 'factor'], 'factors', factor);
    }
  });
  if (!sites.has(said.defaultSite.site)) {
    miss(['defaultSite', 'site'], 'landfill.sites', said.defaultSite.site);
  }
  return problems;
}
