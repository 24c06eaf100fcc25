import { holdPapers } from './progress-world.ts';
import { newId } from '../field-program.ts';
import { belongs, named, placed, registered } from '../register-statements.ts';
import { startSharing, type SharingProgram } from '../sharing-program.ts';

/** Whoever is invited to a phone of the pictures, by what she does with it. */
export type Works = 'recycler' | 'leader' | 'giver' | 'verifier';

export type World = {
  readonly url: string;
  /** The path of an invitation for whoever does this. */
  invite(work: Works): Promise<string>;
  /** Something is said while the phone is on. */
  state: SharingProgram['state'];
  readonly association: string;
  close(): Promise<void>;
};

const dayMs = 86_400_000;
const dayAfter = (days: number): string =>
  new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/**
 * The running program with what a phone has to show: an association that has weighed and sold, a
 * workshop with offers, a round, a second association that sends something, and an officer.
 */
export async function startWorld(): Promise<World> {
  const program = await startSharing();
  const { association, people, state, workshop } = program;
  const [officer, municipality] = [newId(), newId()];
  await state([
    organisation(municipality, 'municipality', 'Municipalidad de La Victoria'),
    registered(officer, 'person', named('Óscar', 'Ramos', 'Soto')),
    belongs(officer, municipality, 'official'),
  ]);
  await sendFromNeighbours(program);
  await walkRound(program);
  await meet(program, municipality);
  await state([
    offer(workshop, 'cotton-offcuts', { from: dayAfter(0), grams: 45_000 }),
    offer(workshop, 'cones', { from: dayAfter(1) }),
    offer(workshop, 'cardboard-corrugated', { from: dayAfter(0), weekdays: [1, 4] }),
  ]);
  await holdPapers(program);
  const invited = { recycler: people.rosa, leader: people.carmen, giver: people.elena };
  return {
    url: program.url,
    association,
    state,
    invite: (work) => program.invite(work === 'verifier' ? officer : (invited[work] ?? officer)),
    close: () => program.close(),
  };
}

const organisation = (actor: string, kind: string, name: string, letter?: string): object => ({
  kind: 'actor.register',
  payload: { actor, kind, name, district: '150115', ...(letter === undefined ? {} : { letter }) },
});
const weighed = (kilograms: number): object => ({
  grams: kilograms * 1_000,
  entry: { value: String(kilograms), unit: 'kg', method: 'scale' },
});

/** Nueva Esperanza says that 62 kg are on their way here. */
async function sendFromNeighbours({ association, state }: SharingProgram): Promise<void> {
  const [neighbours, centre] = [newId(), newId()];
  await state([
    organisation(neighbours, 'recyclers-association', 'Nueva Esperanza', 'N'),
    placed('Centro de acopio San Pablo', neighbours, centre),
  ]);
  await state([
    {
      kind: 'flow.collect',
      payload: {
        holder: neighbours,
        place: centre,
        lot: { id: newId(), letter: 'N' },
        material: 'paper-white',
        grade: null,
        regime: 'municipal',
        originClass: 'post_consumer',
        source: { kind: 'household' },
        weighed: weighed(80),
      },
    },
    {
      kind: 'flow.dispatch',
      payload: {
        holder: neighbours,
        place: centre,
        receiver: association,
        take: {
          material: 'paper-white',
          grams: 62_000,
          entry: { value: '62', unit: 'kg', method: 'scale' },
        },
        lot: { id: newId(), letter: 'N' },
        purpose: 'delivery',
      },
    },
  ]);
}

/** A training that goes on now, and a round table whose minutes wait to be signed. */
async function meet(program: SharingProgram, municipality: string): Promise<void> {
  const { association, people, state, workshop } = program;
  const district = '150115';
  const planned = (type: string, title: string, more: object): object => ({
    kind: 'encounter.plan',
    payload: { type, title, district, minutes: 180, invited: [association], ...more },
  });
  await state([
    planned('training', 'Manejo de residuos sólidos', {
      holder: association,
      curriculum: 'recyclers-basic',
      module: 'solid-waste',
      start: Date.now() - 600_000,
      where: 'Local comunal, segundo piso',
    }),
    planned('round_table', 'Mesa por los retazos de Gamarra', {
      holder: municipality,
      start: Date.now() - 2 * dayMs,
      where: 'Palacio municipal',
    }),
  ]);
  const encounter = (await program.events()).findLast(({ kind }) => kind === 'encounter.plan')?.id;
  const came = { encounter, person: people.carmen, minutes: 180, how: 'list', as: association };
  const topics = ['Retazos que hoy se botan', 'Horario de recojo'];
  const agreed = ['El taller separa por fibra desde diciembre', 'Se recoge los martes'];
  await state([
    { kind: 'encounter.attend', payload: came },
    { kind: 'encounter.minutes', payload: { encounter, topics, agreed } },
  ]);
  const minutes = (await program.events()).findLast(({ kind }) => kind === 'encounter.minutes')?.id;
  const what = 'Llevar bolsas rotuladas al taller';
  await state([
    {
      kind: 'commitment.make',
      payload: { by: association, to: workshop, what, due: dayAfter(3), minutes },
    },
  ]);
}

/** A round of three shops that is walked today. */
async function walkRound({ association, state }: SharingProgram): Promise<void> {
  const stops = [
    { place: newId(), name: 'Bodega Doña Julia', actor: newId() },
    { place: newId(), name: 'Galería El Rey, puerta 3', actor: newId() },
    { place: newId(), name: 'Imprenta San Marcos', actor: newId() },
  ];
  await state(
    stops.flatMap(({ place, name, actor }) => [
      organisation(actor, 'business', name),
      placed(name, actor, place),
    ]),
  );
  await state([
    {
      kind: 'round.set',
      payload: {
        round: newId(),
        association,
        name: 'Ronda de Gamarra',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        stops: stops.map(({ place }) => place),
      },
    },
  ]);
}

type Wish = { readonly from: string; readonly grams?: number; readonly weekdays?: number[] };

function offer(provider: string, material: string, { grams, ...when }: Wish): object {
  const much = grams === undefined ? {} : { weighed: weighed(grams / 1_000) };
  return {
    kind: 'intent.offer',
    payload: { provider, material, transport: 'receiver', ...when, ...much },
  };
}
