import { expect, test } from 'vitest';
import { figureOn } from '../../core/indicators/figure-on.ts';
import {
  addMonths,
  firstDayOf,
  instant,
  lastDayOf,
  monthOf,
  parseDay,
  startOfDay,
  type Day,
} from '../../core/quantities/instant.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { resultBook } from '../../server/questions/result-book.ts';
import { noteStored } from '../../server/store/evidence/stored-files.ts';
import { forEachEngine, freshStore } from '../engines.ts';
import {
  expectClimate,
  expectCounts,
  expectGrams,
  expectNoDates,
  expectPromises,
  expectSources,
  heldTo,
  indicatorOf,
  indicators,
} from '../indicators/held-to-truth.ts';
import { fill } from '../simulation/fill.ts';
import { programmeSize, simulate } from '../simulation/simulate.ts';

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;
const lastDay = parseDay('2026-06-30') ?? expect.unreachable('a day');
const now = instant(startOfDay(lastDay, -300) + 23 * 3_600_000);
const many = 14;
const months: readonly Day[] = Array.from({ length: many }, (_, n) =>
  lastDayOf(addMonths(monthOf(lastDay), n + 1 - many)),
);
const start = firstDayOf(monthOf(months[0] ?? lastDay));

/** What a server says of a simulated programme that it recorded, against what really came of it. */
forEachEngine((engine) => {
  test('all eighteen figures of fourteen simulated months are exact as a server reads them', async () => {
    const store = await freshStore(engine);
    const { dataFolder, databaseUrl } = store.options;
    const place = { dataFolder, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
    const opened = await openProgramme({ ...place, programmeFolder, simulated: true });
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    const { db, served: programme } = opened.value;
    const asked: Asked = { db, programme };
    const simulation = simulate({
      ...programmeSize,
      months: many,
      seed: 'server',
      programme: programme.id,
      catalogue: programme.catalogue,
      lastMonth: monthOf(lastDay),
      weighInsPerMemberWeek: 0.35,
      withImages: true,
      sizes: {
        associations: 4,
        membersEach: 5,
        galleries: 1,
        workshops: 8,
        markets: 2,
        buyers: 12,
        stallsEach: 2,
        enterprisePeople: 30,
        officials: 20,
        businessAssociations: 5,
      },
    });
    await fill(asked, simulation, () => undefined);
    for (const sha256 of simulation.diary.images) {
      const file = { sha256, media: 'image/jpeg', bytes: 48_000 } as const;
      await noteStored(db, programme.id, file, { at: now, by: null });
    }
    const { standings, counting, register } = await resultBook(asked, now);
    const held = heldTo(simulation, {
      months,
      figureOf: (code, on) => {
        const indicator = indicatorOf(code);
        const from = indicator.timing === 'period' ? firstDayOf(monthOf(on)) : start;
        const days = { from, asOf: on, start: null };
        return figureOn(standings(code), days, { indicator, counting, register });
      },
    });
    for (const { code, query } of indicators) {
      if (query.measure === 'count') expectCounts(code, held);
    }
    expectGrams(held);
    expectSources(held);
    expectClimate(held);
    expectPromises(held);
    expectNoDates(held);
    await db.close();
    await store.remove();
  }, 180_000);
});
