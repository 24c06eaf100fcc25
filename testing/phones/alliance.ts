import type { ActorId, PlaceId } from '../../core/events/ids.ts';
import { uuidAt, type Chance } from '../simulation/chance.ts';
import { programmeId } from '../store/http-world.ts';
import { fetchKnown } from '../../web/phone/src/sync/post.ts';
import type { Known } from '../../web/phone/src/store/database.ts';
import type { Home } from './hostile-world.ts';
import type { Enrolled } from './sim-phone.ts';
import { newDisk, realNow, within } from './surroundings.ts';

/** An association with its centre, and a place that is registered only later. */
export type Alliance = {
  readonly enrolled: Enrolled;
  /** Weighed there, a weighing waits until `registerYard`. */
  readonly yard: PlaceId;
  registerYard(): Promise<void>;
};

/** What is needed of a program to register somebody with it. */
export type Door = Pick<Home, 'port' | 'token' | 'passed' | 'post'>;

export async function registerAlliance(home: Door, chance: Chance): Promise<Alliance> {
  const newId = (): string => uuidAt(realNow(), chance);
  const ids = {
    actor: newId() as ActorId,
    centre: newId() as PlaceId,
    yard: newId() as PlaceId,
  };
  const device = newId();
  let sequence = 0;
  const state = async (kind: string, payload: object): Promise<void> => {
    sequence += 1;
    const at = new Date(realNow() + home.passed()).toISOString();
    const written = { occurredAt: at, recordedAt: at, device, deviceSeq: sequence };
    const envelope = { programme: programmeId, id: newId(), kind };
    const [came] = await home.post([{ ...envelope, ...written, recorder: ids.actor, payload }]);
    if (came !== 'accepted') throw new Error(`${kind} was ${came}`);
  };
  const letter = 'S';
  const district = '150115';
  const kind = 'recyclers-association';
  const name = 'Asociación Sembrando Futuro';
  await state('actor.register', { actor: ids.actor, kind, name, letter, district });
  const place = { actor: ids.actor, district };
  await state('place.register', { place: ids.centre, name: 'Centro de acopio', ...place });
  return {
    enrolled: {
      key: home.token,
      known: await knownOf(home),
      setup: { holder: ids.actor, place: ids.centre, person: null },
      recorder: ids.actor,
    },
    yard: ids.yard,
    registerYard: () => state('place.register', { place: ids.yard, name: 'Patio', ...place }),
  };
}

/** The catalogue and the register, as a phone hears them. */
export async function knownOf(home: Pick<Door, 'port' | 'passed' | 'token'>): Promise<Known> {
  const disk = newDisk();
  const calm = {
    disk: () => disk,
    address: () => `http://127.0.0.1:${home.port()}`,
    ahead: home.passed,
    touching: () => 'goes' as const,
    touched: () => undefined,
    ended: new AbortController().signal,
  };
  const asked = await within(calm, () => fetchKnown(home.token));
  if (asked.is !== 'answer') throw new Error(`the catalogue is ${asked.is}`);
  return asked.value;
}
