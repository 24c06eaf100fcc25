import type { AccountId, ActorId, DeviceId } from '../events/ids.ts';
import type { Ability } from './abilities.ts';
import type { Role } from './roles.ts';

/** A role, and where it holds: in an organisation, in a district, or everywhere. */
export type Grant = {
  readonly role: Role;
  /** Of leaders, recyclers, enterprises…: whose. */
  readonly organisation: ActorId | null;
  /** Of municipal officers: UBIGEO of their municipality. */
  readonly district: string | null;
};

/** By what a request shows who asks. */
export type Via =
  /** Nothing: the public. */
  | 'nobody'
  /** A browser's session cookie. */
  | 'session'
  /** A phone's token, unlocked by its PIN. */
  | 'device'
  /** A phone's sending token: only adds what its person recorded. */
  | 'sending'
  /** An API key of a system. */
  | 'key'
  /** The first token, until the program is set up. */
  | 'bootstrap'
  /** A command on the machine itself. */
  | 'operator'
  | 'metrics';

/** Who asks. Made for every request, never stored. */
export type Viewer = {
  readonly via: Via;
  readonly account: AccountId | null;
  /** The actor of the register who this is; null for systems, the operator and the public. */
  readonly person: ActorId | null;
  readonly device: DeviceId | null;
  /** Of a system: the id of its API key. */
  readonly systemKey: string | null;
  readonly grants: readonly Grant[];
  /** Of keys and sending tokens: nothing but these, whatever the grants. */
  readonly only: readonly Ability[] | null;
};

export const nobody: Viewer = {
  via: 'nobody',
  account: null,
  person: null,
  device: null,
  systemKey: null,
  grants: [],
  only: null,
};

/** Commands on the machine itself, and whatever fills a store that nobody serves yet. */
export const operator: Viewer = { ...nobody, via: 'operator' };
