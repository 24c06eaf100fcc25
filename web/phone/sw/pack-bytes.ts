/** A file of the app on its way: its path under `/campo/`, its kind and what is in it. */
export type CarriedFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const newline = 10;

/** Files as one: a line that says name, kind and length of each, then their bytes in that order. */
export function packed(files: readonly CarriedFile[]): Uint8Array<ArrayBuffer> {
  const index = files.map(({ name, type, bytes }) => [name, type, bytes.length]);
  const head = new TextEncoder().encode(`${JSON.stringify(index)}\n`);
  const parts = [head, ...files.map(({ bytes }) => bytes)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The files of a pack, whole; nothing of one that is cut, longer than it says or no pack. */
export function unpacked(whole: Uint8Array<ArrayBuffer>): readonly CarriedFile[] | undefined {
  const end = whole.indexOf(newline);
  const index = rowsOf(new TextDecoder().decode(whole.subarray(0, Math.max(end, 0))));
  if (index === undefined) return undefined;
  let at = end + 1;
  const files = index.map(({ name, type, length }) => {
    const bytes = whole.slice(at, at + length);
    at += length;
    return { name, type, bytes };
  });
  return at === whole.length ? files : undefined;
}

type Row = { readonly name: string; readonly type: string; readonly length: number };

function rowsOf(text: string): readonly Row[] | undefined {
  const told = parsed(text);
  if (!Array.isArray(told)) return undefined;
  const all: readonly unknown[] = told;
  const rows = all.flatMap((row): Row[] => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    const [name, type, length] = cells;
    const isRow = typeof name === 'string' && typeof type === 'string';
    return isRow && isLength(length) ? [{ name, type, length }] : [];
  });
  return rows.length === all.length ? rows : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** What a pack file's name carries of its contents: 16 digits of their SHA-256. */
export async function nameHash(whole: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
