/**
 * The role that statements run as: it may add to the ledger, not change it. A second line
 * besides the `set local role` of each transaction: a session takes it as soon as it exists.
 */
export const adoptRole = `
  select set_config('role', rolname, false) from pg_roles where rolname = 'ayni_app'`;
