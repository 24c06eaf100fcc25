import type { Catalogue } from '../materials/catalogue.ts';
import type { Problem } from '../problems/problem.ts';
import type { SetLogframe } from './logframe-events.ts';

/**
 * What may not be set: of an indicator or partner that the programme does not have, amounts below
 * zero of what is counted, milestones that fall or stand twice, and a last day before the first.
 */
export function logframeFault(said: SetLogframe, known: Catalogue['results']): Problem | undefined {
  if (said.sets === 'dates') {
    const { from, to } = said;
    if (to === null || (from !== null && from <= to)) return undefined;
    return { code: 'results/dates-reversed', facts: { from: from ?? '', to } };
  }
  if (said.sets === 'licence') return undefined;
  const { indicator } = said;
  if (known !== undefined && !known.indicators.includes(indicator)) {
    return { code: 'results/indicator-unknown', facts: { indicator } };
  }
  const below = amountsOf(said).find((value) => value < 0);
  if (below !== undefined && known?.mayFallBelowZero.includes(indicator) === false) {
    return { code: 'results/below-zero', facts: { indicator, value: below } };
  }
  if (said.sets === 'milestones') return milestonesFault(said.milestones);
  if (said.sets !== 'responsible' || known === undefined) return undefined;
  const partner = said.partners.find((code) => !known.partners.includes(code));
  return partner === undefined
    ? undefined
    : { code: 'results/partner-unknown', facts: { partner } };
}

function amountsOf(said: SetLogframe): readonly number[] {
  if (said.sets === 'milestones') return said.milestones.map(({ value }) => value);
  if (said.sets !== 'baseline' && said.sets !== 'target') return [];
  return said.value === null ? [] : [said.value];
}

/** Months rise, and what is aimed at does not fall. */
function milestonesFault(
  milestones: readonly { readonly month: number; readonly value: number }[],
): Problem | undefined {
  const at = milestones.findIndex(({ month, value }, n) => {
    const before = milestones[n - 1];
    return before !== undefined && (month <= before.month || value < before.value);
  });
  const wrong = milestones[at];
  return wrong === undefined
    ? undefined
    : { code: 'results/milestones-fall', facts: { month: wrong.month, value: wrong.value } };
}
