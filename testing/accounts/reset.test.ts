import { afterAll, beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { administrator, hour, openBrowser, openOffice, signInAs, type Office } from './browser.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

forEachEngine((engine) => {
  let post: PostOffice;
  let office: Office;
  beforeAll(async () => {
    post = await openPostOffice();
    const mail = { smtpUrl: post.url, from: 'ayni@example.org' };
    office = await openOffice(engine, { mail, address: 'https://ayni.example.org' });
  });
  afterAll(() => post.close());

  const { email } = administrator;
  const forgotten = '/api/v1/password/forgotten';

  test('who forgot her password gets a link by e-mail that works once, for an hour', async () => {
    const browser = openBrowser(office.program);
    expect((await browser.post(forgotten, { email })).body).toEqual({ byMail: true });
    const letter = await post.next();
    expect(letter.to).toBe(email);
    expect(letter.text).toContain('Sirve una sola vez, durante una hora');
    expect(letter.text).toContain('It works once, for one hour');
    const link = /https:\/\/ayni\.example\.org\/oficina\/contrasena#llave=(\S+)/.exec(letter.text);
    const token = link?.[1];
    office.clock.pass(hour - 1);
    const password = 'costal verde llueve 7';
    const reset = { token, password };
    expect((await browser.post('/api/v1/password/reset', reset)).status).toBe(200);
    expect((await browser.post('/api/v1/password/reset', reset)).body['code']).toBe(
      'access/link-spent',
    );
    // Every session ended; the second factor stayed.
    expect((await office.browser.get('/api/v1/me')).status).toBe(401);
    await signInAs(office, { email, password, secret: office.secret });
  });

  test('an hour later the link is over', async () => {
    const browser = openBrowser(office.program);
    await browser.post(forgotten, { email });
    const token = /#llave=(\S+)/.exec((await post.next()).text)?.[1];
    office.clock.pass(hour);
    const told = await browser.post('/api/v1/password/reset', {
      token,
      password: 'otra frase 9 9',
    });
    expect(told.body['code']).toBe('access/link-spent');
  });

  test('an e-mail that nobody has gets the same answer, and no letter', async () => {
    const before = post.count();
    const browser = openBrowser(office.program);
    const unknown = await browser.post(forgotten, { email: 'nadie@example.org' });
    expect(unknown.body).toEqual({ byMail: true });
    await browser.post(forgotten, { email });
    await post.next();
    expect(post.count()).toBe(before + 1);
  });

  test('the link leads to the configured address, whatever the request calls the program', async () => {
    const { address } = office.program.running;
    await fetch(`${address}${forgotten}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-host': 'evil.example.net' },
      body: JSON.stringify({ email }),
    });
    const letter = await post.next();
    expect(letter.text).toContain('https://ayni.example.org/');
    expect(letter.text).not.toContain('evil');
  });

  test('over https the session’s cookie travels only there', async () => {
    const shown = await openBrowser(office.program).post('/api/v1/sign-in', {
      email,
      password: 'costal verde llueve 7',
    });
    expect(shown.headers.get('set-cookie')).toMatch(
      /^ayni_session=ayni_ses_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/,
    );
  });

  test('nobody’s mailbox is filled: asking again has to wait', async () => {
    const browser = openBrowser(office.program);
    const told: number[] = [];
    for (let asked = 0; asked < 4; asked += 1) {
      told.push((await browser.post(forgotten, { email: 'otra@example.org' })).status);
    }
    expect(told).toEqual([200, 200, 200, 200]);
    expect((await browser.post(forgotten, { email: 'otra@example.org' })).status).toBe(429);
  });
});
