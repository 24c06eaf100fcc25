import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { PasskeyAnswer, PasskeyAttestation } from '../../wire/api/passkey-bodies.ts';

/** EdDSA, ES256 and RS256 (COSE): what authenticators have. */
const algorithms = [-8, -7, -257];

/** Where the browser is: passkeys hold for one host, and answers name the page's origin. */
export type PasskeyPlace = { readonly host: string; readonly origin: string };

/** A passkey as it is kept. */
export type KeptPasskey = {
  /** As the authenticator names it, base64url. */
  readonly id: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
};

/** What the browser is asked when a passkey is added; `challenge` has to come back signed. */
export function askForNewPasskey(of: {
  readonly place: PasskeyPlace;
  readonly programme: string;
  readonly account: string;
  readonly email: string;
  readonly name: string;
  readonly had: readonly KeptPasskey[];
}): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: of.programme,
    rpID: of.place.host,
    userID: new TextEncoder().encode(of.account),
    userName: of.email,
    userDisplayName: of.name,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: of.had.map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
}

/** The passkey that answers the challenge; undefined when it does not. */
export async function newPasskeyOf(
  response: PasskeyAttestation,
  asked: { readonly place: PasskeyPlace; readonly challenge: string },
): Promise<KeptPasskey | undefined> {
  try {
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: asked.challenge,
      expectedOrigin: asked.place.origin,
      expectedRPID: asked.place.host,
      supportedAlgorithmIDs: algorithms,
      // The password came first: that somebody is there is enough.
      requireUserVerification: false,
    });
    if (!verified.verified) return undefined;
    const { id, publicKey, counter } = verified.registrationInfo.credential;
    return {
      id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: response.response.transports ?? [],
    };
  } catch {
    // The library throws for every way in which an answer may be wrong.
    return undefined;
  }
}

/** What the browser is asked when somebody signs in. */
export function askForPasskey(
  place: PasskeyPlace,
  had: readonly KeptPasskey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: place.host,
    allowCredentials: had.map(described),
    userVerification: 'preferred',
  });
}

/** The new counter of the passkey that signed the challenge; undefined when it did not. */
export async function counterAfter(
  response: PasskeyAnswer,
  asked: {
    readonly place: PasskeyPlace;
    readonly challenge: string;
    readonly passkey: KeptPasskey;
  },
): Promise<number | undefined> {
  const { id, publicKey, counter } = asked.passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: asked.challenge,
      expectedOrigin: asked.place.origin,
      expectedRPID: asked.place.host,
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
      requireUserVerification: false,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

function described({ id, transports }: KeptPasskey): { id: string; transports: string[] } {
  return { id, transports: [...transports] };
}
