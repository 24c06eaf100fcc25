import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { makeAuthenticator } from './authenticator.ts';
import {
  administrator,
  codeOf,
  hour,
  minute,
  openBrowser,
  openOffice,
  signInAs,
  type Office,
  type Told,
} from './browser.ts';

const { email, password } = administrator;
const who = { email, password };

/** A Problem without what is of this one request. */
function sameFor({ status, body }: Told): object {
  const { request: _, ...rest } = body;
  return { status, ...rest };
}

forEachEngine((engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(engine);
  });

  test('a password alone opens nothing', async () => {
    const browser = openBrowser(office.program);
    const shown = await browser.post('/api/v1/sign-in', who);
    expect(shown.body).toEqual({ state: 'second-factor', methods: ['totp', 'recovery'] });
    for (const path of ['/api/v1/me', '/api/v1/sessions', '/api/v1/accounts']) {
      expect((await browser.get(path)).body['code']).toBe('access/sign-in');
    }
    for (const path of ['/api/v1/totp/enrol', '/api/v1/passkeys/options']) {
      expect((await browser.post(path)).body['code']).toBe('access/sign-in');
    }
  });

  test('each step opens a session of its own, and a planted one is worth nothing', async () => {
    const browser = openBrowser(office.program);
    browser.plant('ayni_ses_'.padEnd(52, 'A'));
    await browser.post('/api/v1/sign-in', who);
    const half = browser.token() ?? '';
    expect(half).not.toContain('AAAAAAAA');
    await browser.post('/api/v1/sign-in/totp', { code: codeOf(office.secret, office.clock) });
    office.clock.pass(minute);
    expect(browser.token()).not.toBe(half);
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    const thief = openBrowser(office.program);
    thief.plant(half);
    expect((await thief.get('/api/v1/me')).status).toBe(401);
    const again = { code: codeOf(office.secret, office.clock) };
    const over = await thief.post('/api/v1/sign-in/totp', again);
    expect(over.body['code']).toBe('access/sign-in-over');
  });

  test('the code of an app works once', async () => {
    const first = openBrowser(office.program);
    await first.post('/api/v1/sign-in', who);
    const code = codeOf(office.secret, office.clock);
    expect((await first.post('/api/v1/sign-in/totp', { code })).status).toBe(200);
    const second = openBrowser(office.program);
    await second.post('/api/v1/sign-in', who);
    const replayed = await second.post('/api/v1/sign-in/totp', { code });
    expect(replayed.body['code']).toBe('access/second-factor-failed');
    office.clock.pass(minute);
    const next = { code: codeOf(office.secret, office.clock) };
    expect((await second.post('/api/v1/sign-in/totp', next)).status).toBe(200);
    office.clock.pass(minute);
  });

  test('two browsers that show the same code at once: one gets in', async () => {
    const both = [openBrowser(office.program), openBrowser(office.program)];
    for (const browser of both) await browser.post('/api/v1/sign-in', who);
    const code = codeOf(office.secret, office.clock);
    const told = await Promise.all(both.map((one) => one.post('/api/v1/sign-in/totp', { code })));
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    office.clock.pass(minute);
  });

  test('a recovery code stands in for the app once', async () => {
    expect(office.recoveryCodes).toHaveLength(10);
    const [code = ''] = office.recoveryCodes;
    const tries: number[] = [];
    for (const typed of [code.toLowerCase().replaceAll('-', ' '), code]) {
      const browser = openBrowser(office.program);
      await browser.post('/api/v1/sign-in', who);
      tries.push((await browser.post('/api/v1/sign-in/recovery', { code: typed })).status);
    }
    expect(tries).toEqual([200, 401]);
    const me = await office.browser.get('/api/v1/me');
    expect(me.body['account']).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test('nothing tells an e-mail that nobody has from a wrong password', async () => {
    const told: Told[] = [];
    for (const typed of [
      { email: 'nadie@example.org', password },
      { email, password: 'no es la contraseña' },
    ]) {
      told.push(await openBrowser(office.program).post('/api/v1/sign-in', typed));
    }
    const [unknown, wrong] = told.map(sameFor);
    expect(unknown).toEqual(wrong);
    expect(unknown).toMatchObject({ status: 401, code: 'access/sign-in-failed' });
    expect(told.map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null]);
    const asked = ['nadie@example.org', email].map((one) => {
      return openBrowser(office.program).post('/api/v1/password/forgotten', { email: one });
    });
    const [nobody, somebody] = (await Promise.all(asked)).map(sameFor);
    expect(nobody).toEqual(somebody);
  });

  test('guessing has to wait longer and longer, for known and unknown e-mails alike', async () => {
    const other = await openOffice(engine);
    const seconds: Record<string, unknown[]> = {};
    for (const typed of ['nadie@example.org', email]) {
      const browser = openBrowser(other.program);
      const guess = { email: typed, password: 'no es la contraseña' };
      const told: Told[] = [];
      for (let tries = 0; tries < 6; tries += 1) {
        told.push(await browser.post('/api/v1/sign-in', guess));
      }
      expect(told.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
      expect(told[5]?.headers.get('retry-after')).toBe('30');
      seconds[typed] = told.map(({ body }) => body['facts']);
      // The right password does not help while it has to be waited.
      expect((await browser.post('/api/v1/sign-in', { email: typed, password })).status).toBe(429);
    }
    const [unknown, known] = Object.values(seconds);
    expect(unknown).toEqual(known);
    other.clock.pass(minute);
    const late = await openBrowser(other.program).post('/api/v1/sign-in', who);
    expect(late.status).toBe(200);
  });

  test('twenty guesses at once are counted one by one', async () => {
    const other = await openOffice(engine);
    const guess = { email, password: 'no es la contraseña' };
    const told = await Promise.all(
      Array.from({ length: 20 }, () => openBrowser(other.program).post('/api/v1/sign-in', guess)),
    );
    expect(told.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(told.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test('codes cannot be guessed either', async () => {
    const other = await openOffice(engine);
    const browser = openBrowser(other.program);
    await browser.post('/api/v1/sign-in', who);
    const told: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      told.push((await browser.post('/api/v1/sign-in/totp', { code: '000000' })).status);
    }
    expect(told).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('a passkey shows the second factor, and a copy of it does not', async () => {
    const origin = office.program.running.address;
    const key = makeAuthenticator();
    const mine = await signInAs(office, { ...who, secret: office.secret });
    const asked = await mine.post('/api/v1/passkeys/options');
    const response = key.create(asked.body['options'] as Record<string, unknown>, origin);
    const added = await mine.post('/api/v1/passkeys', { name: 'USB', response });
    expect(added.body).toEqual({ recoveryCodes: null });
    const twice = await mine.post('/api/v1/passkeys', { name: 'USB', response });
    expect(twice.body['code']).toBe('access/passkey-refused');

    const show = async (from: string): Promise<Told> => {
      const browser = openBrowser(office.program);
      await browser.post('/api/v1/sign-in', who);
      const { body } = await browser.post('/api/v1/sign-in/passkey/options');
      const signed = key.get(body['options'] as Record<string, unknown>, from);
      return browser.post('/api/v1/sign-in/passkey', { response: signed });
    };
    expect((await show(origin)).body).toMatchObject({ state: 'signed-in' });
    expect((await show('https://ayni.example.net')).status).toBe(401);
    key.rewind();
    key.rewind();
    expect((await show(origin)).body['code']).toBe('access/second-factor-failed');
  });

  test('the last second factor stays', async () => {
    const other = await openOffice(engine);
    const gone = await other.browser.post('/api/v1/totp/remove');
    expect(gone.body['code']).toBe('access/last-second-factor');
    const me = await other.browser.get('/api/v1/me');
    expect(me.body['account']).toMatchObject({ totpSince: expect.any(String) });
  });

  test('second factors are changed only within an hour of signing in', async () => {
    const other = await openOffice(engine);
    other.clock.pass(hour);
    for (const path of ['/api/v1/totp/enrol', '/api/v1/recovery-codes']) {
      expect((await other.browser.post(path)).body['code']).toBe('access/sign-in-again');
    }
    const fresh = await signInAs(other, { ...who, secret: other.secret });
    const codes = await fresh.post('/api/v1/recovery-codes');
    expect(codes.body['recoveryCodes']).toHaveLength(10);
    const old = openBrowser(other.program);
    await old.post('/api/v1/sign-in', who);
    const [code] = other.recoveryCodes;
    expect((await old.post('/api/v1/sign-in/recovery', { code })).status).toBe(401);
  });

  test('a session that is ended elsewhere counts no more at once', async () => {
    const mine = await signInAs(office, { ...who, secret: office.secret });
    const lost = await signInAs(office, { ...who, secret: office.secret });
    const listed = await mine.get('/api/v1/sessions');
    const sessions = listed.body['sessions'] as { id: string; current: boolean; browser: string }[];
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]?.browser).toBe('Firefox · Linux');
    const theirs = await lost.get('/api/v1/sessions');
    const own = (theirs.body['sessions'] as typeof sessions).find(({ current }) => current);
    expect((await mine.post(`/api/v1/sessions/${own?.id}/end`)).status).toBe(200);
    expect((await lost.get('/api/v1/me')).status).toBe(401);
    expect((await mine.get('/api/v1/me')).status).toBe(200);
    const third = await signInAs(office, { ...who, secret: office.secret });
    await mine.post('/api/v1/sessions/end-others');
    expect((await third.get('/api/v1/me')).status).toBe(401);
    expect((await mine.post('/api/v1/sign-out')).status).toBe(200);
    expect(mine.token()).toBeUndefined();
    office = { ...office, browser: await signInAs(office, { ...who, secret: office.secret }) };
  });

  test('a browser is signed out when nobody uses it, and after thirty days whatever happens', async () => {
    const other = await openOffice(engine);
    other.clock.pass(11 * hour);
    expect((await other.browser.get('/api/v1/me')).status).toBe(200);
    other.clock.pass(11 * hour);
    expect((await other.browser.get('/api/v1/me')).status).toBe(200);
    other.clock.pass(12 * hour + minute);
    expect((await other.browser.get('/api/v1/me')).status).toBe(401);
    const kept = await signInAs(other, { ...who, secret: other.secret });
    for (let used = 0; used < 71; used += 1) {
      other.clock.pass(10 * hour);
      expect((await kept.get('/api/v1/me')).status).toBe(200);
    }
    other.clock.pass(10 * hour);
    expect((await kept.get('/api/v1/me')).status).toBe(401);
  });

  test('another password ends the other sessions, and the old one counts no more', async () => {
    const other = await openOffice(engine);
    const elsewhere = await signInAs(other, { ...who, secret: other.secret });
    const change = (current: string, next: string): Promise<Told> =>
      other.browser.post('/api/v1/password', { current, password: next });
    expect((await change('no es esta', 'costal verde 77')).status).toBe(401);
    const personal = await change(password, 'elena.huaman99');
    expect(personal.body['code']).toBe('access/password-personal');
    expect((await change(password, 'costal verde llueve 7')).body).toEqual({ ended: 1 });
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
    expect((await other.browser.get('/api/v1/me')).status).toBe(200);
    expect((await openBrowser(other.program).post('/api/v1/sign-in', who)).status).toBe(401);
  });

  test('what another site’s page sends with the cookie is refused', async () => {
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://example.net' },
      { 'sec-fetch-site': 'same-site', origin: 'https://example.net' },
    ]) {
      const told = await office.browser.post('/api/v1/sessions/end-others', undefined, foreign);
      expect(told.body['code']).toBe('access/cross-site');
      const login = await openBrowser(office.program).post('/api/v1/sign-in', who, foreign);
      expect(login.body['code']).toBe('access/cross-site');
    }
    // Without TLS browsers say only the origin.
    const { address } = office.program.running;
    const plain = await fetch(`${address}/api/v1/sign-out`, {
      method: 'POST',
      headers: { origin: 'http://example.net' },
    });
    expect(plain.status).toBe(403);
    expect((await office.browser.get('/api/v1/me')).status).toBe(200);
  });
});
