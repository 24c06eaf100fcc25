import type { Today, World } from '../world.ts';
import { buyersWant, chainsAreDrawn, foodIsRescued, guildsAgree } from './deals.ts';
import { spacesMeet } from './meetings.ts';
import { associationsFormalize } from './papers.ts';
import { municipalitiesRule } from './policies.ts';
import { enterprisesAdopt } from './practices.ts';
import { officialWorks } from './products.ts';
import { officialsLearn, recyclersLearn } from './trainings.ts';
import { whomOf } from './whom.ts';
import { associationsImprove } from './yards.ts';

/**
 * Sets all stories on their way on the first day; each scene is told on its day. Those that would
 * end after the last day of a short programme are simply not told to the end.
 */
export function beginStories(world: World, first: Today): void {
  const whom = whomOf(world.cast);
  recyclersLearn(world, first, whom);
  officialsLearn(world, first, whom, (official, index, learnt) => {
    officialWorks(world, first, whom, { official, index, learnt });
  });
  const [both] = whom.inBoth;
  if (both !== undefined) world.progress.truth.awkward.set('official of both districts', both);
  enterprisesAdopt(world, first, whom);
  associationsFormalize(world, first);
  municipalitiesRule(world, first, whom);
  spacesMeet(world, first, whom);
  guildsAgree(world, first, whom);
  buyersWant(world, first, whom);
  chainsAreDrawn(world, first, whom);
  foodIsRescued(world, first, whom);
  associationsImprove(world, first, whom);
}
