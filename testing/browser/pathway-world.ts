import { newId, startFieldProgram, type FieldProgram } from './field-program.ts';
import { belongs, dayIn, district, named, placed, registered } from './register-statements.ts';

/**
 * The running program with whoever walks a pathway and whoever trades: an association with papers
 * that expire, a workshop, a market, a kitchen, a composter and a buyer.
 */
export type PathwayWorld = {
  readonly program: FieldProgram;
  readonly organisations: Readonly<
    Record<'association' | 'workshop' | 'market' | 'kitchen' | 'compost' | 'papermill', string>
  >;
  readonly people: Readonly<
    Record<'carmen' | 'rosa' | 'elena' | 'pedro' | 'teresa' | 'ana' | 'marta', string>
  >;
};

const held = (holder: string, document: string, more: object): object => ({
  kind: 'document.hold',
  payload: { holder, document, issuedOn: '2026-01-15', ...more },
});

/** Needs `.build/campo`. */
export async function startPathways(): Promise<PathwayWorld> {
  const program = await startFieldProgram();
  const organisations = newOrganisations();
  const people = newPeople();
  await program.say(organisations.association, ...everybody(organisations, people));
  const { association } = organisations;
  const { rosa } = people;
  await program.say(
    association,
    held(rosa, 'national-id', {
      expiresOn: dayIn(10),
      number: 'x',
      link: 'https://example.org/dni',
    }),
    held(rosa, 'ppe-handover', {}),
    held(association, 'ruc', { number: '20601234567' }),
  );
  return { program, organisations, people };
}

const newOrganisations = (): PathwayWorld['organisations'] => ({
  association: newId(),
  workshop: newId(),
  market: newId(),
  kitchen: newId(),
  compost: newId(),
  papermill: newId(),
});
const newPeople = (): PathwayWorld['people'] => ({
  carmen: newId(),
  rosa: newId(),
  elena: newId(),
  pedro: newId(),
  teresa: newId(),
  ana: newId(),
  marta: newId(),
});

function everybody(
  { association, compost, kitchen, market, papermill, workshop }: PathwayWorld['organisations'],
  { ana, carmen, elena, marta, pedro, rosa, teresa }: PathwayWorld['people'],
): readonly object[] {
  const office = newId();
  return [
    registered(association, 'recyclers-association', {
      name: 'Manos que Reciclan',
      letter: 'M',
      district,
    }),
    placed('Cochera', association),
    registered(workshop, 'workshop', { name: 'Confecciones Luz', district }),
    placed('Taller de Gamarra', workshop),
    registered(market, 'market', { name: 'Mercado San Pablo', district }),
    placed('Puesto 12', market),
    registered(kitchen, 'community-kitchen', { name: 'Olla Santa Rosa', district }),
    registered(compost, 'composter', { name: 'Compostera Cerro San Pedro', district }),
    registered(papermill, 'buyer', { name: 'Papelera del Sur', district }),
    registered(office, 'ngo', { name: 'Aliada', district }),
    registered(carmen, 'recycler', {
      parent: association,
      ...named('Carmen', 'Rojas', 'Huamán'),
    }),
    belongs(carmen, association, 'president'),
    registered(rosa, 'recycler', { parent: association, ...named('Rosa', 'Quispe', 'Mamani') }),
    belongs(rosa, association, 'associate'),
    registered(elena, 'person', named('Elena', 'Flores', 'Ramos')),
    belongs(elena, workshop, 'owner_manager'),
    registered(pedro, 'person', named('Pedro', 'Ccori', 'Apaza')),
    belongs(pedro, market, 'representative'),
    registered(teresa, 'person', named('Teresa', 'Vargas', 'Luna')),
    belongs(teresa, kitchen, 'representative'),
    registered(ana, 'person', named('Ana', 'Soto', 'Paredes')),
    belongs(ana, papermill, 'buyer_contact'),
    registered(marta, 'person', named('Marta', 'Díaz', 'Vega')),
    belongs(marta, office, 'monitoring'),
  ];
}
