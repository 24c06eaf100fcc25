import { beforeAll, expect, test } from 'vitest';
import type { ActorId, DeviceId, PlaceId } from '../../core/events/ids.ts';
import { newId } from '../../server/outside/secrets.ts';
import { openCast, type Cast } from '../access/cast.ts';
import { chance } from '../simulation/chance.ts';
import { forEachEngine } from '../engines.ts';
import { knownOf } from './alliance.ts';
import { settled } from './hostile-day.ts';
import { judge } from './oracle.ts';
import { away, until, weighs } from './scene.ts';
import { SimPhone } from './sim-phone.ts';
import { installSurroundings } from './surroundings.ts';

installSurroundings();

forEachEngine((engine) => {
  let cast: Cast;
  let phone: SimPhone;
  const phones: SimPhone[] = [];
  const places: Record<'cerros' | 'agua', PlaceId> = {
    cerros: placeId(''),
    agua: placeId(''),
  };
  const port = (): number => Number(new URL(cast.program.running.address).port);
  const passed = (): number => 0;
  /** Reads the log as the office does. */
  const ask = (path: string): Promise<Response> => cast.ask(cast.phones.claudia.read, path);
  /** Hours do not pass here: the server's clock stands still. */
  const still = { pass: () => undefined };

  beforeAll(async () => {
    cast = await openCast(engine);
    for (const name of ['cerros', 'agua'] as const) {
      places[name] = placeId(newId(cast.clock.now()));
      const place = { place: places[name], name: 'Centro', actor: cast.organisations[name] };
      const written = cast.write('claudia', 'place.register', { ...place, district: '150115' });
      expect(await cast.send('claudia', [written])).toEqual(['accepted']);
    }
    phone = await phoneOf('julio');
  });

  async function phoneOf(name: 'julio' | 'carmen'): Promise<SimPhone> {
    const { device, read, send } = cast.phones[name];
    const at = name === 'julio' ? 'cerros' : 'agua';
    const setup = { holder: actor(cast.organisations[at]), place: places[at], person: null };
    const known = await knownOf({ port, passed, token: read });
    const recorder = actor(cast.people[name]);
    const enrolled = { key: send, known, setup, recorder };
    const made = new SimPhone(name, enrolled, { chance: chance(name), clock: passed });
    made.device = deviceId(device);
    await made.connect(port);
    await made.openApp();
    phones.push(made);
    return made;
  }

  const belongs = async (post: object): Promise<void> => {
    const written = cast.write('claudia', 'actor.affiliate', post);
    expect(await cast.send('claudia', [written])).toEqual(['accepted']);
  };

  test('H19: rights that ended while offline: hers wait in sight, others go out', async () => {
    const post = {
      affiliation: newId(cast.clock.now()),
      member: cast.people.julio,
      organisation: cast.organisations.agua,
      role: 'associate',
    };
    await belongs(post);
    phone.fate = away;
    const [app] = phone.apps;
    const setup = { holder: actor(cast.organisations.agua), place: places.agua };
    for (let i = 0; i < 55; i += 1) if (app) await phone.weigh(app, 100 + i, { setup });
    await weighs(phone, 5);
    await belongs({ ...post, since: '2026-01-01', until: '2026-11-01' });
    phone.fate = () => ({ do: 'pass' });
    app?.poke();
    await until(async () => (await phone.waiting()).queued === 0);
    const rows = (await phone.rows()).toSorted((a, b) => a.seq - b.seq);
    expect(rows.slice(0, 55).map(({ state }) => state)).toEqual(Array(55).fill('stuck'));
    expect(rows[0]?.problem?.code).toBe('access/not-yours');
    expect(rows.slice(55).map(({ state }) => state)).toEqual(Array(5).fill('received'));
    // The office takes her back, and she opens her notebook.
    await belongs({ ...post, affiliation: newId(cast.clock.now()) });
    await phone.openApp();
    await settled(phone, still);
    expect((await judge(phones, ask)).wrong).toEqual([]);
  });

  test('H19: a phone that was taken back keeps its queue until it is invited again', async () => {
    const hers = await phoneOf('carmen');
    await weighs(hers, 2);
    await settled(hers, still);
    hers.fate = away;
    await weighs(hers, 3);
    const { browser } = cast;
    const person = cast.people.carmen;
    const revoked = await browser.post(`/api/v1/devices/${hers.device}/revoke`, { person });
    expect(revoked.status).toBe(200);
    hers.fate = () => ({ do: 'pass' });
    const [app] = hers.apps;
    app?.poke();
    await until(() => app?.line === 'locked');
    expect(hers.barred).toBe(true);
    expect(await hers.waiting()).toEqual({ queued: 3, resting: 0 });
    const invited = await browser.post('/api/v1/invitations', { person });
    const enrolled = await browser.post('/api/v1/devices/enrol', {
      code: invited.body['code'],
      device: hers.device,
      deviceName: 'Celular',
    });
    await hers.signIn(String(enrolled.body['sendToken']));
    await settled(hers, still);
    expect(hers.barred).toBe(false);
    expect((await judge(phones, ask)).wrong).toEqual([]);
  });
});

function placeId(text: string): PlaceId {
  return text as PlaceId;
}

function deviceId(text: string): DeviceId {
  return text as DeviceId;
}

function actor(text: string): ActorId {
  return text as ActorId;
}
