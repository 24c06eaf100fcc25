import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../core/problems/problem.ts';
import { parseProgramme } from '../../wire/programme/parse-programme.ts';
import type { Programme } from '../../wire/programme/programme.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';

/** What a folder says, and the hash of its texts: another hash is another definition. */
export type ReadProgramme =
  | { readonly ok: true; readonly value: Programme; readonly sha256: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the YAML files of a programme folder, and the outlines of its districts. Answers
 * `programme/folder-missing` when there is no such folder, every `programme/file-invalid` at once,
 * and `emissions/set-changed` for factors that are not those that were published.
 */
export async function readProgrammeFolder(
  folder: string,
  words: ProgrammeFileWords,
): Promise<ReadProgramme> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    return { ok: false, problems: [{ code: 'programme/folder-missing', facts: { folder } }] };
  }
  const texts = new Map<string, string>();
  const hash = createHash('sha256');
  for (const name of names.filter((each) => /\.(?:yaml|geojson)$/.test(each)).sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    texts.set(name, text);
    hash.update(`${name}\n${text}\n`);
  }
  const parsed = parseProgramme(texts, words);
  if (!parsed.ok) return parsed;
  const changed = parsed.hashed.flatMap(({ version, sha256: stated, text }): readonly Problem[] => {
    const computed = createHash('sha256').update(text).digest('hex');
    if (computed === stated) return [];
    return [{ code: 'emissions/set-changed', facts: { version, stated, computed } }];
  });
  if (changed.length > 0) return { ok: false, problems: changed };
  return { ok: true, value: parsed.value, sha256: hash.digest('hex') };
}
