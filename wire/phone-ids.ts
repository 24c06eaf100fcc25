import type { Id } from '../core/events/ids.ts';

/**
 * A UUIDv7 (RFC 9562) made where a thing is first noted: it sorts by time and needs no server.
 *
 * @param ms milliseconds since 1970, of the clock of the one who makes it
 * @param chance ten bytes of chance
 */
export function uuidV7<N extends string>(ms: number, chance: Uint8Array): Id<N> {
  const time = ms.toString(16).padStart(12, '0').slice(-12);
  const hex = [...chance].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + (Number.parseInt(hex.charAt(3), 16) % 4)).toString(16);
  const text =
    `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-` +
    `${variant}${hex.slice(4, 7)}-${hex.slice(7, 19).padEnd(12, '0')}`;
  return text as Id<N>;
}
