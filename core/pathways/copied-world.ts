import type { Evidence } from './evidence.ts';
import { newWorld, type GrowingWorld, type World } from './world.ts';

/** The same world again: what is put into the one is not in the other. */
export function copiedWorld(world: World): GrowingWorld {
  const walkers = [...world.walkers()];
  const evidence = new Set<Evidence>(walkers.flatMap((id) => world.about(id)));
  return newWorld({
    book: world.book,
    holidays: world.holidays,
    partOf: world.partOf,
    participants: walkers.flatMap((id) => world.participant(id) ?? []),
    belongings: walkers.flatMap((id) => world.belongingsOf(id)),
    evidence: [...evidence],
  });
}
