import { parseDay } from '../../../../../core/quantities/instant.ts';
import { dayText } from '../../../../../words/figures.ts';
import { districtName, lookUp, roleName, type Named } from './value-text.ts';
import type { RegisterWords } from './words.ts';

/** What a statement says in a code, as people read it. */
export function codeText(
  { name, value }: { readonly name: string; readonly value: string },
  words: RegisterWords,
  { districts }: Pick<Named, 'districts'>,
  purposes: Readonly<Record<string, string>>,
): string {
  const { fields, about } = words;
  switch (name) {
    case 'role':
      return roleName(value, words);
    case 'purpose':
      return lookUp(purposes, value);
    case 'given':
      return value === 'true' ? about.history.given : about.history.refused;
    case 'how':
      return lookUp(fields.hows, value);
    case 'outcome':
      return lookUp(fields.outcomes, value);
    case 'right':
      return Object.entries(fields.rights).find(([code]) => code === value)?.[1].name ?? value;
    case 'municipality':
      return districtName(value, districts);
    default: {
      const day = parseDay(value);
      return day === undefined ? value : dayText(day, words.kit);
    }
  }
}
