/** The associations and recyclers of the whole programme, made up for measuring. */
export type Town = { readonly programme: string };

const associations = 8;
/** As many as the programme means to reach. */
export const people = 160;
const begins = Date.UTC(2026, 0, 5, 15);
const materials = ['cardboard-corrugated', 'paper-white', 'pet-clear', 'film', 'iron'];
const sources = ['household', 'street', 'market', 'workshop', 'business'];

function id(kind: number, n: number): string {
  const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
  return `0193a5b1-${hex(kind, 4)}-7000-8000-${hex(n, 12)}`;
}

const associationId = (person: number): string => id(1, person % associations);
const placeId = (person: number): string => id(2, person % associations);

export function associationOf(person: number): { readonly actor: string; readonly device: string } {
  return { actor: id(3, person), device: id(4, person) };
}

type Written = { readonly id: string; readonly device: string; readonly seq: number };

function event(
  town: Town,
  { id: name, device, seq }: Written,
  kind: string,
  recorder: string,
  payload: object,
): object {
  const at = new Date(begins + seq * 20_000).toISOString();
  return {
    programme: town.programme,
    id: name,
    kind,
    occurredAt: at,
    recordedAt: at,
    device,
    deviceSeq: seq,
    recorder,
    payload,
  };
}

/** Associations with their centres, recyclers with what makes them recyclers of theirs. */
export function registration(town: Town): readonly object[] {
  const office = id(5, 0);
  let seq = 0;
  const say = (kind: string, payload: object): object => {
    seq += 1;
    return event(town, { id: id(6, seq), device: office, seq }, kind, id(1, 0), payload);
  };
  const centres = Array.from({ length: associations }, (_, n) => [
    say('actor.register', {
      actor: id(1, n),
      kind: 'recyclers-association',
      name: `Bench ${n + 1}`,
      letter: String.fromCharCode(65 + n),
      district: n % 2 === 0 ? '150115' : '150111',
    }),
    say('place.register', {
      place: id(2, n),
      name: `Bench ${n + 1}`,
      actor: id(1, n),
      district: n % 2 === 0 ? '150115' : '150111',
    }),
  ]);
  const members = Array.from({ length: people }, (_, n) => {
    const { actor } = associationOf(n);
    const parent = associationId(n);
    return [
      say('actor.register', { actor, kind: 'recycler', parent }),
      say('actor.affiliate', {
        affiliation: id(7, n),
        member: actor,
        organisation: parent,
        role: 'associate',
      }),
    ];
  });
  return [...centres.flat(), ...members.flat()];
}

export type Her = { readonly person: number; readonly device: string };

/** What one phone has to send: weighings of its person, each a new lot, counted from 1. */
export function herWeighings(
  town: Town,
  { person, device }: Her,
  count: number,
): readonly object[] {
  const { actor } = associationOf(person);
  return Array.from({ length: count }, (_, index) => {
    const seq = index + 1;
    const of = person * 10_000 + seq;
    const tenths = gramsOf(person, seq) / 100;
    return event(town, { id: id(8, of), device, seq }, 'flow.collect', actor, {
      holder: associationId(person),
      place: placeId(person),
      lot: { id: id(9, of), letter: String.fromCharCode(65 + (person % associations)) },
      material: materials[seq % materials.length],
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      source: { kind: sources[seq % sources.length] },
      collector: actor,
      weighed: {
        grams: gramsOf(person, seq),
        entry: { value: (tenths / 10).toFixed(1), unit: 'kg', method: 'scale' },
      },
    });
  });
}

/** Between 5 and 45 kg, whole hundreds of grams. */
export function gramsOf(person: number, seq: number): number {
  return 5_000 + (((person + seq) * 37) % 400) * 100;
}
