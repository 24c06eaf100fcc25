import type { ActorId, LotId, PlaceId } from '../../core/events/ids.ts';
import type { Output, Take } from '../../core/ledger/facts.ts';
import type { Month } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { weighed } from '../factories/events.ts';
import {
  collectors,
  districts,
  holders,
  lotOf,
  materials,
  names,
  newLot,
  people,
  pick,
  regimes,
  sources,
  write,
  type Desk,
  type Step,
} from './desk.ts';

type Held = { readonly lot: LotId; readonly actor: ActorId; readonly place: PlaceId; mass: number };

function stocks({ ledger }: Desk): readonly Held[] {
  return holders.flatMap(({ actor, place }) =>
    ledger.book
      .stockAt(actor, place)
      .map((line) => ({ lot: line.lot, actor, place, mass: line.grams })),
  );
}

function travelling({ ledger }: Desk) {
  return [...ledger.book.facts.values()].flatMap((fact) => {
    const spoken =
      fact.speaker.kind === 'flow.correct' ? fact.speaker.payload.replacement : fact.speaker;
    const mass = ledger.book.inTransit(fact.event.id)[0]?.grams;
    if (spoken.kind !== 'flow.dispatch' || mass === undefined) return [];
    return [{ id: fact.event.id, receiver: spoken.payload.receiver, mass }];
  });
}

/** Between 1 and all of it. */
const part = (mass: number, number: number): number => 1 + (number % mass);
const reason = 'scale';
const plain = (material: string, step: Step) => ({
  material,
  grade: null,
  regime: pick(regimes, step.b),
  originClass: 'post_consumer' as const,
});

/** Two lots of one material in one stock, or one lot, as a take by name. */
function takeOf(desk: Desk, step: Step): { readonly from: Held; readonly take: Take } | undefined {
  const all = stocks(desk);
  if (all.length === 0) return undefined;
  const from = pick(all, step.a);
  const material = desk.ledger.book.lot(from.lot)?.material;
  const other = all.find(
    (held) =>
      held.actor === from.actor &&
      held.lot !== from.lot &&
      desk.ledger.book.lot(held.lot)?.material === material,
  );
  const both = other !== undefined && step.b % 3 === 0 ? [from, other] : [from];
  const lots = both.map(({ lot, mass }) => ({ lot, grams: grams(part(mass, step.c)) }));
  return { from, take: { lots } };
}

const total = (take: Take): number =>
  'lots' in take ? take.lots.reduce((sum, { grams: mass }) => sum + mass, 0) : take.grams;

export function collect(
  desk: Desk,
  step: Step,
  kind: 'flow.collect' | 'flow.receive',
  mass: number,
) {
  const { actor, place } = pick([people.Rosales, people.SanPedro], step.a);
  const source = { kind: pick(sources, step.c), district: pick(districts, step.b) };
  const collector = pick(collectors, step.b);
  const identity = plain(pick(materials, step.c), step);
  const payload = { ...identity, holder: actor, place, lot: newLot(desk), source, collector };
  write(desk, kind, { ...payload, weighed: weighed(mass) }, step);
}

function dispatch(desk: Desk, step: Step, found: { from: Held; take: Take }): void {
  const { from, take } = found;
  const others = holders.filter(({ actor }) => actor !== from.actor);
  const { actor: receiver } = pick(others, step.b);
  const here = { holder: from.actor, place: from.place };
  write(
    desk,
    'flow.dispatch',
    { ...here, receiver, take, lot: newLot(desk), purpose: 'sale' },
    step,
  );
}

function settle(desk: Desk, step: Step, returned: number): void {
  const waiting = travelling(desk);
  if (waiting.length === 0) return;
  const { id, receiver, mass } = pick(waiting, step.a);
  const place = holders.find(({ actor }) => actor === receiver)?.place ?? people.Rosales.place;
  const back = Math.min(returned, mass - 1);
  const kept = Math.max(1, mass - back - (step.b % 3) + 1);
  const payload = { transfer: id, holder: receiver, place, accepted: weighed(kept) };
  const answer = { returned: back > 0 ? weighed(back) : null, differenceReason: reason };
  write(desk, 'flow.accept', { ...payload, ...answer }, step);
}

