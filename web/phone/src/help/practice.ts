import type { Grams } from '../../../../core/quantities/quantity.ts';

/** What is practised, step by step, with nothing but invented data in memory. */
export const steps = {
  recycler: ['start', 'material', 'weight', 'undo', 'notebook', 'unsent', 'end'],
  leader: ['start', 'person', 'weight', 'notebook', 'end'],
} as const;
export type Course = keyof typeof steps;
export type Step = (typeof steps)[Course][number];

export type Practised = {
  readonly material: string;
  readonly person: string | null;
  readonly grams: Grams;
  readonly undone: boolean;
  readonly sent: boolean;
};

/** Where somebody is in the practice, and what she "saved" so far: newest first. */
export type Practice = {
  readonly course: Course;
  readonly step: Step;
  readonly material: string | null;
  readonly person: string | null;
  readonly saved: readonly Practised[];
};

export function begun(course: Course): Practice {
  return { course, step: 'start', material: null, person: null, saved: [] };
}

/** The next step; the last one stays. */
export function onward(practice: Practice): Practice {
  const row: readonly Step[] = steps[practice.course];
  const next = row[row.indexOf(practice.step) + 1];
  return next === undefined ? practice : { ...practice, step: next };
}

/** How far: the start and the end are no steps. */
export function progressOf({ course, step }: Practice): {
  readonly at: number;
  readonly of: number;
} {
  const row: readonly Step[] = steps[course];
  return { at: row.indexOf(step), of: row.length - 2 };
}

export function choseMaterial(practice: Practice, material: string): Practice {
  return onward({ ...practice, material });
}

export function chosePerson(practice: Practice, person: string, material: string): Practice {
  return onward({ ...practice, person, material });
}

export function weighed(practice: Practice, grams: Grams): Practice {
  const { material, person, saved } = practice;
  if (material === null) return practice;
  const one: Practised = { material, person, grams, undone: false, sent: false };
  return onward({ ...practice, saved: [one, ...saved] });
}

/** Undoes the newest, and shows how it looks when it is written again as it should have been. */
export function undid(practice: Practice): Practice {
  const [last, ...others] = practice.saved;
  if (!last) return practice;
  return onward({ ...practice, saved: [last, { ...last, undone: true }, ...others] });
}

/** As if signal had come. */
export function sent(practice: Practice): Practice {
  return { ...practice, saved: practice.saved.map((one) => ({ ...one, sent: true })) };
}

/** What would still have to be sent; an undoing goes out too, but is not counted here. */
export function unsentOf({ saved }: Practice): number {
  return saved.filter((one) => !one.sent).length;
}
