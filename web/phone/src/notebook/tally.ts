import type { ActorId } from '../../../../core/events/ids.ts';
import { grams, sum, type Grams } from '../../../../core/quantities/quantity.ts';
import type { WorkAnswer } from '../../../../wire/api/work-answers.ts';
import type { AskedWhen, PhoneRecord } from '../store/database.ts';
import { broughtInBy, type Counted } from './own-records.ts';

export type MaterialSum = { readonly material: string; readonly grams: Grams };

/** What came together in some days; materials with most kilograms first. */
export type Tally = {
  readonly grams: Grams;
  readonly days: number;
  readonly materials: readonly MaterialSum[];
};

type Month = Pick<WorkAnswer['months'][number], 'days' | 'materials'>;
/** A month as the server told it, and what its answer cannot know yet. */
export type ToldMonth = { readonly month: Month; readonly asked: AskedWhen };

export function tallyOf(weighings: readonly Counted[]): Tally {
  const days = new Set(weighings.map(({ row }) => row.day));
  return made(
    weighings.map(({ weight }) => weight),
    days.size,
  );
}

/**
 * A month of somebody: what the server told of it, and the records of this phone that its answer
 * cannot contain, each once. What was annulled since is taken away again.
 *
 * @param rows all records of this phone of that month
 * @param told undefined: never heard; then only this phone's records count
 */
export function monthTally(
  person: ActorId | null,
  rows: readonly PhoneRecord[],
  told: ToldMonth | undefined,
): Tally {
  const own = broughtInBy(person, rows);
  if (!told) return tallyOf(own);
  const open = new Set(told.asked.open);
  const isNew = ({ id, seq }: PhoneRecord): boolean => seq > told.asked.lastSeq || open.has(id);
  const added = own.filter(({ row }) => isNew(row)).map(({ weight }) => weight);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const annulled = broughtInBy(
    person,
    rows.flatMap((row) => {
      const because = row.voidedBy === null ? undefined : byId.get(row.voidedBy);
      return because && isNew(because) && !isNew(row) ? [{ ...row, voidedBy: null }] : [];
    }),
  ).map(({ weight }) => ({ material: weight.material, grams: grams(-weight.grams) }));
  const days = new Set(own.map(({ row }) => row.day)).size;
  return made([...told.month.materials, ...added, ...annulled], Math.max(days, told.month.days));
}

function made(parts: readonly MaterialSum[], days: number): Tally {
  const codes = [...new Set(parts.map(({ material }) => material))];
  const materials = codes
    .map((material) => ({
      material,
      grams: total(parts.filter((part) => part.material === material)),
    }))
    .filter((one) => one.grams > 0)
    .sort((a, b) => b.grams - a.grams || (a.material < b.material ? -1 : 1));
  return { grams: total(materials), days, materials };
}

function total(parts: readonly { readonly grams: Grams }[]): Grams {
  return parts.length === 0 ? grams(0) : sum(parts.map((part) => part.grams));
}
