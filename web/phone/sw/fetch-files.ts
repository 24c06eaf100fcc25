import type { Built } from './built.ts';
import { nameHash, unpacked } from './pack-bytes.ts';
import { packsWorth, type PackFile } from './worth.ts';

type Files = Pick<Built, 'alone' | 'together'>;

/**
 * Fetches these files, as pack files where that is less; rejects unless all of them came whole.
 *
 * @param shell what stands before their names
 */
export async function fetchFiles(
  shell: string,
  wanted: readonly string[],
  { alone, together }: Files,
): Promise<ReadonlyMap<string, Response>> {
  const got = new Map<string, Response>();
  const packs = packsWorth(wanted, together, alone);
  for (const answers of await Promise.all(packs.map((pack) => fetchPack(shell, pack)))) {
    for (const [name, answer] of answers) if (wanted.includes(name)) got.set(name, answer);
  }
  const others = wanted.filter((name) => !got.has(name));
  const single = await Promise.all(others.map((name) => fetchOne(shell, name)));
  others.forEach((name, index) => {
    const answer = single[index];
    if (answer) got.set(name, answer);
  });
  return got;
}

/** The files of a pack; none of one that is broken: they are then fetched by themselves. */
async function fetchPack(
  shell: string,
  { name, files }: PackFile,
): Promise<readonly (readonly [string, Response])[]> {
  try {
    // What the page itself asks for goes first.
    const answer = await fetch(`${shell}${name}`, { priority: 'low', cache: 'no-store' });
    if (!answer.ok) return [];
    const whole = new Uint8Array(await answer.arrayBuffer());
    if (!name.includes(await nameHash(whole))) return [];
    const found = unpacked(whole) ?? [];
    if (!files.every((file) => found.some((one) => one.name === file))) return [];
    return found.map(({ name: file, type, bytes }) => {
      const headers = { 'content-type': type, 'content-length': String(bytes.length) };
      return [file, new Response(bytes, { headers })] as const;
    });
  } catch {
    return [];
  }
}

async function fetchOne(shell: string, name: string): Promise<Response> {
  const answer = await fetch(`${shell}${name}`);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  // A portal answers everything with a page of its own.
  if (!answer.ok || (isPage && name !== '')) throw new Error(`${name} did not come`);
  return answer;
}
