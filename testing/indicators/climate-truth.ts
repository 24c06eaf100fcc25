import type { Diary } from '../simulation/diary.ts';
import type { TruePeople } from '../simulation/true-people.ts';

/**
 * The climate account once more, on the back of an envelope: only what the simulated programme has
 * (central values, no fuel, no fate records, nothing wasted by industries), written down from the
 * method (climate.md section 2) and the published factors, with none of the program's arithmetic.
 */
export type TrueCell = {
  /** 2026-03 */
  readonly month: string;
  readonly material: string;
  readonly district: string;
  readonly route: string;
  readonly grams: number;
  /** Whole grams of CO2e kept out of the air. */
  readonly avoided: number;
};

/** Kilograms of CO2e that a kilogram saves where it is made into something new. */
const saved: Readonly<Record<string, number>> = {
  'cardboard-corrugated': 0.2752,
  'paper-mixed': 0.6355,
  'paper-white': 0.6439,
  'paper-newspaper': 0.6439,
  'pet-clear': 1.4157,
  hdpe: 1.1363,
  pp: 1.0854,
  film: 1.4884,
  'tin-cans': 2.0172,
  iron: 2.2777,
  'aluminium-cans': 8.1208,
  'glass-clear': 0.3086,
  'cotton-offcuts': 1.8798,
  'blend-offcuts': 1.8798,
  'polyester-offcuts': 1.8798,
};
const paper = ['cardboard-corrugated', 'paper-mixed', 'paper-white', 'paper-newspaper'];
const paperInLandfill = 0.5939;
const cottonInLandfill = 0.4968;
const transport = 0.0142;
const [methane, nitrousOxide] = [28, 265];
/** Of food: carbon that rots, half of it does, half of the gas is methane, 16 for 12 of it. */
const methaneOfFood = 0.15 * 0.5 * 0.5 * (16 / 12);
/** With capture of 60 %, of which 2 % slip, and 22 % of the rest oxidised in the cover. */
const letOut = 0.4 * 0.78 + 0.6 * 0.02;
const composting = 0.004 * methane + 0.00024 * nitrousOxide;

function partsOf(material: string, route: string): readonly number[] | undefined {
  if (route === 'compost') return [methaneOfFood * letOut * methane, -composting, -transport];
  const credit = saved[material];
  if (credit === undefined) return undefined;
  if (paper.includes(material)) return [credit, paperInLandfill, -transport];
  if (material === 'cotton-offcuts') return [credit, cottonInLandfill, -transport];
  return [credit, -transport];
}

/** Whole grams, halves away from zero. */
function inGrams(kilograms: number): number {
  return Math.sign(kilograms) * Math.floor(Math.abs(kilograms) * 1_000 + 0.5);
}

/** What whoever transforms took on a scale, with another's word or an image beside it. */
export function trueCells({ pickups, handovers, shown }: Diary, people: TruePeople): TrueCell[] {
  const kindOf = (id: Parameters<TruePeople['organisation']>[0]): string =>
    people.organisation(id).kind;
  const taken = [
    ...pickups
      .filter((one) => kindOf(one.taker) === 'composter' && shown.has(one.event))
      .map((one) => ({ ...one, sender: one.giver ?? one.taker, route: 'compost' })),
    ...handovers
      .filter((one) => kindOf(one.taker) === 'industry' && shown.has(one.transfer))
      .map((one) => ({ ...one, sender: one.giver, route: 'recycle' })),
  ];
  const cells = new Map<string, Omit<TrueCell, 'avoided'>>();
  for (const { day, material, district, route, sender, taker, grams } of taken) {
    const month = day.slice(0, 7);
    const key = [month, material, district, route, sender, taker].join(' ');
    const had = cells.get(key)?.grams ?? 0;
    cells.set(key, { month, material, district, route, grams: had + grams });
  }
  return [...cells.values()].flatMap((cell) => {
    const parts = partsOf(cell.material, cell.route);
    if (parts === undefined) return [];
    const kilograms = cell.grams / 1_000;
    const avoided = parts.reduce((sum, part) => sum + inGrams(kilograms * part), 0);
    return [{ ...cell, avoided }];
  });
}
