import { expect, test } from 'vitest';
import { partnerActor } from '../../server/commands/set-up.ts';
import { readLocalToken } from '../../server/local-token.ts';
import { forEachEngine } from '../engines.ts';
import { startProgram, type Program } from '../store/http-program.ts';
import {
  administrator,
  enrolCodeApp,
  openBrowser,
  openOffice,
  signInAs,
  startClock,
} from './browser.ts';

const programme = '0193a5b0-0000-7000-8000-150115150111';

forEachEngine((engine) => {
  test('the first start shows a link, and each start without set-up another one that works', async () => {
    const said: string[] = [];
    const clock = startClock();
    const say = (line: string): void => void said.push(line);
    const linkIn = (): string =>
      /\/oficina\/empezar#llave=(\S+)/.exec(said.splice(0).join('\n'))?.[1] ?? '';
    const first = await startProgram(engine, { now: clock.now, say });
    expect(linkIn()).toBe(first.running.token);
    const again = await first.restart();
    const token = linkIn();
    expect(token).toMatch(/^ayni_link_/);
    const browser = openBrowser(again);
    const bearer = { authorization: `Bearer ${token}` };
    // A link that makes an administrator does nothing else.
    const books = await fetch(`${again.running.address}/api/v1/balances`, { headers: bearer });
    expect(books.status).toBe(403);
    const made = await browser.post('/api/v1/setup', administrator, bearer);
    expect(made.status).toBe(200);
    const twice = { ...administrator, email: 'otra@example.org' };
    expect((await browser.post('/api/v1/setup', twice, bearer)).status).toBe(401);
    await again.restart();
    expect(linkIn()).toBe('');
  });

  test('the set-up registers the partners and the administrator, as she says it herself', async () => {
    const office = await openOffice(engine);
    const { browser, person } = office;
    const me = await browser.get('/api/v1/me');
    expect(me.body).toMatchObject({
      via: 'session',
      person,
      name: 'Huamán, Elena',
      roles: ['administrator'],
      due: [],
      account: { email: administrator.email, recoveryCodesLeft: 10, fresh: true },
    });
    const organisation = partnerActor(programme, 'aspem');
    expect(me.body['grants']).toEqual([{ role: 'administrator', organisation, district: null }]);
    const actor = await browser.get(`/api/v1/actors/${person}/history`);
    expect(JSON.stringify(actor.body)).toContain(person);
  });

  test('until there is a second factor, the first session may do nothing else', async () => {
    const clock = startClock();
    const program = await startProgram(engine, { now: clock.now });
    const browser = openBrowser(program);
    const bearer = { authorization: `Bearer ${program.running.token}` };
    await browser.post('/api/v1/setup', administrator, bearer);
    const me = await browser.get('/api/v1/me');
    expect(me.body).toMatchObject({
      due: ['second-factor'],
      abilities: ['own.account', 'public.read'],
    });
    for (const path of ['/api/v1/accounts', '/api/v1/register', '/api/v1/balances']) {
      expect((await browser.get(path)).body['code']).toBe('access/not-allowed');
    }
    await enrolCodeApp(browser, clock);
    expect((await browser.get('/api/v1/accounts')).status).toBe(200);
  });

  test('the first token does its work once', async () => {
    const { program, browser } = await openOffice(engine);
    const bearer = { authorization: `Bearer ${program.running.token}` };
    const again = await openBrowser(program).post('/api/v1/setup', administrator, bearer);
    expect(again.body['code']).toBe('access/token-retired');
    expect((await program.ask('/api/v1/balances')).status).toBe(401);
    // Even its own administrator sets nothing up a second time.
    const other = { ...administrator, email: 'otra@example.org' };
    expect((await browser.post('/api/v1/setup', other)).body['code']).toBe('access/not-allowed');
    const state = await browser.get('/api/v1/setup');
    expect(state.body).toMatchObject({ done: true, dates: null, demoCommand: 'npm run demo' });
  });

  test('two set-ups at once make one administrator', async () => {
    const program = await startProgram(engine);
    const bearer = { authorization: `Bearer ${program.running.token}` };
    const told = await Promise.all(
      ['una@example.org', 'otra@example.org'].map((email) =>
        openBrowser(program).post('/api/v1/setup', { ...administrator, email }, bearer),
      ),
    );
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  test('a set-up that is refused keeps nothing, and can be tried again', async () => {
    const program = await startProgram(engine);
    const bearer = { authorization: `Bearer ${program.running.token}` };
    const browser = openBrowser(program);
    const refused = [
      [{ password: 'corta' }, 'access/password-short'],
      [{ password: 'elena.huaman@example.org' }, 'access/password-personal'],
      [{ organisation: 'nadie' }, 'programme/organisation-unknown'],
      [{ dates: { from: '2026-06-01', to: '2026-01-01' } }, 'actors/dates-reversed'],
      [{ email: 'sin arroba' }, 'http/body-invalid'],
    ] as const;
    for (const [wrong, code] of refused) {
      const told = await browser.post('/api/v1/setup', { ...administrator, ...wrong }, bearer);
      expect(told.body['code']).toBe(code);
    }
    expect((await browser.get('/api/v1/setup')).body['done']).toBe(false);
    const dates = { from: '2026-01-01', to: '2028-06-30' };
    const told = await browser.post('/api/v1/setup', { ...administrator, dates }, bearer);
    expect(told.status).toBe(200);
    const known = await browser.get('/api/v1/public/programme');
    expect(known.body['dates']).toEqual(dates);
  });

  test('who sits at the machine makes a link for one more administrator, or back into an account', async () => {
    const office = await openOffice(engine);
    const { program, clock } = office;
    const operator = operatorOf(program);
    const browser = openBrowser(program);
    const asked = await browser.post('/api/v1/setup/link', {}, operator);
    const path = linkOf(asked.body);
    expect(path).toMatch(/^\/oficina\/empezar#llave=ayni_link_/);
    const bearer = { authorization: `Bearer ${path.split('=')[1]}` };
    const other = { ...administrator, email: 'otra@example.org', givenNames: 'Nélida' };
    expect((await browser.post('/api/v1/setup', other, bearer)).status).toBe(200);

    const back = await browser.post('/api/v1/setup/link', { email: administrator.email }, operator);
    const token = linkOf(back.body).split('=')[1];
    expect((await office.browser.get('/api/v1/me')).status).toBe(401);
    const password = 'costal verde llueve 7';
    const lost = openBrowser(program);
    expect((await lost.post('/api/v1/password/reset', { token, password })).status).toBe(200);
    const shown = await lost.post('/api/v1/sign-in', { email: administrator.email, password });
    expect(shown.body).toEqual({ state: 'enrol-second-factor', methods: [] });
    const { secret } = await enrolCodeApp(lost, clock);
    await signInAs(office, { email: administrator.email, password, secret });
    // Nobody but the machine makes such links.
    expect((await lost.post('/api/v1/setup/link', {})).status).toBe(403);
  });
});

function operatorOf(program: Program): { readonly authorization: string } {
  return { authorization: `Bearer ${readLocalToken(program.options.dataFolder)}` };
}

function linkOf(body: Readonly<Record<string, unknown>>): string {
  return (body['link'] as { readonly path: string }).path;
}
