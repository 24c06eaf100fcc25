import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  monthOf,
  startOfDay,
  type Day,
  type Instant,
} from '../../core/quantities/instant.ts';
import { centimos, grams } from '../../core/quantities/quantity.ts';
import type { WorkAnswer } from '../../wire/api/work-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { materialsOf, total } from './collected.ts';
import { monthsWorked, type MonthWorked } from './months-worked.ts';
import { soldBy, type Sale } from './sales.ts';
import { namedActors, workerOf, type Worker } from './worker.ts';

const monthsMost = 24;
/** A price of longer ago helps nobody who sells today. */
const pricesMonths = 12;

/**
 * `GET /actors/:id/work`: a person's own months, the newest first: what she brought in, her parts
 * of share-outs, her own sales, and the best prices of a year, hers and her association’s. Seen by
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
    const months = await monthsWorked(asked, worker.value.ids, first, now);
    return accept({
      months: months.map(monthOut),
      best: await bestOf(asked, viewer, worker.value, now),
    });
  });
}

function monthOut({ month, brought, earned }: MonthWorked): WorkAnswer['months'][number] {
  return {
    month,
    grams: grams(total(brought)),
    weighings: brought.reduce((sum, row) => sum + row.weighings, 0),
    days: new Set(brought.map(({ day }) => day)).size,
    materials: materialsOf(brought),
    earned: earned.map(({ currency, shared, sold }) => ({
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
  now: Instant,
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
  const month = monthOf(dayOf(now, offsetMinutes));
  const span = {
    start: startOfDay(firstDayOf(addMonths(month, 1 - pricesMonths)), offsetMinutes),
    end: startOfDay(addDays(dayOf(now, offsetMinutes), 1), offsetMinutes),
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
