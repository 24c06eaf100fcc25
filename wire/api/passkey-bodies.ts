import * as v from 'valibot';

/** What `navigator.credentials` answers, as JSON (WebAuthn level 3). Browsers add fields. */
const base64url = v.pipe(v.string(), v.maxLength(20_000), v.regex(/^[A-Za-z0-9_-]*$/, 'base64url'));
const credential = {
  id: base64url,
  rawId: base64url,
  type: v.literal('public-key'),
  clientExtensionResults: v.object({}),
};

export const passkeyAttestation = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: v.exactOptional(
      v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(10)),
    ),
  }),
});
export type PasskeyAttestation = v.InferOutput<typeof passkeyAttestation>;

export const passkeyAnswer = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: v.exactOptional(base64url),
  }),
});
export type PasskeyAnswer = v.InferOutput<typeof passkeyAnswer>;
