/** The list under a key; an empty one is put there where there was none. */
export function listOf<K, T>(map: Map<K, T[]>, key: K): T[] {
  const had = map.get(key);
  if (had !== undefined) return had;
  const made: T[] = [];
  map.set(key, made);
  return made;
}

/** By key, each list in the order of all. */
export function grouped<K, T>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) listOf(groups, keyOf(one)).push(one);
  return groups;
}
