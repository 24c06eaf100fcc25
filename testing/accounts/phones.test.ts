import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../server/outside/secrets.ts';
import { forEachEngine } from '../engines.ts';
import {
  enrolCodeApp,
  hour,
  openBrowser,
  openOffice,
  type Browser,
  type Office,
  type Told,
} from './browser.ts';
import { registerAssociation, registerPerson } from './register.ts';

type Phone = { readonly device: string; readonly readToken: string; readonly sendToken: string };

/** An alliance of two associations; Rosa leads one and has an account, Julio is her member. */
type Alliance = Office & {
  readonly cerros: string;
  readonly rosa: string;
  readonly julio: string;
  readonly stranger: string;
  readonly leader: Browser;
};

async function openAlliance(engine: Parameters<typeof openOffice>[0]): Promise<Alliance> {
  const office = await openOffice(engine);
  const { browser, clock } = office;
  const cerros = await registerAssociation(browser, clock, 'Los Cerros');
  const agua = await registerAssociation(browser, clock, 'Mujeres del Agua');
  const recycler = (givenNames: string, organisation: string, role: string): Promise<string> =>
    registerPerson(browser, clock, {
      givenNames,
      surname: 'Quispe',
      kind: 'recycler',
      organisation,
      role,
    });
  const rosa = await recycler('Rosa', cerros, 'president');
  const julio = await recycler('Julio', cerros, 'associate');
  const stranger = await recycler('Carmen', agua, 'associate');
  const made = await browser.post('/api/v1/accounts', {
    person: rosa,
    email: 'rosa@example.org',
    posts: [],
  });
  const leader = openBrowser(office.program);
  const token = (made.body['link'] as { path: string }).path.split('=')[1];
  const password = 'costal verde llueve 7';
  await leader.post('/api/v1/password/reset', { token, password });
  await leader.post('/api/v1/sign-in', { email: 'rosa@example.org', password });
  await enrolCodeApp(leader, clock);
  return { ...office, cerros, rosa, julio, stranger, leader };
}

