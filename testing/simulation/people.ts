import type { AffiliationRole } from '../../core/actors/affiliation-roles.ts';
import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import type { RegisterActor, RegisterPayloads, Sex } from '../../core/actors/register-events.ts';
import type { ActorId, AffiliationId } from '../../core/events/ids.ts';
import { uuidAt, type Chance } from './chance.ts';
import { trueDay } from './diary.ts';
import { drawName } from './people-names.ts';

/** What the coordinator registers on the first day, in the order of dependence. */
export type Registered = {
  [K in keyof RegisterPayloads]: { readonly kind: K; readonly payload: RegisterPayloads[K] };
}[keyof RegisterPayloads];

/** Draws people and says of them what the register asks. All of it is invented. */
export type Registry = {
  readonly registered: Registered[];
  /** A person of a kind, with a name, a simulated document and her consent to the service. */
  person(about: PersonAbout): ActorId;
  organisation(about: Omit<RegisterActor, 'actor' | 'personal'>): ActorId;
  /** From the day of registration on, or so many days after it. */
  belongs(member: ActorId, organisation: ActorId, role: AffiliationRole, after?: number): void;
  /** Somebody else registers the same person again, without her document and second surname. */
  again(person: ActorId): ActorId;
};

type PersonAbout = {
  readonly kind: string;
  readonly sex: Sex;
  readonly district?: string;
  readonly parent?: ActorId;
  readonly letter?: string;
};

/**
 * Documents are those of nobody: `SIM` and a number, as a foreigner's card, because eight digits
 * might be the DNI of a real person. Nobody has a telephone, for the same reason.
 *
 * @param id names what is registered, in the stream of the cast
 * @param draw a stream of its own: people may be added without changing what is weighed
 */
export function newRegistry(id: () => string, startMs: number, draw: Chance): Registry {
  const registered: Registered[] = [];
  let documents = 0;
  const affiliation = (): AffiliationId => uuidAt(startMs, draw) as AffiliationId;
  return {
    registered,
    person: ({ sex, ...about }) => {
      documents += 1;
      const actor = id() as ActorId;
      const values: PersonalValues = {
        ...drawName(sex === 'M' ? 'M' : 'F', draw),
        documentType: 'ce',
        documentNumber: `SIM${String(documents).padStart(6, '0')}`,
      };
      const bornFrom = 1955 + 5 * draw.whole(0, 9);
      const birthYear = bornFrom + draw.whole(0, 4);
      const personal = { nonce: nonceFrom(draw), values: { ...values, birthYear } };
      registered.push({
        kind: 'actor.register',
        payload: { actor, sex, bornFrom, languages: ['es'], ...about, personal },
      });
      registered.push(consent(actor, 'service', true));
      registered.push(consent(actor, 'public-card', draw.happens(0.6)));
      return actor;
    },
    organisation: (about) => {
      const actor = id() as ActorId;
      registered.push({ kind: 'actor.register', payload: { actor, ...about } });
      return actor;
    },
    again: (person) => {
      const actor = id() as ActorId;
      const first = registered.find(
        ({ kind, payload }) => kind === 'actor.register' && payload.actor === person,
      );
      if (first?.kind !== 'actor.register') throw new Error('Bug: nobody to register again');
      const {
        secondSurname: _,
        documentType: __,
        documentNumber: ___,
        ...values
      } = first.payload.personal?.values ?? {};
      const personal = { nonce: nonceFrom(draw), values };
      registered.push({ kind: 'actor.register', payload: { ...first.payload, actor, personal } });
      return actor;
    },
    belongs: (member, organisation, role, after) => {
      const who = { affiliation: affiliation(), member, organisation, role };
      const payload =
        after === undefined ? who : { ...who, since: trueDay(startMs + after * 86_400_000) };
      registered.push({ kind: 'actor.affiliate', payload });
    },
  };
}

/** Said aloud, of the first wording of the purpose. */
function consent(actor: ActorId, purpose: string, given: boolean): Registered {
  const said = { text: `${purpose}-1`, language: 'es', how: 'verbal' } as const;
  return { kind: 'actor.consent', payload: { actor, purpose, given, ...said } };
}

function nonceFrom(draw: Chance): string {
  const part = (): string => draw.bits().toString(16).padStart(8, '0');
  return `${part()}${part()}${part()}${part()}`;
}

export type Circle = {
  readonly municipalities: readonly { readonly name: string; readonly district: string }[];
  /** Officials and technicians of both municipalities together; two of five are women. */
  readonly officials: number;
  readonly businessAssociations: number;
  /** Micro and small enterprises whose people are to be registered. */
  readonly enterprises: readonly ActorId[];
  /** Owners and workers of all of them together; three of five are women. */
  readonly enterprisePeople: number;
  readonly buyers: readonly ActorId[];
};

