import { createHash } from 'node:crypto';
import { idFrom, type Id } from '../../core/events/ids.ts';

/**
 * A UUIDv7 that is the same for the same content: time from `at`, the other bits from a SHA-256.
 * So a table that is imported again names the same events, and the ledger already has them.
 *
 * @param at milliseconds since 1970, below 2^48
 * @param content everything that makes the thing this thing
 */
export function stableId<N extends string>(at: number, content: readonly string[]): Id<N> {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const time = Math.max(0, at).toString(16).padStart(12, '0').slice(-12);
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ];
  return idFrom<N>(parts.join('-'));
}

/** A whole number from 1 to 2^52 that is the same for the same content. */
export function stableNumber(content: readonly string[]): number {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return Number.parseInt(hash.slice(0, 13), 16) + 1;
}
