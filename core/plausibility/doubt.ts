import type { Instant } from '../quantities/instant.ts';
import { grams as wholeGrams, type Grams } from '../quantities/quantity.ts';
import { usualOf, type Usual } from './usual.ts';

/** A weighing that somebody is about to save. */
export type Weight = { readonly material: string; readonly grams: Grams; readonly at: Instant };

/** What the phone knows of whoever weighs, all of it said or recorded by herself. */
export type Habits = {
  /** What her vehicle usually carries, as she typed it. */
  readonly carries: Grams | null;
  /** Her weighings of this material, newest first. */
  readonly weighings: readonly Grams[];
  /** What she collected on each earlier day with records, newest first. */
  readonly days: readonly Grams[];
  /** What she collected today before this. */
  readonly today: Grams;
  /** Her weighings of the last minutes. */
  readonly lately: readonly Weight[];
};

/**
 * What may be asked before a weight is saved. It is a question: the answer "yes" saves it as it
 * is, and nothing is ever refused or marked for it.
 */
export type Doubt =
  /** The same weight of the same material was saved a moment ago. */
  | { readonly ask: 'again' }
  /** Ten times what is usual, or a tenth of it: a point or a digit slipped. */
  | { readonly ask: 'digits'; readonly instead: Grams }
  | { readonly ask: 'vehicle'; readonly carries: Grams }
  | { readonly ask: 'weighing'; readonly usual: Grams }
  | { readonly ask: 'day'; readonly total: Grams; readonly usual: Grams };

/** Twice the same within so long is more often a second tap than a second sack. */
export const againMs = 120_000;
/** Asked above half as much again as the vehicle usually carries. */
const vehicleTimes = { over: 3, under: 2 } as const;
/** Asked above three times the upper quartile of her weighings, or under a third of the lower. */
const weighingTimes = 3;
/** Asked when a day grows beyond twice the upper quartile of her days. */
const dayTimes = 2;

/** The one question that fits best, or none. The most exact question goes first. */
export function doubtAbout(weight: Weight, habits: Habits): Doubt | undefined {
  const { grams } = weight;
  if (isAgain(weight, habits.lately)) return { ask: 'again' };
  const usual = usualOf(habits.weighings);
  const instead = usual && slipped(grams, usual, habits.weighings);
  if (instead !== undefined) return { ask: 'digits', instead };
  const { carries } = habits;
  if (carries !== null && grams * vehicleTimes.under > carries * vehicleTimes.over) {
    return { ask: 'vehicle', carries };
  }
  if (usual && grams > usual.high * weighingTimes) {
    return { ask: 'weighing', usual: usual.middle };
  }
  return aboutDay(grams, habits);
}

function isAgain({ material, grams, at }: Weight, lately: readonly Weight[]): boolean {
  return lately.some(
    (one) => one.material === material && one.grams === grams && Math.abs(at - one.at) <= againMs,
  );
}

/** What was probably meant, when one digit more or less makes an odd weight a usual one. */
function slipped(grams: Grams, usual: Usual, weighings: readonly Grams[]): Grams | undefined {
  const { low, high } = usual;
  if (grams > high * weighingTimes && grams >= low * 10 && grams <= high * 10) {
    return wholeGrams(Math.round(grams / 10));
  }
  const isLeast = weighings.every((one) => grams < one);
  if (isLeast && grams * weighingTimes < low && grams * 10 >= low && grams * 10 <= high) {
    return wholeGrams(grams * 10);
  }
  return undefined;
}

/** Asked once, by the weighing with which the day grows beyond. */
function aboutDay(grams: Grams, { today, days }: Habits): Doubt | undefined {
  const usual = usualOf(days);
  if (!usual) return undefined;
  const most = usual.high * dayTimes;
  const total = wholeGrams(today + grams);
  if (today > most || total <= most) return undefined;
  return { ask: 'day', total, usual: usual.middle };
}
