import { agreement } from './compare-names.ts';
import type { Compared, Word } from './compared.ts';
import { reason, type Reason } from './reasons.ts';

/** Organisations: the RUC decides; without it their names, phone and district. */
export function compareOrganisations(a: Compared, b: Compared): readonly Reason[] {
  return [...compareRucs(a, b), ...compareTitles(a, b), ...compareRest(a, b)];
}

function compareRucs(a: Compared, b: Compared): readonly Reason[] {
  if (a.ruc === '' || b.ruc === '') return [];
  return [a.ruc === b.ruc ? reason('same_ruc', 90) : reason('different_rucs', -60)];
}

/** By the share of words that agree; numbers in names tell apart (stall 14, stall 15). */
function compareTitles(a: Compared, b: Compared): readonly Reason[] {
  const [short, long] =
    a.organisation.length <= b.organisation.length
      ? [a.organisation, b.organisation]
      : [b.organisation, a.organisation];
  if (short.length === 0) return [];
  if (numbersOf(short) !== numbersOf(long)) return [reason('different_names', -40)];
  const exact = short.filter((word) => long.some((other) => word.text === other.text)).length;
  const alike = short.filter((word) =>
    long.some((other) => agreement(word, other) !== 'none'),
  ).length;
  const share = alike / long.length;
  if (share < 0.6) return [reason('different_names', -40)];
  const points = Math.round(75 * share);
  return [reason(exact === long.length ? 'same_names' : 'names_nearly_alike', points)];
}

function numbersOf(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .filter((text) => /\d/.test(text))
    .toSorted()
    .join(' ');
}

function compareRest(a: Compared, b: Compared): readonly Reason[] {
  const phone = a.phone !== '' && a.phone === b.phone;
  const together = a.organisations.some((one) => b.organisations.includes(one));
  return [
    ...(phone ? [reason('same_phone', 25)] : []),
    ...(together ? [reason('same_organisation', 7)] : []),
  ];
}
