import type { AffiliationRole } from '../../core/actors/affiliation-roles.ts';
import type { RegisterActor, RegisterPlace, Sex } from '../../core/actors/register-events.ts';
import type { ActorId, DeviceId, PlaceId } from '../../core/events/ids.ts';
import { uuidAt, type Chance } from './chance.ts';
import { newRegistry, registerCircle, type Registered, type Registry } from './people.ts';
import type { Phone } from './phones.ts';
import { vehicleOf, type Vehicle } from './trade.ts';

/**
 * Who takes part. All names of organisations are invented and say SIMULADA or SIMULADO; those of
 * people are drawn from common names, and their documents begin with SIM.
 * Coordinates are drawn at random inside a small box in each district.
 */
export type Sizes = {
  readonly associations: number;
  readonly membersEach: number;
  readonly galleries: number;
  readonly workshops: number;
  readonly markets: number;
  readonly buyers: number;
  /** Stalls of each market, which with the workshops are the micro and small enterprises. */
  readonly stallsEach?: number;
  /** Owners and workers of these enterprises, officials of both municipalities, guilds. */
  readonly enterprisePeople?: number;
  readonly officials?: number;
  readonly businessAssociations?: number;
};

export type Member = {
  readonly actor: ActorId;
  readonly sex: Sex;
  readonly vehicle: Vehicle;
  readonly phone: Phone | null;
  lastDay: number;
};

export type Association = {
  readonly actor: ActorId;
  readonly place: PlaceId;
  readonly district: string;
  readonly letter: string;
  readonly phone: Phone;
  readonly members: Member[];
  /** In some associations members write their own weigh-ins, in others one phone writes all. */
  readonly selfRecording: boolean;
};

export type Source = {
  readonly actor: ActorId;
  readonly kind: 'gallery' | 'workshop' | 'market';
  readonly district: string;
  readonly place?: PlaceId;
};

export type Buyer = {
  readonly actor: ActorId;
  readonly place: PlaceId;
  readonly materials: readonly string[];
  readonly phone: Phone | null;
};

export type Composter = Pick<Association, 'actor' | 'place' | 'district' | 'letter' | 'phone'>;

export type Cast = {
  readonly coordinator: Phone;
  readonly associations: readonly Association[];
  readonly sources: readonly Source[];
  readonly composters: readonly Composter[];
  readonly buyers: readonly Buyer[];
  readonly registered: readonly Registered[];
};

const laVictoria = '150115';
const elAgustino = '150111';
/** Degrees × 10,000,000 of a box inside each district. */
const boxes: Readonly<Record<string, readonly [number, number, number, number]>> = {
  [laVictoria]: [-120_780_000, -120_650_000, -770_260_000, -770_120_000],
  [elAgustino]: [-120_560_000, -120_400_000, -770_050_000, -769_900_000],
};

const municipalities = [
  { name: 'Municipalidad SIMULADA de La Victoria', district: laVictoria },
  { name: 'Municipalidad SIMULADA de El Agustino', district: elAgustino },
];
const associationNames = [
  'Manos del Cerro',
  'Ruta Verde',
  'Las Tricicleras',
  'Caminos Limpios',
  'Nueva Esperanza',
  'Puente Nuevo Recicla',
  'Renacer',
  'Ayllu',
];
const galleryNames = ['El Telar', 'La Bobina', 'El Dedal', 'La Aguja'];
const marketNames = ['Tres Cosechas', 'La Balanza', 'El Canasto', 'Buen Día', 'La Parada Nueva'];
const buyerTypes: readonly (readonly [string, string, readonly string[]])[] = [
  ['industry', 'Papelera', ['cardboard-corrugated', 'paper-mixed']],
  ['buyer', 'Acopio de papel', ['paper-white', 'paper-newspaper', 'paper-mixed']],
  ['buyer', 'Acopio de cartón', ['cardboard-corrugated', 'paper-newspaper']],
  ['industry', 'Planta de PET', ['pet-clear']],
  ['buyer', 'Acopio de plásticos', ['pet-clear', 'hdpe', 'pp', 'film']],
  ['industry', 'Peletizadora', ['hdpe', 'pp', 'film']],
  ['buyer', 'Chatarrería', ['tin-cans', 'iron', 'aluminium-cans']],
  ['industry', 'Fundición', ['iron', 'tin-cans', 'aluminium-cans']],
  ['industry', 'Vidriería', ['glass-clear']],
  ['industry', 'Hilandería', ['cotton-offcuts', 'blend-offcuts', 'cones']],
  ['buyer', 'Taller de waype', ['polyester-offcuts', 'blend-offcuts', 'cotton-offcuts', 'cones']],
  ['buyer', 'Vivero', ['compost', 'glass-clear']],
];

