import { addDays, dayOf, firstDayOf, monthOf, startOfDay } from '../../core/quantities/instant.ts';
import type { Instant, Month } from '../../core/quantities/instant.ts';
import { broughtIn, type BroughtRow } from '../store/work/brought-in.ts';
import type { Asked } from './asked.ts';
import { soldBy } from './sales.ts';
import { sharesAbout } from './shares.ts';

/** Céntimos of one currency in one month. */
export type Earned = {
  readonly currency: string;
  /** Her parts of share-outs that were not voided. */
  shared: number;
  /** Of these, what she signed for. */
  signed: number;
  /** Her own sales, at their worth after the buyer's scale. */
  sold: number;
};

export type MonthWorked = {
  readonly month: Month;
  readonly brought: readonly BroughtRow[];
  readonly earned: readonly Earned[];
};

/**
 * What a person, with all her records, brought in and earned, month by month of the programme's
 * clock from `first` until now; months without anything are left out, the newest comes first.
 */
export async function monthsWorked(
  asked: Asked,
  ids: readonly string[],
  first: Month,
  now: Instant,
): Promise<readonly MonthWorked[]> {
  const { offsetMinutes } = asked.programme.catalogue;
  const start = startOfDay(firstDayOf(first), offsetMinutes);
  const end = startOfDay(addDays(dayOf(now, offsetMinutes), 1), offsetMinutes);
  const asking = { by: { people: ids }, from: start, before: end, offsetMinutes };
  const [brought, shares, sold] = await Promise.all([
    broughtIn(asked.db, asked.programme.id, asking),
    sharesAbout(asked, ids),
    soldBy(asked, ids, { start, end }),
  ]);
  const earned = new Map<Month, Map<string, Earned>>();
  for (const { said, share, voided, signed } of shares) {
    const month = monthOf(dayOf(said.occurredAt, offsetMinutes));
    if (voided !== null || month < first) continue;
    for (const { member, amount } of share.lines) {
      if (!ids.includes(member)) continue;
      const sums = earnedIn(earned, month, share.currency);
      sums.shared += amount;
      if (signed.has(member)) sums.signed += amount;
    }
  }
  for (const { day, dispatch, settled } of sold) {
    if (dispatch.price === undefined || settled === null) continue;
    earnedIn(earned, monthOf(day), dispatch.price.currency).sold += settled;
  }
  const months = new Set([...brought.map(({ day }) => monthOf(day)), ...earned.keys()]);
  return [...months]
    .toSorted()
    .toReversed()
    .map((month) => ({
      month,
      brought: brought.filter(({ day }) => monthOf(day) === month),
      earned: [...(earned.get(month)?.values() ?? [])],
    }));
}

function earnedIn(earned: Map<Month, Map<string, Earned>>, month: Month, currency: string): Earned {
  const ofMonth = earned.get(month) ?? new Map<string, Earned>();
  earned.set(month, ofMonth);
  const sums = ofMonth.get(currency) ?? { currency, shared: 0, signed: 0, sold: 0 };
  ofMonth.set(currency, sums);
  return sums;
}
