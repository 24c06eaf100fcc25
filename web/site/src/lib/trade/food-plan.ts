import {
  collected,
  firstGrams,
  handedOver,
  massOf,
  setApart,
  type FoodStatement,
  type Identity,
  type Moving,
  type NewId,
  type Part,
} from './food-flows.ts';

type Payload = Readonly<Record<string, unknown>>;

/** One line of the register as it was typed; the API reads all of it. */
export type Item = Payload & { readonly grams: number; readonly state: string };

/** How the grams of a form move; null where nobody keeps an account of materials for them. */
export type Flow = {
  readonly moving: Moving;
  readonly food: Identity;
  /** What it becomes where nobody can eat it. */
  readonly waste: Identity;
  readonly sourceKind: string;
  /** Where it was given, if that is a place of who gave it. */
  readonly sourcePlace?: string;
};

/** Who takes it over at once, and where; more of the line in the register stands in `more`. */
export type Taker = { readonly actor: string; readonly place: string; readonly more: Payload };

export type Receiving = {
  readonly event: string;
  readonly donor: string;
  readonly holder: string;
  readonly on: string;
  readonly items: readonly Item[];
  readonly more: Payload;
  readonly flow: Flow | null;
  readonly eater: Taker | null;
  readonly composter: Taker | null;
};

export const isUnfit = ({ state }: Item): boolean => state === 'unfit';

/**
 * All that is said when food is taken in, and handed on in the same moment where it was: the flow
 * of its grams, its line in the register, what was set apart because nobody can eat it, and each
 * handing over with its own line. Every statement names only earlier ones.
 */
export function receiving(of: Receiving, newId: NewId): readonly FoodStatement[] {
  const { donor, holder, on, items, flow } = of;
  const came =
    flow === null
      ? undefined
      : collected(
          flow.moving,
          {
            ...flow.food,
            grams: massOf(items),
            source: {
              kind: flow.sourceKind,
              actor: donor,
              ...(flow.sourcePlace === undefined ? {} : { place: flow.sourcePlace }),
            },
          },
          newId,
        );
  const transfer = came === undefined ? {} : { transfer: came.statement.id };
  const received: FoodStatement = {
    id: of.event,
    kind: 'food.receive',
    payload: { donor, receiver: holder, on, items, ...of.more, ...transfer },
  };
  const { fit, unfit } = partsOf(came === undefined ? [] : [came.part], items);
  const handed = { holder, on, receipts: [of.event], flow };
  return [
    ...(came === undefined ? [] : [came.statement]),
    received,
    ...(of.eater === null
      ? []
      : handing(
          { ...handed, taker: of.eater, items: items.filter((one) => !isUnfit(one)) },
          fit,
          newId,
        )),
    ...(of.composter === null
      ? []
      : handing({ ...handed, taker: of.composter, items: items.filter(isUnfit) }, unfit, newId)),
  ];
}

export type Handing = {
  /** Of the line in the register; made here, if absent. */
  readonly event?: string;
  readonly holder: string;
  readonly on: string;
  readonly receipts: readonly string[];
  readonly items: readonly Item[];
  readonly flow: Flow | null;
  readonly taker: Taker;
};

/** Handed on out of these parts of stock: all fit to be eaten, or all of it not. */
export function handing(
  of: Handing,
  parts: readonly Part[],
  newId: NewId,
): readonly FoodStatement[] {
  const { holder, on, receipts, items, flow, taker } = of;
  if (items.length === 0) return [];
  const apart =
    flow !== null && items.every(isUnfit)
      ? setApart(flow.moving, { parts, as: flow.waste }, newId)
      : undefined;
  const moved =
    flow === null
      ? undefined
      : handedOver(
          flow.moving,
          {
            parts: apart === undefined ? parts : [apart.part],
            receiver: taker.actor,
            receiverPlace: taker.place,
          },
          newId,
        );
  return [
    ...(apart === undefined ? [] : [apart.statement]),
    ...(moved?.statements ?? []),
    {
      id: of.event ?? newId(),
      kind: 'food.deliver',
      payload: {
        giver: holder,
        receiver: taker.actor,
        receipts,
        on,
        items,
        ...taker.more,
        ...(moved === undefined ? {} : { transfer: moved.transfer }),
      },
    },
  ];
}

/** A reception of which something is left, as the register tells it. */
export type Left = {
  readonly donor: string;
  readonly left: number;
  readonly leftUnfit: number;
};

/**
 * What the account of materials never had is collected where it was given before it is handed on:
 * from each giver so many grams as leave now, in the order of the receptions. A reception that is
 * handed on in parts so enters in the same parts, and nothing enters twice.
 */
export function catchingUp(
  receipts: readonly Left[],
  flow: Flow,
  mass: { readonly grams: number; readonly unfit: boolean },
  newId: NewId,
): { readonly statements: readonly FoodStatement[]; readonly parts: readonly Part[] } {
  let left = mass.grams;
  const made = receipts.flatMap((one) => {
    const there = mass.unfit ? one.left : one.left - one.leftUnfit;
    const grams = Math.min(left, there);
    left -= grams;
    if (grams <= 0) return [];
    const source = {
      kind: flow.sourceKind,
      actor: one.donor,
      ...(flow.sourcePlace === undefined ? {} : { place: flow.sourcePlace }),
    };
    return [collected(flow.moving, { ...flow.food, grams, source }, newId)];
  });
  return {
    statements: made.map(({ statement }) => statement),
    parts: made.map(({ part }) => part),
  };
}

/** What is fit and what is not, of the parts that came. */
function partsOf(
  came: readonly Part[],
  items: readonly Item[],
): { readonly fit: readonly Part[]; readonly unfit: readonly Part[] } {
  return {
    fit: firstGrams(came, massOf(items.filter((one) => !isUnfit(one)))),
    unfit: firstGrams(came, massOf(items.filter(isUnfit))),
  };
}
