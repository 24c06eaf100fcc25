import { parseDay, type Day } from '../../../core/quantities/instant.ts';

/** A line that cannot be read, with where it stands. */
export class ScenarioError extends Error {
  constructor(where: string, sentence: string) {
    super(`${where}: ${sentence}`);
    this.name = 'ScenarioError';
  }
}

const token = /"([^"]*)"|[,=:→←]|[^\s,=:→←"]+/g;

/** Cuts a line into words; `#` starts a remark, quotation marks hold a name together. */
export function tokensOf(line: string): readonly string[] {
  const remark = line.search(/(^|\s)#/);
  const said = remark < 0 ? line : line.slice(0, remark);
  return [...said.matchAll(token)].map((match) => match[1] ?? match[0]);
}

export type Mass = { readonly value: string; readonly unit: string };

/** Reads a line from left to right and complains in sentences. */
export type Cursor = ReturnType<typeof cursorOver>;

const gramsPerUnit: Readonly<Record<string, number>> = { g: 1, kg: 1_000, t: 1_000_000 };

function wordsOver(tokens: readonly string[], where: string) {
  let next = 0;
  const fail = (sentence: string): never => {
    throw new ScenarioError(where, sentence);
  };
  const peek = (ahead = 0): string | undefined => tokens[next + ahead];
  const word = (what: string): string => {
    const found = tokens[next];
    if (found === undefined || /^[,=:→←]$/.test(found)) {
      return fail(`expected ${what}, found ${found ?? 'the end of the line'}`);
    }
    next += 1;
    return found;
  };
  const ifNext = (literal: string): boolean => {
    if (tokens[next] !== literal) return false;
    next += 1;
    return true;
  };
  const expect = (literal: string): void => {
    if (!ifNext(literal)) fail(`expected ${literal}, found ${peek() ?? 'the end of the line'}`);
  };
  const isAtEnd = (): boolean => next >= tokens.length;
  return { fail, peek, word, ifNext, expect, isAtEnd };
}

export function cursorOver(tokens: readonly string[], where: string) {
  const words = wordsOver(tokens, where);
  const { fail, peek, word, ifNext } = words;
  const number = (what: string): string => {
    const text = word(what);
    return /^[+-]?\d+(\.\d+)?$/.test(text) ? text : fail(`expected ${what}, found ${text}`);
  };
  const mass = (what = 'a mass such as 12.5 kg'): Mass => ({
    value: number(what),
    unit: word('a unit such as kg'),
  });
  const grams = (what?: string): number => {
    const { value, unit } = mass(what);
    const factor = gramsPerUnit[unit] ?? fail(`${unit} is none of g, kg, t`);
    const exact = Number(value) * factor;
    const whole = Math.round(exact);
    return Math.abs(exact - whole) < 1e-6 ? whole : fail(`${value} ${unit} is not whole grams`);
  };
  const day = (): Day => {
    const text = word('a day such as 2026-03-02');
    return parseDay(text) ?? fail(`${text} is no day`);
  };
  /** Reads one thing, and another after every comma. */
  const list = <T>(read: () => T): readonly T[] => {
    const all = [read()];
    while (ifNext(',')) all.push(read());
    return all;
  };
  /** Reads the rest of the line: words that are among the names, each with what it reads. */
  const clauses = (handlers: Readonly<Record<string, () => void>>): void => {
    const seen = new Set<string>();
    while (!words.isAtEnd()) {
      const name = word('a word');
      const handle = handlers[name];
      if (handle === undefined || seen.has(name)) {
        const known = Object.keys(handlers).join(', ');
        fail(
          seen.has(name)
            ? `${name} stands twice in one line`
            : `does not know "${name}" here; it knows ${known}`,
        );
      }
      seen.add(name);
      handle?.();
    }
  };
  const end = (): void => {
    if (!words.isAtEnd()) fail(`does not expect "${peek()}" here`);
  };
  return { ...words, number, mass, grams, day, list, clauses, end };
}
