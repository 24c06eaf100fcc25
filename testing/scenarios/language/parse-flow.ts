import type { EventId } from '../../../core/events/ids.ts';
import type { Kind } from '../../../core/ledger/entries.ts';
import type {
  Accept,
  Adjust,
  AmendReason,
  Collect,
  Correct,
  Dispatch,
  FactKind,
  Fact,
  Loss,
  Measure,
  NewLot,
  OriginClass,
  Output,
  Sort,
  Source,
  Take,
} from '../../../core/ledger/facts.ts';
import { centimos, grams } from '../../../core/quantities/quantity.ts';
import type { Mutable, Line } from './page.ts';
import { readWeighed } from './parse-weight.ts';
import type { Said } from './statement.ts';

/** What a line of the trade says: `read` gets the words after the verb and the line's name. */
type Reader = (line: Line) => Said;
const amendReasons: Readonly<Record<string, AmendReason>> = {
  'did-not-occur': 'did_not_occur',
  'incorrect-data': 'incorrect_data',
};

export const flowReaders: Readonly<Record<string, Reader>> = {
  collect: (line) => ({ kind: 'flow.collect', payload: readCollect(line) }),
  receive: (line) => ({ kind: 'flow.receive', payload: readCollect(line) }),
  sell: (line) => ({ kind: 'flow.dispatch', payload: readDispatch(line, 'sale') }),
  donate: (line) => ({ kind: 'flow.dispatch', payload: readDispatch(line, 'donation') }),
  deliver: (line) => ({ kind: 'flow.dispatch', payload: readDispatch(line, 'delivery') }),
  consign: (line) => ({ kind: 'flow.dispatch', payload: readDispatch(line, 'consignment') }),
  accept: (line) => ({ kind: 'flow.accept', payload: readAccept(line) }),
  sort: (line) => ({ kind: 'flow.sort', payload: readSort(line) }),
  transform: (line) => {
    const process = line.cursor.word('a process such as compost');
    return { kind: 'flow.transform', payload: { process, ...readSort(line) } };
  },
  combine: (line) => {
    const take = readTake(line);
    const here = readHere(line);
    const lot = { id: newLot(line, line.name) };
    line.cursor.clauses({ lot: () => (lot.id = newLot(line)), ...line.common });
    return { kind: 'flow.combine', payload: { ...here, take, lot: lot.id } };
  },
  dispose: (line) => {
    const take = readTake(line);
    const here = readHere(line);
    const said = { site: 'landfill', reason: '' };
    line.cursor.clauses({
      site: () => (said.site = line.cursor.word('a site')),
      reason: () => (said.reason = line.cursor.word('a reason')),
      ...line.common,
    });
    return { kind: 'flow.dispose', payload: { ...here, take, ...said } };
  },
  surplus: (line) => ({ kind: 'flow.adjust', payload: readSurplus(line) }),
  shortage: (line) => ({ kind: 'flow.adjust', payload: readShortage(line) }),
  measure: (line) => ({ kind: 'flow.measure', payload: readMeasure(line) }),
  void: (line) => {
    line.cursor.expect('of');
    const said = { fact: eventNamed(line), reason: amendReasons['did-not-occur'] ?? fault() };
    const cascade: EventId[] = [];
    const optional = new Set<string>();
    line.cursor.clauses({
      reason: () => (said.reason = readAmendReason(line)),
      cascade: () => {
        optional.add('cascade');
        cascade.push(...line.cursor.list(() => eventNamed(line)));
      },
      ...line.common,
    });
    const more = optional.has('cascade') ? { cascade } : {};
    return { kind: 'flow.void', payload: { ...said, ...more } };
  },
  correct: (line) => ({ kind: 'flow.correct', payload: readCorrect(line) }),
};

function fault(): never {
  throw new Error('Bug: a reason is missing in the table');
}

function readAmendReason({ cursor }: Line): AmendReason {
  const text = cursor.word('a reason');
  return amendReasons[text] ?? cursor.fail(`${text} is no reason`);
}

function eventNamed({ cursor, page }: Line): EventId {
  return page.names.event(cursor.word('the name of a line'));
}

function actorNamed({ cursor, page }: Line) {
  return page.names.actor(cursor.word('an actor'));
}

