import { expect, test } from 'vitest';
import { operator } from '../../core/access/viewer.ts';
import { followed } from '../../core/pathways/board.ts';
import type { World } from '../../core/pathways/world.ts';
import { parseDay } from '../../core/quantities/instant.ts';
import { recordEvents } from '../../server/commands/record-events.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { pathwayWorld } from '../../server/questions/pathway-world.ts';
import { standingWorld } from '../../server/questions/standing-world.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { forEachEngine, freshStore } from '../engines.ts';
import { fiveMonths } from './five-months.ts';

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;
const lastDay = parseDay('2026-06-30') ?? expect.unreachable('a day');

/** What is known of everybody, in an order of its own. */
function known(world: World) {
  const walkers = [...world.walkers()].toSorted();
  return walkers.map((id) => ({
    id,
    is: world.participant(id),
    about: world.about(id),
    belongings: world
      .belongingsOf(id)
      .map((one) => JSON.stringify(one))
      .toSorted(),
    members: world
      .membersOf(id)
      .map((one) => JSON.stringify(one))
      .toSorted(),
  }));
}

forEachEngine((engine) => {
  test('what is kept and added to is what would be read anew, walk for walk', async () => {
    const store = await freshStore(engine);
    const { dataFolder, databaseUrl } = store.options;
    const place = { dataFolder, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
    const opened = await openProgramme({ ...place, programmeFolder, simulated: true });
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    const { db, served } = opened.value;
    const asked: Asked = { db, programme: served };
    const worlds = new Set<World>();
    let questions = 0;
    for (const batch of fiveMonths(asked, { seed: 'standing', weighInsPerMemberWeek: 0.2 })) {
      const taken = await recordEvents(
        db,
        { programme: served.id, catalogue: served.catalogue },
        { ...batch, events: batch.events.map(renderEvent), viewer: operator },
      );
      expect(taken.ok).toBe(true);
      const { world, evaluatorOn } = await standingWorld(asked);
      worlds.add(world);
      questions += 1;
      // Somebody looks at the board each time: answers are kept, and have to be forgotten.
      for (const walker of world.walkers()) evaluatorOn(lastDay).walksOf(walker);
    }
    const { world, evaluatorOn } = await standingWorld(asked);
    const anew = await pathwayWorld(asked, null);
    expect(known(world)).toEqual(known(anew));
    const { evaluator } = followed(anew, lastDay);
    for (const walker of anew.walkers()) {
      expect(evaluatorOn(lastDay).walksOf(walker)).toEqual(evaluator.walksOf(walker));
    }
    expect(questions).toBeGreaterThan(20);
    expect(worlds.size).toBeLessThan(questions / 2);
    await db.close();
    await store.remove();
  }, 180_000);
});
