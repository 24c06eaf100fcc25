import type { Ability } from './abilities.ts';
import type { Role } from './roles.ts';

/** How far an ability reaches, the widest first. `none` is what nobody wrote down. */
export const scopes = ['all', 'district', 'organisation', 'self', 'none'] as const;

export type Scope = (typeof scopes)[number];

type Row = { readonly [A in Ability]?: Exclude<Scope, 'none'> };

/**
 * Who may do what, and how far. What does not stand here is denied. The rows follow need
 * (`product.md`: nobody is shown another person's kilograms, papers or phone without need) and
 * the roles of D.S. 016-2024-JUS: whoever looks after personal data is not whoever gives out
 * accounts, so that no one person can both open a door and wipe the list of who went through.
 */
export const matrix: Readonly<Record<Role, Row>> = {
  /**
   * Weighs, and sees herself; of her fellow members she sees the name, to work together. For her
   * association she may do the work of hands (`core/access/may-record.ts`), not sell.
   */
  recycler: {
    'progress.read': 'self',
    'progress.state': 'self',
    'work.read': 'organisation',
    'events.add': 'organisation',
    'actors.find': 'organisation',
    'actors.read': 'organisation',
    'actors.write': 'self',
    'consent.take': 'self',
    'files.add': 'self',
    'files.read': 'self',
  },
  /**
   * Represents her association before the municipality (art. 34 and 39, D.S. 001-2022-MINAM):
   * keeps its member list, invites phones, records for members who have none.
   */
  leader: {
    'progress.read': 'organisation',
    'progress.state': 'organisation',
    'encounters.hold': 'organisation',
    'agreements.make': 'organisation',
    'work.read': 'organisation',
    'events.add': 'organisation',
    'actors.find': 'organisation',
    'actors.read': 'organisation',
    'actors.write': 'organisation',
    'actors.import': 'organisation',
    'actors.export': 'organisation',
    'consent.take': 'organisation',
    'files.add': 'organisation',
    'files.read': 'organisation',
    'devices.invite': 'organisation',
    'devices.manage': 'organisation',
  },
  /** Hands over material; needs to know organisations, never their members. */
  mse: {
    'progress.read': 'organisation',
    'progress.state': 'organisation',
    'agreements.make': 'organisation',
    'work.read': 'organisation',
    'events.add': 'organisation',
    'actors.find': 'organisation',
    'actors.read': 'organisation',
    'actors.write': 'organisation',
  },
  /** Of galleries, markets, business associations and kitchens: the same, with their stalls. */
  market: {
    'progress.read': 'organisation',
    'progress.state': 'organisation',
    'encounters.hold': 'organisation',
    'agreements.make': 'organisation',
    'work.read': 'organisation',
    'events.add': 'organisation',
    'actors.find': 'organisation',
    'actors.read': 'organisation',
    'actors.write': 'organisation',
  },
  buyer: {
    'progress.read': 'organisation',
    'progress.state': 'organisation',
    'agreements.make': 'organisation',
    'work.read': 'organisation',
    'events.add': 'organisation',
    'actors.find': 'organisation',
    'actors.read': 'organisation',
  },
  /** Keeps the municipal register of recyclers (art. 39) of one district: its own. */
  officer: {
    'results.read': 'district',
    'progress.read': 'district',
    'progress.state': 'district',
    'evidence.review': 'district',
    'encounters.hold': 'district',
    'agreements.make': 'district',
    'work.read': 'district',
    'visits.add': 'district',
    'events.add': 'organisation',
    'actors.find': 'district',
    'actors.read': 'district',
    'actors.export': 'district',
    'files.read': 'district',
  },
  /** Counts people and kilograms for the funder: sees both, and no health. */
  monitoring: {
    'results.read': 'all',
    'results.freeze': 'all',
    'results.approve': 'all',
    'progress.read': 'all',
    'progress.state': 'all',
    'evidence.review': 'all',
    'encounters.hold': 'all',
    'agreements.make': 'all',
    'work.read': 'all',
    'visits.add': 'all',
    'events.add': 'all',
    'events.read': 'all',
    'queues.bring': 'all',
    'books.read': 'all',
    'actors.find': 'all',
    'actors.read': 'all',
    'actors.write': 'all',
    'actors.import': 'all',
    'actors.export': 'all',
    'consent.take': 'all',
    'files.add': 'all',
  },
  /** Runs the alliance: registers, mends, merges, invites. Gives no accounts to the office. */
  coordinator: {
    'results.read': 'all',
    'results.set': 'all',
    'results.freeze': 'all',
    'results.approve': 'all',
    'progress.read': 'all',
    'progress.state': 'all',
    'evidence.review': 'all',
    'encounters.hold': 'all',
    'agreements.make': 'all',
    'work.read': 'all',
    'visits.add': 'all',
    'events.add': 'all',
    'events.read': 'all',
    'queues.bring': 'all',
    'books.read': 'all',
    'actors.find': 'all',
    'actors.read': 'all',
    'actors.write': 'all',
    'actors.merge': 'all',
    'actors.import': 'all',
    'actors.export': 'all',
    'consent.take': 'all',
    'files.add': 'all',
    'files.read': 'all',
    'devices.invite': 'all',
    'devices.manage': 'all',
  },
  /** Answers for personal data (art. 37 ff., D.S. 016-2024-JUS): sees all of it, and who saw it. */
  data_officer: {
    // What she states of others stands under the abilities below; no mass of others is hers.
    'events.add': 'self',
    'events.read': 'all',
    'actors.find': 'all',
    'actors.read': 'all',
    'actors.write': 'all',
    'actors.merge': 'all',
    'actors.export': 'all',
    'consent.take': 'all',
    'files.add': 'all',
    'files.read': 'all',
    'privacy.handle': 'all',
    'access.read': 'all',
    'access.review': 'all',
  },
  /** Gives and takes accounts, phones and keys, and keeps the program running. */
  administrator: {
    'events.add': 'self',
    'actors.find': 'all',
    'actors.read': 'all',
    'actors.write': 'all',
    'accounts.manage': 'all',
    'devices.invite': 'all',
    'devices.manage': 'all',
    'keys.manage': 'all',
    'programme.setup': 'all',
    'maintenance.run': 'all',
  },
  public: { 'public.read': 'all' },
};

/** What whoever signed in may, whatever the role: her own account and her own rights. */
export const signedIn: Row = { 'own.account': 'self', 'privacy.own': 'self' };

/** Abilities that a key of a system may be given; none of them gives out rights. */
export const keyAbilities = [
  'events.add',
  'events.read',
  'books.read',
  'actors.find',
  'actors.read',
  'actors.export',
] as const satisfies readonly Ability[];

/** Roles that a key may be cut to: a system stands for an organisation, a district, or a study. */
export const keyRoles = [
  'leader',
  'mse',
  'market',
  'buyer',
  'officer',
  'monitoring',
] as const satisfies readonly Role[];
