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
];
const shownAlone = "frame-ancestors 'none'";

/** One page is made to be shown by others; it has no form and shows only what is public. */
const toEmbed = /^\/(?:[a-z]{2}\/)?incrustar$/;

/** Style attributes come from our own SVG and bars. */
const publicPages = [...everywhere, "style-src 'self' 'unsafe-inline'"];

/**
 * The office has none, its scripts for passkeys ask our own API, and documents that came with a
 * record are shown within the page on which they are reviewed.
 */
const officePages = [
  ...everywhere,
  "style-src 'self'",
  "connect-src 'self'",
  "object-src 'self'",
  "frame-src 'self'",
];

/**
 * The headers that say what a page may do. Pages of the office hold personal data: no cache keeps
 * them, so that after signing out the way back shows nothing.
 */
export function policyFor(pathname: string): readonly (readonly [string, string])[] {
  const office = isOffice(pathname);
  const embeds = toEmbed.test(pathname);
  const shownBy = embeds ? 'frame-ancestors *' : shownAlone;
  return [
    ['content-security-policy', [...(office ? officePages : publicPages), shownBy].join('; ')],
    // Says to old browsers what `frame-ancestors` says; some hold to it where both are sent.
    ...(embeds ? [] : ([['x-frame-options', 'DENY']] as const)),
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', office ? 'same-origin' : 'strict-origin-when-cross-origin'],
    ...(office ? ([['cache-control', 'no-store']] as const) : []),
  ];
}
