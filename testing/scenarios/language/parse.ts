import type { Catalogue } from '../../../core/materials/catalogue.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import { parseDay } from '../../../core/quantities/instant.ts';
import type { Names } from '../../factories/ids.ts';
import { cursorOver, ScenarioError, tokensOf, type Cursor } from './cursor.ts';
import { checkReaders } from './parse-check.ts';
import { readExpectation, splitExpectation } from './parse-expectation.ts';
import { flowReaders } from './parse-flow.ts';
import { registerReaders } from './parse-register.ts';
import type { Mutable, Page } from './page.ts';
import type { Control, Expectation, Scenario, Statement, When } from './statement.ts';

export type Text = { readonly file: string; readonly text: string };

/** What every reader of one scenario shares; `day` is the present of the story. */
type Reading = {
  readonly names: Names;
  readonly catalogue: Catalogue;
  readonly cast: readonly Numbered[];
  day: Day;
};
type Numbered = { readonly line: number; readonly text: string };

const firstDay = parseDay('2026-03-02') ?? fault();
function fault(): never {
  throw new Error('Bug: the first day is no day');
}

/**
 * Reads the scenarios of one file. Each begins with `scenario` and its title; a line is an event
 * with its expected outcome after `→`, a check, or a remark after `#`. The grammar is in
 * `testing/scenarios/README.md`. Throws a `ScenarioError` that names file and line.
 *
 * @param cast the lines that `cast` stands for
 */
export function parseScenarios(
  file: Text,
  cast: Text,
  catalogue: Catalogue,
  namesOf: () => Names,
): readonly { readonly scenario: Scenario; readonly names: Names }[] {
  const parts: { readonly head: Numbered; readonly lines: Numbered[] }[] = [];
  for (const line of linesOf(file.text)) {
    if (/^scenario\s/.test(line.text)) parts.push({ head: line, lines: [] });
    else if (tokensOf(line.text).length === 0) continue;
    else if (parts.length > 0) parts.at(-1)?.lines.push(line);
    else throw new ScenarioError(`${file.file}:${line.line}`, 'stands before any scenario');
  }
  return parts.map(({ head, lines }) => {
    const names = namesOf();
    const reading = { names, catalogue, cast: linesOf(cast.text), day: firstDay };
    const statements = lines.flatMap((line) => {
      if (line.text.trim() !== 'cast') return [readLine(line, reading, file.file)];
      const introduced = reading.cast.filter(({ text }) => tokensOf(text).length > 0);
      return introduced.map((one) => readLine(one, reading, cast.file));
    });
    const title = head.text.replace(/^scenario\s+/, '').trim();
    return { names, scenario: { title, file: file.file, line: head.line, statements } };
  });
}

function linesOf(text: string): readonly Numbered[] {
  return text.split('\n').map((line, index) => ({ line: index + 1, text: line }));
}

function readLine({ line, text }: Numbered, reading: Reading, file: string): Statement {
  const where = `${file}:${line}`;
  const { said, outcome } = splitExpectation(tokensOf(text));
  const cursor = cursorOver(said, where);
  const here = { line, text: text.trim() };
  const verb = cursor.word('a verb');
  const page: Page = { ...reading, day: dayOfLine(said, reading.day), letterOfLots: 'A' };
  const check = checkReaders[verb];
  if (check !== undefined && outcome === undefined) {
    const read = check(cursor, page);
    cursor.end();
    return { ...here, type: 'check', ...read };
  }
  const control = controlReaders[verb];
  if (control !== undefined) {
    const expected = readExpectation(outcome, where, page.names);
    const read = control(cursor, reading, expected);
    cursor.end();
    return { ...here, type: 'control', ...read };
  }
  const reader = flowReaders[verb] ?? registerReaders[verb];
  if (reader === undefined) return cursor.fail(`does not know the verb "${verb}"`);
  const name = cursor.word('the name of this line');
  const when: Mutable<When> = { day: page.day, phone: 'P1' };
  const common = whenClauses(cursor, page, when);
  const event = {
    type: 'event' as const,
    name,
    said: reader({ cursor, page, name, common }),
    when,
  };
  cursor.end();
  return { ...here, ...event, expected: readExpectation(outcome, where, page.names) };
}

/** `on DAY` anywhere in a line dates it; otherwise it happens on the present day. */
function dayOfLine(said: readonly string[], present: Day): Day {
  const index = said.lastIndexOf('on');
  return (index < 0 ? undefined : parseDay(said[index + 1] ?? '')) ?? present;
}

function whenClauses(cursor: Cursor, page: Page, when: Mutable<When>) {
  return {
    on: () => {
      cursor.day();
    },
    at: () => {
      const match = /^(\d\d)h(\d\d)$/.exec(cursor.word('a time such as 10h30'));
      if (match === null) return cursor.fail('a time is written like 10h30');
      when.minute = Number(match[1]) * 60 + Number(match[2]);
    },
    phone: () => (when.phone = cursor.word('a phone')),
    seq: () => (when.sequence = Number(cursor.number('the number on the phone'))),
    id: () => (when.sameIdAs = page.names.event(cursor.word('the name of a line'))),
  };
}

type ControlReader = (cursor: Cursor, reading: Reading, expected: Expectation) => Control;

const controlReaders: Readonly<Record<string, ControlReader>> = {
  day: (cursor, reading) => {
    reading.day = cursor.day();
    return { control: 'day', day: reading.day };
  },
  clock: (cursor) => {
    const phone = cursor.word('a phone');
    const count = Number(cursor.number('how much it goes ahead, such as +2 days'));
    const unit = cursor.word('days, hours or minutes');
    const minutes = { days: 1440, hours: 60, minutes: 1 }[unit];
    if (minutes === undefined) return cursor.fail(`${unit} is none of days, hours, minutes`);
    const known = !cursor.ifNext('unnoticed');
    return { control: 'clock', phone, ms: count * minutes * 60_000, known };
  },
  batch: () => ({ control: 'batch' }),
  end: (cursor) => {
    const said: { cutAt?: number; shuffled?: number } = {};
    cursor.clauses({
      cut: () => {
        cursor.expect('at');
        said.cutAt = Number(cursor.number('how many arrive'));
      },
      shuffled: () => (said.shuffled = Number(cursor.number('a seed'))),
    });
    return { control: 'end', ...said };
  },
  again: (cursor, _reading, expected) => {
    const all = cursor.peek() === undefined || cursor.ifNext('everything');
    const events = all ? [] : cursor.list(() => cursor.word('the name of a line'));
    return { control: 'again', events, expected: expected.outcome };
  },
};
