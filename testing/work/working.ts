import { expect } from 'vitest';
import type * as v from 'valibot';
import { parse } from 'valibot';
import { newId } from '../../server/outside/secrets.ts';
import { weighed } from '../factories/events.ts';
import { openCast, type Cast, type OrganisationName, type PersonName } from '../access/cast.ts';
import type { EngineName } from '../engines.ts';

/** An alliance at work: who weighs, sells, accepts and shares, said in words of the trade. */
export type Working = Cast & {
  readonly places: Readonly<Record<'cerros' | 'agua' | 'papelera' | 'taller', string>>;
  id(): string;
  /** Says something from somebody's phone; answers the event's id once it was taken. */
  say(as: PersonName, kind: string, payload: object): Promise<string>;
  weigh(as: PersonName, what: Weighing): Promise<{ readonly event: string; readonly lot: string }>;
  sell(as: PersonName, what: Selling): Promise<string>;
  /** What the buyer's scale said. */
  accept(as: PersonName, transfer: string, what: Accepting): Promise<string>;
  void(as: PersonName, fact: string, cascade?: readonly string[]): Promise<string>;
  read<S extends v.GenericSchema>(
    as: PersonName,
    path: string,
    schema: S,
  ): Promise<v.InferOutput<S>>;
  status(as: PersonName, path: string): Promise<number>;
};

export type Weighing = {
  readonly for?: OrganisationName;
  readonly collector?: PersonName;
  readonly grams: number;
  readonly material?: string;
  readonly source?: object;
  readonly lot?: string;
};
export type Selling = {
  readonly grams: number;
  readonly perKg?: number;
  readonly material?: string;
  readonly purpose?: 'sale' | 'donation';
  readonly holder?: PersonName;
};
export type Accepting = {
  readonly grams: number;
  readonly returned?: number;
  readonly deduction?: number;
};

export const usual = 'cardboard-corrugated';

export function collecting(of: Working, what: Weighing): object {
  const { collector } = what;
  return {
    holder: of.organisations[what.for ?? 'cerros'],
    place: what.for === 'agua' ? of.places.agua : of.places.cerros,
    lot: { id: what.lot ?? of.id(), letter: 'L' },
    material: what.material ?? usual,
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    source: what.source ?? { kind: 'market', district: '150115' },
    ...(collector === undefined ? {} : { collector: of.people[collector] }),
    weighed: weighed(what.grams),
  };
}

/** Opens the alliance, with a place for each that holds something. */
export async function openWorking(engine: EngineName): Promise<Working> {
  const cast = await openCast(engine);
  const id = (): string => newId(cast.clock.now());
  const say: Working['say'] = async (as, kind, payload) => {
    const event = cast.write(as, kind, payload);
    expect(await cast.send(as, [event]), `${as} ${kind}`).toEqual(['accepted']);
    return (event as { readonly id: string }).id;
  };
  const places = await registerPlaces(cast, say, id);
  const status: Working['status'] = async (as, path) =>
    (await cast.ask(cast.phones[as].read, `/api/v1${path}`)).status;
  const of: Working = {
    ...cast,
    places,
    id,
    say,
    weigh: async (as, what) => {
      const lot = what.lot ?? id();
      const event = await say(as, 'flow.collect', collecting(of, { ...what, lot }));
      return { event, lot };
    },
    sell: (as, { grams, perKg, material = usual, purpose = 'sale', holder }) =>
      say(as, 'flow.dispatch', {
        holder: holder === undefined ? cast.organisations.cerros : cast.people[holder],
        place: places.cerros,
        receiver: cast.organisations.papelera,
        take: { material, grams, entry: weighed(grams).entry },
        lot: { id: id(), letter: 'L' },
        purpose,
        ...(perKg === undefined
          ? {}
          : {
              price: { currency: 'PEN', perKg, total: Math.round((perKg * grams) / 1000) },
            }),
      }),
    accept: (as, transfer, what) => say(as, 'flow.accept', accepting(of, transfer, what)),
    void: (as, fact, cascade) =>
      say(as, 'flow.void', {
        fact,
        reason: 'did_not_occur',
        ...(cascade === undefined ? {} : { cascade }),
      }),
    status,
    read: async (as, path, schema) => {
      const answer = await cast.ask(cast.phones[as].read, `/api/v1${path}`);
      const body: unknown = await answer.json();
      expect(answer.status, JSON.stringify(body)).toBe(200);
      return parse(schema, body);
    },
  };
  return of;
}

async function registerPlaces(
  cast: Cast,
  say: Working['say'],
  id: () => string,
): Promise<Working['places']> {
  const places = { cerros: id(), agua: id(), papelera: id(), taller: id() };
  const owners = { ...cast.organisations, taller: cast.organisations.luz };
  for (const name of ['cerros', 'agua', 'papelera', 'taller'] as const) {
    await say('claudia', 'place.register', {
      place: places[name],
      name: `Lugar ${name}`,
      actor: owners[name],
      district: name === 'agua' ? '150111' : '150115',
    });
  }
  return places;
}

export function accepting(
  of: Working,
  transfer: string,
  { grams, returned, deduction }: Accepting,
): object {
  return {
    holder: of.organisations.papelera,
    place: of.places.papelera,
    transfer,
    accepted: weighed(grams),
    returned: returned === undefined ? null : weighed(returned),
    differenceReason: 'scale',
    ...(deduction === undefined ? {} : { deduction: { grams: deduction, reason: 'moisture' } }),
  };
}
