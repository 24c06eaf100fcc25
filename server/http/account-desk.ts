import { browserName } from '../../core/accounts/browser-name.ts';
import { deskOf, type Desk } from '../accounts/desk.ts';
import type { Opened } from '../accounts/open-session.ts';
import { sha256Of } from '../outside/secrets.ts';
import type { Ask, Outer, Service } from './service.ts';

const cookieName = 'ayni_session';

/** What commands about accounts need of this request. */
export function deskFor(c: Ask, service: Service): Desk {
  const outer = outerOf(c);
  const origin = originOf(c, service);
  return deskOf(service.asked, service.credentials, service.now(), {
    from: addressOf(outer, service.trustsProxy),
    browser: browserName(outer?.headers['user-agent'] ?? ''),
    place: { host: new URL(origin).hostname, origin },
  });
}

/** SHA-256 of the session's token in the cookie, whatever has still to be shown with it. */
export function sessionOf(c: Ask): string | undefined {
  const cookie = c.req.header('cookie') ?? '';
  const token = /(?:^|;)\s*ayni_session=(ayni_ses_[A-Za-z0-9_-]{43})\s*(?:;|$)/.exec(cookie)?.[1];
  return token === undefined ? undefined : sha256Of(token);
}

/** Puts a new session into the browser, or takes it out with null. */
export function setSession(c: Ask, service: Service, opened: Opened | null): void {
  const secure = originOf(c, service).startsWith('https:') ? '; Secure' : '';
  const seconds =
    opened === null ? 0 : Math.max(0, Math.floor((opened.until - service.now()) / 1000));
  const kept = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
  c.header('set-cookie', `${cookieName}=${opened?.token ?? ''}; ${kept}`);
  c.header('cache-control', 'no-store');
}

/** The request as it came over the network: this one, or the one of the page that asks. */
function outerOf(c: Ask): Outer | undefined {
  return c.env?.incoming ?? c.env?.page;
}

/** Whom failures are counted against. A proxy of ours adds the address that it saw at the end. */
function addressOf(outer: Outer | undefined, trustsProxy: boolean): string {
  const forwarded = outer?.headers['x-forwarded-for'];
  const seen = trustsProxy ? [forwarded].flat().join(',').split(',').at(-1)?.trim() : undefined;
  return seen || (outer?.socket.remoteAddress ?? '');
}

/** Where the browser believes to be: the configured address, else the one it asked. */
export function originOf(c: Ask, { credentials, trustsProxy }: Service): string {
  if (credentials.address !== undefined) return credentials.address;
  const headers = outerOf(c)?.headers;
  const secure = trustsProxy && headers?.['x-forwarded-proto'] === 'https';
  const origin = `${secure ? 'https' : 'http'}://${headers?.host ?? 'localhost'}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost';
}
