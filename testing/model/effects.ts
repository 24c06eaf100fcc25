import type { RegisterActor, RegisterPlace } from '../../core/actors/register-events.ts';
import type {
  Accept,
  Collect,
  Dispatch,
  Fact,
  LotIdentity,
  Sort,
  Take,
} from '../../core/ledger/facts.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { Weighed } from '../../core/quantities/weight-entry.ts';
import { shareOut, sumOf } from './arithmetic.ts';
import { massOf } from './mass.ts';
import { refuse, wait, type Birth, type Descent, type FlowOf, type Move } from './entry.ts';

/** What is known when a fact is looked at: everything accepted before, without the fact itself. */
export type Scene = {
  readonly catalogue: Catalogue;
  readonly fact: string;
  readonly at: number;
  readonly accounts: ReadonlyMap<string, bigint>;
  readonly lots: ReadonlyMap<string, Birth>;
  readonly actors: ReadonlyMap<string, RegisterActor>;
  readonly places: ReadonlyMap<string, RegisterPlace>;
  /** The dispatch that an id stands for, as it now reads; null for another event. */
  readonly dispatch: (transfer: string) => Dispatch | null | undefined;
};

export type Effect = {
  readonly moves: readonly Move[];
  readonly births: readonly Birth[];
  readonly descents: readonly Descent[];
  readonly flows: readonly FlowOf[];
};

const stock = (lot: string, holder: string, place: string): string =>
  `stock/${lot}/${holder}/${place}`;

/** What a fact does, or an `Objection`: straight from the words of the material ledger. */
export function effectOf(fact: Fact, scene: Scene): Effect {
  const { holder, place } = fact.payload;
  if (!scene.actors.has(holder)) wait('actors/unknown');
  if (!scene.places.has(place)) wait('actors/unknown-place');
  switch (fact.kind) {
    case 'flow.collect':
      return enter('collected', fact.payload, scene);
    case 'flow.receive':
      return enter('received', fact.payload, scene);
    case 'flow.dispatch':
      return leave(fact.payload, scene);
    case 'flow.accept':
      return arrive(fact.payload, scene);
    case 'flow.sort':
    case 'flow.transform':
      return convert(fact.payload, scene);
    case 'flow.combine': {
      const picks = picksOf(fact.payload.take, holder, place, scene);
      const born = pooled(picks, fact.payload.lot.id, holder, scene);
      return {
        ...bare,
        moves: [...takeAll(picks, holder, place), give(born.id, holder, place, picks)],
        births: [born],
        descents: picks.map(({ lot, grams }) => ({ child: born.id, parent: lot.id, grams })),
      };
    }
    case 'flow.dispose': {
      if (fact.payload.reason === '') refuse('ledger/reason-missing');
      const picks = picksOf(fact.payload.take, holder, place, scene);
      const grams = total(picks);
      const moves = [...takeAll(picks, holder, place), { account: 'disposed', grams }];
      return { ...bare, moves, flows: [{ holder, class: 'disposed', grams }] };
    }
    case 'flow.adjust': {
      const { payload } = fact;
      if (payload.reason === '') refuse('ledger/reason-missing');
      if (payload.direction === 'surplus') return enterUnknown(payload, scene);
      const picks = picksOf(payload.take, holder, place, scene);
      const grams = total(picks);
      const moves = [...takeAll(picks, holder, place), { account: 'adjusted', grams }];
      return { ...bare, moves, flows: [{ holder, class: 'adjusted_out', grams }] };
    }
    case 'flow.measure':
      if (!scene.lots.has(fact.payload.lot)) wait('ledger/lot-unknown');
      return bare;
  }
}

const bare: Effect = { moves: [], births: [], descents: [], flows: [] };

type Taken = { readonly lot: Birth; readonly grams: bigint };
const total = (picks: readonly Taken[]): bigint => sumOf(picks.map(({ grams }) => grams));

