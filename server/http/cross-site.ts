import { bearerOf } from '../questions/viewer-of.ts';
import type { Ask } from './service.ts';

/**
 * Whether another site's page made this request, which changes something and may carry a cookie
 * that the person knows nothing of. Browsers say so themselves, in `Sec-Fetch-Site` or, without
 * TLS, in `Origin`; who says neither is no browser. A token in the header is not sent by itself,
 * and our own pages check their forms before they ask in process.
 */
export function isCrossSite(c: Ask): boolean {
  const outer = c.env?.incoming;
  if (outer === undefined || c.req.method === 'GET') return false;
  if (bearerOf(c.req.raw.headers) !== undefined) return false;
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('origin');
  return origin !== undefined && hostOf(origin) !== outer.headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
