import type { Plugin } from 'vite';

/**
 * Stops the build when chunks import each other in a circle: which of them runs first, and finds
 * the others empty, would depend on the screen that somebody opens first.
 */
export function noCircles(): Plugin {
  return {
    name: 'ayni-no-circles',
    generateBundle(_options, bundle) {
      const importsOf = (name: string): readonly string[] => {
        const file = bundle[name];
        return file?.type === 'chunk' ? file.imports : [];
      };
      const whole = new Set<string>();
      const follow = (name: string, way: readonly string[]): void => {
        if (way.includes(name)) throw new Error(`in a circle: ${[...way, name].join(' → ')}`);
        if (whole.has(name)) return;
        for (const next of importsOf(name)) follow(next, [...way, name]);
        whole.add(name);
      };
      for (const name of Object.keys(bundle)) follow(name, []);
    },
  };
}
