import type { PhoneSellWords } from '../../../../words/es/phone-sell.ts';
import type { Voice } from '../app/voice.svelte.ts';

/** Why two scales do not say the same, the likeliest first; codes of `flow.accept`. */
export const reasonsOfDifference = [
  'scale_difference',
  'moisture',
  'spilled',
  'container',
  'other_reason',
] as const;
export const reasonsOfDeduction = ['moisture', 'impurity', 'container', 'other_reason'] as const;

type Words = PhoneSellWords['difference'];

/** "Salieron 120 kg, llegaron 118.5 kg: faltan 1.5 kg." In grams. */
export function differenceTold(words: Words, voice: Voice, sent: number, arrived: number): string {
  const [left, came] = [voice.mass(sent), voice.mass(arrived)];
  if (arrived === sent) return words.same(left);
  return arrived < sent
    ? words.less(left, came, voice.mass(sent - arrived))
    : words.more(left, came, voice.mass(arrived - sent));
}

/** A reason by its name; one that this version does not know, by its code. */
export function reasonTold(reasons: Readonly<Record<string, string>>, reason: string): string {
  return (reasons[reason] ?? reason).toLowerCase();
}

export type Arrived = {
  readonly accepted: number;
  readonly returned: number;
  readonly differenceReason: string | null;
  readonly deduction: { readonly grams: number; readonly reason: string } | null;
};

/** All that is to be said of what arrived, sentence by sentence: both phones say the same. */
export function arrivalTold(
  words: PhoneSellWords,
  voice: Voice,
  sent: number,
  { accepted, returned, differenceReason, deduction }: Arrived,
): readonly string[] {
  const difference = differenceTold(words.difference, voice, sent, accepted + returned);
  return [
    differenceReason === null
      ? difference
      : words.difference.said(difference, reasonTold(words.difference.reasons, differenceReason)),
    ...(returned > 0 ? [words.difference.returned(voice.mass(returned))] : []),
    ...(deduction
      ? [
          words.difference.deduction(
            voice.mass(deduction.grams),
            reasonTold(words.sell.deductionReasons, deduction.reason),
          ),
        ]
      : []),
  ];
}