function takeAll(picks: readonly Taken[], holder: string, place: string): readonly Move[] {
  return picks.map(({ lot, grams }) => ({ account: stock(lot.id, holder, place), grams: -grams }));
}

function give(lot: string, holder: string, place: string, picks: readonly Taken[]): Move {
  return { account: stock(lot, holder, place), grams: total(picks) };
}

/** The day of a scene in the programme's time zone, by the library that the core avoids. */
function weigh(weighed: Weighed, material: string, scene: Scene): bigint {
  const local = scene.at + scene.catalogue.offsetMinutes * 60_000;
  const day = new Date(local).toISOString().slice(0, 10);
  return massOf(weighed, material, day, scene.catalogue);
}

function checkIdentity(identity: LotIdentity, { catalogue }: Scene): void {
  const material = catalogue.materials.find(({ code }) => code === identity.material);
  const regime = catalogue.regimes.find(({ code }) => code === identity.regime);
  if (material === undefined) return refuse('materials/unknown');
  const { grade } = identity;
  if (grade !== null && !material.grades.includes(grade)) refuse('materials/unknown-grade');
  if (regime === undefined) return refuse('materials/unknown-regime');
  if (regime.blocked) refuse('materials/blocked');
}

type Making = LotIdentity & { readonly holder: string; readonly place: string };

function birth(id: string, making: Making, scene: Scene): Birth {
  if (scene.lots.has(id)) refuse('ledger/lot-exists');
  const { material, grade, regime, originClass, holder, place } = making;
  const district = scene.places.get(place)?.district ?? scene.actors.get(holder)?.district ?? '';
  const identity = { material, grade, regime, originClass };
  return { ...identity, id, holder, district, source: null, bornAt: scene.at };
}

function enter(name: string, entry: Collect, scene: Scene): Effect {
  const { source, collector, owner, holder, place } = entry;
  for (const actor of [collector, owner, source.actor]) {
    if (actor !== undefined && !scene.actors.has(actor)) wait('actors/unknown');
  }
  if (!scene.catalogue.sourceKinds.some(({ code }) => code === source.kind)) {
    refuse('materials/unknown-source-kind');
  }
  checkIdentity(entry, scene);
  const grams = weigh(entry.weighed, entry.material, scene);
  const born = birth(entry.lot.id, entry, scene);
  const there = source.place === undefined ? undefined : scene.places.get(source.place)?.district;
  const lot: Birth = {
    ...born,
    district: source.district ?? there ?? born.district,
    source: collector === undefined ? source : { ...source, collector },
  };
  return {
    moves: [
      { account: 'source', grams: -grams },
      { account: stock(lot.id, holder, place), grams },
    ],
    births: [lot],
    descents: [],
    flows: [{ holder, class: name, grams }],
  };
}

function enterUnknown(
  entry: Making & { readonly lot: { readonly id: string }; readonly weighed: Weighed },
  scene: Scene,
): Effect {
  checkIdentity(entry, scene);
  const grams = weigh(entry.weighed, entry.material, scene);
  const lot = birth(entry.lot.id, entry, scene);
  return {
    moves: [
      { account: 'adjusted', grams: -grams },
      { account: stock(lot.id, entry.holder, entry.place), grams },
    ],
    births: [lot],
    descents: [],
    flows: [{ holder: entry.holder, class: 'adjusted_in', grams }],
  };
}

/** The lots a take means; a material means the oldest lots here, by birth and then by id. */
function picksOf(take: Take, holder: string, place: string, scene: Scene): readonly Taken[] {
  const picks =
    'lots' in take ? named(take, holder, place, scene) : oldest(take, holder, place, scene);
  const regimes = new Set(picks.map(({ lot }) => lot.regime));
  const apart = scene.catalogue.regimes.some(({ code, pools }) => regimes.has(code) && !pools);
  if (regimes.size > 1 && apart) refuse('ledger/regimes-mixed');
  return picks;
}

