import { Secret, TOTP } from 'otpauth';
import { expect } from 'vitest';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import type { EngineName } from '../engines.ts';
import { keepsItsWord, startProgram, type Program } from '../store/http-program.ts';

/** A clock that stands still until a test moves it. */
export type Clock = { readonly now: () => Instant; readonly pass: (ms: number) => void };

export function startClock(at = Date.UTC(2026, 10, 23, 15)): Clock {
  let ms = at;
  return {
    now: () => instant(ms),
    pass: (more) => {
      ms += more;
    },
  };
}

export const minute = 60_000;
export const hour = 60 * minute;

export type Told = {
  readonly status: number;
  readonly headers: Headers;
  /** JSON of the answer. */
  readonly body: Readonly<Record<string, unknown>>;
};

/** Somebody's browser: keeps the cookie, says where a request comes from, holds no token. */
export type Browser = {
  get(path: string): Promise<Told>;
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Told>;
  /** The session's token; undefined when there is none. */
  token(): string | undefined;
  /** Puts a token into the cookie, as somebody who stole or planted one. */
  plant(token: string): void;
};

export function openBrowser(program: Program): Browser {
  const { address } = program.running;
  let token: string | undefined;
  const ask = async (method: 'GET' | 'POST', path: string, init: RequestInit): Promise<Told> => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('cookie', `ayni_session=${token}`);
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0');
    const answer = await fetch(`${address}${path}`, { ...init, method, headers });
    await keepsItsWord(path, method, answer.clone());
    const cookie = /ayni_session=([^;]*);.*HttpOnly; SameSite=Lax/.exec(
      answer.headers.get('set-cookie') ?? '',
    )?.[1];
    if (cookie !== undefined) token = cookie === '' ? undefined : cookie;
    const body = (await answer.json()) as Readonly<Record<string, unknown>>;
    return { status: answer.status, headers: answer.headers, body };
  };
  return {
    get: (path) => ask('GET', path, {}),
    post: (path, body, headers = {}) =>
      ask('POST', path, {
        headers: {
          origin: address,
          'sec-fetch-site': 'same-origin',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    token: () => token,
    plant: (planted) => {
      token = planted;
    },
  };
}

/** What an authenticator app shows now. */
export function codeOf(secret: string, clock: Clock): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now() });
}

export const administrator = {
  givenNames: 'Elena',
  firstSurname: 'Huamán',
  email: 'elena.huaman@example.org',
  password: 'tres carretas azules',
  organisation: 'aspem',
} as const;

/** A program that is set up, and its administrator signed in with a code app. */
export type Office = {
  readonly program: Program;
  readonly clock: Clock;
  readonly browser: Browser;
  /** Of the administrator's code app. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  readonly person: string;
  readonly account: string;
};

export async function openOffice(
  engine: EngineName,
  more: Parameters<typeof startProgram>[1] = {},
): Promise<Office> {
  const clock = startClock();
  const program = await startProgram(engine, { now: clock.now, ...more });
  const browser = openBrowser(program);
  const bearer = { authorization: `Bearer ${program.running.token}` };
  const made = await browser.post('/api/v1/setup', administrator, bearer);
  expect(made.body).toMatchObject({ state: 'enrol-second-factor' });
  const { secret, recoveryCodes } = await enrolCodeApp(browser, clock);
  const { person, account } = made.body as { person: string; account: string };
  return { program, clock, browser, secret, recoveryCodes, person, account };
}

/** Enrols a code app and opens the session that waited for it. */
export async function enrolCodeApp(
  browser: Browser,
  clock: Clock,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const asked = await browser.post('/api/v1/totp/enrol');
  const { secret } = asked.body as { secret: string };
  const confirmed = await browser.post('/api/v1/totp/confirm', { code: codeOf(secret, clock) });
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] | null };
  // The next code is another one.
  clock.pass(minute);
  return { secret, recoveryCodes: recoveryCodes ?? [] };
}

/** Signs in with password and code app; the clock moves on so that the next code is another. */
export async function signInAs(
  office: Pick<Office, 'program' | 'clock'>,
  who: { readonly email: string; readonly password: string; readonly secret: string },
): Promise<Browser> {
  const browser = openBrowser(office.program);
  const { email, password, secret } = who;
  const first = await browser.post('/api/v1/sign-in', { email, password });
  expect(first.body).toMatchObject({ state: 'second-factor' });
  const second = await browser.post('/api/v1/sign-in/totp', { code: codeOf(secret, office.clock) });
  expect(second.body).toMatchObject({ state: 'signed-in' });
  office.clock.pass(minute);
  return browser;
}
