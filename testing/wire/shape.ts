import { readFileSync } from 'node:fs';

type Shape = { readonly [key: string]: unknown };

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The shapes by which an app of before reads answers, by address; unknown fields pass. */
export function shapesOf(app: string): ReadonlyMap<string, Shape> {
  const file = new URL(`${app}/answers.json`, import.meta.url);
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isShape(parsed)) throw new Error(`${app}/answers.json is no object`);
  return new Map(
    Object.entries(parsed).flatMap(([name, shape]) => (isShape(shape) ? [[name, shape]] : [])),
  );
}

const known = [
  '$schema',
  'type',
  'properties',
  'required',
  'items',
  'anyOf',
  'enum',
  'const',
  'pattern',
];

/**
 * Where a value is not of a shape, as an old app would find out: the words of JSON Schema that the
 * kept files use, and no others. Empty: it can read it.
 */
export function misfits(value: unknown, shape: Shape, at = ''): readonly string[] {
  const strange = Object.keys(shape).filter((word) => !known.includes(word));
  if (strange.length > 0) throw new Error(`a shape with ${strange.join(', ')}: not read here`);
  if (Array.isArray(shape['anyOf'])) {
    const fits = shape['anyOf'].some((one) => isShape(one) && misfits(value, one, at).length === 0);
    return fits ? [] : [`${at}: none of the shapes`];
  }
  if ('const' in shape && shape['const'] !== value) return [`${at}: not ${String(shape['const'])}`];
  if (Array.isArray(shape['enum']) && !shape['enum'].includes(value)) return [`${at}: not listed`];
  if (!isOfType(value, shape['type'])) return [`${at}: not ${String(shape['type'])}`];
  if (typeof value === 'string' && typeof shape['pattern'] === 'string') {
    if (!new RegExp(shape['pattern']).test(value)) return [`${at}: ${value} has not its form`];
  }
  if (Array.isArray(value)) {
    const { items } = shape;
    return isShape(items) ? value.flatMap((one, i) => misfits(one, items, `${at}[${i}]`)) : [];
  }
  return isShape(value) ? inside(value, shape, at) : [];
}

function inside(value: Shape, shape: Shape, at: string): readonly string[] {
  const required = Array.isArray(shape['required']) ? shape['required'] : [];
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name}: missing`);
  const properties = isShape(shape['properties']) ? shape['properties'] : {};
  const wrong = Object.entries(properties).flatMap(([name, one]) =>
    name in value && isShape(one) ? misfits(value[name], one, `${at}.${name}`) : [],
  );
  return [...missing, ...wrong];
}

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isShape(value);
    default:
      return typeof value === type;
  }
}
