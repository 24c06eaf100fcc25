import type { ActorPart } from '../../core/materials/catalogue.ts';

/** See the Spanish catalogue. */
export const resultParts: Readonly<Record<ActorPart, string>> = {
  person: 'Without an organisation',
  'recyclers-association': 'Recyclers’ association',
  mse: 'MSE',
  gallery: 'Gallery',
  market: 'Market',
  'business-association': 'Business association',
  buyer: 'Buyer or industry',
  municipality: 'Municipality',
  state: 'State',
  partner: 'Partner',
  community: 'Community',
  other: 'Other',
};

/** See the Spanish catalogue. */
export const resultRoutes: Readonly<Record<string, string>> = {
  recycle: 'Recycle',
  compost: 'Compost',
  reuse: 'Use again',
  eat: 'Eat',
};