/** Everybody around the associations: enterprises, municipalities, guilds, ministries. */
export function registerCircle(registry: Registry, circle: Circle, draw: Chance): void {
  staffEnterprises(registry, circle, draw);
  const areas = circle.municipalities.map(({ name, district }) => {
    const parent = registry.organisation({ kind: 'municipality', name, district });
    const area = `Gerencia SIMULADA de gestión ambiental, ${name}`;
    registry.organisation({ kind: 'municipal-area', name: area, district, parent });
    return { organisation: parent, district };
  });
  if (areas.length > 0) {
    sexes(circle.officials, 0.4, draw).forEach((sex, index) => {
      const area = areas[index % areas.length];
      if (!area) return;
      const role = index % 3 === 2 ? 'technician' : 'official';
      const person = registry.person({ kind: 'person', sex, district: area.district });
      registry.belongs(person, area.organisation, role);
    });
  }
  sexes(circle.businessAssociations, 0.5, draw).forEach((sex, index) => {
    const name = `Gremio SIMULADO ${index + 1}`;
    const guild = registry.organisation({ kind: 'business-association', name });
    registry.belongs(registry.person({ kind: 'person', sex }), guild, 'president');
  });
  sexes(circle.buyers.length, 0.5, draw).forEach((sex, index) => {
    const buyer = circle.buyers[index];
    if (buyer) registry.belongs(registry.person({ kind: 'person', sex }), buyer, 'buyer_contact');
  });
  headUnits(registry, areas);
  for (const { name, district } of circle.municipalities) {
    const kitchen = `Olla común SIMULADA, ${name}`;
    registry.organisation({ kind: 'community-kitchen', name: kitchen, district });
  }
  joinGuilds(registry, circle);
}

/**
 * Workshops are members of business associations, three or four of each; of every fourth only two,
 * so that never three of its members give anything.
 */
function joinGuilds(registry: Registry, { enterprises }: Circle): void {
  const guilds = registry.registered.flatMap(({ kind, payload }) =>
    kind === 'actor.register' && payload.kind === 'business-association' ? [payload.actor] : [],
  );
  guilds.forEach((guild, index) => {
    const many = Math.min(enterprises.length, index % 4 === 2 ? 2 : 3 + (index % 2));
    for (let n = 0; n < many; n += 1) {
      const member = enterprises[(index * 3 + n) % enterprises.length];
      if (member !== undefined) registry.belongs(member, guild, 'member_organisation');
    }
  });
}

/**
 * The first of each municipality heads its unit; the third one of all comes to serve
 * the other municipality too, a month later.
 */
function headUnits(registry: Registry, areas: readonly { readonly organisation: ActorId }[]): void {
  const staff = registry.registered.flatMap(({ kind, payload }) =>
    kind === 'actor.affiliate' && payload.role === 'official' ? [payload] : [],
  );
  for (const { organisation } of areas) {
    const first = staff.find((one) => one.organisation === organisation);
    if (first) registry.belongs(first.member, organisation, 'head_of_unit');
  }
  const [, , third] = staff;
  const other = areas.find(({ organisation }) => organisation !== third?.organisation);
  if (third && other) registry.belongs(third.member, other.organisation, 'official', 30);
}

function staffEnterprises(registry: Registry, circle: Circle, draw: Chance): void {
  const { enterprises, enterprisePeople } = circle;
  if (enterprises.length === 0) return;
  const people = sexes(enterprisePeople, 0.6, draw).flatMap((sex, index) => {
    const enterprise = enterprises[index % enterprises.length];
    if (!enterprise) return [];
    const role = index < enterprises.length ? 'owner_manager' : 'worker';
    const person = registry.person({ kind: 'person', sex });
    registry.belongs(person, enterprise, role);
    return [person];
  });
  // As in every register some people come twice; one of them was found and merged.
  const [merged, ...found] = people
    .slice(0, 4)
    .map((keep) => ({ keep, twice: registry.again(keep) }));
  if (merged === undefined || found.length === 0) return;
  const reasons = ['missing_second_surname', 'same_birth_year'];
  const payload = { keep: merged.keep, absorbed: merged.twice, reasons };
  registry.registered.push({ kind: 'actor.merge', payload });
}

/** So many people with a share of women, in chance order. */
export function sexes(many: number, women: number, draw: Chance): readonly Sex[] {
  const first = Math.round(many * women);
  return draw.shuffled(Array.from({ length: many }, (_, i): Sex => (i < first ? 'F' : 'M')));
}
