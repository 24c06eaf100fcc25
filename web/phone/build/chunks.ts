import { allPacks, leastOf, packOf, withBrought, type Pack } from '../packs.ts';

/** What Rolldown tells of a module when it asks which chunk it goes into. */
type Graph = {
  getModuleInfo(module: string): {
    readonly isEntry: boolean;
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
};

/**
 * The chunk of a module, by who needs it: the door (split into packages, which seldom change, and
 * ours), everybody behind the door (split into layers, none of which imports a later one), or the
 * packs that reach it: `recycler_giver`. Few large chunks compress better than many small ones and
 * need no long lists of what they import from each other (decision 0057).
 */
export function chunkOf(module: string, graph: Graph): string | null {
  const needed = new Set<Pack | 'door' | 'all'>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const about = graph.getModuleInfo(id);
    if (about?.isEntry === true) needed.add('door');
    if (about !== null && about.dynamicImporters.length > 0) needed.add(packOf(id) ?? 'all');
    about?.importers.forEach(visit);
  };
  visit(module);
  if (needed.has('door')) return /\/node_modules\//.test(module) ? 'runtime' : 'door';
  if (needed.has('all')) return layerOf(module);
  return leastOf(allPacks.filter((pack) => needed.has(pack))).join('_') || null;
}

function layerOf(module: string): string {
  if (/\/(?:core|wire|node_modules)\//.test(module)) return 'core';
  if (/\/words\//.test(module)) return 'words';
  return /\.svelte(?:\?|$)/.test(module) ? 'screens' : 'app';
}

/** The packs that a chunk belongs to by its name; none: it is everybody's. */
export function packsOfChunk(chunk: string): readonly string[] {
  const own = chunk.split('_');
  return allPacks.filter((pack) => withBrought(pack).some((one) => own.includes(one)));
}
