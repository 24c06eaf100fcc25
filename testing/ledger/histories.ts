import fc from 'fast-check';
import { testCatalogue } from '../factories/catalogue.ts';
import { weighed } from '../factories/events.ts';
import { coreLedger } from '../scenarios/language/core-ledger.ts';
import { introductions, pick, write, type Desk, type Event, type Step } from './desk.ts';
import { collect, moves } from './moves.ts';

export type Moves = readonly (keyof typeof moves)[];

export const validMoves: Moves = [
  'collect',
  'collect',
  'receive',
  'dispatch',
  'dispatch',
  'accept',
  'accept',
  'sort',
  'transform',
  'combine',
  'dispose',
  'shortage',
  'surplus',
  'measure',
  'nextDay',
];
/** Those whose mass comes to an account once, if the history is lucky. */
export const soundMoves: Moves = validMoves.filter((move) => move !== 'measure');
export const anyMoves: Moves = [
  ...validMoves,
  'acceptPart',
  'sell',
  'sell',
  'void',
  'void',
  'voidWithDependents',
  'nextDay',
  'correct',
  'correct',
  'close',
  'overdraw',
  'unknownLot',
  'lotTwice',
  'unbalanced',
  'wrongReceiver',
  'stranger',
  'introduce',
];

/** Without amendments: those of facts with dependents depend on who is heard first. */
export const movesOfFacts: Moves = anyMoves.filter(
  (move) => move !== 'void' && move !== 'voidWithDependents' && move !== 'correct',
);
/** With months that go by and are closed. */
export const closingMoves: Moves = [...anyMoves, 'nextDay', 'nextDay', 'nextDay', 'close', 'close'];

/** What the steps come to, in the order in which it happened; introductions not included. */
export function historyOf(steps: readonly Step[], allowed: Moves): readonly Event[] {
  const desk: Desk = { ledger: coreLedger(testCatalogue), events: [], day: 0, count: 20 };
  desk.ledger.tell(introductions);
  for (const step of steps) {
    const before = desk.events.length;
    moves[pick(allowed, step.move)](desk, step);
    desk.ledger.tell(desk.events.slice(before));
  }
  return desk.events;
}

/** One weighing and corrections of it, made one after the other. */
export function correctionsOf(masses: readonly number[]): readonly Event[] {
  const desk: Desk = { ledger: coreLedger(testCatalogue), events: [], day: 0, count: 20 };
  const step: Step = { move: 0, a: 0, b: 0, c: 0, late: 0, skewHours: 0 };
  collect(desk, step, 'flow.collect', 10_000);
  const [first] = desk.events;
  if (first?.kind !== 'flow.collect') throw new Error('Bug: no weighing to correct');
  for (const mass of masses) {
    const payload = { ...first.payload, weighed: weighed(mass + 1) };
    const replacement = { kind: first.kind, payload };
    const said = { fact: first.id, reason: 'incorrect_data' as const };
    if (mass % 7 === 0) write(desk, 'flow.void', said, step);
    else write(desk, 'flow.correct', { ...said, replacement }, step);
  }
  return desk.events;
}

/** Random histories; `late` lets phones be days late and clocks be wrong. */
export function histories(
  allowed: Moves,
  { late = true, length = 24 }: { readonly late?: boolean; readonly length?: number } = {},
): fc.Arbitrary<readonly Event[]> {
  const number = fc.nat(1_000_000);
  const step = fc.record({
    move: fc.nat(allowed.length - 1),
    a: number,
    b: number,
    c: number,
    late: late ? fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(40)) : fc.constant(0),
    skewHours: late ? fc.constantFrom(0, 0, 0, 48, -30) : fc.constant(0),
  });
  return fc
    .array(step, { minLength: 1, maxLength: length, size: 'max' })
    .map((steps) => historyOf(steps, allowed));
}
