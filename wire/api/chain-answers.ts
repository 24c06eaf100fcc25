import * as v from 'valibot';
import { chainParts } from '../../core/pathways/pathway-events.ts';
import { agreementStates } from '../../core/agreements/agreement-state.ts';
import { actorId, day, eventId, gramsOrNone, month } from '../events/fields.ts';

const part = v.picklist(chainParts);
const who = v.object({ actor: actorId, name: v.nullable(v.string()) });

/** What keeps a chain from being active. */
const missing = v.variant('why', [
  v.object({ why: v.literal('nobody'), part }),
  v.object({ why: v.literal('never'), from: part, to: part }),
  v.object({ why: v.literal('stopped'), from: part, to: part, last: day }),
]);

const chain = {
  chain: eventId,
  name: v.string(),
  note: v.nullable(v.string()),
  materials: v.array(v.string()),
  stages: v.array(v.object({ part, actors: v.array(who) })),
  /** At least one delivery between all its stages in the last 90 days (B.3). */
  active: v.boolean(),
  missing: v.array(missing),
  /** What arrived at its last stage in the month that runs. */
  arrivedGrams: gramsOrNone,
};

export const chainsAnswer = v.object({
  chains: v.array(v.object(chain)),
  may: v.object({ describe: v.boolean() }),
});
export type ChainsAnswer = v.InferOutput<typeof chainsAnswer>;

export const chainAnswer = v.object({
  ...chain,
  links: v.array(
    v.object({
      from: part,
      to: part,
      /** Somebody works in both parts: what passes there passes within. */
      within: v.boolean(),
      last: v.nullable(day),
      months: v.array(v.object({ month, grams: gramsOrNone })),
    }),
  ),
  /** Between actors of the chain. */
  agreements: v.array(
    v.object({ agreement: eventId, title: v.string(), state: v.picklist(agreementStates) }),
  ),
  may: v.object({ describe: v.boolean() }),
});
export type ChainAnswer = v.InferOutput<typeof chainAnswer>;
