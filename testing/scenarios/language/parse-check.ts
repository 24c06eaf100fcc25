import type { FlowClass } from '../../../core/ledger/entries.ts';
import { parseMonth, type Month } from '../../../core/quantities/instant.ts';
import type { Cursor } from './cursor.ts';
import type { Page } from './page.ts';
import type { Check, OriginBy, StateWord } from './statement.ts';

type CheckReader = (cursor: Cursor, page: Page) => Check;

const states: Readonly<Record<string, StateWord>> = {
  accepted: 'accepted',
  waits: 'quarantined',
  refused: 'refused',
  voided: 'voided',
  corrected: 'corrected',
  superseded: 'superseded',
  absent: 'absent',
};
const origins: readonly OriginBy[] = ['actor', 'source', 'district', 'association', 'sex'];
const flowClasses: readonly FlowClass[] = [
  'collected',
  'received',
  'accepted',
  'converted_in',
  'adjusted_in',
  'delivered',
  'handed',
  'converted_out',
  'adjusted_out',
  'lost',
  'disposed',
  'stock',
];

export const checkReaders: Readonly<Record<string, CheckReader>> = {
  balance: (cursor) => {
    const account = readAccount(cursor);
    const material = cursor.word('a material');
    cursor.expect('=');
    return { check: 'balance', ...account, material, grams: cursor.grams() };
  },
  held: (cursor, page) => {
    const lot = page.names.lot(cursor.word('a lot'));
    const account = readAccount(cursor);
    cursor.expect('=');
    return { check: 'held', lot, ...account, grams: cursor.grams() };
  },
  travelling: (cursor, page) => {
    const transfer = page.names.event(cursor.word('the name of a line'));
    cursor.expect('=');
    return { check: 'travelling', transfer, grams: cursor.grams() };
  },
  state: (cursor, page) => {
    const event = page.names.event(cursor.word('the name of a line'));
    cursor.expect('=');
    const text = cursor.word('a state');
    const state = states[text] ?? cursor.fail(`${text} is no state`);
    return { check: 'state', event, state };
  },
  dated: (cursor, page) => {
    const event = page.names.event(cursor.word('the name of a line'));
    cursor.expect('=');
    return { check: 'dated', event, day: cursor.day() };
  },
  blocked: (cursor, page) => {
    const event = page.names.event(cursor.word('the name of a line'));
    cursor.expect('by');
    return { check: 'blocked', event, by: page.names.event(cursor.word('the name of a line')) };
  },
  lot: (cursor, page) => {
    const lot = page.names.lot(cursor.word('a lot'));
    const fields: Record<string, string> = {};
    const names = ['material', 'grade', 'regime', 'class', 'district', 'letter'];
    cursor.clauses(
      Object.fromEntries(names.map((name) => [name, () => (fields[name] = cursor.word(name))])),
    );
    return { check: 'lot', lot, fields };
  },
  origin: (cursor, page) => {
    const lot = page.names.lot(cursor.word('a lot'));
    cursor.expect('by');
    const text = cursor.word('what');
    const by = origins.find((known) => known === text) ?? cursor.fail(`no origin by ${text}`);
    cursor.expect('=');
    const shares = cursor.list(() => readShare(cursor, page, by));
    return { check: 'origin', lot, by, shares: Object.fromEntries(shares) };
  },
  trace: (cursor, page) => {
    const lot = page.names.lot(cursor.word('a lot'));
    cursor.expect('←');
    if (cursor.ifNext('nothing')) return { check: 'trace', lot, parents: {} };
    const parents = cursor.list((): readonly [string, number] => [
      page.names.lot(cursor.word('a lot')),
      cursor.grams(),
    ]);
    return { check: 'trace', lot, parents: Object.fromEntries(parents) };
  },
  total: (cursor, page) => {
    const of: { month?: Month; holder?: string } = {};
    if (cursor.ifNext('of')) of.holder = page.names.actor(cursor.word('an actor'));
    if (cursor.ifNext('in')) {
      const text = cursor.word('a month');
      of.month = parseMonth(text) ?? cursor.fail(`${text} is no month`);
    }
    const classes = cursor.list((): readonly [string, number] => {
      const text = cursor.word('a class of flow').replace('-', '_');
      const found = flowClasses.find((known) => known === text);
      return [found ?? cursor.fail(`${text} is no class of flow`), cursor.grams()];
    });
    return { check: 'total', ...of, classes: Object.fromEntries(classes) };
  },
};

function readAccount(cursor: Cursor): { readonly holder: string; readonly place: string } {
  const holder = cursor.word('an actor');
  const place = cursor.word('a place such as @Centro');
  if (!place.startsWith('@')) cursor.fail(`expected a place such as @Centro, found ${place}`);
  return { holder, place: place.slice(1) };
}

function readShare(cursor: Cursor, page: Page, by: OriginBy): readonly [string, number] {
  const text = cursor.word('whose share');
  const isActor = (by === 'actor' || by === 'association') && text !== 'unknown';
  const share = Math.round(Number(cursor.number('a percentage')) * 100);
  cursor.expect('%');
  return [isActor ? page.names.actor(text) : text, share];
}
