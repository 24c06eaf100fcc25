import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import {
  addMonths,
  dayOf,
  firstDayOf,
  monthOf,
  startOfDay,
  type Day,
  type Instant,
  type Month,
} from '../../core/quantities/instant.ts';
import { centimos, grams } from '../../core/quantities/quantity.ts';
import type { WorkAnswer } from '../../wire/api/work-answers.ts';
import { broughtIn, type BroughtRow } from '../store/work/brought-in.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { materialsOf, total } from './collected.ts';
import { soldBy, type Sale } from './sales.ts';
import { sharesAbout } from './shares.ts';
import { namedActors, workerOf, type Worker } from './worker.ts';

const monthsMost = 24;

/**
 * `GET /actors/:id/work`: a person's own months, the newest first: what she brought in, her parts
 * of share-outs, her own sales, and the best prices that she or her association obtained. Seen by
 * herself, by who pays her and by who answers for the figures. `actors/not-found`.
 */
export function work(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<WorkAnswer>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'members' }, now);
    if (!worker.ok) return worker;
    const { offsetMinutes } = asked.programme.catalogue;
    const first = addMonths(monthOf(dayOf(now, offsetMinutes)), 1 - monthsMost);
    return accept({
      months: await monthsOf(asked, worker.value, first, now),
      best: await bestOf(asked, viewer, worker.value, { first, now }),
    });
  });
}

/** Money by month and currency, in céntimos. */
type Earned = Map<Month, Map<string, { shared: number; sold: number }>>;

/** The months with anything in them from `first` on, the newest first. */
export async function monthsOf(
  asked: Asked,
  { ids }: Worker,
  first: Month,
  now: Instant,
): Promise<WorkAnswer['months']> {
  const { offsetMinutes } = asked.programme.catalogue;
  const span = {
    start: startOfDay(firstDayOf(first), offsetMinutes),
    end: startOfDay(firstDayOf(addMonths(monthOf(dayOf(now, offsetMinutes)), 1)), offsetMinutes),
  };
  const [brought, shared, sold] = await Promise.all([
    broughtIn(asked.db, asked.programme.id, {
      by: { people: ids },
      from: span.start,
      before: span.end,
      offsetMinutes,
    }),
    sharesAbout(asked, ids),
    soldBy(asked, ids, span),
  ]);
  const earned: Earned = new Map();
  for (const { said, share, voided } of shared) {
    const month = monthOf(dayOf(said.occurredAt, offsetMinutes));
    if (voided !== null || month < first) continue;
    for (const { member, amount } of share.lines) {
      if (ids.includes(member)) earnedIn(earned, month, share.currency).shared += amount;
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
    .map((month) => monthOut(month, brought, earned));
}

function earnedIn(
  earned: Earned,
  month: Month,
  currency: string,
): { shared: number; sold: number } {
  const ofMonth = earned.get(month) ?? new Map<string, { shared: number; sold: number }>();
  earned.set(month, ofMonth);
  const amounts = ofMonth.get(currency) ?? { shared: 0, sold: 0 };
  ofMonth.set(currency, amounts);
  return amounts;
}

function monthOut(
  month: Month,
  brought: readonly BroughtRow[],
  earned: Earned,
): WorkAnswer['months'][number] {
  const rows = brought.filter(({ day }) => monthOf(day) === month);
  return {
    month,
    grams: grams(total(rows)),
    weighings: rows.reduce((sum, row) => sum + row.weighings, 0),
    days: new Set(rows.map(({ day }) => day)).size,
    materials: materialsOf(rows),
    earned: [...(earned.get(month) ?? [])].map(([currency, { shared, sold }]) => ({
      currency,
      shared: centimos(shared),
      sold: centimos(sold),
    })),
  };
}

/** The best price of each material, of her own sales and those of the associations she is in. */
async function bestOf(
  asked: Asked,
  viewer: Viewer,
  { ids, seen }: Worker,
  { first, now }: { readonly first: Month; readonly now: Instant },
): Promise<WorkAnswer['best']> {
  const { offsetMinutes, actorKinds } = asked.programme.catalogue;
  const associations = seen.affiliations.filter(
    ({ kind, stands }) =>
      actorKinds.find(({ code }) => code === kind)?.part === 'recyclers-association' &&
      seen.shown.organisations.some((organisation) => organisation === stands),
  );
  const sellers = [
    ...ids,
    ...associations.flatMap(({ stands, organisation }) => [stands, organisation]),
  ];
  const span = {
    start: startOfDay(firstDayOf(first), offsetMinutes),
    end: startOfDay(firstDayOf(addMonths(monthOf(dayOf(now, offsetMinutes)), 1)), offsetMinutes),
  };
  const best = new Map<string, Best>();
  for (const sale of await soldBy(asked, [...new Set(sellers)], span)) better(best, sale);
  const buyers = [...best.values()].map(({ buyer }) => buyer);
  const named = await namedActors(asked, viewer, buyers, now);
  return [...best.values()]
    .toSorted((a, b) => (a.material < b.material ? -1 : 1))
    .map(({ buyer, ...one }) => ({
      ...one,
      perKg: centimos(one.perKg),
      buyer: named(buyer).name,
    }));
}

type Best = {
  readonly material: string;
  readonly currency: string;
  readonly perKg: number;
  readonly day: Day;
  readonly buyer: string;
};

function better(best: Map<string, Best>, { row, day, dispatch }: Sale): void {
  const material = row.lots[0]?.material;
  const { price, receiver: buyer } = dispatch;
  if (material === undefined || price === undefined) return;
  const { currency, perKg } = price;
  const key = `${material}|${currency}`;
  if (perKg > (best.get(key)?.perKg ?? 0)) best.set(key, { material, currency, perKg, day, buyer });
}
