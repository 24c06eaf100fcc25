import type { SiteReferenceWords } from '../../../../../words/es/site-reference.ts';
import type { Schema } from '../server/openapi.ts';

export type SchemaRow = {
  /** Such as `events[].payload.grams`; a variant is named by what marks it. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly text: string;
};

type Words = SiteReferenceWords['types'];

const deepest = 5;

/** The fields of a schema as rows of a table, depth first. `$ref` stays a name. */
export function schemaRows(schema: Schema, words: Words): readonly SchemaRow[] {
  const rows: SchemaRow[] = [];
  addFields(schema, '', 0, words, rows);
  return rows;
}

function addFields(
  schema: Schema,
  path: string,
  depth: number,
  words: Words,
  rows: SchemaRow[],
): void {
  if (depth > deepest) return;
  if (schema.items !== undefined) {
    addFields(schema.items, `${path}[]`, depth, words, rows);
    return;
  }
  const variants = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  const objects = variants.filter((variant) => variant.properties !== undefined);
  for (const variant of objects) {
    const mark = objects.length > 1 ? markOf(variant) : '';
    addFields(variant, `${path}${mark}`, depth + 1, words, rows);
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const fieldPath = path === '' ? name : `${path}.${name}`;
    rows.push({
      path: fieldPath,
      type: typeText(field, words),
      required: schema.required?.includes(name) ?? false,
      text: field.description ?? '',
    });
    addFields(field, fieldPath, depth + 1, words, rows);
  }
}

/** `{kind=flow.collect}`: the constant field by which a variant is told from the others. */
function markOf(variant: Schema): string {
  const marked = Object.entries(variant.properties ?? {}).find(
    ([, field]) => field.const !== undefined,
  );
  return marked === undefined ? '' : `{${marked[0]}=${String(marked[1].const)}}`;
}

/** A type in words: `list of object`, `text or nothing`, `"up" or "down"`. */
export function typeText(schema: Schema, words: Words): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) {
    const known = schema.enum.slice(0, 8).map((value) => JSON.stringify(value));
    return [...known, ...(schema.enum.length > 8 ? ['…'] : [])].join(words.or);
  }
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) {
    return [...new Set(variants.map((variant) => typeText(variant, words)))].join(words.or);
  }
  if (schema.items !== undefined) return words.listOf(typeText(schema.items, words));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const named = types.map((type) => nameOf(type, words)).join(words.or);
  if (named !== '') return named;
  return schema.properties === undefined ? words.any : words.object;
}

function nameOf(type: string, words: Words): string {
  switch (type) {
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
    case 'null':
    case 'object':
      return words[type];
    default:
      return type;
  }
}
