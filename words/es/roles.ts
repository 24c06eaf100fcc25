import type { Role } from '../../core/access/roles.ts';

/** How each role is called, on every page and paper. */
export type RoleWords = Readonly<Record<Role, string>>;

export const roleWords: RoleWords = {
  recycler: 'Recicladora o reciclador',
  leader: 'Dirigente de asociación',
  mse: 'Micro o pequeña empresa',
  market: 'Mercado, galería, gremio o comedor',
  buyer: 'Comprador',
  officer: 'Funcionaria o funcionario municipal',
  monitoring: 'Monitoreo',
  coordinator: 'Coordinación',
  data_officer: 'Oficial de datos personales',
  administrator: 'Administración',
  public: 'Público',
};
