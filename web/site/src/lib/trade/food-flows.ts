import { kilogramsTyped } from '../register/kilograms.ts';

/**
 * The flows of rescued food: the same grams as in its register, so that a line there and the
 * movement that it names are said in one send (decision 0082). Ids come from whoever sends.
 */
export type FoodKind =
  'flow.collect' | 'flow.sort' | 'flow.dispatch' | 'flow.accept' | 'food.receive' | 'food.deliver';
export type FoodStatement = {
  readonly id: string;
  readonly kind: FoodKind;
  readonly payload: object;
};
export type NewId = () => string;

/** What a lot is: material, régime and the class of its origin, in codes of the programme. */
export type Identity = {
  readonly material: string;
  readonly regime: string;
  readonly originClass: string;
};

/** Where and for whom it moves, and how its weight was come by. */
export type Moving = {
  readonly holder: string;
  readonly place: string;
  /** The letter of the codes of lots that are made. */
  readonly letter: string;
  readonly method: 'scale' | 'estimated';
};

/** A piece of stock: so many grams of a lot. */
export type Part = { readonly lot: string; readonly grams: number };

/** Taken over where it was given: a source holds no stock, so mass enters here (decision 0082). */
export function collected(
  moving: Moving,
  of: Identity & {
    readonly grams: number;
    readonly source: { readonly kind: string; readonly actor: string; readonly place?: string };
  },
  newId: NewId,
): { readonly statement: FoodStatement; readonly part: Part } {
  const { holder, place, letter, method } = moving;
  const { grams, source, ...identity } = of;
  const lot = newId();
  const payload = {
    holder,
    place,
    lot: { id: lot, letter },
    ...identity,
    grade: null,
    source,
    weighed: weighed(grams, method),
  };
  return {
    statement: { id: newId(), kind: 'flow.collect', payload },
    part: { lot, grams },
  };
}

/** What nobody can eat becomes a lot of its own: food to be eaten is never pooled with it. */
export function setApart(
  moving: Moving,
  of: { readonly parts: readonly Part[]; readonly as: Identity },
  newId: NewId,
): { readonly statement: FoodStatement; readonly part: Part } {
  const { holder, place, letter, method } = moving;
  const lot = newId();
  const mass = massOf(of.parts);
  const payload = {
    holder,
    place,
    take: { lots: of.parts, entry: entry(mass, method) },
    outputs: [{ ...of.as, grade: null, lot: { id: lot, letter }, weighed: weighed(mass, method) }],
    losses: [],
  };
  return { statement: { id: newId(), kind: 'flow.sort', payload }, part: { lot, grams: mass } };
}

/** Given away and taken over at once, as it was handed from one to the other. */
export function handedOver(
  moving: Moving,
  of: {
    readonly parts: readonly Part[];
    readonly receiver: string;
    readonly receiverPlace: string;
  },
  newId: NewId,
): { readonly statements: readonly FoodStatement[]; readonly transfer: string } {
  const { holder, place, letter, method } = moving;
  const mass = massOf(of.parts);
  const transfer = newId();
  const dispatch = {
    holder,
    place,
    receiver: of.receiver,
    take: { lots: of.parts, entry: entry(mass, method) },
    ...(of.parts.length > 1 ? { lot: { id: newId(), letter } } : {}),
    purpose: 'donation',
  };
  const accept = {
    holder: of.receiver,
    place: of.receiverPlace,
    transfer,
    accepted: weighed(mass, method),
    returned: null,
  };
  return {
    transfer,
    statements: [
      { id: transfer, kind: 'flow.dispatch', payload: dispatch },
      { id: newId(), kind: 'flow.accept', payload: accept },
    ],
  };
}

/** The first so many grams of these; fewer where there are not as many. */
export function firstGrams(parts: readonly Part[], mass: number): readonly Part[] {
  let left = mass;
  return parts.flatMap(({ lot, grams }) => {
    const taken = Math.min(left, grams);
    left -= taken;
    return taken > 0 ? [{ lot, grams: taken }] : [];
  });
}

export function massOf(parts: readonly { readonly grams: number }[]): number {
  return parts.reduce((sum, { grams }) => sum + grams, 0);
}

function weighed(grams: number, method: Moving['method']): object {
  return { grams, entry: entry(grams, method) };
}

function entry(grams: number, method: Moving['method']): object {
  return { value: kilogramsTyped(grams), unit: 'kg', method };
}