/** `Rosales @Centro`. */
function readHere(line: Line) {
  const holder = actorNamed(line);
  const place = line.cursor.word('a place such as @Centro');
  if (!place.startsWith('@')) line.cursor.fail(`expected a place such as @Centro, found ${place}`);
  return { holder, place: line.page.names.place(place.slice(1)) };
}

function newLot({ cursor, page }: Line, name = cursor.word('a lot')): NewLot {
  const id = page.names.lot(name);
  return { id, letter: page.letterOfLots };
}

function originClass({ cursor }: Line): OriginClass {
  const text = cursor.word('an origin class');
  const found = (
    ['post_consumer', 'pre_consumer', 'post_industrial', 'by_product', 'organic_market'] as const
  ).find((known) => known.replace('_', '-') === text);
  return found ?? cursor.fail(`${text} is no origin class`);
}

type Identity = Mutable<Pick<Output, 'material' | 'grade' | 'regime' | 'originClass'>>;

function plain(material: string): Identity {
  return { material, grade: null, regime: 'municipal', originClass: 'post_consumer' };
}

function identityClauses(line: Line, identity: Identity) {
  return {
    grade: () => (identity.grade = line.cursor.word('a grade')),
    regime: () => (identity.regime = line.cursor.word('a régime')),
    class: () => (identity.originClass = originClass(line)),
  };
}

function readCollect(line: Line): Collect {
  const { cursor, page } = line;
  const identity = plain(cursor.word('a material'));
  const weighed = readWeighed(line, identity.material);
  const here = readHere(line);
  const source: Mutable<Source> = { kind: 'market' };
  const said: Mutable<Pick<Collect, 'collector' | 'owner' | 'lot' | 'note'>> = {
    lot: newLot(line, line.name),
  };
  cursor.clauses({
    ...identityClauses(line, identity),
    by: () => (said.collector = actorNamed(line)),
    owner: () => (said.owner = actorNamed(line)),
    lot: () => (said.lot = newLot(line)),
    note: () => (said.note = cursor.word('a note')),
    from: () => (source.kind = cursor.word('a kind of source')),
    source: () => (source.actor = actorNamed(line)),
    'source-place': () => (source.place = page.names.place(cursor.word('a place').slice(1))),
    district: () => (source.district = cursor.word('a district')),
    ...line.common,
  });
  return { ...here, ...identity, ...said, source, weighed };
}

/** `from L1 7 kg, L2 3 kg` names lots; for `pet-clear grade a 15 kg` the ledger finds them. */
function readTake(line: Line): Take {
  const { cursor, page } = line;
  if (cursor.ifNext('from')) {
    const lots = cursor.list(() => ({
      lot: page.names.lot(cursor.word('a lot')),
      grams: grams(cursor.grams()),
    }));
    return { lots };
  }
  const material = cursor.word('a material, or from and lots');
  const only: { grade?: string; regime?: string } = {};
  if (cursor.ifNext('grade')) only.grade = cursor.word('a grade');
  if (cursor.ifNext('regime')) only.regime = cursor.word('a régime');
  const weighed = readWeighed(line, material);
  return { material, ...only, ...weighed };
}

function readDispatch(line: Line, purpose: Dispatch['purpose']): Dispatch {
  const { cursor } = line;
  const take = readTake(line);
  const here = readHere(line);
  cursor.expect('→');
  const receiver = actorNamed(line);
  const said: Mutable<Pick<Dispatch, 'lot' | 'price' | 'owner'>> = {};
  cursor.clauses({
    lot: () => (said.lot = newLot(line)),
    owner: () => (said.owner = actorNamed(line)),
    price: () => {
      const perKg = Math.round(Number(cursor.number('soles a kilogram')) * 100);
      cursor.expect('total');
      const total = Math.round(Number(cursor.number('soles in all')) * 100);
      said.price = { currency: 'PEN', perKg: centimos(perKg), total: centimos(total) };
    },
    ...line.common,
  });
  return { ...here, receiver, take, purpose, ...said };
}