/** The cast of a simulation, with the events that register it, in the order of dependence. */
export function gather(sizes: Sizes, startMs: number, draw: Chance): Cast {
  const id = (): string => uuidAt(startMs, draw);
  const registry = newRegistry(id, startMs, draw.fork('people'));
  const { registered } = registry;
  const phoneOf = (recorder: ActorId, habit: Phone['habit']): Phone => ({
    device: id() as DeviceId,
    recorder,
    habit,
    seq: 0,
    clockMs: 0,
    offlineUntil: 0,
    outbox: [],
  });
  const place = (name: string, owner: ActorId, district: string): PlaceId => {
    const fresh = id() as PlaceId;
    const [south, north, west, east] = boxes[district] ?? [0, 0, 0, 0];
    const payload: RegisterPlace = {
      place: fresh,
      name,
      actor: owner,
      district,
      latE7: draw.whole(south, north),
      lngE7: draw.whole(west, east),
    };
    registered.push({ kind: 'place.register', payload });
    return fresh;
  };
  const making: Making = { ...registry, actor: registry.organisation, place, phoneOf, draw };
  const coordinator = phoneOf(registry.person({ kind: 'recorder', sex: 'F' }), 'coordinator');
  const associations = count(sizes.associations).map((i) => makeAssociation(i, sizes, making));
  const sources = makeSources(sizes, making);
  const composters = [laVictoria, elAgustino].map((district) => makeComposter(district, making));
  const buyers = count(sizes.buyers).map((i) => makeBuyer(i, making));
  const around = draw.fork('around');
  const enterprises = [
    ...sources.filter(({ kind }) => kind === 'workshop'),
    ...makeStalls(sources, sizes.stallsEach ?? 0, making),
  ];
  const circle = {
    municipalities: sizes.officials === undefined ? [] : municipalities,
    officials: sizes.officials ?? 0,
    businessAssociations: sizes.businessAssociations ?? 0,
    enterprises: enterprises.map(({ actor }) => actor),
    enterprisePeople: sizes.enterprisePeople ?? 0,
    buyers: sizes.officials === undefined ? [] : buyers.map(({ actor }) => actor),
  };
  const office = registry.organisation({ kind: 'ngo', name: 'Oficina SIMULADA del programa' });
  registry.belongs(coordinator.recorder, office, 'coordinator');
  for (const role of ['monitoring', 'data_officer', 'administrator'] as const) {
    registry.belongs(registry.person({ kind: 'person', sex: 'F' }), office, role);
  }
  registerCircle(registry, circle, around);
  return { coordinator, associations, sources, composters, buyers, registered };
}

type Making = Pick<Registry, 'person' | 'belongs'> & {
  actor(payload: Omit<RegisterActor, 'actor'>): ActorId;
  place(name: string, owner: ActorId, district: string): PlaceId;
  phoneOf(recorder: ActorId, habit: Phone['habit']): Phone;
  readonly draw: Chance;
};

const count = (many: number): number[] => Array.from({ length: many }, (_, i) => i);

/** A name of the list; beyond its end the names come again with a number. */
function named(list: readonly string[], index: number): string {
  const name = list[index % list.length] ?? '';
  const turn = Math.floor(index / list.length);
  return turn === 0 ? name : `${name} ${turn + 1}`;
}

