import type { PublicResultsAnswer } from '../../../../../wire/api/report-answers.ts';
import type { SiteResultsWords } from '../../../../../words/es/site-results.ts';
import { monthsUntil } from '../figures/months-until.ts';
import { amountText } from './shown.ts';
import type { ResultWords } from './words.ts';

export type PublicIndicator = PublicResultsAnswer['results']['indicators'][number];
type Amount = PublicIndicator['value'];

/**
 * A published amount in words: people are “at least” so many, since they are rounded down; what is
 * withheld says so, and what was never worked out says that there is no figure.
 */
export function publicAmount(
  amount: Amount,
  { unit, people, problem }: Pick<PublicIndicator, 'unit' | 'people' | 'problem'>,
  words: ResultWords,
  own: SiteResultsWords,
): string {
  if (amount === null) return people && problem === null ? own.withheld : own.noFigure;
  const text = amountText(amount, unit, words);
  return people && !(amount.kind === 'whole' && amount.value === 0) ? own.atLeast(text) : text;
}

/** Women and men of an indicator of people, each as far as it may be shown. */
export function publicSexes(
  { splits }: Pick<PublicIndicator, 'splits'>,
  own: SiteResultsWords,
): readonly string[] {
  const parts = splits.find(({ dimension }) => dimension === 'sex')?.parts ?? [];
  const said = (sex: string, text: (amount: string) => string): readonly string[] => {
    const amount = parts.find(({ value }) => value === sex)?.amount ?? null;
    if (amount?.kind !== 'whole' || amount.value === 0) return [];
    return [text(own.atLeast(String(amount.value)))];
  };
  return [...said('F', own.women), ...said('M', own.men)];
}

/** Milestones with the first day of the month by whose end they are due; none without dates. */
export function milestonesOn(
  milestones: PublicIndicator['milestones'],
  span: { readonly from: string; readonly to: string },
): readonly { readonly on: string | null; readonly value: number }[] {
  const months: readonly string[] = monthsUntil(span.from, span.to);
  return milestones.map(({ month, value }) => {
    const due = months[month - 1];
    return { on: due === undefined ? null : `${due}-01`, value };
  });
}
