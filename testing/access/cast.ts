import { expect } from 'vitest';
import type { Role } from '../../core/access/roles.ts';
import { newId, newNonce } from '../../server/outside/secrets.ts';
import { openOffice, type Office } from '../accounts/browser.ts';
import { state } from '../accounts/register.ts';
import type { EngineName } from '../engines.ts';

/** Somebody of each role, each with a phone: what an alliance of two districts looks like. */
export type Cast = Office & {
  readonly organisations: Readonly<Record<OrganisationName, string>>;
  readonly people: Readonly<Record<PersonName, string>>;
  /** What each one's phone reads and sends with. */
  readonly phones: Readonly<
    Record<PersonName, { readonly device: string; readonly read: string; readonly send: string }>
  >;
  /** Asks with a bearer token. */
  ask(token: string, path: string, init?: RequestInit): Promise<Response>;
  /** Sends events as somebody, from her phone; answers what became of each. */
  send(as: PersonName, events: readonly object[], by?: 'read' | 'send'): Promise<readonly string[]>;
  /** One event in the name of somebody. */
  write(by: PersonName, kind: string, payload: object): object;
};

const organisationList = {
  cerros: ['Los Cerros', 'recyclers-association', '150115'],
  agua: ['Mujeres del Agua', 'recyclers-association', '150111'],
  luz: ['Confecciones Luz', 'workshop', '150115'],
  damero: ['Galería El Damero', 'gallery', '150115'],
  papelera: ['Papelera', 'buyer', '150111'],
  victoria: ['Municipalidad de La Victoria', 'municipality', '150115'],
  agustino: ['Municipalidad de El Agustino', 'municipality', '150111'],
  aliada: ['Aliada', 'ngo', '150115'],
} as const;
export type OrganisationName = keyof typeof organisationList;

/** Who is what where; the role is what follows from it. */
const peopleList = {
  rosa: ['recycler', 'cerros', 'president', 'leader'],
  julio: ['recycler', 'cerros', 'associate', 'recycler'],
  carmen: ['recycler', 'agua', 'associate', 'recycler'],
  luzmila: ['person', 'luz', 'owner_manager', 'mse'],
  pedro: ['person', 'damero', 'representative', 'market'],
  ana: ['person', 'papelera', 'buyer_contact', 'buyer'],
  oscar: ['person', 'victoria', 'official', 'officer'],
  elsa: ['person', 'agustino', 'official', 'officer'],
  marta: ['person', 'aliada', 'monitoring', 'monitoring'],
  claudia: ['person', 'aliada', 'coordinator', 'coordinator'],
  daniel: ['person', 'aliada', 'data_officer', 'data_officer'],
  alicia: ['person', 'aliada', 'administrator', 'administrator'],
  vecina: ['household', null, null, 'public'],
} as const satisfies Readonly<
  Record<string, readonly [string, OrganisationName | null, string | null, Role]>
>;
export type PersonName = keyof typeof peopleList;

export const personNames = Object.keys(peopleList).filter(isPersonName);

function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(peopleList, name);
}

/** `public` for the neighbour, who signed in and is nothing in the alliance. */
export function roleOfPerson(name: PersonName): Role {
  return peopleList[name][3];
}

/** Opens an office that is set up, registers everybody and gives each a phone. */
export async function openCast(engine: EngineName): Promise<Cast> {
  const office = await openOffice(engine);
  const { browser, clock, program } = office;
  const idOf = (): string => newId(clock.now());
  const organisations = mapped(organisationList, idOf);
  const people = mapped(peopleList, idOf);
  await state(
    browser,
    Object.entries(organisationList).map(([key, [name, kind, district]]) => ({
      kind: 'actor.register',
      payload: { actor: organisations[key as OrganisationName], kind, name, district },
    })),
  );
  for (const name of personNames) {
    const [kind, organisation, role] = peopleList[name];
    await state(browser, statementsOf(people[name], name, { kind, organisation, role }));
  }
  function statementsOf(
    actor: string,
    name: PersonName,
    { kind, organisation, role }: Of,
  ): Parameters<typeof state>[1] {
    const values = { givenNames: name, firstSurname: 'Quispe', phone: '987654321' };
    const personal = { nonce: newNonce(), values };
    const born = { kind: 'actor.register', payload: { actor, kind, personal } };
    if (organisation === null || role === null) return [born];
    const into = organisations[organisation];
    const payload = { affiliation: idOf(), member: actor, organisation: into, role };
    return [born, { kind: 'actor.affiliate', payload }];
  }
  const phones = new Map<PersonName, Phone>();
  for (const name of personNames) phones.set(name, await phoneFor(people[name]));
  async function phoneFor(person: string): Promise<Phone> {
    const invited = await browser.post('/api/v1/invitations', { person });
    expect(invited.status, JSON.stringify(invited.body)).toBe(200);
    const device = idOf();
    const enrolled = await browser.post('/api/v1/devices/enrol', {
      code: invited.body['code'],
      device,
      deviceName: 'Celular',
    });
    const { readToken, sendToken } = enrolled.body;
    return { device, read: String(readToken), send: String(sendToken) };
  }
  const phoneOf = (name: PersonName): Phone => {
    const phone = phones.get(name);
    if (phone === undefined) throw new Error(`${name} has no phone`);
    return phone;
  };
  let sequence = 0;
  const ask: Cast['ask'] = (token, path, init = {}) =>
    program.ask(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  return {
    ...office,
    organisations,
    people,
    phones: mapped(peopleList, (name) => phoneOf(name as PersonName)),
    ask,
    write: (by, kind, payload) => {
      sequence += 1;
      // Of two statements about one thing the later one speaks.
      clock.pass(1_000);
      const at = new Date(clock.now()).toISOString();
      const { device } = phoneOf(by);
      const programme = '0193a5b0-0000-7000-8000-150115150111';
      const written = { occurredAt: at, recordedAt: at, device, deviceSeq: sequence };
      return { programme, id: idOf(), kind, recorder: people[by], payload, ...written };
    },
    send: async (as, events, by = 'read') => {
      const answer = await ask(phoneOf(as)[by], '/api/v1/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ wire: 1, events }),
      });
      expect(answer.status).toBe(200);
      const { outcomes } = (await answer.json()) as { outcomes: readonly Outcome[] };
      return outcomes.map(({ outcome, problem }) =>
        problem === undefined ? outcome : `${outcome} ${problem.code}`,
      );
    },
  };
}

type Phone = { readonly device: string; readonly read: string; readonly send: string };
type Outcome = { readonly outcome: string; readonly problem?: { readonly code: string } };
type Of = {
  readonly kind: string;
  readonly organisation: OrganisationName | null;
  readonly role: string | null;
};

function mapped<K extends string, V>(
  of: Readonly<Record<K, unknown>>,
  value: (key: string) => V,
): Readonly<Record<K, V>> {
  return Object.fromEntries(Object.keys(of).map((key) => [key, value(key)])) as Record<K, V>;
}