forEachEngine((engine) => {
  let all: Alliance;
  beforeAll(async () => {
    all = await openAlliance(engine);
  });

  const invite = (by: Browser, person: string, days?: number): Promise<Told> =>
    by.post('/api/v1/invitations', { person, ...(days === undefined ? {} : { days }) });
  const enrol = (code: unknown, device: string): Promise<Told> =>
    openBrowser(all.program).post('/api/v1/devices/enrol', {
      code,
      device,
      deviceName: 'Celular de Rosa',
    });
  const withToken = (token: string, path: string): Promise<Response> =>
    all.program.ask(path, { headers: { authorization: `Bearer ${token}` } });

  async function enrolled(
    person: string,
    device = newId(all.clock.now()) as string,
  ): Promise<Phone> {
    const { body } = await invite(all.leader, person);
    const told = await enrol(body['code'], device);
    expect(told.status, JSON.stringify(told.body)).toBe(200);
    return { device, ...(told.body as { readToken: string; sendToken: string }) };
  }

  test('a code that a leader shows makes a phone her member’s, once', async () => {
    const { cerros, julio, leader } = all;
    const made = await invite(leader, julio);
    expect(made.body['code']).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(made.body['path']).toBe(`/campo/#invitacion=${String(made.body['code'])}`);
    const device = newId<'device'>(all.clock.now());
    const typed = String(made.body['code']).toLowerCase().replace('-', ' ');
    const told = await enrol(typed, device);
    expect(told.body).toMatchObject({
      person: julio,
      name: 'Quispe, Julio',
      association: { id: cerros, name: 'Los Cerros' },
      programme: { code: 'la-victoria-el-agustino' },
      readToken: expect.stringMatching(/^ayni_dev_/),
      sendToken: expect.stringMatching(/^ayni_send_/),
      until: new Date(all.clock.now() + 365 * 24 * hour).toISOString(),
    });
    const again = await enrol(made.body['code'], newId(all.clock.now()));
    expect(again.body['code']).toBe('access/code-spent');
    const me = await withToken(String(told.body['readToken']), '/api/v1/me');
    expect(await me.json()).toMatchObject({
      via: 'device',
      person: julio,
      roles: ['recycler'],
      account: null,
    });
  });

  test('a leader invites her own members and herself, nobody else’s', async () => {
    const { leader, rosa, stranger, browser } = all;
    expect((await invite(leader, rosa)).status).toBe(200);
    expect((await invite(leader, stranger)).body['code']).toBe('access/person-unknown');
    expect((await invite(browser, stranger)).status).toBe(200);
  });

  test('a code is over after its days, is taken back, and replaced by a newer one', async () => {
    const { leader, julio, clock } = all;
    const short = await invite(leader, julio, 1);
    clock.pass(24 * hour);
    expect((await enrol(short.body['code'], newId(clock.now()))).body['code']).toBe(
      'access/code-spent',
    );
    // The session was idle for a day.
    all = { ...all, ...(await openAlliance(engine)) };
    const back = await invite(all.leader, all.julio);
    const revoked = await all.leader.post(`/api/v1/invitations/${String(back.body['id'])}/revoke`);
    expect(revoked.status).toBe(200);
    expect((await enrol(back.body['code'], newId(clock.now()))).status).toBe(404);
    const older = await invite(all.leader, all.julio);
    const newer = await invite(all.leader, all.julio);
    expect((await enrol(older.body['code'], newId(clock.now()))).status).toBe(404);
    expect((await enrol(newer.body['code'], newId(clock.now()))).status).toBe(200);
    const listed = await all.leader.get('/api/v1/invitations');
    const states = (listed.body['invitations'] as { state: string }[]).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['revoked', 'revoked', 'used']);
  });

  test('the sending token only sends what its person recorded', async () => {
    const { sendToken } = await enrolled(all.julio);
    for (const path of [
      '/api/v1/me',
      '/api/v1/register',
      '/api/v1/devices',
      `/api/v1/actors/${all.julio}`,
    ]) {
      const told = await withToken(sendToken, path);
      // The register of the phone is read with the right to add.
      if (path === '/api/v1/register') continue;
      expect(told.status, path).toBe(403);
    }
    const batch = { wire: 1, events: [] };
    const sent = await all.program.ask('/api/v1/events', {
      method: 'POST',
      headers: { authorization: `Bearer ${sendToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(batch),
    });
    expect([200, 422]).toContain(sent.status);
  });

  test('two people on one phone have tokens of their own, and one can be taken off alone', async () => {
    const { leader, rosa, julio } = all;
    const first = await enrolled(rosa);
    const second = await enrolled(julio, first.device);
    const told = await leader.post(`/api/v1/devices/${first.device}/revoke`, { person: julio });
    expect(told.body).toEqual({ ended: 1 });
    expect((await withToken(second.readToken, '/api/v1/me')).status).toBe(401);
    expect((await withToken(second.sendToken, '/api/v1/events?after=0')).status).toBe(401);
    expect((await withToken(first.readToken, '/api/v1/me')).status).toBe(200);
    // Enrolled again, she goes on where she was.
    const again = await enrolled(julio, first.device);
    expect((await withToken(again.readToken, '/api/v1/me')).status).toBe(200);
    expect((await withToken(second.readToken, '/api/v1/me')).status).toBe(401);
  });

  test('a lost phone is revoked whole, by its people or their leader, not by a stranger', async () => {
    const { leader, julio, rosa, stranger, browser } = all;
    const { device, readToken } = await enrolled(julio);
    const code = (await invite(browser, stranger)).body['code'];
    const other = await enrol(code, newId(all.clock.now()));
    const refused = await all.program.ask(`/api/v1/devices/${device}/revoke`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${String(other.body['readToken'])}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    expect(refused.status).toBe(404);
    expect((await withToken(readToken, '/api/v1/me')).status).toBe(200);
    const mine = await enrolled(rosa, device);
    expect((await leader.post(`/api/v1/devices/${device}/revoke`, {})).body).toEqual({ ended: 2 });
    for (const token of [readToken, mine.readToken]) {
      expect((await withToken(token, '/api/v1/me')).status).toBe(401);
    }
  });

  test('whose account is closed has no phone either, until it is opened again', async () => {
    const { browser, rosa } = all;
    const { readToken, sendToken } = await enrolled(rosa);
    const listed = await browser.get('/api/v1/accounts');
    const accounts = listed.body['accounts'] as { id: string; person: string }[];
    const account = accounts.find(({ person }) => person === rosa)?.id;
    await browser.post(`/api/v1/accounts/${account}/close`);
    expect((await withToken(readToken, '/api/v1/me')).status).toBe(401);
    expect((await withToken(sendToken, '/api/v1/register')).status).toBe(401);
    await browser.post(`/api/v1/accounts/${account}/open`);
    expect((await withToken(readToken, '/api/v1/me')).status).toBe(200);
    all = { ...all, ...(await openAlliance(engine)) };
  });

  test('a leader sees only her own members’ phones, a member her own, the administrator all', async () => {
    const { leader, julio, rosa, stranger, browser } = all;
    const code = (await invite(browser, stranger)).body['code'];
    await enrol(code, newId(all.clock.now()));
    await enrolled(rosa);
    const { readToken } = await enrolled(julio);
    const peopleOf = (body: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
      new Set((body['phones'] as { person: string }[]).map(({ person }) => person));
    expect(peopleOf((await leader.get('/api/v1/devices')).body)).toEqual(new Set([julio, rosa]));
    const own = (await (await withToken(readToken, '/api/v1/devices')).json()) as Record<
      string,
      unknown
    >;
    expect(peopleOf(own)).toEqual(new Set([julio]));
    expect(peopleOf((await browser.get('/api/v1/devices')).body)).toContain(stranger);
  });

  test('a phone is forgotten after a year', async () => {
    const { readToken, sendToken } = await enrolled(all.julio);
    all.clock.pass(365 * 24 * hour);
    for (const token of [readToken, sendToken]) {
      expect((await withToken(token, '/api/v1/me')).status).toBe(401);
    }
  });

  test('codes cannot be guessed: after ten wrong ones the address has to wait', async () => {
    const other = await openOffice(engine);
    const told: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const code = `0000-00${String(tries).padStart(2, '0')}`;
      const body = { code, device: newId(other.clock.now()), deviceName: 'Celular' };
      told.push((await openBrowser(other.program).post('/api/v1/devices/enrol', body)).status);
    }
    expect(told).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
  });
});
