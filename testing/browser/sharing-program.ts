import { newId, startFieldProgram, type EventRow } from './field-program.ts';
import { belongs, district, named, placed, registered } from './register-statements.ts';

/**
 * The running program itself with an association that has weighed and sold, and a workshop that
 * has something to give. Needs `.build/campo`.
 */
export type SharingProgram = {
  readonly url: string;
  readonly association: string;
  readonly workshop: string;
  readonly people: Readonly<Record<'carmen' | 'rosa' | 'pedro' | 'elena', string>>;
  /** States as the office does; answers nothing. */
  state(statements: readonly object[]): Promise<void>;
  /** The path of an invitation for this person. */
  invite(person: string): Promise<string>;
  /** All events that were accepted, in the order in which they arrived. */
  events(): Promise<readonly EventRow[]>;
  close(): Promise<void>;
};

const member = (parent: string, ...names: Parameters<typeof named>): object => ({
  parent,
  ...named(...names),
});

export async function startSharing(): Promise<SharingProgram> {
  const program = await startFieldProgram();
  const [association, workshop, buyer, centre, counter] = ids(5);
  const [carmen, rosa, pedro, elena] = ids(4);
  const people = { carmen, rosa, pedro, elena };
  const state = (statements: readonly object[]): Promise<void> =>
    program.state(association, statements);
  await state([
    registered(association, 'recyclers-association', {
      name: 'Manos que Reciclan',
      letter: 'M',
      district,
    }),
    placed('Cochera', association, centre),
    registered(workshop, 'workshop', { name: 'Confecciones Luz', district }),
    placed('Taller del segundo piso', workshop, counter),
    registered(buyer, 'buyer', { name: 'Papelera del Sur', district: '150111' }),
    registered(carmen, 'recycler', member(association, 'Carmen', 'Rojas', 'Huamán')),
    registered(rosa, 'recycler', member(association, 'Rosa María', 'Quispe', 'Mamani')),
    registered(pedro, 'recycler', member(association, 'Pedro', 'Ccori', 'Apaza')),
    registered(elena, 'person', named('Elena', 'Soto', 'Ríos')),
    belongs(carmen, association, 'president'),
    belongs(rosa, association, 'associate'),
    belongs(pedro, association, 'associate'),
    belongs(elena, workshop, 'owner_manager'),
  ]);
  await state([
    collected({ holder: association, place: centre, collector: rosa, kilograms: 300 }),
    collected({ holder: association, place: centre, collector: pedro, kilograms: 150 }),
    sold({ holder: association, place: centre, receiver: buyer, kilograms: 400, perKg: 120 }),
  ]);
  return {
    url: program.url,
    association,
    workshop,
    people,
    state,
    invite: program.invite,
    events: program.events,
    close: program.close,
  };
}

/** So many new ids: a tuple, so that none can be missing. */
function ids(count: 4): [string, string, string, string];
function ids(count: 5): [string, string, string, string, string];
function ids(count: number): string[] {
  return Array.from({ length: count }, newId);
}

type Here = { readonly holder: string; readonly place: string; readonly kilograms: number };

const weighed = (kilograms: number): object => ({
  grams: kilograms * 1_000,
  entry: { value: String(kilograms), unit: 'kg', method: 'scale' },
});

function collected({
  holder,
  place,
  collector,
  kilograms,
}: Here & { readonly collector: string }): object {
  return {
    kind: 'flow.collect',
    payload: {
      holder,
      place,
      lot: { id: newId(), letter: 'M' },
      material: 'cardboard-corrugated',
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      source: { kind: 'household' },
      collector,
      weighed: weighed(kilograms),
    },
  };
}

type Sold = Here & { readonly receiver: string; readonly perKg: number };

function sold({ holder, place, receiver, kilograms, perKg }: Sold): object {
  return {
    kind: 'flow.dispatch',
    payload: {
      holder,
      place,
      receiver,
      take: {
        material: 'cardboard-corrugated',
        grams: kilograms * 1_000,
        entry: { value: String(kilograms), unit: 'kg', method: 'scale' },
      },
      lot: { id: newId(), letter: 'M' },
      purpose: 'sale',
      price: { currency: 'PEN', perKg, total: kilograms * perKg },
    },
  };
}