function makeAssociation(index: number, sizes: Sizes, making: Making): Association {
  const inFirst = Math.ceil(sizes.associations / 2);
  const district = index < inFirst ? laVictoria : elAgustino;
  const rank = index < inFirst ? index : index - inFirst;
  const name = `Asociación SIMULADA ${named(associationNames, index)}`;
  const letter = String.fromCharCode(65 + (index % 20));
  const actor = making.actor({ kind: 'recyclers-association', name, letter, district });
  const place = making.place(`Centro de acopio SIMULADO ${letter}`, actor, district);
  const selfRecording = rank % 2 === 0;
  const home = { parent: actor, district };
  const members = makeMembers(sizes.membersEach, home, selfRecording, making);
  const leader = members[0]?.actor ?? actor;
  const phone = making.phoneOf(leader, 'leader');
  return { actor, place, district, letter, phone, members, selfRecording };
}

/** The board: the first members, in this order. */
const posts: readonly AffiliationRole[] = ['president', 'secretary', 'treasurer'];

/** Six of ten are women, as the programme says of its associations; in chance order. */
function makeMembers(
  many: number,
  home: { readonly parent: ActorId; readonly district: string },
  selfRecording: boolean,
  making: Making,
): Member[] {
  const women = Math.round(many * 0.6);
  const sexes = count(many).map((i): Sex => (i < women ? 'F' : 'M'));
  return making.draw.shuffled(sexes).map((sex, index) => {
    const actor = making.person({ kind: 'recycler', sex, ...home });
    const post = posts[index];
    if (post) making.belongs(actor, home.parent, post);
    const own = selfRecording && index % 5 === 2;
    return {
      actor,
      sex,
      vehicle: vehicleOf(index),
      phone: own ? making.phoneOf(actor, 'member') : null,
      lastDay: 0,
    };
  });
}

function makeSources(sizes: Sizes, making: Making): Source[] {
  const galleries = count(sizes.galleries).map((i): Source => {
    const name = `Galería SIMULADA ${named(galleryNames, i)}`;
    const actor = making.actor({ kind: 'gallery', name, district: laVictoria });
    const place = making.place(name, actor, laVictoria);
    return { actor, kind: 'gallery', district: laVictoria, place };
  });
  const workshops = count(sizes.workshops).map((i): Source => {
    const name = `Taller SIMULADO ${i + 1}`;
    const gallery = galleries[i % Math.max(1, galleries.length)]?.actor;
    const parent = gallery === undefined ? {} : { parent: gallery };
    const actor = making.actor({ kind: 'workshop', name, district: laVictoria, ...parent });
    return { actor, kind: 'workshop', district: laVictoria };
  });
  const markets = count(sizes.markets).map((i): Source => {
    const district = i % 2 === 0 ? laVictoria : elAgustino;
    const name = `Mercado SIMULADO ${named(marketNames, i)}`;
    const actor = making.actor({ kind: 'market', name, district });
    return { actor, kind: 'market', district, place: making.place(name, actor, district) };
  });
  return [...galleries, ...workshops, ...markets];
}

/** Stalls give through their market: they have people, and no flows of their own. */
function makeStalls(
  sources: readonly Source[],
  each: number,
  making: Making,
): readonly { readonly actor: ActorId }[] {
  const markets = sources.filter(({ kind }) => kind === 'market');
  return markets.flatMap((market, at) =>
    count(each).map((i) => {
      const name = `Puesto SIMULADO ${at + 1}-${i + 1}`;
      const { actor: parent, district } = market;
      return { actor: making.actor({ kind: 'stall', name, district, parent }) };
    }),
  );
}

function makeComposter(district: string, making: Making): Composter {
  const letter = district === laVictoria ? 'Y' : 'Z';
  const name = `Compostera SIMULADA ${letter}`;
  const actor = making.actor({ kind: 'composter', name, letter, district });
  const place = making.place(name, actor, district);
  return { actor, place, district, letter, phone: making.phoneOf(actor, 'leader') };
}

function makeBuyer(index: number, making: Making): Buyer {
  const [kind, label, materials] = buyerTypes[index % buyerTypes.length] ?? ['buyer', '', []];
  const turn = Math.floor(index / buyerTypes.length);
  const name = `${label} SIMULADA${turn === 0 ? '' : ` ${turn + 1}`}`;
  const district = index % 2 === 0 ? laVictoria : elAgustino;
  const actor = making.actor({ kind, name, district });
  const phone = index % 3 === 2 ? null : making.phoneOf(actor, 'buyer');
  return { actor, place: making.place(name, actor, district), materials, phone };
}
