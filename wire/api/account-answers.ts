import * as v from 'valibot';
import { letterChoices } from '../../core/accounts/letters.ts';
import { abilities } from '../../core/access/abilities.ts';
import { roles } from '../../core/access/roles.ts';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import { bilingual, count, dayText, instantText, uuidText } from './answer-fields.ts';

/** Answers about accounts, sessions and phones. Secrets stand only where they are shown once. */
export const doneAnswer = v.strictObject({ done: v.literal(true) });

/**
 * `second-factor`: show one of `methods`. `enrol-second-factor`: the account has none yet; until
 * it has, the session may do nothing else. The cookie comes with the answer.
 */
export const signInAnswer = v.strictObject({
  state: v.picklist(['second-factor', 'enrol-second-factor', 'signed-in']),
  methods: v.array(v.picklist(['totp', 'passkey', 'recovery'])),
});
export type SignInAnswer = v.InferOutput<typeof signInAnswer>;

/** For `navigator.credentials`: `PublicKeyCredential.parse…OptionsFromJSON` reads it. */
export const passkeyOptionsAnswer = v.strictObject({
  options: v.record(v.string(), v.unknown()),
});

export const meAnswer = v.strictObject({
  via: v.picklist(['session', 'device', 'sending', 'key', 'bootstrap', 'operator']),
  person: v.nullable(uuidText),
  /** As lists call her: "Quispe Mamani, Rosa". */
  name: v.nullable(v.string()),
  roles: v.array(v.picklist(roles)),
  grants: v.array(
    v.strictObject({
      role: v.picklist(roles),
      organisation: v.nullable(uuidText),
      district: v.nullable(v.string()),
    }),
  ),
  abilities: v.array(v.picklist(abilities)),
  account: v.nullable(
    v.strictObject({
      id: uuidText,
      email: v.nullable(v.string()),
      totpSince: v.nullable(instantText),
      passkeys: v.array(
        v.strictObject({
          id: v.string(),
          name: v.string(),
          addedAt: instantText,
          usedAt: v.nullable(instantText),
        }),
      ),
      recoveryCodesLeft: count,
      /** Language of the letter of the week, or that none is wanted. */
      letters: v.picklist(letterChoices),
      /** Signed in less than an hour ago: may change second factors. */
      fresh: v.boolean(),
    }),
  ),
  /** What has to be done before anything else. */
  due: v.array(v.picklist(['second-factor'])),
});
export type MeAnswer = v.InferOutput<typeof meAnswer>;

export const sessionsAnswer = v.strictObject({
  sessions: v.array(
    v.strictObject({
      id: uuidText,
      /** "Firefox · Linux"; null when it did not say. */
      browser: v.nullable(v.string()),
      since: instantText,
      seen: instantText,
      until: instantText,
      current: v.boolean(),
    }),
  ),
});
export type SessionsAnswer = v.InferOutput<typeof sessionsAnswer>;
export const endedAnswer = v.strictObject({ ended: count });

/** `uri` is what the QR code says; `secret` the same, to be typed. */
export const clockSecretAnswer = v.strictObject({ secret: v.string(), uri: v.string() });
/** Ten codes at the first factor, shown only this once; null when the account has codes. */
export const factorAddedAnswer = v.strictObject({
  recoveryCodes: v.nullable(v.array(v.string())),
});
export const recoveryCodesAnswer = v.strictObject({ recoveryCodes: v.array(v.string()) });

/** The same for every e-mail; `byMail` says whether this program can send any. */
export const forgottenAnswer = v.strictObject({ byMail: v.boolean() });

/** Shown once: `path` is to be opened on this program's address. */
const oneTimeLink = v.strictObject({
  path: v.string(),
  until: instantText,
  /** It was sent to the account's e-mail too. */
  sent: v.boolean(),
});
export const linkAnswer = v.strictObject({ link: oneTimeLink });
export type LinkAnswer = v.InferOutput<typeof linkAnswer>;
export const accountMadeAnswer = v.strictObject({ account: uuidText, link: oneTimeLink });

export const accountsAnswer = v.strictObject({
  accounts: v.array(
    v.strictObject({
      id: uuidText,
      person: uuidText,
      name: v.nullable(v.string()),
      email: v.nullable(v.string()),
      posts: v.array(
        v.strictObject({
          affiliation: uuidText,
          role: v.picklist(affiliationRoles),
          organisation: uuidText,
          organisationName: v.string(),
        }),
      ),
      hasPassword: v.boolean(),
      hasSecondFactor: v.boolean(),
      closedAt: v.nullable(instantText),
      madeAt: instantText,
      seenAt: v.nullable(instantText),
    }),
  ),
});
export type AccountsAnswer = v.InferOutput<typeof accountsAnswer>;

/** What was done with an account; `by` is a name, null the program or who sat at the machine. */
export const accountHistoryAnswer = v.strictObject({
  deeds: v.array(v.strictObject({ at: instantText, what: v.string(), by: v.nullable(v.string()) })),
});

/** Shown once. `code` is read out or typed; `path` is what the QR code opens. */
export const invitationMadeAnswer = v.strictObject({
  id: uuidText,
  person: uuidText,
  code: v.string(),
  path: v.string(),
  until: instantText,
});
export const invitationsAnswer = v.strictObject({
  invitations: v.array(
    v.strictObject({
      id: uuidText,
      person: uuidText,
      name: v.nullable(v.string()),
      madeAt: instantText,
      until: instantText,
      state: v.picklist(['open', 'used', 'over', 'revoked']),
    }),
  ),
});
export type InvitationsAnswer = v.InferOutput<typeof invitationsAnswer>;

/** What a phone keeps of a person. The tokens are shown once. */
export const enrolledAnswer = v.strictObject({
  person: uuidText,
  name: v.string(),
  /** Where she belongs first; null when she belongs nowhere. */
  association: v.nullable(v.strictObject({ id: uuidText, name: v.string() })),
  programme: v.strictObject({ id: uuidText, code: v.string(), name: bilingual }),
  readToken: v.string(),
  sendToken: v.string(),
  until: instantText,
});
export type EnrolledAnswer = v.InferOutput<typeof enrolledAnswer>;

/** People on phones; a phone that several people use stands once for each. */
export const phonesAnswer = v.strictObject({
  phones: v.array(
    v.strictObject({
      device: uuidText,
      deviceName: v.string(),
      person: uuidText,
      name: v.nullable(v.string()),
      enrolledAt: instantText,
      seenAt: instantText,
      until: instantText,
      revokedAt: v.nullable(instantText),
    }),
  ),
});
export type PhonesAnswer = v.InferOutput<typeof phonesAnswer>;

/** How the programme is set up, or that it is. */
export const setUpAnswer = v.strictObject({
  done: v.boolean(),
  partners: v.array(v.strictObject({ code: v.string(), name: v.string() })),
  dates: v.nullable(v.strictObject({ from: dayText, to: dayText })),
  /** Loads the demonstration, in a folder of its own. */
  demoCommand: v.string(),
});
export type SetUpAnswer = v.InferOutput<typeof setUpAnswer>;
export const setUpDoneAnswer = v.strictObject({
  state: v.literal('enrol-second-factor'),
  person: uuidText,
  account: uuidText,
});
