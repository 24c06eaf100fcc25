import type { ActorId, EventId } from '../events/ids.ts';

/** A merge that stands: nobody took it back. */
export type Link = { readonly merge: EventId; readonly keep: ActorId; readonly absorbed: ActorId };

/**
 * Who is one and the same: for each actor that was ever merged, the actor that stands for all of
 * them. It is the one that no standing merge absorbed; where each was absorbed (a circle), or
 * several were not, the one with the smallest id, which is the one noted first. The same links in
 * any order give the same answer.
 */
export function representatives(links: readonly Link[]): ReadonlyMap<ActorId, ActorId> {
  const groups = groupsOf(links);
  const absorbed = new Set(links.map((link) => link.absorbed));
  const standing = new Map<ActorId, ActorId>();
  for (const group of new Set(groups.values())) {
    const members = [...group].sort();
    const free = members.filter((member) => !absorbed.has(member));
    const stands = free[0] ?? members[0];
    if (stands === undefined) continue;
    for (const member of members) standing.set(member, stands);
  }
  return standing;
}

function groupsOf(links: readonly Link[]): ReadonlyMap<ActorId, ReadonlySet<ActorId>> {
  const groups = new Map<ActorId, Set<ActorId>>();
  for (const { keep, absorbed } of links) {
    const a = groups.get(keep) ?? new Set([keep]);
    const b = groups.get(absorbed) ?? new Set([absorbed]);
    const [into, from] = a.size >= b.size ? [a, b] : [b, a];
    for (const member of from) into.add(member);
    for (const member of into) groups.set(member, into);
  }
  return groups;
}
