import { boardRoles } from '../actors/affiliation-roles.ts';
import type { QualityRule } from '../evidence/quality-rules.ts';
import type { Ability } from './abilities.ts';
import { roleOf, type Post } from './grants.ts';
import { matrix, type Scope } from './matrix.ts';

/** What somebody has to be able to do to mend what a rule found. */
const neededFor: Readonly<Record<QualityRule, Ability>> = {
  undeclared_sex: 'actors.write',
  single_source: 'progress.state',
  possible_doubles: 'actors.merge',
  outside_dates: 'events.add',
  same_minute: 'events.add',
  without_scale: 'events.add',
  without_point: 'actors.write',
};

/** Who answers for an organisation, or keeps the lists of a district. */
export type Mender = 'leader' | 'officer';

/**
 * As what a post lets somebody mend what this rule found of the organisation, or of somebody of its
 * district; undefined where it does not. Whoever works there without speaking for it is not asked.
 */
export function mendsAs(rule: QualityRule, post: Pick<Post, 'role' | 'part'>): Mender | undefined {
  const role = roleOf(post);
  const scope: Scope | undefined = role === undefined ? undefined : matrix[role][neededFor[rule]];
  if (scope === 'district') return 'officer';
  if (scope !== 'organisation' || role === 'officer') return undefined;
  const speaks =
    boardRoles.includes(post.role) ||
    post.role === 'representative' ||
    post.role === 'owner_manager';
  return speaks ? 'leader' : undefined;
}
