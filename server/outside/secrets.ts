import { hash, randomBytes } from 'node:crypto';
import { codeFrom } from '../../core/accounts/short-code.ts';
import type { Id } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';

/** Something that is shown once; only its SHA-256 is kept. */
export type Secret = { readonly token: string; readonly sha256: string };

/** What a token is, said at its beginning, so that nobody mixes them up. */
type Kind = 'ayni_dev_' | 'ayni_send_' | 'ayni_key_' | 'ayni_link_' | 'ayni_ses_';

/** 256 bits of chance. */
export function newSecret(prefix: Kind): Secret {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, sha256: sha256Of(token) };
}

export function sha256Of(token: string): string {
  return hash('sha256', token);
}

/** A code that people read and type. */
export function newCode(length: number): string {
  return codeFrom(randomBytes(length));
}

export function newId<N extends string>(now: Instant): Id<N> {
  return uuidV7<N>(now, randomBytes(10));
}

/** For the part of a statement that can be erased. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}
