import type { RegisterActor, RegisterPlace } from '../../core/actors/register-events.ts';
import type { Received } from '../../core/events/envelope.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import type { Dispatch, Fact } from '../../core/ledger/facts.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import { effectOf, type Scene } from './effects.ts';
import {
  accountsOf,
  everOverdrawn,
  givenAt,
  netOf,
  isHolding,
  lastAmendment,
  refuse,
  speaking,
  wait,
  type Birth,
  type ModelEntry,
} from './entry.ts';

type Event = Received<LedgerEvent>;
type Amendment = Extract<Event, { readonly kind: 'flow.void' | 'flow.correct' }>;

const minute = 60_000;
const monthOf = (at: number, catalogue: Catalogue): string =>
  new Date(at + catalogue.offsetMinutes * minute).toISOString().slice(0, 7);
const dayOf = (at: number, catalogue: Catalogue): string =>
  new Date(at + catalogue.offsetMinutes * minute).toISOString().slice(0, 10);

/**
 * What the ledger would have if this event were accepted after `entries`, or an `Objection`.
 * Everything is worked out again from the whole list, every time.
 */
export function accepted(
  event: Event,
  entries: readonly ModelEntry[],
  catalogue: Catalogue,
): ModelEntry {
  const at = dateOf(event, entries, catalogue);
  const plain = { event, at, speaksFor: [event.id], content: null };
  const nothing = { ...plain, moves: [], change: [], births: [], descents: [], flows: [] };
  const scene = sceneOf(event.id, at, entries, catalogue);
  // The model keeps books of mass: what else is said of actors and places moves nothing in them.
  if (!isOfTheBooks(event)) return nothing;
  switch (event.kind) {
    case 'actor.register': {
      const { actor, kind, parent } = event.payload;
      if (!catalogue.actorKinds.some(({ code }) => code === kind)) refuse('actors/unknown-kind');
      if (scene.actors.has(actor)) refuse('actors/already-registered');
      if (parent !== undefined && !scene.actors.has(parent)) wait('actors/unknown');
      return nothing;
    }
    case 'place.register': {
      const { place, district, actor } = event.payload;
      const known = catalogue.districts.some(({ ubigeo }) => ubigeo === district);
      if (district !== undefined && !known) refuse('actors/district-unknown');
      if (scene.places.has(place)) refuse('actors/place-already-registered');
      if (actor !== undefined && !scene.actors.has(actor)) wait('actors/unknown');
      return nothing;
    }
    case 'period.close': {
      const { month } = event.payload;
      if (month >= monthOf(event.receivedAt, catalogue)) refuse('ledger/period-not-over');
      if (isClosed(month, entries)) refuse('ledger/period-closed');
      if (everOverdrawn(entries, (one) => monthOf(one, catalogue) <= month)) {
        refuse('ledger/period-overdrawn');
      }
      return { ...nothing, at: event.receivedAt };
    }
    case 'flow.void':
    case 'flow.correct':
      return amended(event, entries, catalogue);
    default:
      return dated({ ...plain, content: event, ...effectOf(event, scene), change: [] }, entries);
  }
}

type OfTheBooks = Extract<
  Event,
  { readonly kind: `flow.${string}` | 'actor.register' | 'place.register' | 'period.close' }
>;

function isOfTheBooks(event: Event): event is OfTheBooks {
  return /^flow\.|^(?:actor|place)\.register$|^period\.close$/.test(event.kind);
}

/** Closing a month closes all before it. */
function isClosed(month: string, entries: readonly ModelEntry[]): boolean {
  return entries.some(({ event }) => event.kind === 'period.close' && month <= event.payload.month);
}

/** When it came, or when what it waited for came. */
const todayOf = ({ receivedAt, wokenAt }: Event): number => Math.max(receivedAt, wokenAt ?? 0);

/** Nothing is taken, and no lot is made of it, before it was there. */
function dated(entry: ModelEntry, entries: readonly ModelEntry[]): ModelEntry {
  const taken = [...netOf(entry.moves)].filter(([, grams]) => grams < 0n);
  const at = Math.max(entry.at, ...taken.map(([account]) => givenAt(account, entries)));
  const known = new Map(entries.flatMap(({ births }) => births).map((born) => [born.id, born]));
  const births = entry.births.map((born) => known.get(born.id) ?? { ...born, bornAt: at });
  return { ...entry, at, births, change: changeOf(entry, entries) };
}

function changeOf(entry: ModelEntry, entries: readonly ModelEntry[]): ModelEntry['moves'] {
  const speakers = speaking(entries);
  const before = entry.speaksFor.flatMap((fact) => speakers.get(fact)?.moves ?? []);
  return [...entry.moves, ...before.map((move) => ({ ...move, grams: -move.grams }))];
}

/** A wrong clock is set right, nothing is later than its receipt, closed months stay closed. */
function dateOf(event: Event, entries: readonly ModelEntry[], catalogue: Catalogue): number {
  const skew = Math.abs(event.skewMs) > 10 * minute ? event.skewMs : 0;
  const at = Math.min(event.occurredAt - skew, event.receivedAt);
  if (dayOf(at, catalogue) < catalogue.earliestDay) refuse('events/occurred-too-early');
  return isClosed(monthOf(at, catalogue), entries) ? todayOf(event) : at;
}

