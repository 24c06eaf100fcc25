import * as v from 'valibot';
import type { WeighingsMapping } from '../../core/importing/mapping.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { weightMethods } from '../../core/quantities/weight-entry.ts';
import { actorId, code, day, letter, placeId, text } from '../events/fields.ts';

/**
 * The mapping file as people write it (JSON, version 1). Its shape is close to the core's; here
 * the columns stand together, as they do in the table.
 */
const unit = v.picklist(['g', 'kg', 't']);
const name = text(200);
const spellings = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1));
const degreesE7 = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(-most * 1e7), v.maxValue(most * 1e7));

const mappingSchema = v.strictObject({
  mapping: v.literal(1),
  name: code,
  source: v.strictObject({
    title: name,
    publisher: name,
    note: v.optional(text(2_000)),
  }),
  nulls: v.array(v.string()),
  columns: v.strictObject({
    date: v.strictObject({
      column: name,
      format: v.pipe(v.string(), v.regex(/^(?:YYYY.MM.DD|DD.MM.YYYY|MM.DD.YYYY)$/, 'date-format')),
      earliest: day,
      latest: day,
    }),
    weight: v.strictObject({
      column: name,
      unit,
      method: v.picklist(weightMethods),
      check: v.optional(
        v.strictObject({
          column: name,
          unit,
          toleranceGrams: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
    }),
    zone: v.strictObject({ column: name }),
    sourceKind: v.union([
      v.strictObject({ always: code }),
      v.strictObject({ column: name, values: v.record(v.string(), code) }),
    ]),
    holder: v.strictObject({ column: name }),
    notes: v.optional(v.array(name), []),
  }),
  material: v.strictObject({
    code,
    grade: v.nullable(code),
    regime: code,
    originClass: v.picklist([
      'post_consumer',
      'pre_consumer',
      'post_industrial',
      'by_product',
      'organic_market',
      'unknown',
    ]),
  }),
  holders: v.pipe(
    v.array(
      v.strictObject({
        spellings,
        name,
        kind: code,
        letter,
        place: name,
        actor: v.exactOptional(actorId),
        placeId: v.exactOptional(placeId),
      }),
    ),
    v.minLength(1),
  ),
  zones: v.array(
    v.strictObject({
      spellings,
      place: v.nullable(name),
      sourceKind: v.optional(code),
      latE7: v.optional(degreesE7(90)),
      lngE7: v.optional(degreesE7(180)),
    }),
  ),
  corrections: v.optional(
    v.array(
      v.strictObject({
        line: v.pipe(v.number(), v.integer(), v.minValue(1)),
        column: name,
        from: v.string(),
        to: v.string(),
        reason: text(500),
      }),
    ),
    [],
  ),
});

/**
 * Reads a mapping file. Refuses with `import/mapping-invalid` naming the file and the first field
 * that is wrong.
 */
export function parseMapping(file: string, content: string): Result<WeighingsMapping> {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch (error) {
    return invalid(file, '', error instanceof Error ? error.message : 'JSON');
  }
  const parsed = v.safeParse(mappingSchema, raw, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const field = v.getDotPath(issue) ?? '';
    return invalid(file, field, issue.message);
  }
  const { columns, holders, zones, ...rest } = parsed.output;
  const doubled = firstDoubled(zones.flatMap((zone) => zone.spellings));
  if (doubled !== undefined) return invalid(file, 'zones', doubled);
  return accept({
    name: rest.name,
    nulls: rest.nulls,
    date: columns.date,
    weight: withoutUndefined(columns.weight),
    zone: columns.zone,
    sourceKind: columns.sourceKind,
    holder: columns.holder,
    noteColumns: columns.notes,
    material: rest.material,
    holders,
    zones: zones.map(withoutUndefined),
    corrections: rest.corrections,
  });
}

function invalid(file: string, field: string, detail: string): Result<never> {
  return refuse({ code: 'import/mapping-invalid', facts: { file, field, detail } });
}

function firstDoubled(names: readonly string[]): string | undefined {
  return names.find((one, index) => names.indexOf(one) !== index);
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Absent fields stay absent, as the core has them. */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
