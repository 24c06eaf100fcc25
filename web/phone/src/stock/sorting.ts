import type { ActorId, LotId, PlaceId } from '../../../../core/events/ids.ts';
import type { Output, Sort, Take } from '../../../../core/ledger/facts.ts';
import { grams, sum, type Grams } from '../../../../core/quantities/quantity.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { YieldsAnswer } from '../../../../wire/api/work-answers.ts';
import { letterOf } from '../record/letter.ts';
import type { Known } from '../store/database.ts';
import { standingFrom } from './standing.ts';
import { pickOldest, type StockLot } from './stock.ts';

/** Names for what a sorting does not give back. */
export const lossReasons = [
  'reject',
  'moisture',
  'process_loss',
  'contamination',
  'spillage',
  'scale_difference',
] as const;
export type LossReason = (typeof lossReasons)[number];

/** Something that came out, on the scale. */
export type SortedOut = {
  readonly lot: LotId;
  readonly material: string;
  readonly grade: string | null;
  readonly weighed: Weighed;
};

/** A sorting that is being written down. */
export type SortDraft = {
  readonly material: string | null;
  /** Chosen by its code; null: the oldest of the material. */
  readonly lot: LotId | null;
  readonly weighed: Weighed | null;
  readonly outs: readonly SortedOut[];
  readonly losses: readonly { readonly reason: LossReason; readonly grams: Grams }[];
};

export const emptySort: SortDraft = {
  material: null,
  lot: null,
  weighed: null,
  outs: [],
  losses: [],
};

/** in = out + lost + open; `open` is below zero when more came out than went in. */
export type Balance = {
  readonly in: number;
  readonly out: number;
  readonly lost: number;
  readonly open: number;
};

export function balanceOf({ weighed, outs, losses }: SortDraft): Balance {
  const into = weighed?.grams ?? 0;
  const out = sum(outs.map((one) => one.weighed.grams));
  const lost = sum(losses.map((one) => one.grams));
  return { in: into, out, lost, open: into - out - lost };
}

/** What keeps it from being saved; undefined: nothing does. */
export function lackOf(draft: SortDraft): 'nothing' | 'open' | 'over' | undefined {
  const { open } = balanceOf(draft);
  if (open < 0) return 'over';
  if (draft.outs.length === 0 && draft.losses.length === 0) return 'nothing';
  return open > 0 ? 'open' : undefined;
}

/** What is not named yet gets this name; a name that is there already grows. */
export function nameRest(draft: SortDraft, reason: LossReason): SortDraft {
  const { open } = balanceOf(draft);
  return open > 0 ? withLoss(draft, reason, open) : draft;
}

export function withLoss(draft: SortDraft, reason: LossReason, mass: number): SortDraft {
  const before = draft.losses.find((one) => one.reason === reason)?.grams ?? 0;
  const others = draft.losses.filter((one) => one.reason !== reason);
  return { ...draft, losses: [...others, { reason, grams: grams(before + mass) }] };
}

export type SortPlace = { readonly holder: ActorId; readonly place: PlaceId };

/**
 * The sorting for the ledger. New lots are of the standing of what goes in.
 *
 * @param lots what this phone knows to be at the place, the oldest first
 * @param source of the last weighing, where it knows of none
 */
export function sortOf(
  known: Known,
  { holder, place }: SortPlace,
  draft: SortDraft,
  { lots, source }: { readonly lots: readonly StockLot[]; readonly source: string | null },
): Sort | undefined {
  const { material, weighed } = draft;
  if (material === null || weighed === null) return undefined;
  const used = lotsFor(draft, lots, place);
  const taken = new Set(pickOldest(used, weighed.grams).map(({ lot }) => lot));
  const picked = used.filter(({ lot }) => taken.has(lot));
  const standing = standingFrom(known, picked, { material, source });
  const letter = letterOf(known, holder);
  return {
    holder,
    place,
    take: takeOf(draft, material, weighed),
    outputs: draft.outs.map(({ lot, ...out }): Output => ({
      ...out,
      ...standing,
      lot: { id: lot, letter },
    })),
    losses: draft.losses,
  };
}

/** What there is of the material that goes in, here; of the lot, when one was chosen. */
export function lotsFor(
  { material, lot: chosen }: Pick<SortDraft, 'material' | 'lot'>,
  lots: readonly StockLot[],
  place: PlaceId,
): readonly StockLot[] {
  return lots.filter(
    (lot) =>
      lot.material === material && lot.place === place && (chosen === null || lot.lot === chosen),
  );
}

function takeOf({ lot }: SortDraft, material: string, { grams: mass, entry }: Weighed): Take {
  return lot === null ? { material, grams: mass, entry } : { lots: [{ lot, grams: mass }], entry };
}

/** Of what went in, how much came out as this: usually and today, in tenths of a percent. */
export type YieldLine = {
  /** null: lost. */
  readonly material: string | null;
  readonly usual: number;
  readonly today: number;
};

/** Today beside what is usual for the material, the most usual first; nothing without a past. */
export function yieldLines(
  draft: SortDraft,
  usual: YieldsAnswer | undefined,
): readonly YieldLine[] {
  const before = usual?.yields.find(({ material }) => material === draft.material);
  const { in: into, lost } = balanceOf(draft);
  if (!before || before.inGrams === 0 || into === 0) return [];
  const materials = [...new Set(before.outputs.map(({ material }) => material))];
  const lines = materials.map((material): YieldLine => {
    const past = before.outputs.filter((one) => one.material === material);
    const now = draft.outs.filter((one) => one.material === material);
    return {
      material,
      usual: permille(sum(past.map((one) => one.grams)), before.inGrams),
      today: permille(sum(now.map((one) => one.weighed.grams)), into),
    };
  });
  lines.sort((a, b) => b.usual - a.usual);
  const pastLoss = sum(before.losses.map((one) => one.grams));
  const loss = { material: null, usual: permille(pastLoss, before.inGrams) };
  return [...lines, { ...loss, today: permille(lost, into) }];
}

/** Part of a whole in tenths of a percent, rounded half up, by whole numbers. */
export function permille(part: number, whole: number): number {
  return Math.floor((part * 2_000 + whole) / (2 * whole));
}
