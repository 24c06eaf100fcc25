import { gramsShown, type ScaleReading } from './reading.ts';

/** Nothing that a scale says in one line is longer; what is, is noise. */
const longestLine = 120;

/** Cuts a stream into lines; radio brings it in pieces of 20 bytes, anywhere. */
export function linesOf(
  rest: string,
  piece: string,
): { readonly lines: readonly string[]; readonly rest: string } {
  const parts = `${rest}${piece}`.split(/[\r\n\u0002\u0003]+/);
  const last = parts.pop() ?? '';
  return {
    lines: parts.filter((line) => line.trim() !== ''),
    rest: last.length > longestLine ? '' : last,
  };
}

/** The second form of each is that of Mettler's MT-SICS: `S S 12.34 kg`, `S D`, `S +`, `S -`. */
const overload = /^(?:OL\b|OVER|S\s+\+$|\+?\^{3,})/i;
const underload = /^(?:UL\b|S\s+-$|_{3,})/i;
const standing = /^(?:ST\b|S\s+S\b)/i;
const moving = /^(?:US\b|S\s+D\b)/i;
const weight = /([+-]?)\s*(\d{1,9})(?:[.,](\d{1,6}))?\s*(kg|g|lb|lbs|t)\b/i;

/**
 * One line of a scale that talks in text: `ST,GS,+  12.34kg` (stable, gross), `US,NT,-0.5 kg`
 * (moving), `OL,GS,+` (overload), or the bare `12.34 kg`. A line without a unit says nothing,
 * because a guessed unit is a wrong weight; neither does one that is no weight at all.
 */
export function readLine(line: string): ScaleReading {
  const text = line.trim();
  if (overload.test(text)) return { is: 'over' };
  if (underload.test(text)) return { is: 'below-zero' };
  const [, sign, whole, places = '', named = ''] = weight.exec(text) ?? [];
  if (whole === undefined) return { is: 'unknown' };
  const mass = gramsShown(whole, places, unitOf(named));
  if (sign === '-' && mass > 0) return { is: 'below-zero' };
  const stable = standing.test(text) ? true : moving.test(text) ? false : undefined;
  return { is: 'weight', grams: mass, stable };
}

function unitOf(named: string): 'kg' | 'g' | 'lb' | 't' {
  switch (named.toLowerCase()) {
    case 'kg':
      return 'kg';
    case 'g':
      return 'g';
    case 't':
      return 't';
    default:
      return 'lb';
  }
}
