import { foldSpelling } from '../spelling.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Choices } from './mapping.ts';
import { spellings } from './spellings.ts';

/** What one cell says: a value, perhaps with something to look at, or what is wrong with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly remark?: Problem }
  | { readonly ok: false; readonly problem: Problem; readonly suggestion?: string };

/** A cell as it was written, and what its column is called. */
export type Cell = { readonly column: string; readonly text: string };

export function value<T>(read: T): Read<T> {
  return { ok: true, value: read };
}

export function wrong(problem: Problem, suggestion?: string): Read<never> {
  return suggestion === undefined
    ? { ok: false, problem }
    : { ok: false, problem, suggestion: suggestion };
}

export function factsOf({ column, text }: Cell): {
  readonly column: string;
  readonly value: string;
} {
  return { column, value: text };
}

export const textMost = 200;

/** One line of text without doubled spaces. */
export function readText(cell: Cell): Read<string> {
  const text = cell.text.replace(/\s+/g, ' ').trim();
  if (text.length <= textMost) return value(text);
  return wrong({ code: 'import/text-too-long', facts: { column: cell.column, most: textMost } });
}

/** What may be chosen, by any of the names it goes by. */
export function readChoice(field: string, cell: Cell, ours: Choices): Read<string> {
  const found = choiceOf(field, cell.text, ours);
  if (found !== undefined) return value(found);
  return wrong({ code: 'import/choice-unknown', facts: factsOf(cell) });
}

/** Several choices in one cell, as people part them: commas, semicolons, slashes, “y”. */
export function readChoices(field: string, cell: Cell, ours: Choices): Read<readonly string[]> {
  const found: string[] = [];
  for (const part of partsOf(field, cell.text, ours)) {
    const one = choiceOf(field, part, ours);
    if (one === undefined) {
      return wrong({
        code: 'import/choice-unknown',
        facts: { column: cell.column, value: part.trim() },
      });
    }
    if (!found.includes(one)) found.push(one);
  }
  return value(found);
}

/** Only what is no name by itself is parted: “papel y cartón” may be one kind, or two. */
function partsOf(field: string, text: string, ours: Choices): readonly string[] {
  const cut = (whole: string, mark: RegExp): readonly string[] =>
    choiceOf(field, whole, ours) === undefined ? whole.split(mark) : [whole];
  return cut(text, /[,;\n]/)
    .flatMap((part) => cut(part, /[/+]|\s[ye]\s/))
    .filter((part) => part.trim() !== '');
}

function choiceOf(field: string, written: string, ours: Choices): string | undefined {
  const folded = foldSpelling(written);
  const isCalled = (names: readonly string[]): boolean =>
    names.some((name) => foldSpelling(name) === folded);
  // Any language has a code; only the usual ones have a name here.
  if (field === 'languages' && /^[a-z]{2,3}$/.test(folded)) return folded;
  const mine = ours[field] ?? {};
  const theirs = spellings[field] ?? {};
  return (
    Object.keys(mine).find((code) => isCalled([code, ...(mine[code] ?? [])])) ??
    Object.keys(theirs).find((code) => isCalled([code, ...(theirs[code] ?? [])]))
  );
}

/** Letters, digits and full stops of an address; only a message can tell that it works. */
export function readEmail(cell: Cell): Read<string> {
  const email = cell.text.trim().toLowerCase();
  if (email.length <= 254 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email)) return value(email);
  return wrong({ code: 'import/email-invalid', facts: factsOf(cell) });
}

/**
 * A Peruvian number without its country code: nine digits from 9 of a mobile, seven or eight with
 * the city's code of a landline; a foreign one keeps its `+`.
 */
export function readPhone(cell: Cell): Read<string> {
  const dialled = cell.text.replace(/[\s().-]/g, '').replace(/^00(?=\d)/, '+');
  const national = dialled.replace(/^\+?51(?=9\d{8}$|1\d{7}$)/, '').replace(/^0(?=\d{8,9}$)/, '');
  const isPeruvian = /^9\d{8}$/.test(national) || /^[1-8]\d{5,7}$/.test(national);
  if (isPeruvian || /^\+(?!51)\d{7,15}$/.test(national)) return value(national);
  const first = /9\d{8}/.exec(cell.text.replace(/[\s.-]/g, ''))?.[0];
  return wrong({ code: 'import/phone-invalid', facts: factsOf(cell) }, first);
}

/** Kilograms as written with a decimal point, in whole grams. */
export function readKilograms(cell: Cell): Read<number> {
  const match = /^(\d{1,5})(?:\.(\d{1,3}))?\s*(?:kg|kgs|kilos?)?\.?$/i.exec(cell.text.trim());
  const [, whole = '', fraction = ''] = match ?? [];
  const grams = Number(`${whole}${fraction.padEnd(3, '0')}`);
  if (match && grams > 0) return value(grams);
  const point = /^\d{1,5},\d{1,2}$/.test(cell.text.trim()) ? cell.text.trim() : undefined;
  return wrong({ code: 'import/number-invalid', facts: factsOf(cell) }, point?.replace(',', '.'));
}

/** A list of identity documents: the type may stand beside it, or follow from the number. */
export function readDocument(
  cell: Cell,
  type: string | undefined,
): Read<{ readonly type: string; readonly number: string }> {
  const number = cell.text.replace(/^\s*(?:dni|ce|c\.e\.)\b[\s:.-]*/i, '').replace(/[\s.-]/g, '');
  const stated = type ?? (/^\s*c\.?e\b/i.test(cell.text) ? 'ce' : 'dni');
  const upper = number.toUpperCase();
  if (stated === 'ce' && /^(?=.*\d)[0-9A-Z]{9,12}$/.test(upper)) {
    return value({ type: 'ce', number: upper });
  }
  if (stated === 'dni' && /^\d{8}$/.test(upper)) return value({ type: 'dni', number: upper });
  // Spreadsheets drop the zeros at the front of a number.
  const lost = stated === 'dni' && /^\d{6,7}$/.test(upper) ? upper.padStart(8, '0') : undefined;
  return wrong({ code: 'import/document-invalid', facts: factsOf(cell) }, lost);
}
