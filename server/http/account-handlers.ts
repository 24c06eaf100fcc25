import type { AccountId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import * as bodies from '../../wire/api/account-bodies.ts';
import type { SignInAnswer } from '../../wire/api/account-answers.ts';
import type { FactorAdded } from '../accounts/factor-added.ts';
import type { Opened } from '../accounts/open-session.ts';
import { addPasskey } from '../commands/add-passkey.ts';
import { askNewPasskey } from '../commands/ask-new-passkey.ts';
import { askPasskey } from '../commands/ask-passkey.ts';
import { callPasskey } from '../commands/call-passkey.ts';
import { changePassword } from '../commands/change-password.ts';
import { chooseLetters } from '../commands/choose-letters.ts';
import { confirmClockCode } from '../commands/confirm-clock-code.ts';
import { enterSimulation } from '../commands/enter-simulation.ts';
import { endOtherSessions, endSession, signOut } from '../commands/end-session.ts';
import { enrolClockCode } from '../commands/enrol-clock-code.ts';
import { forgottenPassword } from '../commands/forgotten-password.ts';
import { newRecoveryCodes } from '../commands/new-recovery-codes.ts';
import { removeFactor } from '../commands/remove-factor.ts';
import { resetPassword } from '../commands/reset-password.ts';
import { showSecondFactor, type Proof } from '../commands/show-second-factor.ts';
import { signIn } from '../commands/sign-in.ts';
import { me } from '../questions/me.ts';
import { mySessions } from '../questions/my-sessions.ts';
import { deskFor, sessionOf, setSession } from './account-desk.ts';
import type { accountEndpoints } from './account-endpoints.ts';
import { bodyOf, pathOf } from './asked-for.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

/** Signing in, and what somebody does with an account of her own. */
export function accountHandlers(service: Service): Handlers<keyof typeof accountEndpoints> {
  return { ...signInHandlers(service), ...factorHandlers(service), ...ownHandlers(service) };
}

type SignInIds =
  | 'signIn'
  | 'enterSimulation'
  | 'signInTotp'
  | 'signInRecovery'
  | 'signInPasskeyOptions'
  | 'signInPasskey'
  | 'signOut'
  | 'passwordForgotten'
  | 'passwordReset';

function signInHandlers(service: Service): Handlers<SignInIds> {
  return {
    signIn: async (c) => {
      const body = await bodyOf(c, bodies.signInBody);
      if (!body.ok) return answer(c, body);
      const shown = await signIn(deskFor(c, service), body.value);
      if (!shown.ok) return answer(c, shown);
      const { opened, methods } = shown.value;
      setSession(c, service, opened);
      const state = methods.length === 0 ? 'enrol-second-factor' : 'second-factor';
      return answer(c, accept<SignInAnswer>({ state, methods: [...methods] }));
    },
    enterSimulation: async (c) => {
      const body = await bodyOf(c, bodies.enterSimulationBody);
      if (!body.ok) return answer(c, body);
      const opened = await enterSimulation(deskFor(c, service), body.value.role);
      if (!opened.ok) return answer(c, opened);
      setSession(c, service, opened.value);
      return answer(c, accept<SignInAnswer>({ state: 'signed-in', methods: [] }));
    },
    signInTotp: async (c) => {
      const body = await bodyOf(c, bodies.codeBody);
      return body.ok ? second(c, service, { method: 'totp', ...body.value }) : answer(c, body);
    },
    signInRecovery: async (c) => {
      const body = await bodyOf(c, bodies.codeBody);
      return body.ok ? second(c, service, { method: 'recovery', ...body.value }) : answer(c, body);
    },
    signInPasskeyOptions: async (c) =>
      answer(c, await askPasskey(deskFor(c, service), sessionOf(c) ?? '')),
    signInPasskey: async (c) => {
      const body = await bodyOf(c, bodies.passkeySignInBody);
      return body.ok ? second(c, service, { method: 'passkey', ...body.value }) : answer(c, body);
    },
    signOut: async (c) => {
      const done = await signOut(deskFor(c, service), sessionOf(c) ?? '');
      if (done.ok) setSession(c, service, null);
      return answer(c, done);
    },
    passwordForgotten: async (c) => {
      const body = await bodyOf(c, bodies.forgottenBody);
      if (!body.ok) return answer(c, body);
      const later = (work: Promise<void>): void => {
        work.catch((err: unknown) => service.log.error({ err }, 'no link could be made'));
      };
      return answer(c, await forgottenPassword(deskFor(c, service), body.value.email, later));
    },
    passwordReset: async (c) => {
      const body = await bodyOf(c, bodies.resetPasswordBody);
      return answer(c, body.ok ? await resetPassword(deskFor(c, service), body.value) : body);
    },
  };
}

async function second(c: Ask, service: Service, proof: Proof): Promise<Response> {
  const opened = await showSecondFactor(deskFor(c, service), sessionOf(c) ?? '', proof);
  if (!opened.ok) return answer(c, opened);
  setSession(c, service, opened.value);
  return answer(c, accept<SignInAnswer>({ state: 'signed-in', methods: [] }));
}

type FactorIds =
  | 'totpEnrol'
  | 'totpConfirm'
  | 'totpRemove'
  | 'passkeyOptions'
  | 'passkeyAdd'
  | 'passkeyRename'
  | 'passkeyRemove'
  | 'recoveryCodes';

function factorHandlers(service: Service): Handlers<FactorIds> {
  return {
    totpEnrol: async (c) =>
      answer(c, await enrolClockCode(deskFor(c, service), sessionOf(c) ?? '')),
    totpConfirm: async (c) => {
      const body = await bodyOf(c, bodies.codeBody);
      if (!body.ok) return answer(c, body);
      const desk = deskFor(c, service);
      return added(c, service, await confirmClockCode(desk, sessionOf(c) ?? '', body.value.code));
    },
    totpRemove: async (c) => {
      const factor = { method: 'totp' } as const;
      return answer(c, await removeFactor(deskFor(c, service), sessionOf(c) ?? '', factor));
    },
    passkeyOptions: async (c) =>
      answer(c, await askNewPasskey(deskFor(c, service), sessionOf(c) ?? '')),
    passkeyAdd: async (c) => {
      const body = await bodyOf(c, bodies.addPasskeyBody);
      if (!body.ok) return answer(c, body);
      const desk = deskFor(c, service);
      return added(c, service, await addPasskey(desk, sessionOf(c) ?? '', body.value));
    },
    passkeyRename: async (c) => {
      const body = await bodyOf(c, bodies.renamePasskeyBody);
      const own = accountOf(c);
      if (!body.ok || !own.ok) return answer(c, body.ok ? own : body);
      return answer(c, await callPasskey(deskFor(c, service), own.value.account, body.value));
    },
    passkeyRemove: async (c) => {
      const body = await bodyOf(c, bodies.removePasskeyBody);
      if (!body.ok) return answer(c, body);
      const factor = { method: 'passkey', id: body.value.id } as const;
      return answer(c, await removeFactor(deskFor(c, service), sessionOf(c) ?? '', factor));
    },
    recoveryCodes: async (c) =>
      answer(c, await newRecoveryCodes(deskFor(c, service), sessionOf(c) ?? '')),
  };
}

/** A first factor opens the session that waited for it. */
function added(c: Ask, service: Service, made: Result<FactorAdded>): Response {
  if (!made.ok) return answer(c, made);
  const { opened, recoveryCodes } = made.value;
  if (opened !== null) setSession(c, service, opened satisfies Opened);
  return answer(c, accept({ recoveryCodes }));
}

type OwnIds =
  'me' | 'sessions' | 'sessionEnd' | 'sessionsEndOthers' | 'passwordChange' | 'lettersChoose';

function ownHandlers(service: Service): Handlers<OwnIds> {
  return {
    me: async (c) => {
      const looking = { viewer: c.get('viewer'), tokenSha256: sessionOf(c), now: service.now() };
      return answer(c, await me(service.asked, looking));
    },
    sessions: async (c) => {
      const own = accountOf(c);
      if (!own.ok) return answer(c, own);
      return answer(c, await mySessions(service.asked, { ...own.value, now: service.now() }));
    },
    sessionEnd: async (c) => {
      const path = pathOf(c, bodies.idPath);
      const own = accountOf(c);
      if (!path.ok || !own.ok) return answer(c, path.ok ? own : path);
      return answer(c, await endSession(deskFor(c, service), own.value.account, path.value.id));
    },
    sessionsEndOthers: async (c) => {
      const own = accountOf(c);
      if (!own.ok) return answer(c, own);
      const { account, tokenSha256 } = own.value;
      return answer(c, await endOtherSessions(deskFor(c, service), account, tokenSha256));
    },
    passwordChange: async (c) => {
      const body = await bodyOf(c, bodies.changePasswordBody);
      const own = accountOf(c);
      if (!body.ok || !own.ok) return answer(c, body.ok ? own : body);
      return answer(c, await changePassword(deskFor(c, service), own.value, body.value));
    },
    lettersChoose: async (c) => {
      const body = await bodyOf(c, bodies.lettersBody);
      const own = accountOf(c);
      if (!body.ok || !own.ok) return answer(c, body.ok ? own : body);
      const { account } = own.value;
      return answer(c, await chooseLetters(service.asked, account, body.value.letters));
    },
  };
}

/** The account that signed in here; a phone or a system has none to change. */
function accountOf(c: Ask): Result<{ readonly account: AccountId; readonly tokenSha256: string }> {
  const { account, via } = c.get('viewer');
  const tokenSha256 = sessionOf(c);
  if (account === null || via !== 'session' || tokenSha256 === undefined) {
    return refuse({ code: 'access/sign-in', facts: {} });
  }
  return accept({ account, tokenSha256 });
}