function named(
  take: Extract<Take, { readonly lots: unknown }>,
  holder: string,
  place: string,
  scene: Scene,
): readonly Taken[] {
  const ids = take.lots.map(({ lot }) => lot);
  return take.lots.map(({ lot: id, grams }, index) => {
    if (ids.indexOf(id) !== index) refuse('ledger/lot-repeated');
    if (grams <= 0) refuse('quantities/not-positive');
    const lot = scene.lots.get(id) ?? wait('ledger/lot-unknown');
    const held = scene.accounts.get(stock(id, holder, place)) ?? 0n;
    if (held < BigInt(grams)) wait('ledger/lot-overdrawn');
    return { lot, grams: BigInt(grams) };
  });
}

function oldest(
  take: Exclude<Take, { readonly lots: unknown }>,
  holder: string,
  place: string,
  scene: Scene,
): readonly Taken[] {
  const here = [...scene.lots.values()]
    .filter((lot) => lot.material === take.material)
    .filter((lot) => take.grade === undefined || lot.grade === take.grade)
    .filter((lot) => take.regime === undefined || lot.regime === take.regime)
    .toSorted((a, b) => a.bornAt - b.bornAt || (a.id < b.id ? -1 : 1));
  let missing = weigh(take, take.material, scene);
  const picks: Taken[] = [];
  for (const lot of here) {
    const held = scene.accounts.get(stock(lot.id, holder, place)) ?? 0n;
    const grams = held < missing ? held : missing;
    if (grams > 0n) picks.push({ lot, grams });
    missing -= grams;
  }
  return missing > 0n ? wait('ledger/not-enough') : picks;
}

function pooled(picks: readonly Taken[], id: string, holder: string, scene: Scene): Birth {
  const lots = picks.map(({ lot }) => lot);
  const first = lots[0] ?? refuse('ledger/reason-missing');
  const common = <T>(of: (lot: Birth) => T, otherwise: T): T =>
    lots.every((lot) => of(lot) === of(first)) ? of(first) : otherwise;
  if (lots.some(({ material }) => material !== first.material)) refuse('ledger/material-differs');
  if (scene.lots.has(id)) refuse('ledger/lot-exists');
  const present = scene.catalogue.regimes.filter(({ code }) =>
    lots.some(({ regime }) => regime === code),
  );
  return {
    id,
    holder,
    material: first.material,
    grade: common((lot) => lot.grade, null),
    regime: present.toSorted((a, b) => b.rank - a.rank)[0]?.code ?? '',
    originClass: common((lot) => lot.originClass, 'unknown'),
    district: common((lot) => lot.district, ''),
    source: null,
    bornAt: scene.at,
  };
}

function leave(dispatch: Dispatch, scene: Scene): Effect {
  const { holder, place, receiver } = dispatch;
  for (const actor of [receiver, dispatch.owner]) {
    if (actor !== undefined && !scene.actors.has(actor)) wait('actors/unknown');
  }
  if (receiver === holder) refuse('ledger/same-holder');
  const picks = picksOf(dispatch.take, holder, place, scene);
  const [only] = picks;
  const moves = takeAll(picks, holder, place);
  const travel = (lot: string): Move => ({
    account: `transit/${lot}/${holder}/${scene.fact}`,
    grams: total(picks),
  });
  if (picks.length === 1 && only !== undefined) {
    return { ...bare, moves: [...moves, travel(only.lot.id)] };
  }
  const id = dispatch.lot?.id ?? refuse('ledger/outgoing-lot-missing');
  const born = pooled(picks, id, holder, scene);
  const descents = picks.map(({ lot, grams }) => ({ child: id, parent: lot.id, grams }));
  return { ...bare, moves: [...moves, travel(id)], births: [born], descents };
}