function convert(desk: Desk, step: Step, kind: 'flow.sort' | 'flow.transform'): void {
  const found = takeOf(desk, step);
  if (found === undefined) return;
  const { from, take } = found;
  const all = total(take);
  const first = part(all, step.b);
  const second = Math.min(all - first, step.a % 5_000);
  const lost = all - first - second;
  const outputs: Output[] = [first, second].flatMap((mass, index) => {
    const lot = { id: lotOf(1_000 * (1 + index) + desk.count), letter: 'A' };
    const made = { ...plain(pick(materials, step.c + index), step), lot };
    return mass > 0 ? [{ ...made, weighed: weighed(mass) }] : [];
  });
  const losses = lost > 0 ? [{ reason: 'reject', grams: grams(lost) }] : [];
  const sorted = { holder: from.actor, place: from.place, take, outputs, losses };
  if (kind === 'flow.sort') write(desk, kind, sorted, step);
  else write(desk, kind, { ...sorted, process: 'shred' }, step);
}

/** The facts that are live, oldest first. */
function facts({ ledger }: Desk) {
  return [...ledger.book.facts.values()].filter(({ event }) =>
    ['flow.collect', 'flow.receive', 'flow.dispatch', 'flow.accept', 'flow.sort'].includes(
      event.kind,
    ),
  );
}

/** Corrects a collection to another mass, or a dispatch to a part of what it took. */
function correct(desk: Desk, step: Step): void {
  const all = facts(desk).filter(({ event }) => event.kind !== 'flow.accept');
  if (all.length === 0) return;
  const { event } = pick(all, step.a);
  const said = { fact: event.id, reason: 'incorrect_data' as const };
  if (event.kind === 'flow.collect') {
    const payload = { ...event.payload, weighed: weighed(1 + (step.b % 9_000)) };
    write(desk, 'flow.correct', { ...said, replacement: { kind: event.kind, payload } }, step);
  } else if (event.kind === 'flow.dispatch' && 'lots' in event.payload.take) {
    const lots = event.payload.take.lots.map((one) => ({
      ...one,
      grams: grams(part(one.grams, step.b)),
    }));
    const payload = { ...event.payload, take: { lots } };
    write(desk, 'flow.correct', { ...said, replacement: { kind: event.kind, payload } }, step);
  }
}

