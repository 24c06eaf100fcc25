import { expect } from 'vitest';
import type { Instant, Month } from '../../core/quantities/instant.ts';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import type { EngineName } from '../engines.ts';
import { simulate, type Simulation } from '../simulation/simulate.ts';
import { startProgram, type Program } from './http-program.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;

/** Four months of a small alliance: late, doubled and shuffled deliveries, as in the field. */
export async function smallSimulation(of: {
  readonly seed: string;
  readonly buyers: number;
}): Promise<Simulation> {
  const programme = await readProgrammeFolder(folder, programmeFileEs);
  if (!programme.ok) throw new Error(JSON.stringify(programme.problems[0]));
  return simulate({
    seed: of.seed,
    programme: programme.value.identity.id,
    catalogue: programme.value.catalogue,
    lastMonth: '2026-06' as Month,
    months: 4,
    sizes: {
      associations: 3,
      membersEach: 6,
      galleries: 1,
      workshops: 3,
      markets: 2,
      buyers: of.buyers,
    },
    weighInsPerMemberWeek: 1,
    batchSize: 50,
  });
}

/** A program to which all of it was sent, each delivery at its time; none of it was refused. */
export async function startSimulated(
  engine: EngineName,
  { batches }: Simulation,
): Promise<Program> {
  let clock = 0 as Instant;
  const program = await startProgram(engine, { now: () => clock, simulated: true });
  for (const batch of batches) {
    clock = batch.receivedAt;
    const answer = await program.send(batch.events.map(renderEvent), {
      sentAt: new Date(batch.sentAt).toISOString(),
    });
    expect(answer.outcomes.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  }
  return program;
}
