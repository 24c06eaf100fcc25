import type { Received } from '../../core/events/envelope.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import { dayOf, instant } from '../../core/quantities/instant.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Answer, Ledger } from '../scenarios/language/ledger.ts';
import type { OriginBy, StateWord } from '../scenarios/language/statement.ts';
import { basisPoints, fraction, plus, times, type Fraction } from './arithmetic.ts';
import { accepted } from './decide.ts';
import { isOutlet } from './effects.ts';
import {
  accountsOf,
  lastAmendment,
  Objection,
  speaking,
  type Birth,
  type Descent,
  type ModelEntry,
} from './entry.ts';

type Event = Received<LedgerEvent>;

export type ModelLedger = Ledger & {
  /** `apply` without waiting. */
  tell(batch: readonly Event[]): readonly Answer[];
  readonly entries: readonly ModelEntry[];
  readonly waiting: readonly Event[];
  /** Every account above or below zero, worlds included. */
  accounts(): ReadonlyMap<string, bigint>;
};

type Store = { readonly catalogue: Catalogue; readonly entries: ModelEntry[]; waiting: Event[] };

/**
 * A second ledger, made to be right rather than fast: it keeps the list of what was accepted and
 * the list of what waits, and adds everything up from the beginning whenever it is asked. It
 * shares no code with `core/ledger`, only the shapes of the facts.
 */
export function modelLedger(catalogue: Catalogue): ModelLedger {
  const store: Store = { catalogue, entries: [], waiting: [] };
  const refused = new Set<string>();
  const tellAll = (batch: readonly Event[]): readonly Answer[] => {
    const answers = batch.map((event) => tell(event, store));
    for (const { id, outcome } of answers) if (outcome === 'refused') refused.add(id);
    return answers;
  };
  const accounts = () => accountsOf(speaking(store.entries).values());
  const inAccount = (name: string): number => Number(accounts().get(name) ?? 0n);
  const addUp = (fits: (lot: string, holder: string, at: string) => boolean, kind: string) => {
    let sum = 0n;
    for (const [name, grams] of accounts()) {
      const [of, lot, holder, at] = name.split('/');
      if (of === kind && lot && holder && at && fits(lot, holder, at)) sum += grams;
    }
    return Number(sum);
  };
  return {
    name: 'model',
    entries: store.entries,
    get waiting() {
      return store.waiting;
    },
    accounts,
    tell: tellAll,
    apply: async (batch) => tellAll(batch),
    state: async (event) => stateOf(event, store, refused),
    datedOn: async (event) => {
      const at = store.entries.find((entry) => entry.event.id === event)?.at;
      return at === undefined ? undefined : dayOf(instant(at), catalogue.offsetMinutes);
    },
    blockedBy: async () => undefined,
    balance: async (holder, place, material) => {
      const lots = lotsOf(store);
      const fits = (lot: string, of: string, at: string): boolean =>
        of === holder && at === place && lots.get(lot)?.material === material;
      return addUp(fits, 'stock');
    },
    held: async (lot, holder, place) => inAccount(`stock/${lot}/${holder}/${place}`),
    travelling: async (transfer) => addUp((_lot, _holder, at) => at === transfer, 'transit'),
    lot: async (id) => {
      const lot = lotsOf(store).get(id);
      if (lot === undefined) return undefined;
      const { material, grade, regime, originClass, district } = lot;
      return { material, grade, regime, originClass, district };
    },
    edgesInto: async (lot) =>
      descentsOf(store)
        .filter(({ child }) => child === lot)
        .map(({ parent, grams }) => ({ parent, grams: Number(grams) })),
    origin: async (lot, by) => basisPoints(sharesOf(lot, by, store)),
    totals: async ({ holder, month }) =>
      month === undefined ? totalsOf(holder, store) : undefined,
  };
}

/** One event: had, taken, or decided; whatever it frees is accepted at once, oldest first. */
function tell(event: Event, store: Store): Answer {
  const { id } = event;
  const kept = [...store.entries.map((entry) => entry.event), ...store.waiting];
  const same = kept.find((one) => one.id === id);
  const text = ({ receivedAt: _at, skewMs: _skew, wokenAt: _woken, ...written }: Event) =>
    JSON.stringify(written);
  if (same !== undefined) {
    if (text(same) === text(event)) return { id, outcome: 'already_had' };
    return refusal(id, 'events/id-taken');
  }
  const number = (one: Event): string => `${one.device}/${one.deviceSeq}`;
  if (kept.some((one) => number(one) === number(event))) {
    return refusal(id, 'events/sequence-taken');
  }
  const objection = tryToAccept(event, store);
  if (objection === null) {
    freeWaiting(store, event);
    const changesNothing = store.entries.some(
      (entry) => entry.event.id === id && entry.speaksFor.length === 0,
    );
    return { id, outcome: changesNothing ? 'superseded' : 'accepted' };
  }
  if (objection.verdict === 'refuse') return refusal(id, objection.code);
  store.waiting.push(event);
  return { id, outcome: 'quarantined', problem: { code: objection.code, facts: {} } };
}

