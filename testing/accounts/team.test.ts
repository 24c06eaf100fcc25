import { beforeAll, expect, test } from 'vitest';
import { partnerActor } from '../../server/commands/set-up.ts';
import { forEachEngine } from '../engines.ts';
import {
  enrolCodeApp,
  openBrowser,
  openOffice,
  signInAs,
  type Browser,
  type Office,
} from './browser.ts';
import { registerPerson, state } from './register.ts';

const programme = '0193a5b0-0000-7000-8000-150115150111';
const aspem = partnerActor(programme, 'aspem');
const password = 'costal verde llueve 7';

type Member = { readonly account: string; readonly person: string; readonly secret: string };

/** Makes an account as the administrator does, and signs its person in for the first time. */
async function join(
  office: Office,
  name: string,
  role: string,
): Promise<Member & { browser: Browser }> {
  const { browser, clock, program } = office;
  const person = await registerPerson(browser, clock, { givenNames: name, surname: 'Rojas' });
  const email = `${name.toLowerCase()}@example.org`;
  const posts = [{ role, organisation: aspem }];
  const made = await browser.post('/api/v1/accounts', { person, email, posts });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const { account, link } = made.body as { account: string; link: { path: string } };
  const hers = openBrowser(program);
  const token = link.path.split('=')[1];
  expect((await hers.post('/api/v1/password/reset', { token, password })).status).toBe(200);
  const shown = await hers.post('/api/v1/sign-in', { email, password });
  expect(shown.body['state']).toBe('enrol-second-factor');
  const { secret } = await enrolCodeApp(hers, clock);
  return { account, person, secret, browser: hers };
}

