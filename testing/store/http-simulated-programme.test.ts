import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { closureAnswer, balancesAnswer } from '../../wire/api/book-answers.ts';
import { flowsAnswer, publicEventsAnswer, sankeyAnswer } from '../../wire/api/public-answers.ts';
import { forEachEngine } from '../engines.ts';
import type { Simulation } from '../simulation/simulate.ts';
import type { Program } from './http-program.ts';
import { smallSimulation, startSimulated } from './simulated-program.ts';

forEachEngine((engine) => {
  let program: Program;
  let simulation: Simulation;
  const flows = async (query: string) =>
    v.parse(flowsAnswer, await program.json(`/api/v1/public/flows${query}`));

  beforeAll(async () => {
    simulation = await smallSimulation({ seed: 'http', buyers: 4 });
    program = await startSimulated(engine, simulation);
  }, 120_000);

  test('the public page says to the gram what really happened', async () => {
    const truth = simulation.truth();
    const { totals } = await flows('');
    expect(totals).toEqual({ opening_g: 0, ...truth.totals, difference_g: 0 });
  });

  test('every way of cutting the totals adds up to them', async () => {
    const whole = await flows('');
    for (const by of ['material', 'district', 'month', 'association'] as const) {
      const { rows, totals } = await flows(`?by=${by}`);
      expect(totals).toEqual(whole.totals);
      for (const column of ['collected_g', 'delivered_g', 'lost_g', 'adjusted_g'] as const) {
        expect(rows.reduce((sum, row) => sum + row[column], 0)).toBe(totals[column]);
      }
      if (by !== 'month') {
        expect(rows.reduce((sum, row) => sum + row.stock_g, 0)).toBe(totals.stock_g);
      }
    }
    const { rows, totals } = await flows('?by=month');
    expect(rows.at(-1)?.stock_g).toBe(totals.stock_g);
  });

  test('months add up to the period they cut, also at ragged days', async () => {
    const parts = [
      await flows('?from=2026-03&to=2026-04-10'),
      await flows('?from=2026-04-11&to=2026-05-20'),
      await flows('?from=2026-05-21&to=2026-06'),
    ];
    const whole = await flows('');
    for (const column of ['collected_g', 'delivered_g', 'lost_g', 'adjusted_g'] as const) {
      const sum = parts.reduce((total, part) => total + part.totals[column], 0);
      expect(sum).toBe(whole.totals[column]);
    }
    for (const [index, part] of parts.entries()) {
      expect(part.totals.difference_g).toBe(0);
      expect(part.totals.opening_g).toBe(parts[index - 1]?.totals.stock_g ?? 0);
    }
  });

  test('one month alone is what the row of that month says', async () => {
    const { rows } = await flows('?by=month');
    const may = await flows('?from=2026-05&to=2026-05');
    const row = rows.find(({ key }) => key === '2026-05');
    const { collected_g, delivered_g, lost_g, adjusted_g, stock_g } = may.totals;
    expect(row).toMatchObject({ collected_g, delivered_g, lost_g, adjusted_g, stock_g });
  });

  test('the books of every holder and material close, over all time and over a part of it', async () => {
    for (const query of ['', '?from=2026-04&to=2026-05', '?from=2026-04-07&to=2026-04-07']) {
      const closure = v.parse(closureAnswer, await program.json(`/api/v1/closure${query}`));
      expect(closure.difference_g).toBe(0);
      expect(closure.rows.length).toBeGreaterThan(0);
      for (const row of closure.rows) expect(row.difference_g).toBe(0);
    }
  });

  test('balances agree with the closing of the books, now and on a day that is past', async () => {
    const now = v.parse(balancesAnswer, await program.json('/api/v1/balances'));
    const closed = v.parse(closureAnswer, await program.json('/api/v1/closure'));
    expect(now.total_g).toBe(closed.totals.closing_g);
    const past = v.parse(balancesAnswer, await program.json('/api/v1/balances?on=2026-05-13'));
    const until = v.parse(closureAnswer, await program.json('/api/v1/closure?to=2026-05-13'));
    expect(past.total_g).toBe(until.totals.closing_g);
    expect(past.rows.every((row) => row.grams > 0)).toBe(true);
  });

  test('in the flow diagram as much leaves every holder as comes to it', async () => {
    for (const query of ['', '?from=2026-04&to=2026-05']) {
      const { nodes, links } = v.parse(
        sankeyAnswer,
        await program.json(`/api/v1/public/sankey${query}`),
      );
      expect(links.every((link) => link.grams > 0)).toBe(true);
      const totals = new Map<string, number>();
      for (const { from, to, grams } of links) {
        totals.set(from, (totals.get(from) ?? 0) - grams);
        totals.set(to, (totals.get(to) ?? 0) + grams);
      }
      for (const { key, column } of nodes) {
        if (column === 'holder') expect(totals.get(key), key).toBe(0);
      }
    }
  });

  test('the anonymised lines behind a figure add up to it, page by page', async () => {
    const { totals } = await flows('?from=2026-05&to=2026-05');
    for (const figure of ['collected', 'delivered', 'lost', 'adjusted'] as const) {
      let sum = 0;
      let after = '';
      let pages = 0;
      do {
        const page = v.parse(
          publicEventsAnswer,
          await program.json(`/api/v1/public/events?month=2026-05&class=${figure}${after}`),
        );
        sum += page.events.reduce((total, line) => total + line.grams, 0);
        after = page.next === null ? '' : `&after=${page.next}`;
        pages += 1;
      } while (after !== '' && pages < 100);
      expect(sum, figure).toBe(totals[`${figure}_g`]);
    }
  });

  test('a recorded simulation says SIMULACIÓN in its table', async () => {
    const table = await (await program.ask('/api/v1/public/flows.csv?by=month')).text();
    expect(table).toContain('SIMULACIÓN');
    expect(table.split('\r\n').filter((line) => /^2026-/.test(line))).toHaveLength(4);
  });
});
