/** Everything that can be done or seen, each once. `core/access/matrix.ts` says who may. */
export const abilities = [
  // The log
  'events.add',
  'events.read',
  'queues.bring',
  'books.read',
  // The work
  'work.read',
  'visits.add',
  // What changes in how people and institutions work
  'progress.read',
  'progress.state',
  'evidence.review',
  'encounters.hold',
  'agreements.make',
  // Results
  'results.read',
  'results.set',
  'results.freeze',
  'results.approve',
  // The register
  'actors.find',
  'actors.read',
  'actors.write',
  'actors.merge',
  'actors.import',
  'actors.export',
  // Personal data
  'consent.take',
  'files.add',
  'files.read',
  'privacy.handle',
  'privacy.own',
  'access.read',
  'access.review',
  // Accounts
  'accounts.manage',
  'devices.invite',
  'devices.manage',
  'keys.manage',
  'own.account',
  // The programme
  'programme.setup',
  'maintenance.run',
  'metrics.read',
  'public.read',
] as const;

export type Ability = (typeof abilities)[number];
