import * as v from 'valibot';

/** What is kept under a key of `localStorage`; `otherwise` when nothing of that shape is there. */
export function readKept<T>(key: string, schema: v.GenericSchema<unknown, T>, otherwise: T): T {
  try {
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : otherwise;
  } catch {
    // Storage switched off, or a text that is not ours: start anew.
    return otherwise;
  }
}

export function writeKept(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or switched off: the screen still has it, and saving will say so.
  }
}
