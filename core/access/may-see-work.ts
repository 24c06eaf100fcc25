import { reachOf, scopeOf, within, type Target } from './may.ts';
import type { Role } from './roles.ts';
import type { Viewer } from './viewer.ts';

/**
 * What of somebody's work is asked for: what is held, on its way or offered; what was sold for how
 * much; or what each member brought in and was given.
 */
export type OfWork = 'holdings' | 'money' | 'members';

/** Whose work needs to know what each one brought in: who pays it out, and who answers for it. */
const toldOfMembers: readonly Role[] = ['leader', 'monitoring', 'coordinator'];
/** A municipality registers and visits; what its recyclers earn is not its business. */
const notToldOfMoney: readonly Role[] = ['officer'];

/**
 * Whether the viewer may read this of an organisation's work, or of a person's. A person's own
 * work is hers: besides herself only those see it who pay her or answer for the figures.
 */
export function mayReadWork(
  viewer: Viewer,
  target: Target & { readonly isPerson: boolean },
  what: OfWork,
): boolean {
  if (viewer.person === target.actor) return scopeOf(viewer, 'work.read') !== 'none';
  const grants = viewer.grants.filter(({ role }) => {
    if (target.isPerson || what === 'members') return toldOfMembers.includes(role);
    return what === 'holdings' || !notToldOfMoney.includes(role);
  });
  return within(reachOf({ ...viewer, grants }, 'work.read'), target);
}
