import { expect, test } from 'vitest';
import { climateRestated } from '../../core/reports/restated-climate.ts';
import { newEmissionsDesk, newestRun, wanted } from '../../server/questions/emissions-desk.ts';
import { readTogether } from '../../server/questions/kept-with-log.ts';
import { climateSide, frozenClimate } from '../../server/questions/report-climate.ts';
import { forEachEngine } from '../engines.ts';
import { fiveMonths } from './five-months.ts';
import { now, opened, period, take } from './opened-store.ts';

forEachEngine((engine) => {
  test(
    'the climate of a frozen report is what the climate page says, with the central values',
    { timeout: 120_000 },
    () =>
      opened(engine, async (asked) => {
        const few = { seed: 'frozen', weighInsPerMemberWeek: 0.4 };
        for (const batch of fiveMonths(asked, few)) await take(asked, batch);
        const desk = newEmissionsDesk();
        const made = await readTogether(asked, (reading) =>
          frozenClimate(reading, desk, period.to, now),
        );
        const frozen = (await made(asked)) ?? expect.unreachable('an account');
        const want = wanted(asked, {}, now);
        if (!want.ok) return expect.unreachable(want.problem.code);
        const { run } = await newestRun(asked, desk, want.value, now);
        const { worth, committed } = run.output.result.headline.all;
        expect(frozen).toMatchObject({ central: worth.committed, toDate: worth.toDate });
        expect(worth.committed).not.toBe(committed.p50);

        // In reports of before, the median stood there: that is no change of what is known.
        const older = { ...frozen, central: committed.p50 };
        const sides = await Promise.all([climateSide(asked, older), climateSide(asked, frozen)]);
        expect(climateRestated(...sides)).toBeNull();
      }),
  );
});
