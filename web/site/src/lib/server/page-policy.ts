import { isOffice } from '../office/address.ts';

/** No script runs but our own files, nothing foreign is loaded, nobody else shows our pages. */
const everywhere = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Style attributes come from our own SVG and bars. */
const publicPages = [...everywhere, "style-src 'self' 'unsafe-inline'"].join('; ');

/** The office has none, and its scripts for passkeys ask our own API. */
const officePages = [...everywhere, "style-src 'self'", "connect-src 'self'"].join('; ');

/**
 * The headers that say what a page may do. Pages of the office hold personal data: no cache keeps
 * them, so that after signing out the way back shows nothing.
 */
export function policyFor(pathname: string): readonly (readonly [string, string])[] {
  const office = isOffice(pathname);
  return [
    ['content-security-policy', office ? officePages : publicPages],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', office ? 'same-origin' : 'strict-origin-when-cross-origin'],
    ...(office ? ([['cache-control', 'no-store']] as const) : []),
  ];
}
