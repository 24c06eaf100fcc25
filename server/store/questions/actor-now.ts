/**
 * Joins an actor as figures show it (`actor_now`), found by its id: `as` has `id`, `kind`,
 * `name`, `district`, `sex`, `parent` and `stands`, all null where there is none. One by one,
 * because a join with the whole view is planned badly: it took seconds on the public page.
 *
 * @param id an expression of the rows before it; the programme is `$1`
 */
export function joinActorNow(id: string, as: string): string {
  return `left join lateral (
      select * from actor_now where programme = $1 and id = ${id} limit 1) ${as} on true`;
}

/** The same for the ids of a list `wanted(id)`, each found once: for joins of many rows. */
export function actorsNow(wanted: string): string {
  return `
      select known.* from (${wanted}) wanted
      cross join lateral (
        select * from actor_now where programme = $1 and id = wanted.id limit 1) known`;
}
