import { reachOf, scopeOf } from './may.ts';
import type { Role } from './roles.ts';
import type { Viewer } from './viewer.ts';

/** Whose notices somebody sees besides her own and those brought together with her own. */
export type BoardReach = { readonly all: boolean; readonly districts: readonly string[] };

/** Who goes and fetches, and who brings both together; not those who offer, nor who buys. */
const seeOffers: readonly Role[] = ['recycler', 'leader', 'officer', 'monitoring', 'coordinator'];
/** Who may have it, and who brings both together; what a buyer pays is not its rivals' business. */
const seeWants: readonly Role[] = [...seeOffers, 'mse', 'market'];

/** How far somebody sees what is offered or wanted; a municipality its own district. */
export function boardReach(viewer: Viewer, side: 'offer' | 'want'): BoardReach {
  const roles = side === 'offer' ? seeOffers : seeWants;
  const grants = viewer.grants.filter(({ role }) => roles.includes(role));
  const reach = reachOf({ ...viewer, grants }, 'progress.read');
  const takesPart = grants.some(({ role }) => role !== 'officer');
  return {
    all: reach.all || (takesPart && scopeOf({ ...viewer, grants }, 'progress.read') !== 'none'),
    districts: reach.districts,
  };
}
