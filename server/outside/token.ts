import { hash, randomBytes } from 'node:crypto';

/** A token of the administrator: known by whoever is shown it, kept only as its SHA-256. */
export function makeToken(): { readonly token: string; readonly sha256: string } {
  const token = `ayni_${randomBytes(24).toString('base64url')}`;
  return { token, sha256: hash('sha256', token) };
}
