import type { Month } from '../../core/quantities/instant.ts';
import type { Asked } from '../../server/questions/asked.ts';
import type { Batch } from '../simulation/phones.ts';
import { relayed } from '../simulation/relay.ts';
import { programmeSize, simulate } from '../simulation/simulate.ts';

/** Five months of a small alliance, the deliveries of an evening as one. */
export function fiveMonths(
  { programme }: Asked,
  of: { readonly seed: string; readonly weighInsPerMemberWeek: number },
): Iterable<Batch> {
  const simulation = simulate({
    ...programmeSize,
    months: 5,
    sizes: {
      ...programmeSize.sizes,
      associations: 2,
      membersEach: 4,
      galleries: 1,
      workshops: 3,
      markets: 1,
      enterprisePeople: 12,
      officials: 8,
      businessAssociations: 2,
    },
    ...of,
    programme: programme.id,
    catalogue: programme.catalogue,
    lastMonth: '2026-06' as Month,
    batchSize: 40,
  });
  return relayed(simulation.batches, 40);
}
