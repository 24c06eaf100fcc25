/** What is worked out when it is asked for first, and kept. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly made: T } | undefined;
  return () => {
    kept ??= { made: make() };
    return kept.made;
  };
}
