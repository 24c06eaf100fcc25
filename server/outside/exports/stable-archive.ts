import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** ZIP knows no time before this; so no file says when it was made. */
export const noTime = new Date(1980, 0, 1);

/**
 * The same archive with its parts in order, without the hour in which it was made: an export of one
 * report is the same bytes whenever it is asked for. Office files carry that hour in their core
 * properties too; there it becomes `at`.
 *
 * @param at RFC 3339
 */
export function stableOffice(bytes: Uint8Array, at: string): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  // Readers look for this part first.
  const first = parts.filter(([name]) => name === '[Content_Types].xml');
  const ordered = [...first, ...parts.filter((part) => !first.includes(part))];
  return stableZip(
    ordered.map(([name, content]) => [
      name,
      name === 'docProps/core.xml' ? strToU8(dated(strFromU8(content), at)) : content,
    ]),
  );
}

/** Files under their names, in this order. */
export function stableZip(
  files: readonly (readonly [name: string, content: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {};
  for (const [name, content] of files) zippable[name] = [content, { mtime: noTime, level: 6 }];
  return new Uint8Array(zipSync(zippable));
}

function dated(core: string, at: string): string {
  return core.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
    (_, before: string, after: string) => `${before}${at}${after}`,
  );
}
