import {
  compositionsOf,
  type ClassRow,
  type Composition,
} from '../../core/emissions/composition.ts';
import type { Circularity } from '../../core/emissions/circularity.ts';
import { accept, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ClimateCompositionAnswer } from '../../wire/api/composition-answers.ts';
import { baselineRows } from '../store/questions/baselines.ts';
import { sameName, whenStoreAnswers, type Asked } from './asked.ts';
import { newestRun, wanted, type EmissionsDesk } from './emissions-desk.ts';

type Table = ClimateCompositionAnswer['districts'][number]['tables'][number];

/**
 * `GET /public/climate/composition`: what the waste of each district is made of by the tables that
 * were brought in, and beside each class what went round of our materials of that class.
 */
export function climateComposition(
  asked: Asked,
  desk: EmissionsDesk,
  now: Instant,
): Promise<Result<ClimateCompositionAnswer>> {
  return whenStoreAnswers(async () => {
    const { programme } = asked;
    const { catalogue } = programme;
    const rows = (await baselineRows(asked.db, programme.id)).filter(
      ({ kind }) => kind === 'composition',
    );
    // Without a table nothing is held against it.
    const circularity = rows.length === 0 ? [] : await circularityNow(asked, desk, now);
    const of = (district: string): Circularity | undefined =>
      circularity.find((one) => one.district === district);
    const tables = compositionsOf(rows.map(classRow), {
      classes: programme.wasteClasses.map(({ code }) => code),
      classOf: (material) =>
        catalogue.materials.find(({ code }) => code === material)?.crosswalk.minam33 ?? null,
      circular: (district) => of(district)?.materials,
    });
    return accept({
      simulated: programme.simulated,
      districts: catalogue.districts.map(({ ubigeo: district, name }) => {
        const own = tables.filter((one) => one.district === district);
        const account = of(district);
        return {
          district,
          name,
          months: account === undefined ? null : { from: account.from, to: account.to },
          problem:
            own.length === 0
              ? { code: 'emissions/no-composition', facts: { district: name } }
              : null,
          tables: own.map((one) => tableOut(one, asked)),
        };
      }),
    });
  });
}

async function circularityNow(
  asked: Asked,
  desk: EmissionsDesk,
  now: Instant,
): Promise<readonly Circularity[]> {
  const want = wanted(asked, {}, now);
  return want.ok ? (await newestRun(asked, desk, want.value, now)).run.output.circularity : [];
}

function classRow(row: Awaited<ReturnType<typeof baselineRows>>[number]): ClassRow {
  const { subject, period, about, content, source, method, marks } = row;
  const kilograms = content['kilograms'] ?? 0;
  return { district: subject, year: period, about, kilograms, source, method, marks };
}

function tableOut(
  { year, source, method, marks, problems, classes, elsewhereGrams }: Composition,
  { programme }: Asked,
): Table {
  return {
    year,
    source,
    method,
    marks: marks.map(problemOut),
    problems: problems.map(problemOut),
    classes: classes.map(({ about, code, kilograms, sharePpm, circularGrams }) => {
      const known = programme.wasteClasses.find((one) => one.code === code);
      const name = known?.name ?? sameName(about);
      return { class: code, name, kilograms, sharePpm, circular_g: circularGrams };
    }),
    elsewhere_g: elsewhereGrams,
  };
}

function problemOut({ code, facts }: Problem): Table['problems'][number] {
  const out = Object.entries(facts).map(([name, fact]) => {
    return [name, typeof fact === 'object' ? [...fact] : fact] as const;
  });
  return { code, facts: Object.fromEntries(out) };
}
