import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { baselinesAnswer, importBaselinesAnswer } from '../../wire/api/baseline-answers.ts';
import {
  climateAnswer,
  climateOfActorAnswer,
  climateFactorsAnswer,
  type ClimateAnswer,
} from '../../wire/api/climate-answers.ts';
import { climateCompositionAnswer } from '../../wire/api/composition-answers.ts';
import { flowsAnswer } from '../../wire/api/public-answers.ts';
import { problemWords as problemsEn } from '../../words/en/problems.ts';
import { problemWords as problemsEs } from '../../words/es/problems.ts';
import { forEachEngine } from '../engines.ts';
import type { Simulation } from '../simulation/simulate.ts';
import type { Program } from './http-program.ts';
import { smallSimulation, startSimulated } from './simulated-program.ts';

/** The sentence of a Problem as the climate page words it. */
function saidOf({ code, facts }: ClimateAnswer['problems'][number]) {
  const [es, en] = [problemsEs, problemsEn].map((words) => {
    return Object.entries(words)
      .find(([known]) => known === code)?.[1]
      .sentence(facts);
  });
  return { es, en };
}

forEachEngine((engine) => {
  let program: Program;
  let simulation: Simulation;
  let found: ClimateAnswer;

  beforeAll(async () => {
    simulation = await smallSimulation({ seed: 'climate', buyers: 11 });
    program = await startSimulated(engine, simulation);
    found = v.parse(climateAnswer, await program.json('/api/v1/public/climate'));
  }, 240_000);

  test('counts what industries and composters really took, to the gram, and lists the rest', () => {
    const { rows } = simulation.truth();
    const delivered = new Map<string, number>();
    for (const row of rows) {
      const isTaken = row.material === 'fruit-vegetables' ? 'collected' : 'delivered';
      if (row.class !== isTaken) continue;
      delivered.set(row.material, (delivered.get(row.material) ?? 0) + row.grams);
    }
    const said = new Map<string, number>();
    const add = (material: string, grams: number): void => {
      said.set(material, (said.get(material) ?? 0) + grams);
    };
    for (const { key, grams } of [
      ...found.headline.byMaterial,
      ...found.declared.byMaterial,
      ...found.potential,
    ]) {
      add(key, grams);
    }
    for (const { grams, problem } of found.gaps) add(String(problem.facts['material']), grams);
    expect(Object.fromEntries([...said].sort())).toEqual(Object.fromEntries([...delivered].sort()));
    expect(found.headline.all.grams).toBeGreaterThan(0);
    expect(found.declared.all.grams).toBeGreaterThan(0);
  });

  test('adds up by material, district and month to the gram of carbon', () => {
    for (const scope of [found.headline, found.declared]) {
      for (const rows of [scope.byMaterial, scope.byDistrict, scope.byMonth]) {
        for (const of of ['grams', 'claims', 'committed_g', 'toDate_g'] as const) {
          expect(rows.reduce((sum, row) => sum + row[of], 0)).toBe(scope.all[of]);
        }
      }
    }
  });

  test('says at least, and what composting lets out before a landfill would have', () => {
    const { committed, toDate } = found.headline.all.ranges;
    expect(committed.p5_g).toBeLessThan(committed.p50_g);
    expect(committed.p50_g).toBeLessThan(committed.p95_g);
    expect(toDate.p50_g).toBeLessThan(committed.p50_g);
    const compost = found.declared.byMaterial.find(({ key }) => key === 'fruit-vegetables');
    expect(compost?.committed_g).toBeGreaterThan(0);
    expect(compost?.toDate_g).toBeLessThan(0);
    expect(compost?.parts.processing_g).toBeLessThan(0);
  });

  test('agrees with propagation of variances within one part in a hundred', () => {
    const { check, headline } = found;
    const off = (a: number, b: number): number => Math.abs(a - b) / Math.abs(b);
    expect(off(headline.all.ranges.committed.p5_g, check.p5_g)).toBeLessThan(0.01);
    expect(off(headline.all.ranges.committed.p95_g, check.p95_g)).toBeLessThan(0.01);
    expect(off(check.drawnMean_g, check.mean_g)).toBeLessThan(0.01);
  });

  test('has no tier B while nobody stated what there was before, and says for whom', () => {
    expect(found.additional.figure).toBeNull();
    const missing = found.additional.missing.reduce((sum, { grams }) => sum + grams, 0);
    expect(missing).toBe(found.headline.all.grams);
    expect(found.additional.missing[0]?.problem.code).toBe('emissions/no-throughput');
  });

  test('shows a run for ever as it was made, and the same inputs as the same run', async () => {
    const again = v.parse(climateAnswer, await program.json('/api/v1/public/climate'));
    expect(again.run).toEqual(found.run);
    const kept = await program.json(`/api/v1/public/climate/runs/${found.run.id}`);
    expect(v.parse(climateAnswer, kept)).toEqual(found);
  });

  test('switches gases that are known apart to AR6, and nothing else', async () => {
    const ar6 = v.parse(climateAnswer, await program.json('/api/v1/public/climate?gwp=AR6'));
    expect(ar6.gwp).toBe('AR6');
    for (const row of found.headline.byMaterial) {
      const other = ar6.headline.byMaterial.find(({ key }) => key === row.key);
      expect(other?.parts.credit_g).toBe(row.parts.credit_g);
    }
    const compost = ar6.declared.byMaterial.find(({ key }) => key === 'fruit-vegetables');
    const before = found.declared.byMaterial.find(({ key }) => key === 'fruit-vegetables');
    expect((compost?.parts.landfill_g ?? 0) / (before?.parts.landfill_g ?? 1)).toBeCloseTo(27 / 28);
  });

  test('takes in what an association moved before, and has tier B from then on', async () => {
    const choices = await program.json('/api/v1/public/flows?by=association');
    const { rows } = v.parse(flowsAnswer, choices);
    const lines = rows.filter(({ key }) => key !== 'withheld').map(({ key }) => `${key};;120`);
    const table = {
      table: 'throughput',
      source: 'Libro de la asociación (SIMULADO)',
      method: 'Suma de boletas',
      csv: ['ORGANIZACION;MATERIAL;KG_ANUAL', ...lines, 'nadie;;5'].join('\n'),
    };
    const send = async (more: object) =>
      v.parse(
        importBaselinesAnswer,
        await (
          await program.ask('/api/v1/climate/baselines', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ ...table, ...more }),
          })
        ).json(),
      );
    expect(await send({})).toMatchObject({ rows: lines.length + 1, brought: lines.length });
    expect(await send({ write: true })).toMatchObject({ brought: lines.length, there: 0 });
    expect(await send({ write: true })).toMatchObject({ brought: 0, there: lines.length });
    expect((await send({})).held.map(({ problems }) => problems[0]?.code)).toEqual([
      'import/organisation-unknown',
    ]);
    const listed = await program.json('/api/v1/climate/baselines');
    expect(v.parse(baselinesAnswer, listed).rows.length).toBe(lines.length);

    const ask = async () => v.parse(climateAnswer, await program.json('/api/v1/public/climate'));
    // The older run is shown until the newer is worked out.
    expect(await ask()).toMatchObject({ recalculating: true, run: { id: found.run.id } });
    await expect.poll(async () => (await ask()).recalculating, { timeout: 30_000 }).toBe(false);
    const after = await ask();
    expect(after.run.id).not.toBe(found.run.id);
    expect(after.headline.all.committed_g).toBe(found.headline.all.committed_g);
    expect(after.additional.missing.map(({ problem }) => problem.code)).not.toContain(
      'emissions/no-throughput',
    );
    expect(after.additional.missing.map(({ problem }) => problem.code)).toContain(
      'emissions/no-fate',
    );
    // What is missing is said with the name of the material, in each language.
    const named = [...after.gaps, ...after.additional.missing].filter(({ problem }) => {
      return problem.facts['material'] !== undefined;
    });
    expect(named.map(({ problem }) => problem.code)).toContain('emissions/no-fate');
    for (const { name, problem } of named) {
      const { es, en } = saidOf(problem);
      expect(es).toContain(`«${name?.es}»`);
      expect(en).toContain(`“${name?.en}”`);
    }
    // The run that was shown before is still what it was.
    const kept = await program.json(`/api/v1/public/climate/runs/${found.run.id}`);
    expect(v.parse(climateAnswer, kept)).toEqual(found);
  });

  test('shows what waste is made of by class beside what went round of it', async () => {
    const ask = async () =>
      v.parse(climateCompositionAnswer, await program.json('/api/v1/public/climate/composition'));
    const before = await ask();
    expect(before.districts.map(({ problem }) => problem?.code)).toEqual([
      'emissions/no-composition',
      'emissions/no-composition',
    ]);
    const table = {
      table: 'composition',
      source: 'MINAM (SIMULADO)',
      method: 'SIGERSOL',
      csv: [
        'UBIGEO;PERIODO;QRESIDUOS_DOM;QRESIDUOS_CARTON_MARRON;QRESIDUOS_RESTO',
        '150115;2022;100;25;75',
      ].join('\n'),
      write: true,
    };
    const sent = await program.ask('/api/v1/climate/baselines', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(table),
    });
    expect(sent.status).toBe(200);
    const [victoria] = (await ask()).districts.filter(({ district }) => district === '150115');
    expect(victoria?.problem).toBeNull();
    const [of] = victoria?.tables ?? [];
    expect(of).toMatchObject({ year: '2022', source: table.source, method: 'SIGERSOL' });
    expect(of?.problems.map(({ code }) => code)).toEqual(['emissions/classes-unknown']);
    expect(of?.classes.map((one) => [one.class, one.name.es, one.sharePpm])).toEqual([
      [null, 'resto', 750_000],
      ['carton-marron', 'Cartón marrón (corrugado)', 250_000],
    ]);
    const account = v.parse(climateAnswer, await program.json('/api/v1/public/climate'));
    const round = account.circularity.find(({ district }) => district === '150115');
    expect(victoria?.months).toEqual({ from: round?.from, to: round?.to });
    const cardboard = of?.classes[1]?.circular_g ?? 0;
    expect(cardboard + (of?.elsewhere_g ?? 0)).toBe(round?.grams);
  });

  test('shows an association what it took part in, and an industry mass without tonnes', async () => {
    const choices = v.parse(flowsAnswer, await program.json('/api/v1/public/flows?by=association'));
    const of = async (id: string) =>
      v.parse(climateOfActorAnswer, await program.json(`/api/v1/actors/${id}/climate`));
    const own = await Promise.all(
      choices.rows.filter(({ key }) => key !== 'withheld').map(({ key }) => of(key)),
    );
    const sent = own.flatMap(({ parts }) => parts.filter(({ as }) => as === 'sent'));
    const taken = own.flatMap(({ parts }) => parts.filter(({ as }) => as === 'took'));
    expect(sent.some(({ grams, committed_g }) => grams > 0 && (committed_g ?? 0) !== 0)).toBe(true);
    expect(taken.every(({ committed_g }) => committed_g === null)).toBe(true);
  });

  test('names every factor with its source', async () => {
    const factors = await program.json('/api/v1/public/climate/factors');
    expect(v.parse(climateFactorsAnswer, factors).factors.length).toBeGreaterThan(60);
  });
});
