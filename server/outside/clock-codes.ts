import { Secret, TOTP } from 'otpauth';
import { stepOf, stepSeconds, stepsAround } from '../../core/accounts/clock-code.ts';
import type { Instant } from '../../core/quantities/instant.ts';

/** RFC 6238 as every authenticator app knows it: SHA-1, six figures, thirty seconds. */
const kind = { algorithm: 'SHA1', digits: 6, period: stepSeconds } as const;

/** A new secret, as apps take it by hand (base 32). */
export function newClockSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says: `otpauth://totp/…`. */
export function clockCodeUri(of: {
  readonly issuer: string;
  readonly label: string;
  readonly secret: string;
}): string {
  const { issuer, label } = of;
  return new TOTP({ ...kind, issuer, label, secret: Secret.fromBase32(of.secret) }).toString();
}

/** The step whose code this is, at most one away from now; undefined when it is none of them. */
export function stepOfCode(secret: string, code: string, now: Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) });
  const off = totp.validate({ token: code, timestamp: now, window: stepsAround });
  return off === null ? undefined : stepOf(now) + off;
}
