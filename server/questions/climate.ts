import { memoAvoided } from '../../core/emissions/memo.ts';
import type { Figure, RunResult, Ranged, Row, Scope } from '../../core/emissions/run.ts';
import { drawsOfRun } from '../../core/emissions/uncertainty.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut, withheldKey } from '../../wire/api/answer-fields.ts';
import type { ClimateAnswer } from '../../wire/api/climate-answers.ts';
import type { RunRow } from '../store/questions/climate-runs.ts';
import { runById } from '../store/questions/climate-runs.ts';
import { standing } from '../store/questions/standing.ts';
import { actorsById } from '../store/questions/trace.ts';
import { personKindsOf, sameName, whenStoreAnswers, type Asked } from './asked.ts';
import { newestRun, wanted, type EmissionsDesk } from './emissions-desk.ts';

/** `GET /public/climate`: the climate account as it stands. `emissions/no-set`. */
export function climate(
  asked: Asked,
  desk: EmissionsDesk,
  query: Parameters<typeof wanted>[1],
  now: Instant,
): Promise<Result<ClimateAnswer>> {
  return whenStoreAnswers(async () => {
    const want = wanted(asked, query, now);
    if (!want.ok) return want;
    const { run, recalculating } = await newestRun(asked, desk, want.value, now);
    return accept(await answerOf(asked, run, recalculating));
  });
}

/** `GET /public/climate/runs/:run`: the same run for ever. `emissions/run-unknown`. */
export function climateRun(asked: Asked, id: string): Promise<Result<ClimateAnswer>> {
  return whenStoreAnswers(async () => {
    const run = await runById(asked.db, asked.programme.id, id);
    if (run === undefined) return refuse({ code: 'emissions/run-unknown', facts: { run: id } });
    return accept(await answerOf(asked, run, false));
  });
}

type Names = {
  readonly material: (code: string) => Bilingual;
  readonly district: (ubigeo: string) => string;
  readonly organisation: (id: string) => string;
};

async function answerOf(asked: Asked, run: RunRow, recalculating: boolean): Promise<ClimateAnswer> {
  const { programme } = asked;
  const { output } = run;
  const { result } = output;
  const names = await namesFor(asked, result);
  const { asOf } = await standing(asked.db, programme.id);
  const set = programme.emissions.sets.find(({ sha256 }) => sha256 === run.factorSetSha256);
  const factorName = (name: string): Bilingual | null =>
    set?.factors.get(name.split('/')[0] ?? name)?.of ?? null;
  const circularity = circularityOut(output.circularity, names);
  return {
    simulated: programme.simulated,
    asOf: asOf === null ? null : instantOut(asOf),
    on: output.on,
    gwp: output.gwp,
    recalculating,
    run: {
      id: run.id,
      madeAt: instantOut(run.madeAt),
      engine: run.engine,
      method: set?.method ?? sameName(run.factorSet),
      factorSet: run.factorSet,
      factorSetSha256: run.factorSetSha256,
      baselinesSha256: run.baselinesSha256,
      inputsSha256: run.inputsSha256,
      seed: output.seed,
      draws: output.draws ?? drawsOfRun,
    },
    bundledGwp: [...output.bundledGwp],
    headline: scopeOut(result.headline, names),
    declared: scopeOut(result.declared, names),
    byGrade: result.byGrade.map(({ key, ...figure }) => {
      return { grade: key === 'E3' ? 'E3' : key === 'E2' ? 'E2' : 'E1', ...figureOut(figure) };
    }),
    operations_g: result.operations.committed,
    additional: {
      figure: result.additional.figure === null ? null : rangedOut(result.additional.figure),
      missing: result.additional.unknown.map((one) => missingOut(one, names)),
    },
    gaps: result.gaps.map((one) => missingOut(one, names)),
    potential: output.potential.map(({ material, grams }) => {
      return { key: material, name: names.material(material), grams };
    }),
    sensitivity: result.sensitivity.map(({ name, low, high }) => {
      return { name, label: factorName(name), low_g: low, high_g: high };
    }),
    modelChoice: choicesOut(result),
    memo: memoAvoided(result.memo).map(({ factor, co2e }) => {
      return { factor, label: factorName(factor) ?? sameName(factor), co2e_g: co2e };
    }),
    check: {
      p5_g: result.gaussian.p5,
      mean_g: result.gaussian.mean,
      p95_g: result.gaussian.p95,
      drawnMean_g: result.drawnMean,
    },
    problems: problemsOf(result, circularity, names),
    circularity,
  };
}

