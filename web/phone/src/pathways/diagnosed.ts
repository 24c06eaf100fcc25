import type { ActorId } from '../../../../core/events/ids.ts';
import type {
  consumed,
  DiagnosePractices,
  ObservePractices,
  PlanPractices,
} from '../../../../core/practices/practice-events.ts';
import type { Doing } from '../../../../core/practices/self-diagnosis.ts';
import {
  addMonths,
  lastDayOf,
  monthOf,
  type Day,
  type Month,
} from '../../../../core/quantities/instant.ts';
import type { PathwayBookAnswer } from '../../../../wire/api/pathway-answers.ts';

export type What = (typeof consumed)[number];
export type PracticeList = PathwayBookAnswer['practices'][number];
type Amount = DiagnosePractices['amounts'][number];

/** What is being answered, as it stands in the fields. A code that is missing was not answered. */
export type Diagnosing = {
  readonly answers: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, TypedAmount>>;
  readonly doing: Readonly<Record<string, Doing>>;
  /** By when each practice that she means to take up. */
  readonly plan: Readonly<Record<string, number>>;
  readonly month: string;
  readonly step: number;
};
export type TypedAmount = { readonly typed: string; readonly from: Amount['from'] };
export const unknownAnswer = '?';

/** In what each amount is asked for, and how many thousandths or hundredths that is. */
const units: Readonly<Record<What, { readonly unit: Amount['unit']; readonly places: number }>> = {
  electricity: { unit: 'wh', places: 3 },
  water: { unit: 'litre', places: 3 },
  fabric: { unit: 'gram', places: 3 },
  textile_waste: { unit: 'gram', places: 3 },
  organic_waste: { unit: 'gram', places: 3 },
  packaging_waste: { unit: 'gram', places: 3 },
  other_input: { unit: 'centimo', places: 2 },
};

/** A typed number in whole small units, by its digits: `12.5` kWh → 12500; else undefined. */
export function wholeTyped(typed: string, what: What): number | undefined {
  const { places } = units[what];
  const [, whole, rest = ''] = /^(\d{1,7})(?:[.,](\d+))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || rest.length > places) return undefined;
  return Number(whole) * 10 ** places + Number(rest.padEnd(places, '0'));
}

/** The list of practices of this kind of place; undefined: the programme has none. */
export function listFor(
  book: PathwayBookAnswer | undefined,
  kind: string | undefined,
): PracticeList | undefined {
  if (kind === undefined) return undefined;
  return book?.practices.find(
    ({ kinds, questions }) => kinds.includes(kind) && questions.length > 0,
  );
}

/**
 * What is asked for in numbers: what the pathways of this kind of place ask; of fabric also what is
 * left of it, so that the owner learns her own share.
 */
export function amountsFor(book: PathwayBookAnswer | undefined, kind: string): readonly What[] {
  const asked = (book?.pathways ?? [])
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap(({ amounts }) => amounts);
  const all = asked.includes('fabric') ? [...asked, 'textile_waste' as const] : asked;
  return [...new Set(all)];
}

/** How many thousandths of the fabric are left as offcuts; undefined while one is not known. */
export function lossOf({ amounts }: Pick<Diagnosing, 'amounts'>): number | undefined {
  const read = (what: What): number | undefined => wholeTyped(amounts[what]?.typed ?? '', what);
  const [fabric, waste] = [read('fabric'), read('textile_waste')];
  if (fabric === undefined || waste === undefined || fabric === 0 || waste > fabric) {
    return undefined;
  }
  return Math.round((waste * 1_000) / fabric);
}

/** The month before this one: its bills are there, and it is over. */
export function monthsToChoose(today: Day): readonly Month[] {
  const last = addMonths(monthOf(today), -1);
  return [last, addMonths(last, -1), monthOf(today)];
}

/** The last day of the month so many months ahead. */
export function dueIn(today: Day, months: number): Day {
  return lastDayOf(addMonths(monthOf(today), months));
}

export type Stated = {
  readonly diagnosis: DiagnosePractices | undefined;
  readonly seen: ObservePractices | undefined;
  readonly plan: PlanPractices | undefined;
};

/**
 * What is written when it is saved: what was not known stays unsaid. What she says of herself is
 * no first visit: it is stated as seen by herself, and never as the baseline.
 */
export function statedDiagnosis(
  draft: Diagnosing,
  of: {
    readonly observed: ActorId;
    readonly list: PracticeList;
    readonly asked: readonly What[];
    readonly month: Month;
    readonly today: Day;
  },
): Stated {
  const { list, observed } = of;
  const answers = list.questions.flatMap(({ code }) => {
    const answer = draft.answers[code];
    return answer === undefined || answer === unknownAnswer ? [] : [{ question: code, answer }];
  });
  const amounts = of.asked.flatMap((what): Amount[] => {
    const said = draft.amounts[what];
    const amount = said && wholeTyped(said.typed, what);
    if (said === undefined || amount === undefined) return [];
    return [{ what, unit: units[what].unit, amount, month: of.month, from: said.from }];
  });
  const items = list.practices.flatMap(({ code }) => {
    const doing = draft.doing[code];
    return doing === 'yes' || doing === 'no' ? [{ practice: code, present: doing === 'yes' }] : [];
  });
  const practices = list.practices.flatMap(({ code }) => {
    const months = draft.plan[code];
    if (months === undefined || draft.doing[code] === 'yes') return [];
    return [{ practice: code, by: dueIn(of.today, months) }];
  });
  const something = answers.length + amounts.length > 0;
  return {
    diagnosis: something ? { observed, method: 'self', answers, amounts } : undefined,
    seen:
      items.length === 0
        ? undefined
        : { observed, method: 'self', baseline: false, people: [], items },
    plan: practices.length === 0 ? undefined : { observed, practices },
  };
}
