/**
 * The role that statements run as: it may add to the ledger, not change it. A second line
 * besides the `set local role` of each transaction: a session takes it as soon as it exists.
 * Nothing is compiled: our statements are short, and the planner's guesses before there are
 * statistics make it compile for seconds what runs in milliseconds.
 */
export const adoptRole = `
  select set_config('role', rolname, false), set_config('jit', 'off', false)
  from pg_roles where rolname = 'ayni_app'`;
