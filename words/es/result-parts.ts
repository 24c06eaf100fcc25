import type { ActorPart } from '../../core/materials/catalogue.ts';

/** Parts of the alliance, as figures are split by who came to a meeting. */
export const resultParts: Readonly<Record<ActorPart, string>> = {
  person: 'Sin organización',
  'recyclers-association': 'Asociación de recicladores',
  mse: 'MYPE',
  gallery: 'Galería',
  market: 'Mercado',
  'business-association': 'Gremio',
  buyer: 'Comprador o industria',
  municipality: 'Municipalidad',
  state: 'Estado',
  partner: 'Socio',
  community: 'Comunidad',
  other: 'Otro',
};

/** How material is used again, as the climate account names it. */
export const resultRoutes: Readonly<Record<string, string>> = {
  recycle: 'Reciclar',
  compost: 'Compostar',
  reuse: 'Usar otra vez',
  eat: 'Comer',
};
