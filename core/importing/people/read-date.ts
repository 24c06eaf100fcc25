import { addDays, parseDay, type Day } from '../../quantities/instant.ts';
import { foldSpelling } from '../spelling.ts';
import { factsOf, value, wrong, type Cell, type Read } from './read-text.ts';

const months = 'ene feb mar abr may jun jul ago set oct nov dic'.split(' ');
const otherMonths: Readonly<Record<string, number>> = { sep: 9, jan: 1, apr: 4, aug: 8, dec: 12 };

/** Days from 30 Dec 1899, as spreadsheets count them; 20,000 is 1954, 60,000 is 2064. */
const serialFrom = parseDay('1970-01-01');
const serialOfFrom = 25_569;

/**
 * A date in Peruvian order (day, month, year), with the month as a number or a word, as ISO, or as
 * the bare number of a spreadsheet. Of a year of two digits the last one before today is meant.
 * Outside the days given it is wrong; with month and day the other way round, that is suggested.
 */
export function readDate(cell: Cell, earliest: Day, latest: Day): Read<Day> {
  const parts = partsOf(cell.text, latest);
  if (parts === undefined) return wrong({ code: 'import/date-invalid', facts: factsOf(cell) });
  const day = 'day' in parts ? parts.day : dayOfParts(parts.d, parts.m, parts.y);
  if (day !== undefined && day >= earliest && day <= latest) return value(day);
  const turned = 'day' in parts ? undefined : dayOfParts(parts.m, parts.d, parts.y);
  const isLikely = turned !== undefined && turned >= earliest && turned <= latest;
  return wrong(
    { code: 'import/date-implausible', facts: { ...factsOf(cell), earliest, latest } },
    day === undefined && isLikely ? inOrder(turned) : undefined,
  );
}

/** `31/12/1985`, as people here write it. */
export function inOrder(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

export function readYear(cell: Cell, latest: Day): Read<number> {
  const year = /^\d{4}$/.test(cell.text.trim()) ? Number(cell.text.trim()) : 0;
  if (year >= 1900 && year <= Number(latest.slice(0, 4))) return value(year);
  return wrong({ code: 'import/date-invalid', facts: factsOf(cell) });
}

type Parts = { readonly d: string; readonly m: string; readonly y: string };

function partsOf(
  written: string,
  latest: Day,
): Parts | { readonly day: Day | undefined } | undefined {
  const text = written.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?.*$/, '');
  if (/^\d{5}$/.test(text) && serialFrom !== undefined) {
    return { day: addDays(serialFrom, Number(text) - serialOfFrom) };
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return { y: iso[1] ?? '', m: iso[2] ?? '', d: iso[3] ?? '' };
  const words = foldSpelling(text)
    .replace(/\bdel?\b/g, ' ')
    .split(/\s+/);
  const [d = '', m = '', y = ''] = words;
  if (words.length !== 3 || !/^\d{1,2}$/.test(d) || !/^(\d{4}|\d{2})$/.test(y)) return undefined;
  const month = /^\d{1,2}$/.test(m) ? m : monthOf(m);
  return month === undefined ? undefined : { d, m: month, y: fullYear(y, latest) };
}

function monthOf(word: string): string | undefined {
  const short = word.slice(0, 3);
  if (!/^[a-z]{3,10}$/.test(word)) return undefined;
  const index = months.indexOf(short);
  const month = index >= 0 ? index + 1 : otherMonths[short];
  return month === undefined ? undefined : String(month);
}

function fullYear(year: string, latest: Day): string {
  if (year.length === 4) return year;
  const century = latest.slice(0, 2);
  return year <= latest.slice(2, 4) ? `${century}${year}` : `${Number(century) - 1}${year}`;
}

function dayOfParts(d: string, m: string, y: string): Day | undefined {
  return parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
}
