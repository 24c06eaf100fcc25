type Milestone = { readonly month: number; readonly value: number };

/** So many milestones can be given on the page. */
export const milestonesMost = 4;

/** The rows of the form: those that hold, then empty ones. */
export function milestonesShown(
  set: readonly Milestone[],
): readonly { readonly month: number | null; readonly value: number | null }[] {
  return Array.from(
    { length: Math.max(milestonesMost, set.length) },
    (_, at) => set[at] ?? { month: null, value: null },
  );
}