function sceneOf(
  fact: string,
  at: number,
  entries: readonly ModelEntry[],
  catalogue: Catalogue,
): Scene {
  const speakers = speaking(entries);
  const others = [...speakers].filter(([id]) => id !== fact).map(([, entry]) => entry);
  const actors = new Map<string, RegisterActor>();
  const places = new Map<string, RegisterPlace>();
  const lots = new Map<string, Birth>();
  for (const { event, births, speaksFor } of entries) {
    if (event.kind === 'actor.register') actors.set(event.payload.actor, event.payload);
    if (event.kind === 'place.register') places.set(event.payload.place, event.payload);
    if (speaksFor.includes(fact)) continue;
    for (const born of births) lots.set(born.id, born);
  }
  const dispatch = (transfer: string): Dispatch | null | undefined => {
    const entry = entries.find((one) => one.event.id === transfer);
    if (entry === undefined) return undefined;
    const content = (speakers.get(transfer) ?? entry).content;
    return content?.kind === 'flow.dispatch' ? content.payload : null;
  };
  return { catalogue, fact, at, accounts: accountsOf(others), lots, actors, places, dispatch };
}

function amended(
  event: Amendment,
  entries: readonly ModelEntry[],
  catalogue: Catalogue,
): ModelEntry {
  const { fact } = event.payload;
  const target = entries.find((entry) => entry.event.id === fact) ?? wait('ledger/fact-unknown');
  if (target.content === null || target.event.kind === 'flow.correct') {
    return refuse('ledger/not-a-fact');
  }
  const empty = { event, moves: [], change: [], births: [], descents: [], flows: [] };
  const last = lastAmendment(entries, fact);
  const older =
    last !== undefined &&
    (event.occurredAt < last.event.occurredAt ||
      (event.occurredAt === last.event.occurredAt && event.id < last.event.id));
  if (older) return { ...empty, at: todayOf(event), speaksFor: [], content: null };
  const at = amendedAt(event, fact, entries, catalogue);
  const cascade = event.kind === 'flow.void' ? (event.payload.cascade ?? []) : [];
  const heard = new Set<string>(entries.map((entry) => entry.event.id));
  if (cascade.some((id) => !heard.has(id))) wait('ledger/fact-unknown');
  const said: ModelEntry =
    event.kind === 'flow.void'
      ? { ...empty, at, speaksFor: [fact, ...cascade], content: null }
      : replacement(event.payload.replacement, target, { ...empty, at }, entries, catalogue);
  const all = said.speaksFor.map((one) => amendedAt(event, one, entries, catalogue));
  const entry = dated({ ...said, at: Math.max(...all) }, entries);
  const hanging = dependentsOf(fact, entry, entries);
  if (event.kind === 'flow.correct') {
    if (hanging.length > 0) refuse('ledger/has-dependents');
    return entry;
  }
  const named = [...(event.payload.cascade ?? [])].toSorted();
  if (named.join() !== hanging.join()) {
    refuse(named.length > 0 ? 'ledger/cascade-differs' : 'ledger/has-dependents');
  }
  return entry;
}

/** As the original and what amended it, while those months are open; as today after. */
function amendedAt(
  event: Amendment,
  fact: string,
  entries: readonly ModelEntry[],
  catalogue: Catalogue,
): number {
  const original = entries.find((entry) => entry.event.id === fact)?.at ?? 0;
  const at = Math.max(original, lastAmendment(entries, fact)?.at ?? 0);
  const isShut = (one: number): boolean => isClosed(monthOf(one, catalogue), entries);
  return isShut(original) || isShut(at) ? todayOf(event) : at;
}

function replacement(
  content: Fact,
  target: ModelEntry,
  empty: Omit<ModelEntry, 'content' | 'speaksFor'>,
  entries: readonly ModelEntry[],
  catalogue: Catalogue,
): ModelEntry {
  if (content.kind !== target.content?.kind) return refuse('ledger/not-a-fact');
  const fact = target.event.id;
  const effect = effectOf(content, sceneOf(fact, empty.at, entries, catalogue));
  const before = new Map(entries.flatMap(({ births }) => births).map((born) => [born.id, born]));
  for (const born of effect.births) {
    const known = before.get(born.id);
    if (known !== undefined && !sameLot(known, born)) refuse('ledger/identity-changed');
  }
  return { ...empty, ...effect, speaksFor: [fact], content };
}

function sameLot(a: Birth, b: Birth): boolean {
  const marks = ({ id: _id, bornAt: _bornAt, holder: _holder, source, ...lot }: Birth): string =>
    JSON.stringify([Object.entries(lot).toSorted(), Object.entries(source ?? {}).toSorted()]);
  return marks(a) === marks(b);
}

/**
 * The facts that have to go when `entry` speaks for `fact`: whoever took from an account that
 * would be below zero, and so on, until none is.
 */
function dependentsOf(
  fact: string,
  entry: ModelEntry,
  entries: readonly ModelEntry[],
): readonly string[] {
  const rest = new Map(speaking(entries));
  rest.delete(fact);
  const going = new Set<string>();
  for (;;) {
    const accounts = accountsOf([...rest.values(), entry]);
    const short = [...accounts].filter(([name, grams]) => isHolding(name) && grams < 0n);
    const found = [...rest].filter(([, { moves }]) => short.some(([name]) => takes(moves, name)));
    if (found.length === 0) return [...going].toSorted();
    for (const [id] of found) {
      going.add(id);
      rest.delete(id);
    }
  }
}

function takes(moves: ModelEntry['moves'], account: string): boolean {
  let net = 0n;
  for (const move of moves) if (move.account === account) net += move.grams;
  return net < 0n;
}