/** What a step may come to, by name. */
export const moves = {
  collect: (desk: Desk, step: Step) => collect(desk, step, 'flow.collect', 1 + (step.b % 20_000)),
  receive: (desk: Desk, step: Step) => collect(desk, step, 'flow.receive', 1 + (step.b % 20_000)),
  dispatch: (desk: Desk, step: Step) => {
    const found = takeOf(desk, step);
    if (found !== undefined) dispatch(desk, step, found);
  },
  accept: (desk: Desk, step: Step) => settle(desk, step, 0),
  acceptPart: (desk: Desk, step: Step) => settle(desk, step, step.c % 3_000),
  sort: (desk: Desk, step: Step) => convert(desk, step, 'flow.sort'),
  transform: (desk: Desk, step: Step) => convert(desk, step, 'flow.transform'),
  combine: (desk: Desk, step: Step) => {
    const found = takeOf(desk, step);
    if (found === undefined) return;
    const { from, take } = found;
    const here = { holder: from.actor, place: from.place };
    write(desk, 'flow.combine', { ...here, take, lot: newLot(desk) }, step);
  },
  dispose: (desk: Desk, step: Step) => {
    const found = takeOf(desk, step);
    if (found === undefined) return;
    const { from, take } = found;
    const here = { holder: from.actor, place: from.place };
    write(desk, 'flow.dispose', { ...here, take, site: 'landfill', reason }, step);
  },
  shortage: (desk: Desk, step: Step) => {
    const found = takeOf(desk, step);
    if (found === undefined) return;
    const { from, take } = found;
    const here = { holder: from.actor, place: from.place, reason };
    write(desk, 'flow.adjust', { ...here, direction: 'shortage', take }, step);
  },
  surplus: (desk: Desk, step: Step) => {
    const { actor, place } = pick(holders, step.a);
    const identity = plain(pick(materials, step.c), step);
    const here = { holder: actor, place, reason, lot: newLot(desk) };
    const mass = weighed(1 + (step.b % 5_000));
    write(desk, 'flow.adjust', { ...here, ...identity, direction: 'surplus', weighed: mass }, step);
  },
  measure: (desk: Desk, step: Step) => {
    const all = stocks(desk);
    if (all.length === 0) return;
    const { lot, actor, place } = pick(all, step.a);
    write(
      desk,
      'flow.measure',
      { lot, holder: actor, place, moisturePermille: step.b % 900 },
      step,
    );
  },
  /** "So much of this material here": the ledger finds the lots. */
  sell: (desk: Desk, step: Step) => {
    const { actor, place } = pick(holders, step.a);
    const mass = 1 + (step.b % 15_000);
    const take = { material: pick(materials, step.c), ...weighed(mass) };
    dispatch(desk, step, { from: { lot: newLot(desk).id, actor, place, mass }, take });
  },
  void: (desk: Desk, step: Step) => {
    const all = facts(desk);
    if (all.length === 0) return;
    const fact = pick(all, step.a).event.id;
    write(desk, 'flow.void', { fact, reason: 'did_not_occur' }, step);
  },
  voidWithDependents: (desk: Desk, step: Step) => {
    const all = facts(desk);
    if (all.length === 0) return;
    const fact = pick(all, step.a).event.id;
    const asked = desk.ledger.dependentsOf(fact);
    const cascade = asked.length > 0 ? { cascade: asked } : {};
    write(desk, 'flow.void', { fact, reason: 'did_not_occur', ...cascade }, step);
  },
  correct,
  nextDay: (desk: Desk, step: Step) => {
    desk.day += 1 + (step.a % 20);
  },
  close: (desk: Desk, step: Step) => {
    const month = pick(['2026-01', '2026-02', '2026-03'], step.a) as Month;
    write(desk, 'period.close', { month }, step);
  },
  // What should not be, and what is not yet.
  stranger: (desk: Desk, step: Step) => {
    const { actor, place } = people.Rosales;
    const identity = plain(pick(materials, step.c), step);
    const source = { kind: 'market' };
    const collector = names.actor(`stranger ${step.a % 3}`);
    const payload = { ...identity, holder: actor, place, lot: newLot(desk), source, collector };
    write(desk, 'flow.collect', { ...payload, weighed: weighed(1 + (step.b % 900)) }, step);
  },
  introduce: (desk: Desk, step: Step) => {
    const actor = names.actor(`stranger ${step.a % 3}`);
    write(desk, 'actor.register', { actor, kind: 'recycler', sex: 'X' }, step);
  },
  overdraw: (desk: Desk, step: Step) => {
    const all = stocks(desk);
    if (all.length === 0) return;
    const from = pick(all, step.a);
    const take = { lots: [{ lot: from.lot, grams: grams(from.mass + 1 + (step.b % 500)) }] };
    dispatch(desk, step, { from, take });
  },
  unknownLot: (desk: Desk, step: Step) => {
    const { actor, place } = pick(holders, step.a);
    const lot = lotOf(121 + (step.b % 40));
    const take = { lots: [{ lot, grams: grams(1 + (step.c % 500)) }] };
    dispatch(desk, step, { from: { lot, actor, place, mass: 1 }, take });
  },
  lotTwice: (desk: Desk, step: Step) => {
    const lots = [...desk.ledger.book.lots.keys()];
    if (lots.length === 0) return;
    const { actor, place } = pick(holders, step.a);
    const lot = { id: pick(lots, step.b), letter: 'A' };
    const source = { kind: 'market' };
    const identity = plain(pick(materials, step.c), step);
    const payload = { ...identity, holder: actor, place, lot, source, weighed: weighed(700) };
    write(desk, 'flow.collect', payload, step);
  },
  unbalanced: (desk: Desk, step: Step) => {
    const found = takeOf(desk, step);
    if (found === undefined) return;
    const { from, take } = found;
    const losses = [{ reason: 'reject', grams: grams(total(take) + 1) }];
    const here = { holder: from.actor, place: from.place };
    write(desk, 'flow.sort', { ...here, take, outputs: [], losses }, step);
  },
  wrongReceiver: (desk: Desk, step: Step) => {
    const waiting = travelling(desk);
    if (waiting.length === 0) return;
    const { id, receiver, mass } = pick(waiting, step.a);
    const { actor, place } = pick(
      holders.filter((one) => one.actor !== receiver),
      step.b,
    );
    const payload = { transfer: id, holder: actor, place, accepted: weighed(mass), returned: null };
    write(desk, 'flow.accept', payload, step);
  },
};
