/** What the store asks of a database engine. Two engines keep it: `embedded.ts`, `server.ts`. */

export type Row = Readonly<Record<string, unknown>>;

/**
 * Values on both engines: int8 and timestamptz are numbers (timestamptz in milliseconds since
 * 1970), numeric and date are texts, json is parsed. JSON goes in as text: `$1::text::jsonb`.
 * Without parameters the text may hold several statements; the rows of the last come back.
 */
export type Queryable = {
  query<R extends Row = Row>(text: string, params?: readonly unknown[]): Promise<readonly R[]>;
};

/**
 * Statements run as the role `ayni_app`, which may add to the ledger but not change it, and see
 * and write only rows of the programme that the store was opened for (`0020-isolation.sql`). A
 * statement that fails throws `SqlError` (with its SQLSTATE); a database that cannot be reached
 * or cannot write throws `StoreUnavailable` (with a Problem).
 */
export type Db = Queryable & {
  readonly engine: 'embedded' | 'server';
  /**
   * Begin, work, commit; rolled back when `work` throws. Run again (at most five times) when the
   * server answers serialization failure or deadlock, so `work` must have no other effects.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A transaction that only reads, in one state: whatever is written meanwhile is not in it. */
  snapshot<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /**
   * A transaction that only reads, in one state, as the owner of the tables: it sees the rows of
   * every programme. For copies, and to see whose database this is.
   */
  readWhole<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** What only the store itself may do: a transaction as the owner of the tables. */
export type Engine = Db & {
  administer<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
};
