import { newId, startFieldProgram, type FieldProgram } from './field-program.ts';

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
  /** Says this as the office does; answers the ids of what was said. */
  say(recorder: string, ...statements: readonly object[]): Promise<readonly string[]>;
};

/** On the clocks of Lima. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 - 5 * 3_600_000).toISOString().slice(0, 10);

const district = '150115';
const registered = (actor: string, kind: string, more: object): object => ({
  kind: 'actor.register',
  payload: { actor, kind, ...more },
});
const named = (givenNames: string, firstSurname: string, secondSurname: string): object => ({
  personal: { values: { givenNames, firstSurname, secondSurname } },
});
const belongs = (member: string, organisation: string, role: string): object => ({
  kind: 'actor.affiliate',
  payload: { affiliation: newId(), member, organisation, role },
});
const placed = (name: string, actor: string): object => ({
  kind: 'place.register',
  payload: { place: newId(), name, actor, district },
});
const held = (holder: string, document: string, more: object): object => ({
  kind: 'document.hold',
  payload: { holder, document, issuedOn: '2026-01-15', ...more },
});

/** Needs `.build/campo`. */
export async function startPathways(): Promise<PathwayWorld> {
  const program = await startFieldProgram();
  const say: PathwayWorld['say'] = async (recorder, ...statements) => {
    type Said = { readonly outcomes: readonly { readonly id: string; readonly outcome: string }[] };
    const { outcomes } = await program.post<Said>('/statements', { recorder, statements });
    for (const { outcome } of outcomes) if (outcome !== 'accepted') throw new Error(outcome);
    return outcomes.map(({ id }) => id);
  };
  const organisations = newOrganisations();
  const people = newPeople();
  await say(organisations.association, ...everybody(organisations, people));
  const { association } = organisations;
  const { rosa } = people;
  await say(
    association,
    held(rosa, 'national-id', {
      expiresOn: dayIn(10),
      number: 'x',
      link: 'https://example.org/dni',
    }),
    held(rosa, 'ppe-handover', {}),
    held(association, 'ruc', { number: '20601234567' }),
  );
  return { program, organisations, people, say };
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
