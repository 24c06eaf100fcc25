import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A security key made of software: one passkey, as WebAuthn level 3 has it, not attested. */
export type Authenticator = {
  /** What `navigator.credentials.create` gives, as JSON. */
  create(options: Options, origin: string): object;
  /** What `navigator.credentials.get` gives. */
  get(options: Options, origin: string): object;
  /** Goes back to an older counter, as a copy of the key would. */
  rewind(): void;
};

type Options = { readonly [name: string]: unknown };

export function makeAuthenticator(): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;
  const credential = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };
  return {
    create: (options, origin) => {
      const authData = Buffer.concat([
        head(hostOf(options), 0x45, counter),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      ]);
      const attestationObject = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      ).toString('base64url');
      const clientDataJSON = clientData('webauthn.create', options, origin);
      return {
        ...credential,
        response: { clientDataJSON, attestationObject, transports: ['usb'] },
      };
    },
    get: (options, origin) => {
      counter += 1;
      const authenticatorData = head(hostOf(options), 0x05, counter);
      const clientDataJSON = clientData('webauthn.get', options, origin);
      const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
      const signed = Buffer.concat([authenticatorData, hash]);
      return {
        ...credential,
        response: {
          clientDataJSON,
          authenticatorData: authenticatorData.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      };
    },
    rewind: () => {
      counter -= 1;
    },
  };
}

function hostOf(options: Options): string {
  const { rp, rpId } = options;
  if (typeof rpId === 'string') return rpId;
  return typeof rp === 'object' && rp !== null && 'id' in rp ? String(rp.id) : '';
}

function head(host: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags]), count]);
}

function clientData(type: string, { challenge }: Options, origin: string): string {
  const data = { type, challenge, origin, crossOrigin: false };
  return Buffer.from(JSON.stringify(data)).toString('base64url');
}

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

/** As much of CBOR (RFC 8949) as a passkey needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? major(1, -value - 1) : major(0, value);
  if (typeof value === 'string') {
    return Buffer.concat([major(3, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if (Buffer.isBuffer(value)) return Buffer.concat([major(2, value.length), value]);
  if (value instanceof Map) {
    const entries = [...value].flatMap(([key, held]) => [cbor(key), cbor(held)]);
    return Buffer.concat([major(5, value.size), ...entries]);
  }
  throw new Error(`no CBOR for ${typeof value}`);
}

function major(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  if (size < 256) return Buffer.from([(kind << 5) | 24, size]);
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 0xff]);
}
