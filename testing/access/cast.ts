import { expect } from 'vitest';
import type { Role } from '../../core/access/roles.ts';
import { newId, newNonce } from '../../server/outside/secrets.ts';
import { openOffice, type Office } from '../accounts/browser.ts';
import { state } from '../accounts/register.ts';
import type { EngineName } from '../engines.ts';
import { programmeId } from '../store/http-world.ts';

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
export async function openCast(
  engine: EngineName,
  more?: Parameters<typeof openOffice>[1],
): Promise<Cast> {
  const office = await openOffice(engine, more);
  const idOf = (): string => newId(office.clock.now());
  const organisations = mapped(organisationList, idOf);
  const people = mapped(peopleList, idOf);
  await registerAll(office, { organisations, people });
  const phones = new Map<string, Phone>();
  for (const name of personNames) phones.set(name, await phoneFor(office, people[name]));
  const phoneOf = (name: string): Phone => {
    const phone = phones.get(name);
    if (phone === undefined) throw new Error(`${name} has no phone`);
    return phone;
  };
  const ask: Cast['ask'] = (token, path, init = {}) => {
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    return office.program.ask(path, { ...init, headers });
  };
  return {
    ...office,
    organisations,
    people,
    phones: mapped(peopleList, phoneOf),
    ask,
    write: writer(office.clock, people, phoneOf),
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

/** The administrator registers everybody, with their posts. */
async function registerAll(
  { browser, clock }: Office,
  { organisations, people }: Pick<Cast, 'organisations' | 'people'>,
): Promise<void> {
  await state(
    browser,
    Object.entries(organisationList).map(([key, [name, kind, district]]) => ({
      kind: 'actor.register',
      payload: { actor: organisations[key as OrganisationName], kind, name, district },
    })),
  );
  for (const name of personNames) {
    const [kind, organisation, role] = peopleList[name];
    const values = { givenNames: name, firstSurname: 'Quispe', phone: '987654321' };
    const personal = { nonce: newNonce(), values };
    const actor = people[name];
    const post =
      organisation === null
        ? undefined
        : {
            affiliation: newId(clock.now()),
            member: actor,
            organisation: organisations[organisation],
          };
    await state(browser, [
      { kind: 'actor.register', payload: { actor, kind, personal } },
      ...(post === undefined ? [] : [{ kind: 'actor.affiliate', payload: { ...post, role } }]),
    ]);
  }
}

async function phoneFor({ browser, clock }: Office, person: string): Promise<Phone> {
  const invited = await browser.post('/api/v1/invitations', { person });
  expect(invited.status, JSON.stringify(invited.body)).toBe(200);
  const device = newId(clock.now());
  const enrolled = await browser.post('/api/v1/devices/enrol', {
    code: invited.body['code'],
    device,
    deviceName: 'Celular',
  });
  const { readToken, sendToken } = enrolled.body;
  return { device, read: String(readToken), send: String(sendToken) };
}

/** Events as each one's phone writes them, a second after the other. */
function writer(
  clock: Office['clock'],
  people: Cast['people'],
  phoneOf: (name: string) => Phone,
): Cast['write'] {
  let sequence = 0;
  return (by, kind, payload) => {
    sequence += 1;
    // Of two statements about one thing the later one speaks.
    clock.pass(1_000);
    const at = new Date(clock.now()).toISOString();
    const written = { occurredAt: at, recordedAt: at, deviceSeq: sequence };
    const { device } = phoneOf(by);
    const id = newId(clock.now());
    return { programme: programmeId, id, kind, recorder: people[by], payload, device, ...written };
  };
}

type Phone = { readonly device: string; readonly read: string; readonly send: string };
type Outcome = { readonly outcome: string; readonly problem?: { readonly code: string } };
function mapped<K extends string, V>(
  of: Readonly<Record<K, unknown>>,
  value: (key: string) => V,
): Readonly<Record<K, V>> {
  return Object.fromEntries(Object.keys(of).map((key) => [key, value(key)])) as Record<K, V>;
}
