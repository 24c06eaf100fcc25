import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { parseMonth, type Month } from '../../core/quantities/instant.ts';
import { actorId, deviceId, eventId } from '../../wire/events/fields.ts';
import { stableId } from '../outside/stable-id.ts';
import { failWith, inBoth, type Command, type Room } from './command.ts';
import { reachProgramme, type Reached } from './reach-programme.ts';

/** `close-period YYYY-MM`: what happened in that month is dated on its arrival from now on. */
export const closePeriod: Command = async ([text], room) => {
  const month = parseMonth(text ?? '');
  if (month === undefined) {
    inBoth(room.complain, (words) => words.argumentMissing('YYYY-MM'));
    return 2;
  }
  const reached = await reachProgramme(room);
  if (!reached.ok) {
    for (const problem of reached.problems) failWith(room, problem);
    return 1;
  }
  try {
    return await close(month, reached.value, room);
  } finally {
    await reached.value.close();
  }
};

async function close(month: Month, reached: Reached, room: Room): Promise<number> {
  const at = room.now();
  const { programme } = reached;
  const recorded = await reached.record([
    {
      programme,
      // A device of its own each time: the command keeps no count from run to run.
      id: v.parse(eventId, stableId(at, [randomUUID()])),
      device: v.parse(deviceId, stableId(at, [randomUUID()])),
      deviceSeq: 1,
      recorder: v.parse(actorId, stableId(0, ['recorder', programme, 'command'])),
      kind: 'period.close',
      occurredAt: at,
      recordedAt: at,
      payload: { month },
    },
  ]);
  if (!recorded.ok) return failWith(room, recorded.problem);
  const problem = recorded.value[0]?.problem;
  if (problem !== undefined) return failWith(room, problem);
  inBoth(room.say, (words) => words.periodClosed(month));
  return 0;
}
