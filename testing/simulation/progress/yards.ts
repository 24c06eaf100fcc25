import type { EventId } from '../../../core/events/ids.ts';
import type { Association } from '../cast.ts';
import type { Today, World } from '../world.ts';
import { practiceCodes } from './codes.ts';
import { reached } from './progress-truth.ts';
import { comes, on, pairFrom, reviewed, tell } from './story.ts';
import type { Whom } from './whom.ts';

/** How many days lie between the two later visits, and how many points are better by then. */
type Ending = { readonly apart: number; readonly better: number; readonly had: number };

/** The fourth mends one thing, the sixth is seen a day too soon, the eighth had one before. */
function endingOf(index: number): Ending {
  if (index % 8 === 3) return { apart: 35, better: 1, had: 0 };
  if (index % 8 === 5) return { apart: 29, better: 2, had: 0 };
  if (index % 8 === 7) return { apart: 40, better: 2, had: 1 };
  return { apart: 30 + index, better: 2 + (index % 2), had: 0 };
}

/** Associations mend how they work: what the office saw at first, and on two later visits. */
export function associationsImprove(world: World, first: Today, whom: Whom): void {
  world.cast.associations.forEach((association, index) => {
    improve(world, first, whom, { association, index });
  });
}

function improve(
  world: World,
  first: Today,
  whom: Whom,
  { association, index }: { readonly association: Association; readonly index: number },
): void {
  const codes = practiceCodes.association;
  const { apart, better, had } = endingOf(index);
  const who = association.actor;
  const seen: EventId[] = [];
  const see = (today: Today, present: number): void => {
    const items = codes.map((practice, at) => ({ practice, present: at < present }));
    const payload = { observed: who, method: 'visit', people: [], items } as const;
    const event = tell(world, today, whom.monitoring, {
      kind: 'practice.observe',
      hour: 11,
      payload: { ...payload, baseline: seen.length === 0 },
    });
    reviewed(world, today, event);
    seen.push(event);
  };
  on(world, first, 33 + index * 5, (today) => see(today, had));
  const second = pairFrom(first, 130 + index * 21, apart);
  on(world, first, second, (today) => see(today, better));
  on(world, first, second + apart, (today) => {
    see(today, better);
    if (apart < 30 || better - had < 2) return;
    reached(world.progress.truth.practising, who, today.day);
    comes(world, today, { turn: 'association improved', who, takes: [...seen] });
  });
}