function arrive(accept: Accept, scene: Scene): Effect {
  const dispatch = scene.dispatch(accept.transfer);
  if (dispatch === undefined) return wait('ledger/transfer-unknown');
  if (dispatch === null) return refuse('ledger/not-a-fact');
  if (dispatch.receiver !== accept.holder) refuse('ledger/not-the-receiver');
  const end = `/${dispatch.holder}/${accept.transfer}`;
  const travelling = [...scene.accounts].find(
    ([account, grams]) => account.startsWith('transit/') && account.endsWith(end) && grams > 0n,
  );
  if (travelling === undefined) return refuse('ledger/transfer-settled');
  const [account, sent] = travelling;
  const lot = account.split('/')[1] ?? '';
  const material = scene.lots.get(lot)?.material ?? '';
  const accepted = accept.accepted === null ? 0n : weigh(accept.accepted, material, scene);
  const returned = accept.returned === null ? 0n : weigh(accept.returned, material, scene);
  const lost = sent - accepted - returned;
  if (lost !== 0n && !accept.differenceReason) refuse('ledger/reason-missing');
  if (BigInt(accept.deduction?.grams ?? 0) > accepted) refuse('ledger/deduction-too-large');
  const { holder: sender } = dispatch;
  const { holder: receiver } = accept;
  const outlet = (actor: string): boolean => isOutlet(actor, scene);
  const gone = outlet(receiver) && !outlet(sender) ? 'delivered' : 'handed';
  return {
    ...bare,
    moves: [
      { account, grams: -sent },
      { account: stock(lot, receiver, accept.place), grams: accepted },
      { account: stock(lot, sender, dispatch.place), grams: returned },
      { account: 'difference', grams: lost },
    ],
    flows: [
      { holder: sender, class: gone, grams: accepted },
      {
        holder: sender,
        class: lost < 0n ? 'adjusted_in' : 'lost',
        grams: lost < 0n ? -lost : lost,
      },
      { holder: receiver, class: 'accepted', grams: accepted },
    ],
  };
}

export function isOutlet(actor: string, scene: Pick<Scene, 'actors' | 'catalogue'>): boolean {
  const kind = scene.actors.get(actor)?.kind;
  return scene.catalogue.actorKinds.some(({ code, side }) => code === kind && side === 'outlet');
}

/** In proportion to what is left of the inputs, one output after the other, then the losses. */
function convert(sort: Sort, scene: Scene): Effect {
  const { holder, place } = sort;
  const picks = picksOf(sort.take, holder, place, scene);
  if (sort.losses.some(({ reason }) => reason === '')) refuse('ledger/reason-missing');
  if (sort.losses.some(({ grams }) => grams <= 0)) refuse('quantities/not-positive');
  const made = sort.outputs.map((output) => {
    checkIdentity(output, scene);
    const grams = weigh(output.weighed, output.material, scene);
    return { born: birth(output.lot.id, { ...output, holder, place }, scene), grams };
  });
  const ids = made.map(({ born }) => born.id);
  if (new Set(ids).size !== ids.length) refuse('ledger/lot-repeated');
  const lost = sumOf(sort.losses.map(({ grams }) => BigInt(grams)));
  if (total(picks) !== sumOf(made.map(({ grams }) => grams)) + lost) {
    refuse('ledger/does-not-balance');
  }
  let left = picks.map(({ grams }) => grams);
  const descents = made.flatMap(({ born, grams }) => {
    const parts = shareOut(grams, left);
    left = left.map((rest, index) => rest - (parts[index] ?? 0n));
    return picks.map(({ lot }, index) => ({
      child: born.id,
      parent: lot.id,
      grams: parts[index] ?? 0n,
    }));
  });
  return {
    moves: [
      ...takeAll(picks, holder, place),
      ...made.map(({ born, grams }) => ({ account: stock(born.id, holder, place), grams })),
      { account: 'loss', grams: lost },
    ],
    births: made.map(({ born }) => born),
    descents: descents.filter(({ grams }) => grams > 0n),
    flows: [{ holder, class: 'lost', grams: lost }],
  };
}
