import type { Received } from '../../../core/events/envelope.ts';
import type { LedgerEvent } from '../../../core/ledger/entries.ts';
import { parseDay } from '../../../core/quantities/instant.ts';
import type { Names } from '../../factories/ids.ts';
import { checkStatement } from './check-statement.ts';
import { differencesOf } from './compare-answer.ts';
import type { Answer, Ledger } from './ledger.ts';
import type { Control, EventStatement, Expectation, Scenario, Statement } from './statement.ts';
import {
  presentOf,
  startOfStory,
  startOfStoryDay,
  writeEvent,
  type StoryTime,
} from './write-event.ts';

type Sent = { readonly line: Statement & EventStatement; readonly event: Received<LedgerEvent> };

type Play = {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly ledger: Ledger;
  readonly time: StoryTime;
  /** Lines of a batch that is being noted, or null when every line is sent on its own. */
  batch: Sent[] | null;
  /** Everything noted, by the name of its line. */
  readonly noted: Map<string, Sent>;
  readonly answered: Set<Sent>;
  readonly mismatches: string[];
};

const firstDay = parseDay('2026-03-02');

/**
 * Tells a scenario to a ledger and compares every outcome with what stands beside the line.
 * Returns what differs, one sentence each with its line; nothing when all is as told.
 */
export async function play(
  scenario: Scenario,
  names: Names,
  ledger: Ledger,
): Promise<{
  readonly mismatches: readonly string[];
  readonly sent: readonly Received<LedgerEvent>[];
}> {
  if (firstDay === undefined) throw new Error('Bug: the first day is no day');
  const state: Play = {
    scenario,
    names,
    ledger,
    time: startOfStory(firstDay),
    batch: null,
    noted: new Map(),
    answered: new Set(),
    mismatches: [],
  };
  for (const statement of scenario.statements) {
    if (statement.type === 'event') await note(statement, state);
    else if (statement.type === 'control') await control(statement, statement, state);
    else {
      for (const difference of await checkStatement(statement, ledger, names)) {
        mismatch(statement, difference, state);
      }
    }
  }
  if (state.batch !== null) state.mismatches.push(`${scenario.file}: a batch has no end`);
  return { mismatches: state.mismatches, sent: [...state.noted.values()].map((one) => one.event) };
}

function mismatch(
  line: Statement,
  difference: string,
  { scenario, mismatches, ledger }: Play,
): void {
  mismatches.push(`${scenario.file}:${line.line} (${ledger.name}) ${difference}\n    ${line.text}`);
}

async function note(line: Statement & EventStatement, state: Play): Promise<void> {
  const sent = { line, event: writeEvent(line, state.time, state.names) };
  if (state.noted.has(line.name)) mismatch(line, `the name ${line.name} stands twice`, state);
  state.noted.set(line.name, sent);
  if (state.batch === null) await send([sent], state);
  else state.batch.push(sent);
}

async function control(said: Control, line: Statement, state: Play): Promise<void> {
  switch (said.control) {
    case 'day':
      startOfStoryDay(state.time, said.day);
      return;
    case 'clock':
      state.time.clocks.set(said.phone, { ms: said.ms, known: said.known });
      return;
    case 'batch':
      state.batch = [];
      return;
    case 'end': {
      const batch = shuffled(state.batch ?? [], said.shuffled);
      state.batch = null;
      await send(said.cutAt === undefined ? batch : batch.slice(0, said.cutAt), state);
      return;
    }
    case 'again': {
      const named = said.events.map((name) => state.noted.get(name));
      if (named.includes(undefined)) mismatch(line, 'names a line that is not noted', state);
      const again = said.events.length === 0 ? [...state.noted.values()] : named;
      const known = again.filter((one) => one !== undefined);
      await send(known, state, { line, outcome: said.expected });
    }
  }
}

/** Sends one batch. A line that was answered before is expected to be had already. */
async function send(
  batch: readonly Sent[],
  state: Play,
  again?: { readonly line: Statement; readonly outcome: Expectation['outcome'] },
): Promise<void> {
  const receivedAt = presentOf(state.time);
  const events = batch.map(({ event }) => ({ ...event, receivedAt }));
  const answers = await state.ledger.apply(events);
  batch.forEach((sent, index) => {
    const answer: Answer | undefined = answers[index];
    const before = state.answered.has(sent);
    const outcome = again?.outcome === 'accepted' ? 'already_had' : again?.outcome;
    const expected: Expectation =
      before && outcome !== undefined ? { outcome, facts: {} } : sent.line.expected;
    state.answered.add(sent);
    for (const difference of differencesOf(answer, expected, state.names)) {
      mismatch(before && again ? again.line : sent.line, `${sent.line.name}: ${difference}`, state);
    }
  });
}

/** The same seed gives the same order on every run. */
function shuffled<T>(all: readonly T[], seed: number | undefined): readonly T[] {
  if (seed === undefined) return all;
  const rest = [...all];
  const mixed: T[] = [];
  let state = seed;
  while (rest.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    mixed.push(...rest.splice(state % rest.length, 1));
  }
  return mixed;
}
