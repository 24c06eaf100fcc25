import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQueued, nextEntry, type EntryEvent, type EntryState } from './entry.ts';
import { mustOfferAgain } from './epoch.ts';
import { newLine, nextLine, type Line, type LineAction, type LineEventKind } from './line.ts';

/** What must be so, told apart from how the machines do it. */
type Model = {
  recorded: number;
  /** Records that the server has, in its present epoch. */
  server: Set<number>;
  epoch: number;
};

/** A phone made of both machines and nothing else: what the runner does, without a runner. */
type Phone = {
  readonly entries: Map<number, EntryState>;
  /** Stuck records that were not tried since the last long rest. */
  readonly resting: Set<number>;
  /** Stuck records over which the server fails, or too large for the line: tried alone. */
  readonly alone: Set<number>;
  readonly refusals: Set<number>;
  line: Line;
  timer: boolean;
  asksServer: boolean;
  inFlight: boolean;
  out: readonly number[];
  known: number | undefined;
};

/** Records of these numbers are refused, wait, are put off or bring the server down. */
const isRefused = (id: number): boolean => id % 17 === 5;
const isHeld = (id: number): boolean => id % 13 === 4;
const isPutOff = (id: number): boolean => id % 11 === 3;
const isPoison = (id: number): boolean => id % 19 === 8;

const newPhone = (): Phone => ({
  entries: new Map(),
  resting: new Set(),
  alone: new Set(),
  refusals: new Set(),
  line: newLine,
  timer: false,
  asksServer: false,
  inFlight: false,
  out: [],
  known: undefined,
});

const fresh = (phone: Phone): readonly number[] =>
  [...phone.entries].flatMap(([id, state]) =>
    isQueued(state) && !phone.resting.has(id) ? [id] : [],
  );

/** What goes out next: what was never stuck, then what was put off, and at last one alone. */
function nextBatch(phone: Phone, size: number): readonly number[] {
  const due = fresh(phone);
  const isStuck = (id: number): boolean => phone.entries.get(id) === 'stuck';
  const first = due.filter((id) => !isStuck(id));
  if (first.length > 0) return first.slice(0, size);
  const putOff = due.filter((id) => !phone.alone.has(id));
  return putOff.length > 0 ? putOff.slice(0, size) : due.slice(0, 1);
}

function happensTo(phone: Phone, id: number, event: EntryEvent): boolean {
  const before = phone.entries.get(id) ?? 'saved';
  const state = nextEntry(before, event);
  phone.entries.set(id, state);
  if (state !== 'stuck') {
    phone.resting.delete(id);
    phone.alone.delete(id);
  } else if (event === 'fails' || event === 'put-off') {
    phone.resting.add(id);
    if (event === 'fails') phone.alone.add(id);
    else phone.alone.delete(id);
  }
  return isQueued(before) && (!isQueued(state) || state === 'stuck');
}

function tell(phone: Phone, kind: LineEventKind, settled = 0): void {
  const counts = { queued: fresh(phone).length, resting: phone.resting.size };
  const sent = phone.out.length;
  const step = nextLine(phone.line, { kind, ...counts, sent, settled, jitter: 0 });
  if (kind === 'timer') phone.timer = false;
  phone.line = step.line;
  perform(phone, step.action);
}

function perform(phone: Phone, action: LineAction): void {
  if (action.do === 'wait') phone.timer = true;
  if (action.do === 'check-server') phone.asksServer = true;
  if (action.do === 'set-aside') {
    const [id] = phone.out;
    phone.out = [];
    const gone = id !== undefined && happensTo(phone, id, 'fails');
    tell(phone, 'answered', gone ? 1 : 0);
  }
  if (action.do !== 'send') return;
  phone.timer = false;
  phone.inFlight = true;
  phone.out = nextBatch(phone, action.size);
  for (const id of phone.out) happensTo(phone, id, 'taken');
}

/** No answer of ours came for what is out. */
function comesBack(phone: Phone, kind: LineEventKind): void {
  for (const id of phone.out) {
    if (phone.entries.get(id) === 'sending') happensTo(phone, id, 'no-answer');
  }
  phone.inFlight = false;
  tell(phone, kind);
}

/** The server works on what is out, as its ledger does: each record once. */
function serverTakes(model: Model, phone: Phone): readonly (readonly [number, EntryEvent])[] {
  return phone.out.map((id) => {
    if (isRefused(id)) return [id, 'refused'];
    if (isPutOff(id)) return [id, 'put-off'];
    model.server.add(id);
    return [id, isHeld(id) ? 'quarantined' : 'received'];
  });
}

function hears(model: Model, phone: Phone): void {
  const outcomes = serverTakes(model, phone);
  if (phone.known !== undefined && mustOfferAgain(`${phone.known}`, `${model.epoch}`)) {
    for (const id of phone.entries.keys()) happensTo(phone, id, 'epoch-changed');
  }
  phone.known = model.epoch;
  const settled = outcomes.filter(([id, event]) => happensTo(phone, id, event)).length;
  phone.out = [];
  phone.inFlight = false;
  tell(phone, 'answered', settled);
}

type Command = fc.Command<Model, Phone>;

const command = (
  name: string,
  may: (phone: Phone) => boolean,
  run: (model: Model, phone: Phone) => void,
): Command => {
  let reached = true;
  return {
    check: () => true,
    run: (model, phone) => {
      reached = may(phone);
      if (!reached) return;
      run(model, phone);
      holds(model, phone);
    },
    toString: () => (reached ? name : `(${name})`),
  };
};

