import * as v from 'valibot';
import { letterChoices } from '../../core/accounts/letters.ts';
import { roles } from '../../core/access/roles.ts';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import { invitationDaysMost } from '../../core/accounts/sessions.ts';
import { actorId, code, day, deviceId, text, whole } from '../events/fields.ts';
import { uuidText } from './answer-fields.ts';
import { passkeyAnswer, passkeyAttestation } from './passkey-bodies.ts';

/** Bodies of requests about accounts, sessions and phones. */
export const email = v.pipe(
  v.string(),
  v.maxLength(254),
  v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'),
);
/** Whether it is a good one is said by `core/accounts`, with a reason. */
const password = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const typedCode = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const secretToken = v.pipe(v.string(), v.minLength(20), v.maxLength(200));
const passkeyName = text(60);

export const idPath = v.strictObject({ id: uuidText });

/** As whom somebody looks at a simulated programme. */
export const enterSimulationBody = v.object({ role: v.picklist(roles) });
export const signInBody = v.object({ email, password });
export const codeBody = v.object({ code: typedCode });
export const passkeySignInBody = v.object({ response: passkeyAnswer });

export const forgottenBody = v.object({ email });
/** `token` is what stands behind `#llave=` in the link. */
export const resetPasswordBody = v.object({ token: secretToken, password });
export const changePasswordBody = v.object({ current: password, password });

export const lettersBody = v.object({ letters: v.picklist(letterChoices) });

export const addPasskeyBody = v.object({ name: passkeyName, response: passkeyAttestation });
const passkeyId = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
export const renamePasskeyBody = v.object({ id: passkeyId, name: passkeyName });
export const removePasskeyBody = v.object({ id: passkeyId });

/** A person of the register gets an account, and posts from which her rights follow. */
export const createAccountBody = v.object({
  person: actorId,
  email,
  posts: v.pipe(
    v.array(v.object({ role: v.picklist(affiliationRoles), organisation: actorId })),
    v.maxLength(10),
  ),
});

export const invitationBody = v.object({
  person: actorId,
  days: v.exactOptional(whole(1, invitationDaysMost)),
});
/** The phone makes its own id; another person on the same phone sends the same one. */
export const enrolPhoneBody = v.object({ code: typedCode, device: deviceId, deviceName: text(60) });
/** Without a person: the whole phone. */
export const revokePhoneBody = v.object({ person: v.exactOptional(actorId) });

export const setUpBody = v.object({
  givenNames: text(200),
  firstSurname: text(200),
  secondSurname: v.exactOptional(text(200)),
  email,
  password,
  /** Code of one of the programme's partners: where the administrator works. */
  organisation: code,
  dates: v.exactOptional(v.object({ from: day, to: day })),
});
/** With an e-mail: a new password and second factor for that account. */
export const newLinkBody = v.object({ email: v.exactOptional(email) });
