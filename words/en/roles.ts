import type { RoleWords } from '../es/roles.ts';

export const roleWords: RoleWords = {
  recycler: 'Recycler',
  leader: 'Leader of an association',
  mse: 'Micro or small enterprise',
  market: 'Market, gallery, business association or kitchen',
  buyer: 'Buyer',
  officer: 'Municipal officer',
  monitoring: 'Monitoring',
  coordinator: 'Coordination',
  data_officer: 'Personal data officer',
  administrator: 'Administration',
  public: 'Public',
};