const isOut = ({ inFlight }: Phone): boolean => inFlight;
const always = (): boolean => true;

const recording = fc.integer({ min: 1, max: 60 }).map((count) =>
  command(`records ${count}`, always, (model, phone) => {
    for (let i = 0; i < count; i += 1) phone.entries.set(model.recorded + i, 'saved');
    model.recorded += count;
    tell(phone, 'poked');
  }),
);
const answering = fc.constant(null).map(() => command('answered', isOut, hears));
/** The last one: an answer of ours that names nothing of what was sent. */
const badEnds = [
  'no-answer',
  'failed',
  'too-large',
  'unauthorised',
  'busy-elsewhere',
  'answered',
] as const;
const losing = fc
  .constantFrom(...badEnds)
  .map((kind) => command(`comes back: ${kind}`, isOut, (_, phone) => comesBack(phone, kind)));
const losingTheAnswer = fc.constant(null).map(() =>
  command('answer is lost', isOut, (model, phone) => {
    serverTakes(model, phone);
    comesBack(phone, 'no-answer');
  }),
);
const asking = fc.boolean().map((well) =>
  command(
    `server is ${well ? 'well' : 'away'}`,
    ({ asksServer }) => asksServer,
    (_, phone) => {
      phone.asksServer = false;
      tell(phone, well ? 'server-well' : 'no-answer');
    },
  ),
);
const waking = fc.constantFrom<LineEventKind>('timer', 'timer', 'poked', 'key-given').map((kind) =>
  command(
    kind,
    ({ timer }) => timer || kind !== 'timer',
    (_, phone) => tell(phone, kind),
  ),
);
const ending = fc
  .constantFrom(restart, open)
  .map((what) => command(what.name, always, (_, phone) => what(phone)));
const restoring = fc.nat({ max: 40 }).map((kept) =>
  command(`is restored with ${kept}`, always, (model) => {
    model.server = new Set([...model.server].slice(0, kept));
    model.epoch += 1;
  }),
);
/** What often goes on stands here often: a history is to get somewhere. */
const commands = [
  recording,
  answering,
  answering,
  answering,
  losing,
  losing,
  losing,
  losingTheAnswer,
  asking,
  waking,
  waking,
  waking,
  ending,
  restoring,
];

function restart(phone: Phone): void {
  for (const id of phone.entries.keys()) {
    if (phone.entries.get(id) === 'sending') happensTo(phone, id, 'restarted');
  }
  Object.assign(phone, {
    line: newLine,
    timer: false,
    asksServer: false,
    inFlight: false,
    out: [],
  });
  open(phone);
}

/** Whoever opens the notebook asks again about what is held; half an hour passed since. */
function open(phone: Phone): void {
  for (const [id, state] of phone.entries)
    if (state === 'held') happensTo(phone, id, 'asked-again');
  phone.resting.clear();
  tell(phone, 'poked');
}

/** The invariants, after every single step. */
function holds(model: Model, phone: Phone): void {
  const must = (so: boolean, what: string): void => {
    if (!so) throw new Error(`${what}: ${JSON.stringify(phone.line)}`);
  };
  must(phone.entries.size === model.recorded, 'S1: a record vanished');
  for (const [id, state] of phone.entries) {
    if (state === 'refused') phone.refusals.add(id);
    const claims = state === 'received' && phone.known === model.epoch;
    must(!claims || model.server.has(id), 'S3: received, and not there');
  }
  const sent = phone.inFlight ? phone.out : [];
  must(!sent.some((id) => phone.refusals.has(id)), 'S4: a refused one is sent again');
  const { kind } = phone.line;
  must(kind !== 'idle' || fresh(phone).length === 0, 'L2: idle with something queued');
  must((kind === 'sending') === (phone.inFlight || phone.asksServer), 'L1: sending, or not');
  must(phone.timer === (kind === 'waiting'), 'L2, L5: a timer while it waits, and only then');
}

/** Whatever happened: once all is well, everything the server wants is there, each once. */
function calmDown(model: Model, phone: Phone): void {
  for (let round = 0; round < 20; round += 1) {
    phone.known ??= model.epoch;
    restart(phone);
    for (let step = 0; step < 400 && phone.line.kind !== 'idle'; step += 1) {
      if (phone.asksServer) {
        phone.asksServer = false;
        tell(phone, 'server-well');
      } else if (phone.line.kind === 'sending') {
        if (phone.out.some(isPoison)) comesBack(phone, 'failed');
        else hears(model, phone);
      } else if (fresh(phone).length > 0) tell(phone, 'timer');
      else break;
    }
  }
  for (const [id, state] of phone.entries) {
    if (isPoison(id) && state === 'stuck') continue;
    if (isRefused(id)) expect(state).toBe('refused');
    else if (isPutOff(id)) expect(state).toBe('stuck');
    else if (isHeld(id)) expect(['held', 'saved']).toContain(state);
    else expect(state).toBe('received');
  }
}

test('M1: any history of records, answers, losses, kills and restores keeps every invariant', () => {
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 100, size: 'max' }), (history) => {
      const model: Model = { recorded: 0, server: new Set(), epoch: 1 };
      const phone = newPhone();
      fc.modelRun(() => ({ model, real: phone }), history);
      calmDown(model, phone);
    }),
    { numRuns: 200 },
  );
});
