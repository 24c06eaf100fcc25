/**
 * What only the right PIN opens. The PIN becomes a key by PBKDF2-SHA-256 and the key seals by
 * AES-GCM; neither the PIN nor what is sealed is ever written down. Six digits do not stop somebody
 * who copies the phone's memory and tries them all elsewhere: against that the leader revokes the
 * phone. They stop whoever picks it up.
 */
export type Sealed = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly box: Box;
};

/** Something sealed with a key that is in memory only. */
export type Box = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

/** What OWASP asks of PBKDF2-SHA-256 (2023); measured in docs/decisions/0043. */
const roundsNow = 600_000;

/** Browsers have no such means on plain http outside localhost. */
export function canSeal(): boolean {
  return 'subtle' in crypto;
}

const chance = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes));

async function keyOfPin(
  pin: string,
  { salt, rounds }: Pick<Sealed, 'salt' | 'rounds'>,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(pin);
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Seals a value with a key. */
export async function box(value: unknown, key: CryptoKey): Promise<Box> {
  const iv = chance(12);
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) };
}

/** What was sealed, or undefined when the key is another one. */
export async function unbox({ iv, data }: Box, key: CryptoKey): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    const value: unknown = JSON.parse(new TextDecoder().decode(plain));
    return value;
  } catch {
    return undefined;
  }
}

/** What the PIN opens: the token that reads, and the key of what is kept sealed. */
export type Opened = { readonly readToken: string; readonly key: CryptoKey };

/** Makes the seal of a newly chosen PIN, with a new key for what will be kept. */
export async function sealWithPin(readToken: string, pin: string): Promise<Sealed> {
  const data = [...chance(32)];
  return sealed({ readToken, data }, pin);
}

async function sealed(secret: Secret, pin: string): Promise<Sealed> {
  const terms = { salt: chance(16), rounds: roundsNow };
  return { ...terms, box: await box(secret, await keyOfPin(pin, terms)) };
}

/** Undefined when the PIN is wrong. */
export async function openWithPin(seal: Sealed, pin: string): Promise<Opened | undefined> {
  const secret = await unbox(seal.box, await keyOfPin(pin, seal));
  if (!isSecret(secret)) return undefined;
  const raw = new Uint8Array(secret.data);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { readToken: secret.readToken, key };
}

type Secret = { readonly readToken: string; readonly data: readonly number[] };

function isSecret(value: unknown): value is Secret {
  return typeof value === 'object' && value !== null && 'readToken' in value && 'data' in value;
}
