import type { RetractStatement } from '../evidence/review-events.ts';
import type { EventId } from '../events/ids.ts';
import { inOrder, type Spoken } from '../events/spoken.ts';
import { chainParts, type ChainPart, type PathwayPayloads } from '../pathways/pathway-events.ts';
import { addDays, addMonths, monthOf, type Day, type Month } from '../quantities/instant.ts';
import { grams, type Grams } from '../quantities/quantity.ts';

export type ChainSaid = Spoken<
  Pick<PathwayPayloads, 'chain.describe'> & { readonly 'evidence.retract': RetractStatement }
>;

/** A stage of a chain and who works in it, by the records that stand for them. */
export type Stage = { readonly part: ChainPart; readonly actors: readonly string[] };

export type Chain = {
  /** The statement that first described it. */
  readonly id: EventId;
  readonly name: string;
  readonly materials: readonly string[];
  /** In the order from who discards to who uses again. */
  readonly stages: readonly Stage[];
  readonly note: string | null;
};

/** All chains as they were described last, whatever order the descriptions arrived in. */
export function chainsOf(
  said: readonly ChainSaid[],
  same: (actor: string) => string,
): readonly Chain[] {
  const taken = new Set(
    said.flatMap((one) => (one.kind === 'evidence.retract' ? [one.payload.subject] : [])),
  );
  const standing = inOrder(said.filter(({ id }) => !taken.has(id)));
  const told = standing.filter((one) => one.kind === 'chain.describe');
  return told
    .filter(({ payload }) => payload.chain === undefined)
    .map((first) => {
      const last = told.findLast((one) => one.payload.chain === first.id) ?? first;
      const { name, materials, parts, note } = last.payload;
      const stages = chainParts.flatMap((part): readonly Stage[] => {
        const listed = parts.filter((one) => one.part === part);
        if (listed.length === 0) return [];
        const actors = new Set(listed.flatMap((one) => one.actors.map(same)));
        return [{ part, actors: [...actors] }];
      });
      return { id: first.id, name, materials, stages, note: note ?? null };
    });
}

/** What passed from one actor to another and was accepted. */
export type Passed = {
  readonly provider: string;
  readonly receiver: string;
  readonly material: string;
  readonly day: Day;
  readonly grams: Grams;
};

/** Between two stages that follow each other. */
export type ChainLink = {
  readonly from: ChainPart;
  readonly to: ChainPart;
  /** Somebody works in both: what passes there passes within, and no delivery is needed. */
  readonly within: boolean;
  readonly last: Day | null;
  /** Every month that was asked for, the oldest first. */
  readonly months: readonly { readonly month: Month; readonly grams: Grams }[];
};

/** What passed between the stages of a chain up to a day, in the last so many months. */
export function linksOf(
  { stages, materials }: Pick<Chain, 'stages' | 'materials'>,
  passed: readonly Passed[],
  { today, months }: { readonly today: Day; readonly months: number },
): readonly ChainLink[] {
  return stages.slice(1).flatMap((to, at): readonly ChainLink[] => {
    const from = stages[at];
    if (from === undefined) return [];
    const own = passed.filter(
      ({ provider, receiver, material, day }) =>
        day <= today &&
        materials.includes(material) &&
        provider !== receiver &&
        from.actors.includes(provider) &&
        to.actors.includes(receiver),
    );
    const first = addMonths(monthOf(today), 1 - months);
    return [
      {
        from: from.part,
        to: to.part,
        within: from.actors.some((actor) => to.actors.includes(actor)),
        last: own.reduce<Day | null>((last, { day }) => ((last ?? '') < day ? day : last), null),
        months: Array.from({ length: months }, (_, index) => {
          const month = addMonths(first, index);
          const inMonth = own.filter(({ day }) => monthOf(day) === month);
          return { month, grams: grams(inMonth.reduce((sum, one) => sum + one.grams, 0)) };
        }),
      },
    ];
  });
}

/** A delivery keeps a link alive for so many days (`chain_active`, a proposal of the programme). */
export const activeDays = 90;

export type Missing =
  | { readonly why: 'nobody'; readonly part: ChainPart }
  | { readonly why: 'never'; readonly from: ChainPart; readonly to: ChainPart }
  | {
      readonly why: 'stopped';
      readonly from: ChainPart;
      readonly to: ChainPart;
      readonly last: Day;
    };

/** What keeps a chain from being active, from its beginning to its end. */
export function missingIn(
  stages: readonly Stage[],
  links: readonly ChainLink[],
  today: Day,
): readonly Missing[] {
  const empty = stages.filter(({ actors }) => actors.length === 0).map(({ part }) => part);
  const since = addDays(today, 1 - activeDays);
  const still = links.flatMap((link): readonly Missing[] => {
    const { from, to, within, last } = link;
    if (within || empty.includes(from) || empty.includes(to)) return [];
    if (last === null) return [{ why: 'never', from, to }];
    return last < since ? [{ why: 'stopped', from, to, last }] : [];
  });
  return [...empty.map((part): Missing => ({ why: 'nobody', part })), ...still];
}

/**
 * `chain_active` (B.3): at least one delivery in the last 90 days between all stages. A chain of
 * fewer than two stages is none; of stages that one actor holds together, at least one other
 * delivery of the chain has to be as fresh.
 */
export function isActive(
  chain: Pick<Chain, 'stages' | 'materials'>,
  passed: readonly Passed[],
  today: Day,
): boolean {
  const links = linksOf(chain, passed, { today, months: 1 });
  const since = addDays(today, 1 - activeDays);
  return (
    links.length > 0 &&
    missingIn(chain.stages, links, today).length === 0 &&
    links.some(({ last }) => last !== null && last >= since)
  );
}
