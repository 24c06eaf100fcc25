/**
 * How values leave the database, the same on both engines whatever the driver's own habit (pg
 * reads a date in the machine's time zone, PGlite in UTC; int8 is text in one, number in other).
 */
export const oids = {
  json: 114,
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  numeric: 1700,
  jsonb: 3802,
} as const;

export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oids.int8]: wholeNumber,
  [oids.date]: (text) => text,
  [oids.timestamptz]: millisecondsOf,
  [oids.numeric]: (text) => text,
  [oids.json]: (text): unknown => JSON.parse(text),
  [oids.jsonb]: (text): unknown => JSON.parse(text),
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`Bug: ${text} is too large to be exact`);
  return value;
}

const timestamp =
  /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?([+-]\d{2})(?::?(\d{2}))?$/;

/** Milliseconds since 1970 of PostgreSQL's text in the ISO style, whatever the session's zone. */
function millisecondsOf(text: string): number {
  const match = timestamp.exec(text);
  if (!match) throw new Error(`Bug: ${text} is no timestamp in the ISO style`);
  const fraction = (match[3] ?? '').padEnd(3, '0').slice(0, 3);
  return Date.parse(`${match[1]}T${match[2]}.${fraction}${match[4]}:${match[5] ?? '00'}`);
}