forEachEngine((engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(engine);
  });

  test('an administrator gives somebody an account, who chooses her own password and may do what her post says', async () => {
    const { browser, person } = await join(office, 'Carmen', 'coordinator');
    const me = await browser.get('/api/v1/me');
    expect(me.body).toMatchObject({ person, name: 'Rojas, Carmen', roles: ['coordinator'] });
    expect((await browser.get('/api/v1/accounts')).body['code']).toBe('access/not-allowed');
    const listed = await office.browser.get('/api/v1/accounts');
    const accounts = listed.body['accounts'] as { email: string }[];
    expect(accounts.find(({ email }) => email === 'carmen@example.org')).toMatchObject({
      name: 'Rojas, Carmen',
      posts: [{ role: 'coordinator', organisation: aspem, organisationName: 'ASPEm' }],
      hasPassword: true,
      hasSecondFactor: true,
      closedAt: null,
    });
  });

  test('a link to choose a password works once, and not for a password that will not do', async () => {
    const { browser, clock, program } = office;
    const person = await registerPerson(browser, clock, { givenNames: 'Lucía', surname: 'Vega' });
    const made = await browser.post('/api/v1/accounts', {
      person,
      email: 'lucia@example.org',
      posts: [],
    });
    const token = (made.body['link'] as { path: string }).path.split('=')[1];
    const hers = openBrowser(program);
    const choose = async (chosen: string): Promise<unknown> =>
      (await hers.post('/api/v1/password/reset', { token, password: chosen })).body['code'];
    expect(await choose('LuciaVega2026')).toBe('access/password-personal');
    expect(await choose(password)).toBeUndefined();
    expect(await choose(password)).toBe('access/link-spent');
  });

  test('one account for each e-mail and for each person, and only for persons', async () => {
    const { browser, clock } = office;
    const person = await registerPerson(browser, clock, { givenNames: 'Ana', surname: 'Soto' });
    const other = await registerPerson(browser, clock, { givenNames: 'Rita', surname: 'Soto' });
    const ask = async (who: string, email: string): Promise<unknown> => {
      const asked = { person: who, email, posts: [] };
      return (await browser.post('/api/v1/accounts', asked)).body['code'];
    };
    expect(await ask(person, 'ANA@example.org')).toBeUndefined();
    expect(await ask(other, 'ana@example.org')).toBe('access/email-taken');
    expect(await ask(person, 'ana2@example.org')).toBe('access/account-exists');
    expect(await ask(aspem, 'aspem@example.org')).toBe('access/person-unknown');
    const nowhere = { person: other, email: 'rita@example.org' };
    const posts = [{ role: 'coordinator', organisation: '01900000-0000-7000-8a00-000000000099' }];
    const told = await browser.post('/api/v1/accounts', { ...nowhere, posts });
    expect(told.body['code']).toBe('actors/not-found');
    // Nothing of it was kept.
    expect(await ask(other, 'rita@example.org')).toBeUndefined();
  });

  test('a closed account is closed in every browser at once, and opens again', async () => {
    const { account, secret, browser } = await join(office, 'Julia', 'monitoring');
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    expect((await office.browser.post(`/api/v1/accounts/${account}/close`)).status).toBe(200);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    const shut = await openBrowser(office.program).post('/api/v1/sign-in', {
      email: 'julia@example.org',
      password,
    });
    expect(shut.body['code']).toBe('access/sign-in-failed');
    await office.browser.post(`/api/v1/accounts/${account}/open`);
    await signInAs(office, { email: 'julia@example.org', password, secret });
    const history = await office.browser.get(`/api/v1/accounts/${account}/history`);
    const deeds = history.body['deeds'] as { what: string; by: string | null }[];
    // What was done in one breath has no order.
    expect(deeds.map(({ what }) => what).toSorted()).toEqual([
      'account-closed',
      'account-made',
      'account-opened',
      'password-link-used',
      'recovery-codes-made',
      'second-factor-added',
      'sign-in-failed',
      'signed-in',
      'signed-in',
    ]);
    expect(deeds.find(({ what }) => what === 'account-closed')?.by).toBe('Huamán, Elena');
  });

  test('who lost her second factor gets it reset and a link by hand, never by herself', async () => {
    const { account, browser } = await join(office, 'Delia', 'data_officer');
    const reset = `/api/v1/accounts/${account}/reset-second-factor`;
    expect((await browser.post(reset)).status).toBe(403);
    expect((await office.browser.post(reset)).status).toBe(200);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    const shown = await openBrowser(office.program).post('/api/v1/sign-in', {
      email: 'delia@example.org',
      password,
    });
    expect(shown.body['state']).toBe('enrol-second-factor');
    const made = await office.browser.post(`/api/v1/accounts/${account}/reset-link`);
    const first = made.body['link'] as { path: string; sent: boolean };
    expect(first).toMatchObject({ sent: false });
    const second = await office.browser.post(`/api/v1/accounts/${account}/reset-link`);
    const token = first.path.split('=')[1];
    const old = { token, password: 'otra frase larga 9' };
    const hers = openBrowser(office.program);
    expect((await hers.post('/api/v1/password/reset', old)).body['code']).toBe('access/link-spent');
    const newer = { ...old, token: (second.body['link'] as { path: string }).path.split('=')[1] };
    expect((await hers.post('/api/v1/password/reset', newer)).status).toBe(200);
  });

  test('who cancels her data has no account any more, and her e-mail is gone', async () => {
    const officer = await join(office, 'Yeni', 'data_officer');
    const leaving = await join(office, 'Paula', 'monitoring');
    const payload = { actor: leaving.person };
    await state(officer.browser, [{ kind: 'actor.cancel', payload }]);
    expect((await leaving.browser.get('/api/v1/me')).status).toBe(401);
    const listed = await office.browser.get('/api/v1/accounts');
    const accounts = listed.body['accounts'] as { id: string; email: string | null }[];
    expect(accounts.find(({ id }) => id === leaving.account)).toMatchObject({
      email: null,
      hasPassword: false,
      hasSecondFactor: false,
    });
    expect(JSON.stringify(listed.body)).not.toContain('paula');
  });

  test('an administrator cannot lock herself out', async () => {
    const { browser, account } = office;
    for (const deed of ['close', 'reset-second-factor']) {
      const told = await browser.post(`/api/v1/accounts/${account}/${deed}`);
      expect(told.body['code']).toBe('access/own-account');
    }
  });

  test('rights follow from posts at once: who stops being coordinator may no longer read the books', async () => {
    const { browser, account } = await join(office, 'Norma', 'coordinator');
    expect((await browser.get('/api/v1/balances')).status).toBe(200);
    const listed = await office.browser.get('/api/v1/accounts');
    type Listed = { id: string; person: string; posts: { affiliation: string; role: string }[] };
    const hers = (listed.body['accounts'] as Listed[]).find(({ id }) => id === account);
    const post = hers?.posts[0];
    const ended = {
      affiliation: post?.affiliation,
      member: hers?.person,
      organisation: aspem,
      role: post?.role,
      until: '2026-11-22',
    };
    const statements = [{ kind: 'actor.affiliate', payload: ended }];
    const told = await office.browser.post('/api/v1/statements', { statements });
    expect(told.status).toBe(200);
    expect((await browser.get('/api/v1/balances')).body['code']).toBe('access/not-allowed');
  });
});
