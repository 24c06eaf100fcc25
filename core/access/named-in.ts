/** Fields of statements that name somebody, whatever the kind: ids of actors. */
const fields = ['actor', 'collector', 'member', 'keep', 'absorbed', 'visited', 'provider', 'by'];

/**
 * Who stands in a statement as it is kept, besides whoever recorded it: to note whose data somebody
 * saw who reads the log itself. Organisations stand there too; a note too many harms nobody.
 *
 * @param payload as it was parsed when it was written
 */
export function namedIn(payload: Readonly<Record<string, unknown>>): readonly string[] {
  const own = fields.flatMap((field) => textIn(payload[field]));
  const lines = Array.isArray(payload['lines']) ? payload['lines'] : [];
  const shared = lines.flatMap((line: unknown) => (isRecord(line) ? textIn(line['member']) : []));
  return [...own, ...shared];
}

function textIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