/** Names of organisations; a person's mass is nobody's in a public answer. */
async function namesFor(asked: Asked, result: RunResult): Promise<Names> {
  const { catalogue, id } = asked.programme;
  const organisations = result.additional.unknown.flatMap(({ problem }) => {
    const { organisation } = problem.facts;
    return typeof organisation === 'string' ? [organisation] : [];
  });
  const found = await actorsById(asked.db, id, organisations);
  const persons = personKindsOf(catalogue);
  return {
    material: (code) => {
      const material = catalogue.materials.find((one) => one.code === code);
      return material?.name ?? sameName(code);
    },
    district: (ubigeo) => catalogue.districts.find((one) => one.ubigeo === ubigeo)?.name ?? ubigeo,
    organisation: (actor) => {
      const one = found.find((each) => each.id === actor);
      if (one === undefined) return withheldKey;
      return (persons.includes(one.kind) ? one.parentName : one.name) ?? withheldKey;
    },
  };
}

function scopeOut({ all, byMaterial, byDistrict, byMonth }: Scope, names: Names) {
  const rows = (list: readonly Row[], nameOf: (key: string) => Bilingual) =>
    list.map(({ key, ...figure }) => ({ key, name: nameOf(key), ...figureOut(figure) }));
  return {
    all: rangedOut(all),
    byMaterial: byMaterial.map(({ key, ...ranged }) => {
      return { key, name: names.material(key), ...rangedOut(ranged) };
    }),
    byDistrict: rows(byDistrict, (key) => sameName(names.district(key))),
    byMonth: rows(byMonth, sameName),
  };
}

function figureOut({ grams, claims, worth }: Figure) {
  const { parts, committed, toDate } = worth;
  return {
    grams,
    claims,
    committed_g: committed,
    toDate_g: toDate,
    parts: {
      credit_g: parts.credit,
      landfill_g: parts.landfill,
      processing_g: parts.processing,
      transport_g: parts.transport,
      electricity_g: parts.electricity,
    },
  };
}

function rangedOut(of: Ranged) {
  const out = ({ p5, p50, p95 }: Ranged['committed']) => ({ p5_g: p5, p50_g: p50, p95_g: p95 });
  return { ...figureOut(of), ranges: { committed: out(of.committed), toDate: out(of.toDate) } };
}

function choicesOut({ choices }: RunResult): ClimateAnswer['modelChoice'] {
  const values = choices.map(({ committed }) => committed);
  return {
    low_g: Math.min(...values),
    high_g: Math.max(...values),
    choices: choices.map(({ publisher, name, committed, replaced }) => {
      return { publisher, name, committed_g: committed, replaced: [...replaced] };
    }),
  };
}

function missingOut(
  { grams, problem }: { readonly grams: number; readonly problem: Problem },
  names: Names,
): ClimateAnswer['gaps'][number] {
  const { material, organisation } = problem.facts;
  const name =
    typeof material === 'string'
      ? names.material(material)
      : typeof organisation === 'string'
        ? sameName(names.organisation(organisation))
        : null;
  return { grams, name, problem: worded(problem, names) };
}

/**
 * Facts as people read them: districts, organisations and materials by name, never a person's id.
 * A material has a name in each language, beside its code.
 */
function worded({ code, facts }: Problem, names: Names): ClimateAnswer['problems'][number] {
  const { district, organisation, material } = facts;
  const called = typeof material === 'string' ? names.material(material) : undefined;
  return {
    code,
    facts: {
      ...Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [
          name,
          typeof fact === 'object' ? [...fact] : fact,
        ]),
      ),
      ...(typeof district === 'string' ? { district: names.district(district) } : {}),
      ...(typeof organisation === 'string'
        ? { organisation: names.organisation(organisation) }
        : {}),
      ...(called === undefined ? {} : { material_es: called.es, material_en: called.en }),
    },
  };
}

function circularityOut(
  list: RunRow['output']['circularity'],
  names: Names,
): ClimateAnswer['circularity'] {
  return list.map(({ district, from, to, grams, rates, lowPpm, highPpm }) => ({
    district,
    from,
    to,
    grams,
    lowPpm,
    highPpm,
    name: names.district(district),
    rates: rates.map((rate) => ({
      ...rate,
      marks: rate.marks.map((mark) => worded(mark, names)),
    })),
  }));
}

function problemsOf(
  result: RunResult,
  circularity: ClimateAnswer['circularity'],
  names: Names,
): ClimateAnswer['problems'] {
  const { fates, transportGrams } = result.assumed;
  const found: readonly Problem[] = [
    ...fates.map(({ district }): Problem => {
      return { code: 'emissions/fate-assumed', facts: { district } };
    }),
    ...(transportGrams === 0
      ? []
      : [
          {
            code: 'emissions/transport-assumed',
            facts: { transported_g: transportGrams },
          } as const,
        ]),
    ...circularity
      .filter(({ rates }) => rates.length === 0)
      .map(({ name }): Problem => {
        return { code: 'emissions/no-generation', facts: { district: name } };
      }),
  ];
  return found.map((problem) => worded(problem, names));
}
