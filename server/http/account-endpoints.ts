import type { ProblemCode } from '../../core/problems/problem.ts';
import * as answers from '../../wire/api/account-answers.ts';
import * as bodies from '../../wire/api/account-bodies.ts';
import * as examples from './account-examples.ts';
import type { Endpoint } from './endpoint.ts';

const sent = [
  'http/not-json',
  'http/body-too-large',
  'http/encoding-unsupported',
  'http/body-invalid',
] as const satisfies readonly ProblemCode[];
const weak = [
  'access/password-short',
  'access/password-long',
  'access/password-common',
  'access/password-personal',
] as const satisfies readonly ProblemCode[];
const stale = ['access/sign-in', 'access/sign-in-again'] as const satisfies readonly ProblemCode[];
const second = [
  'access/sign-in-over',
  'access/second-factor-failed',
  'access/too-many',
  'access/key-differs',
] as const satisfies readonly ProblemCode[];

const entry = { method: 'POST', tag: 'accounts', ability: 'public.read' } as const;
const own = { tag: 'accounts', ability: 'own.account', scoped: true } as const;
const change = { ...own, method: 'POST' } as const;

/** Signing in, and what somebody does with an account of her own. */
export const accountEndpoints = {
  signIn: {
    ...entry,
    route: '/api/v1/sign-in',
    body: { schema: bodies.signInBody, example: examples.signIn },
    answer: answers.signInAnswer,
    example: { state: 'second-factor', methods: ['totp', 'recovery'] },
    problems: [...sent, 'access/sign-in-failed', 'access/too-many'],
  },
  enterSimulation: {
    ...entry,
    route: '/api/v1/simulation/enter',
    body: { schema: bodies.enterSimulationBody, example: { role: 'coordinator' } },
    answer: answers.signInAnswer,
    example: { state: 'signed-in', methods: [] },
    problems: [...sent, 'http/not-found', 'access/person-unknown'],
  },
  signInTotp: {
    ...entry,
    route: '/api/v1/sign-in/totp',
    body: { schema: bodies.codeBody, example: { code: '123456' } },
    answer: answers.signInAnswer,
    example: { state: 'signed-in', methods: [] },
    problems: [...sent, ...second],
  },
  signInRecovery: {
    ...entry,
    route: '/api/v1/sign-in/recovery',
    body: { schema: bodies.codeBody, example: { code: '7K3M-9QRT-0000' } },
    answer: answers.signInAnswer,
    example: { state: 'signed-in', methods: [] },
    problems: [...sent, ...second],
  },
  signInPasskeyOptions: {
    ...entry,
    route: '/api/v1/sign-in/passkey/options',
    answer: answers.passkeyOptionsAnswer,
    example: examples.passkeyRequest,
    problems: ['access/sign-in-over', 'access/second-factor-failed'],
  },
  signInPasskey: {
    ...entry,
    route: '/api/v1/sign-in/passkey',
    body: { schema: bodies.passkeySignInBody, example: examples.passkeySignIn },
    answer: answers.signInAnswer,
    example: { state: 'signed-in', methods: [] },
    problems: [...sent, ...second],
  },
  signOut: {
    ...entry,
    route: '/api/v1/sign-out',
    answer: answers.doneAnswer,
    example: { done: true },
    problems: [],
  },
  passwordForgotten: {
    ...entry,
    route: '/api/v1/password/forgotten',
    body: { schema: bodies.forgottenBody, example: { email: examples.signIn.email } },
    answer: answers.forgottenAnswer,
    example: { byMail: true },
    problems: [...sent, 'access/too-many'],
  },
  passwordReset: {
    ...entry,
    route: '/api/v1/password/reset',
    body: { schema: bodies.resetPasswordBody, example: examples.resetPassword },
    answer: answers.doneAnswer,
    example: { done: true },
    problems: [...sent, ...weak, 'access/link-spent', 'access/too-many'],
  },
  me: {
    ...own,
    method: 'GET',
    route: '/api/v1/me',
    answer: answers.meAnswer,
    example: examples.me,
    problems: [],
  },
  sessions: {
    ...own,
    method: 'GET',
    route: '/api/v1/sessions',
    answer: answers.sessionsAnswer,
    example: examples.sessions,
    problems: [],
  },
  sessionEnd: {
    ...change,
    route: '/api/v1/sessions/:id/end',
    path: bodies.idPath,
    answer: answers.doneAnswer,
    example: { done: true },
    problems: ['http/query-invalid', 'access/not-there'],
  },
  sessionsEndOthers: {
    ...change,
    route: '/api/v1/sessions/end-others',
    answer: answers.endedAnswer,
    example: { ended: 2 },
    problems: [],
  },
  passwordChange: {
    ...change,
    route: '/api/v1/password',
    body: { schema: bodies.changePasswordBody, example: examples.changePassword },
    answer: answers.endedAnswer,
    example: { ended: 2 },
    problems: [...sent, ...weak, 'access/sign-in-failed', 'access/too-many'],
  },
  lettersChoose: {
    ...change,
    route: '/api/v1/letters',
    body: { schema: bodies.lettersBody, example: { letters: 'es' } },
    answer: answers.doneAnswer,
    example: { done: true },
    problems: [...sent],
  },
  totpEnrol: {
    ...change,
    route: '/api/v1/totp/enrol',
    answer: answers.clockSecretAnswer,
    example: examples.clockSecret,
    problems: [...stale],
  },
  totpConfirm: {
    ...change,
    route: '/api/v1/totp/confirm',
    body: { schema: bodies.codeBody, example: { code: '123456' } },
    answer: answers.factorAddedAnswer,
    example: { recoveryCodes: ['7K3M-9QRT-0000'] },
    problems: [
      ...sent,
      ...stale,
      'access/second-factor-failed',
      'access/too-many',
      'access/key-differs',
    ],
  },
  totpRemove: {
    ...change,
    route: '/api/v1/totp/remove',
    answer: answers.doneAnswer,
    example: { done: true },
    problems: [...stale, 'access/not-there', 'access/last-second-factor'],
  },
  passkeyOptions: {
    ...change,
    route: '/api/v1/passkeys/options',
    answer: answers.passkeyOptionsAnswer,
    example: examples.passkeyCreation,
    problems: [...stale],
  },
  passkeyAdd: {
    ...change,
    route: '/api/v1/passkeys',
    body: { schema: bodies.addPasskeyBody, example: examples.addPasskey },
    answer: answers.factorAddedAnswer,
    example: { recoveryCodes: null },
    problems: [...sent, ...stale, 'access/passkey-refused'],
  },
  passkeyRename: {
    ...change,
    route: '/api/v1/passkeys/rename',
    body: { schema: bodies.renamePasskeyBody, example: { id: 'AAEC', name: 'USB' } },
    answer: answers.doneAnswer,
    example: { done: true },
    problems: [...sent, 'access/not-there'],
  },
  passkeyRemove: {
    ...change,
    route: '/api/v1/passkeys/remove',
    body: { schema: bodies.removePasskeyBody, example: { id: 'AAEC' } },
    answer: answers.doneAnswer,
    example: { done: true },
    problems: [...sent, ...stale, 'access/not-there', 'access/last-second-factor'],
  },
  recoveryCodes: {
    ...change,
    route: '/api/v1/recovery-codes',
    answer: answers.recoveryCodesAnswer,
    example: { recoveryCodes: ['7K3M-9QRT-0000'] },
    problems: [...stale],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
