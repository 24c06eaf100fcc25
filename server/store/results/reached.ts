import type { Reach } from '../../../core/access/may.ts';
import type { Statement } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';

/**
 * Whether the reader reaches whoever stands for the actor `about` now: all, or those of some
 * districts or organisations, and herself. `$1` is the programme.
 */
export function reachedIn(to: Statement, reach: Reach, about: string): string {
  if (reach.all) return 'true';
  const self = `${to.param(reach.self)}::uuid`;
  const districts = `${to.param(arrayText(reach.districts))}::text::text[]`;
  const organisations = `${to.param(arrayText(reach.organisations))}::text::uuid[]`;
  return `exists (
    select 1 from (
      select coalesce(same_as, actor) as actor from actor_profile
      where programme = $1 and actor = ${about} limit 1) o
    cross join lateral (
      select actor, district from actor_profile
      where programme = $1 and actor = o.actor limit 1) s
    where s.actor = ${self} or s.district = any(${districts})
      or s.actor = any(${organisations}) or exists (
        select 1 from affiliation f where f.programme = $1 and f.member = s.actor
          and f.organisation = any(${organisations})))`;
}
