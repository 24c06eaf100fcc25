import type { ProgrammeId } from '../../../core/events/ids.ts';

/**
 * The role that statements run as: it may add to the ledger, not change it, and reaches the rows
 * of one programme. A second line besides `beginAs` of each transaction: a session takes it as
 * soon as it exists. Nothing is compiled: our statements are short, and the planner's guesses
 * before there are statistics make it compile for seconds what runs in milliseconds.
 */
export function adoptRole(programme: ProgrammeId | undefined): string {
  return `
  select set_config('role', rolname, false), set_config('jit', 'off', false),
    set_config('ayni.programme', '${programme ?? ''}', false)
  from pg_roles where rolname = 'ayni_app'`;
}

/** Begins a transaction as the role that sees one programme, or as the owner of the tables. */
export function beginAs(who: As, programme: ProgrammeId | undefined): string {
  switch (who) {
    case 'app':
      return `begin; ${asApp(programme)}`;
    case 'snapshot':
      return `begin isolation level repeatable read read only; ${asApp(programme)}`;
    case 'owner':
      return 'begin; set local role none';
    case 'reader':
      return 'begin isolation level repeatable read read only; set local role none';
  }
}

function asApp(programme: ProgrammeId | undefined): string {
  return `set local role ayni_app; set local ayni.programme to '${programme ?? ''}'`;
}

/** Who a transaction runs as; the reader is the owner, and changes nothing. */
export type As = 'app' | 'snapshot' | 'owner' | 'reader';
