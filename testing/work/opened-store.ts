import { expect } from 'vitest';
import { operator } from '../../core/access/viewer.ts';
import { instant, parseDay, startOfDay } from '../../core/quantities/instant.ts';
import { recordEvents } from '../../server/commands/record-events.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { freshStore } from '../engines.ts';
import type { Batch } from '../simulation/phones.ts';

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;
const day = parseDay('2026-06-30') ?? expect.unreachable('a day');

/** Noon of the last day of `fiveMonths`, and the period of them. */
export const now = instant(startOfDay(day, -300) + 12 * 3_600_000);
export const period = { from: parseDay('2026-02-01') ?? day, to: day };

/** A store of its own with the shipped programme, gone afterwards. */
export async function opened(
  engine: Parameters<typeof freshStore>[0],
  work: (asked: Asked) => Promise<void>,
) {
  const store = await freshStore(engine);
  const { dataFolder, databaseUrl } = store.options;
  const place = { dataFolder, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  const programme = await openProgramme({ ...place, programmeFolder, simulated: true });
  if (!programme.ok) throw new Error(JSON.stringify(programme));
  const { db, served } = programme.value;
  await work({ db, programme: served });
  await db.close();
  await store.remove();
}

export async function take(asked: Asked, batch: Batch): Promise<void> {
  await takeEvents(asked, batch.events.map(renderEvent), batch);
}

export async function takeEvents(
  { db, programme }: Asked,
  events: readonly unknown[],
  times: Pick<Batch, 'sentAt' | 'receivedAt'> = { sentAt: now, receivedAt: now },
): Promise<void> {
  const { sentAt, receivedAt } = times;
  const taken = await recordEvents(
    db,
    { programme: programme.id, catalogue: programme.catalogue },
    { sentAt, receivedAt, events, viewer: operator },
  );
  if (!taken.ok) expect.unreachable(taken.problem.code);
  const refused = taken.value.outcomes.filter(({ outcome }) => outcome === 'refused');
  expect(refused).toEqual([]);
}
