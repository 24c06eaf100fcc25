import type { WorkApiWords } from '../es/api-work.ts';

export const workApiWords: WorkApiWords = {
  stock: 'What an organisation or a person holds now, lot by lot, the oldest first',
  transfers: 'What is on its way from or to it, and what was accepted in the last 60 days',
  yields: 'What sorting gave in the last 180 days, for each material that went in',
  sales: 'What was sold between two days, its worth after deductions, and share-outs that name it',
  collected: 'What each member brought in between two days; who does not pay out sees only her own',
  shares: 'The rule and the share-outs; who does not pay out sees only her own part',
  work: 'A person’s months: kilograms, days, parts of share-outs, sales and best prices',
  given: 'What was collected from an organisation or at its places, by month and by whom',
  ownOffers: 'What an organisation offered, with answers; the newest first',
  rounds: 'The rounds that an association walks now, with their stops',
  workPdf: 'Kilograms and income of a person, month by month, printed',
  givenPdf: 'Receipt certificate of what an organisation handed over, printed',
  labelsPdf: 'Labels with QR for sacks or places, 24 a sheet',
  offers: 'What is offered and nobody withdrew; for associations and those who coordinate',
};
