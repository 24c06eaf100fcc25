import type { ActorId, LotId } from '../../../../../../core/events/ids.ts';
import type { Collect, Void } from '../../../../../../core/ledger/facts.ts';
import type { SourceKind } from '../../../../../../core/materials/catalogue.ts';
import type { Weighed } from '../../../../../../core/quantities/weight-entry.ts';
import { letterOf } from '../../../record/letter.ts';
import { standingOf } from '../../../record/lot-identity.ts';
import type { Known, Setup } from '../../../store/database.ts';

/** A sack on the scale. */
export type Sack = {
  readonly lot: LotId;
  /** Whose it is; null: not said. */
  readonly member: ActorId | null;
  readonly material: string;
  readonly source: SourceKind;
  readonly weighed: Weighed;
};

/** What a sack is for the ledger: mass that enters where the leader weighs. */
export function sackPayload(known: Known, { holder, place }: Setup, sack: Sack): Collect {
  const { lot, material, member, source, weighed } = sack;
  const { family = '' } = known.programme.materials.find(({ code }) => code === material) ?? {};
  return {
    holder,
    place,
    lot: { id: lot, letter: letterOf(known, holder) },
    material,
    grade: null,
    ...standingOf(family, source),
    source: { kind: source.code },
    ...(member === null ? {} : { collector: member }),
    weighed,
  };
}

/** Why a sack is corrected, as people say it. */
export const sackReasons = [
  'wrong_weight',
  'wrong_material',
  'wrong_person',
  'duplicate',
  'did_not_occur',
] as const;
export type SackReason = (typeof sackReasons)[number];

/** The same for the ledger: one of its two reasons, and the people's one as detail. */
export function voidOf(fact: Void['fact'], reason: SackReason): Void {
  if (reason === 'did_not_occur') return { fact, reason };
  return {
    fact,
    reason: reason === 'duplicate' ? 'did_not_occur' : 'incorrect_data',
    detail: reason,
  };
}

export type Mending = {
  readonly lot: LotId;
  readonly weighed?: Weighed;
  readonly material?: string;
  readonly member?: ActorId;
};

/**
 * The sack as it should have been written: what was wrong is replaced, the rest stays. A correction
 * makes a new lot, because the old one never was.
 */
export function mended(known: Known, before: Collect, mending: Mending): Collect {
  const { lot, material = before.material, member = before.collector, weighed } = mending;
  const { collector: _, ...kept } = before;
  const family = known.programme.materials.find(({ code }) => code === material)?.family ?? '';
  const source = known.programme.sourceKinds.find(({ code }) => code === before.source.kind);
  const isOther = material !== before.material;
  return {
    ...kept,
    lot: { id: lot, letter: before.lot.letter },
    material,
    ...(isOther ? { grade: null } : {}),
    ...(isOther && source ? standingOf(family, source) : {}),
    ...(member === undefined ? {} : { collector: member }),
    weighed: weighed ?? (isOther ? inGrams(before.weighed) : before.weighed),
  };
}

/** A container's factor is of one material: the mass stays, without it. */
function inGrams({ grams, entry }: Weighed): Weighed {
  if (entry.factorGrams === undefined) return { grams, entry };
  return { grams, entry: { value: String(grams), unit: 'g', method: entry.method } };
}
