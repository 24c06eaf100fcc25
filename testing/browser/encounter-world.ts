import { newId, startFieldProgram, type FieldProgram } from './field-program.ts';
import { belongs, dayIn, district, named, placed, registered } from './register-statements.ts';

/**
 * The running program itself with an association, a workshop and an officer, and what they meet
 * for: a training that goes on now, and a round table whose minutes wait to be signed.
 */
export type EncounterWorld = {
  readonly program: FieldProgram;
  readonly association: string;
  readonly workshop: string;
  readonly people: Readonly<Record<'carmen' | 'rosa' | 'julio' | 'oscar', string>>;
  readonly training: string;
  readonly table: string;
  readonly promise: string;
};

const minutesAgo = (minutes: number): number => Date.now() - minutes * 60_000;

export async function startEncounters(): Promise<EncounterWorld> {
  const program = await startFieldProgram();
  const who: Who = {
    association: newId(),
    workshop: newId(),
    municipality: newId(),
    people: { carmen: newId(), rosa: newId(), julio: newId(), oscar: newId() },
  };
  await program.say(who.association, ...everybody(who));
  const met = await meet(who, async (recorder, kind, payload) => {
    const [id = ''] = await program.say(recorder, { kind, payload });
    return id;
  });
  return { program, ...who, ...met };
}

type Who = Pick<EncounterWorld, 'association' | 'workshop' | 'people'> & {
  readonly municipality: string;
};

function everybody({ association, workshop, municipality, people }: Who): readonly object[] {
  const recycler = (actor: string, ...names: Parameters<typeof named>): object =>
    registered(actor, 'recycler', { parent: association, ...named(...names) });
  return [
    registered(association, 'recyclers-association', {
      name: 'Manos que Reciclan',
      letter: 'M',
      district,
    }),
    placed('Cochera', association),
    registered(workshop, 'workshop', { name: 'Confecciones Luz', district }),
    registered(municipality, 'municipality', { name: 'Municipalidad de La Victoria', district }),
    recycler(people.carmen, 'Carmen', 'Rojas', 'Huamán'),
    recycler(people.rosa, 'Rosa María', 'Quispe', 'Mamani'),
    recycler(people.julio, 'Julio', 'Ccori', 'Apaza'),
    registered(people.oscar, 'person', named('Óscar', 'Ramos', 'Soto')),
    belongs(people.carmen, association, 'president'),
    belongs(people.rosa, association, 'associate'),
    belongs(people.julio, association, 'associate'),
    belongs(people.oscar, municipality, 'official'),
  ];
}

async function meet(
  { association, workshop, municipality, people }: Who,
  one: (recorder: string, kind: string, payload: object) => Promise<string>,
): Promise<Pick<EncounterWorld, 'training' | 'table' | 'promise'>> {
  const training = await one(association, 'encounter.plan', {
    type: 'training',
    title: 'Manejo de residuos sólidos',
    holder: association,
    curriculum: 'recyclers-basic',
    module: 'solid-waste',
    start: minutesAgo(10),
    minutes: 180,
    where: 'Local comunal, segundo piso',
    district,
    invited: [association],
  });
  const table = await one(municipality, 'encounter.plan', {
    type: 'round_table',
    title: 'Mesa por los retazos de Gamarra',
    holder: municipality,
    start: minutesAgo(2 * 24 * 60),
    minutes: 120,
    where: 'Palacio municipal',
    district,
    invited: [association, workshop],
  });
  const minutes = await one(municipality, 'encounter.minutes', {
    encounter: table,
    topics: ['Retazos que hoy se botan', 'Horario de recojo'],
    agreed: ['El taller separa por fibra desde diciembre', 'La asociación recoge los martes'],
  });
  const came = { encounter: table, minutes: 120, how: 'list' };
  for (const [person, as] of [
    [people.carmen, association],
    [people.oscar, municipality],
  ]) {
    await one(municipality, 'encounter.attend', { ...came, person, as });
  }
  const promise = await one(municipality, 'commitment.make', {
    by: association,
    to: workshop,
    what: 'Llevar bolsas rotuladas al taller',
    due: dayIn(3),
    minutes,
  });
  return { training, table, promise };
}