function readAccept(line: Line): Accept {
  const { cursor } = line;
  cursor.expect('of');
  const transfer = eventNamed(line);
  const here = readHere(line);
  const said: Mutable<Omit<Accept, 'holder' | 'place' | 'transfer'>> = {
    accepted: cursor.ifNext('nothing') ? null : readWeighed(line, ''),
    returned: null,
  };
  cursor.clauses({
    returned: () => (said.returned = readWeighed(line, '')),
    reason: () => (said.differenceReason = cursor.word('a reason')),
    deduct: () => {
      const mass = grams(cursor.grams());
      cursor.expect('for');
      said.deduction = { grams: mass, reason: cursor.word('a reason') };
    },
    ...line.common,
  });
  return { ...here, transfer, ...said };
}

function readSort(line: Line): Sort {
  const { cursor } = line;
  const take = readTake(line);
  const here = readHere(line);
  const outputs: Output[] = [];
  const losses: Loss[] = [];
  cursor.clauses({
    into: () => outputs.push(...cursor.list(() => readOutput(line))),
    lost: () => {
      const lose = () => ({ grams: grams(cursor.grams()), reason: cursor.word('a reason') });
      losses.push(...cursor.list(lose));
    },
    ...line.common,
  });
  return { ...here, take, outputs, losses };
}

/** `L2 pet-clear grade a 70 kg`. */
function readOutput(line: Line): Output {
  const { cursor } = line;
  const lot = newLot(line);
  const identity = plain(cursor.word('a material'));
  const clauses = Object.entries(identityClauses(line, identity));
  for (const [name, read] of clauses) if (cursor.ifNext(name)) read();
  return { ...identity, lot, weighed: readWeighed(line, identity.material) };
}

function readSurplus(line: Line): Adjust {
  const { cursor } = line;
  const identity = plain(cursor.word('a material'));
  const weighed = readWeighed(line, identity.material);
  const here = readHere(line);
  const said = { lot: newLot(line, line.name), reason: '' };
  cursor.clauses({
    ...identityClauses(line, identity),
    lot: () => (said.lot = newLot(line)),
    reason: () => (said.reason = cursor.word('a reason')),
    ...line.common,
  });
  return { ...here, ...identity, ...said, direction: 'surplus', weighed };
}

function readShortage(line: Line): Adjust {
  const take = readTake(line);
  const here = readHere(line);
  const said: { reason: string; amends?: EventId } = { reason: '' };
  line.cursor.clauses({
    reason: () => (said.reason = line.cursor.word('a reason')),
    amends: () => (said.amends = eventNamed(line)),
    ...line.common,
  });
  return { ...here, ...said, direction: 'shortage', take };
}

function readMeasure(line: Line): Measure {
  const { cursor, page } = line;
  const lot = page.names.lot(cursor.word('a lot'));
  const here = readHere(line);
  const said: Mutable<Omit<Measure, 'lot' | 'holder' | 'place'>> = {};
  const permille = (): number => {
    const value = Math.round(Number(cursor.number('a percentage')) * 10);
    cursor.expect('%');
    return value;
  };
  cursor.clauses({
    weighs: () => (said.weighed = readWeighed(line, '')),
    moisture: () => (said.moisturePermille = permille()),
    impurity: () => (said.impurityPermille = permille()),
    grade: () => (said.gradeSeen = cursor.word('a grade')),
    ...line.common,
  });
  return { ...here, lot, ...said };
}

/** `K1 of L1 because incorrect-data as collect L1 cardboard-brown 10 kg …`: a whole new line. */
function readCorrect(line: Line): Correct {
  const { cursor, page } = line;
  cursor.expect('of');
  const factName = cursor.word('the name of a line');
  const reason = cursor.ifNext('reason') ? readAmendReason(line) : 'incorrect_data';
  cursor.expect('as');
  const verb = cursor.word('a verb such as collect');
  const read = flowReaders[verb] ?? cursor.fail(`${verb} is no verb of a line`);
  const replacement = read({ ...line, name: factName });
  if (!isFact(replacement)) return cursor.fail(`${verb} cannot replace anything`);
  return { fact: page.names.event(factName), reason, replacement };
}

const notFacts: readonly Kind[] = [
  'flow.void',
  'flow.correct',
  'actor.register',
  'place.register',
  'period.close',
];

function isFact(said: Said): said is Said & { readonly kind: FactKind } & Fact {
  return !notFacts.includes(said.kind);
}
