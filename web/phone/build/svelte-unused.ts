import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

type Part = {
  /** The beginning of the SHA-256 of the module as this was written for. */
  readonly of: string;
  readonly instead: (module: string) => string;
};

/** Pages that a server drew are taken over with these; the phone draws all of its own. */
const hydration = `
export const hydrating = false;
export const hydrate_node = undefined;
export const set_hydrating = () => {};
export const set_hydrate_node = (node) => node;
export const hydrate_next = () => {};
export const reset = () => {};
export const next = () => {};
export const hydrate_template = () => {};
export const skip_nodes = () => {};
export const read_hydration_instruction = () => '';`;

/** What is left of a boundary where none is written: the one around the whole app passes on. */
const boundary = `
import { BOUNDARY_EFFECT, EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';
import { block, branch } from '../../reactivity/effects.js';
import { active_effect } from '../../runtime.js';
export class Boundary {
  is_pending = false;
  is_rendered() { return true; }
  update_pending_count() {}
  defer_effect() {}
  error(error) { throw error; }
}
export function boundary(node, _props, children) {
  block(() => {
    branch(() => {
      active_effect.b = new Boundary();
      active_effect.f |= BOUNDARY_EFFECT;
      children(node);
    });
  }, EFFECT_TRANSPARENT | EFFECT_PRESERVED);
}
export const pending = () => 0;`;

/** Nothing in a template waits: what it reads is there at once. */
function withoutWaiting(module: string): string {
  return module.replace(
    /export function flatten\(.*?\n\}\n/s,
    'export function flatten(_blockers, sync, _async, fn) { fn(sync.map(derived)); }\n',
  );
}

const parts: Readonly<Record<string, Part>> = {
  'dom/hydration.js': { of: '31c2e03b02e2', instead: () => hydration },
  'dom/blocks/boundary.js': { of: '0efebe3ecff9', instead: () => boundary },
  'reactivity/async.js': { of: '389bd9cf7f14', instead: withoutWaiting },
};

const partOf = /\/svelte\/src\/internal\/client\/([\w/-]+\.js)$/;
/** What takes part in taking over a drawn page, one to a line as Svelte compiles it. */
const takesOver = /^\s*\$\.(?:reset\(\w+\)|next\(\d*\));\n/gm;
const needed = /\$\.(?:boundary|pending|async\w*|hydrat\w*|save|run)\(/;

/**
 * Leaves out of the app what of Svelte it never uses and no bundler sees: 3 kB that every phone
 * would fetch (decision 0056). Stops the build where a screen uses it after all, and when Svelte
 * changes one of these modules: then it is to be read again what it does.
 */
export function svelteUnused(): Plugin[] {
  return [
    {
      name: 'ayni-svelte-unused',
      apply: 'build',
      enforce: 'pre',
      transform(code, id) {
        const name = partOf.exec(id)?.[1] ?? '';
        const part = parts[name];
        if (!part) return undefined;
        const found = createHash('sha256').update(code).digest('hex').slice(0, 12);
        if (found !== part.of)
          throw new Error(`Svelte changed ${name}: now ${found}, read it again`);
        return { code: part.instead(code), map: null };
      },
    },
    {
      name: 'ayni-svelte-drawn-here',
      apply: 'build',
      transform(code, id) {
        if (!id.endsWith('.svelte')) return undefined;
        const use = needed.exec(code)?.[0];
        if (use !== undefined) throw new Error(`${id} uses ${use} which the phone leaves out`);
        return { code: code.replace(takesOver, ''), map: null };
      },
    },
  ];
}