function refusal(id: Event['id'], code: Problem['code']): Answer {
  return { id, outcome: 'refused', problem: { code, facts: {} } };
}

function tryToAccept(event: Event, store: Store): Objection | null {
  try {
    store.entries.push(accepted(event, store.entries, store.catalogue));
    return null;
  } catch (thrown) {
    if (thrown instanceof Objection) return thrown;
    throw thrown;
  }
}

function freeWaiting(store: Store, { receivedAt: wokenAt }: Event): void {
  const inOrder = (): readonly Event[] =>
    store.waiting.toSorted((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
  for (;;) {
    const freed = inOrder().find((event) => tryToAccept({ ...event, wokenAt }, store) === null);
    if (freed === undefined) return;
    store.waiting = store.waiting.filter((event) => event !== freed);
  }
}

function stateOf(event: string, store: Store, refused: ReadonlySet<string>): StateWord {
  if (store.waiting.some(({ id }) => id === event)) return 'quarantined';
  const entry = store.entries.find((one) => one.event.id === event);
  if (entry === undefined) return refused.has(event) ? 'refused' : 'absent';
  if (entry.event.kind === 'flow.void' || entry.event.kind === 'flow.correct') {
    const { fact } = entry.event.payload;
    return lastAmendment(store.entries, fact) === entry ? 'accepted' : 'superseded';
  }
  const last = lastAmendment(store.entries, event);
  if (last === undefined) return 'accepted';
  return last.content === null ? 'voided' : 'corrected';
}

function lotsOf({ entries }: Store): ReadonlyMap<string, Birth> {
  return new Map(entries.flatMap(({ births }) => births).map((born) => [born.id, born]));
}

function descentsOf({ entries }: Store): readonly Descent[] {
  return [...speaking(entries).values()].flatMap(({ descents }) => descents);
}

/** Exact fractions, down from the lot to the weighings it came from. */
function sharesOf(lot: string, by: OriginBy, store: Store): ReadonlyMap<string, Fraction> {
  const parents = descentsOf(store).filter(({ child }) => child === lot);
  if (parents.length === 0) return new Map([[rootKey(lot, by, store), fraction(1n, 1n)]]);
  let all = 0n;
  for (const { grams } of parents) all += grams;
  const shares = new Map<string, Fraction>();
  for (const { parent, grams } of parents) {
    for (const [key, share] of sharesOf(parent, by, store)) {
      const part = times(share, fraction(grams, all));
      shares.set(key, plus(shares.get(key) ?? fraction(0n, 1n), part));
    }
  }
  return shares;
}

function rootKey(id: string, by: OriginBy, store: Store): string {
  const lot = lotsOf(store).get(id);
  const registered = store.entries.flatMap(({ event }) =>
    event.kind === 'actor.register' ? [event.payload] : [],
  );
  const collector = registered.find(({ actor }) => actor === lot?.source?.collector);
  const key = {
    actor: lot?.source?.actor,
    source: lot?.source?.kind,
    district: lot?.district,
    association: collector?.parent ?? lot?.holder,
    sex: collector?.sex ?? 'undeclared',
  }[by];
  return key || 'unknown';
}

const counted = ['collected', 'received', 'accepted', 'adjusted_in', 'adjusted_out'];
const countedOut = ['delivered', 'handed', 'lost', 'disposed'];

function totalsOf(holder: string | undefined, store: Store): Readonly<Record<string, number>> {
  const actors = new Map(
    store.entries.flatMap(({ event }) =>
      event.kind === 'actor.register' ? [[event.payload.actor as string, event.payload]] : [],
    ),
  );
  const fits = (of: string): boolean =>
    holder === undefined ? !isOutlet(of, { actors, catalogue: store.catalogue }) : of === holder;
  const speakers = [...speaking(store.entries).values()];
  const sums: Record<string, number> = { stock: 0 };
  for (const name of [...counted, ...countedOut]) sums[name] = 0;
  for (const flow of speakers.flatMap(({ flows }) => flows)) {
    if (fits(flow.holder)) sums[flow.class] = (sums[flow.class] ?? 0) + Number(flow.grams);
  }
  for (const [name, grams] of accountsOf(speakers)) {
    const [kind, , of] = name.split('/');
    const isHeld = (kind === 'stock' || kind === 'transit') && of !== undefined && fits(of);
    if (isHeld) sums['stock'] = (sums['stock'] ?? 0) + Number(grams);
  }
  return sums;
}
