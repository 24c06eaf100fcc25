import { representatives, type Link } from '../../../core/actors/identity.ts';
import type { RegisterEvent } from '../../../core/ledger/decide-register.ts';
import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';

/**
 * Writes merges and what takes them back, and says of each actor that was ever part of one who
 * stands for it now. Merges are few (hundreds in a city), so all of them are looked at.
 */
export async function linkActors(
  tx: Queryable,
  programme: ProgrammeId,
  events: readonly RegisterEvent[],
): Promise<void> {
  const merges = events.flatMap((event) =>
    event.kind === 'actor.merge'
      ? [{ merge: event.id, keep: event.payload.keep, absorbed: event.payload.absorbed }]
      : [],
  );
  const unmerges = events.flatMap((event) =>
    event.kind === 'actor.unmerge' ? [{ merge: event.payload.merge, by: event.id }] : [],
  );
  if (merges.length + unmerges.length === 0) return;
  await tx.query(
    `insert into identity_link (programme, merge, keep, absorbed)
     select $1, d.merge, d.keep, d.absorbed
     from jsonb_to_recordset($2::text::jsonb) as d(merge uuid, keep uuid, absorbed uuid)`,
    [programme, JSON.stringify(merges)],
  );
  await takeBack(tx, programme, unmerges);
  await standFor(tx, programme, { links: 'identity_link', profiles: 'actor_profile' });
}

async function takeBack(
  tx: Queryable,
  programme: ProgrammeId,
  unmerges: readonly { readonly merge: string; readonly by: string }[],
): Promise<void> {
  if (unmerges.length === 0) return;
  const said = JSON.stringify(unmerges);
  await tx.query(
    `update identity_link l set taken_back_by = least(l.taken_back_by::text, d.by)::uuid
     from jsonb_to_recordset($2::text::jsonb) as d(merge uuid, by text)
     where l.programme = $1 and l.merge = d.merge`,
    [programme, said],
  );
  // It stands in the history of those whom the merge had joined.
  await tx.query(
    `insert into event_subject (programme, subject, event)
     select distinct $1::uuid, s.subject, d.by
     from jsonb_to_recordset($2::text::jsonb) as d(merge uuid, by uuid)
     join identity_link l on l.programme = $1 and l.merge = d.merge
     cross join lateral (values (l.keep), (l.absorbed)) as s(subject)
     on conflict do nothing`,
    [programme, said],
  );
}

type LinkRow = Link & { readonly takenBack: boolean };

/** Says of each actor that was ever part of a merge who stands for it. */
export async function standFor(
  tx: Queryable,
  programme: ProgrammeId,
  tables: { readonly links: string; readonly profiles: string },
): Promise<void> {
  const links = await tx.query<LinkRow>(
    `select merge, keep, absorbed, taken_back_by is not null as "takenBack"
     from ${tables.links} where programme = $1`,
    [programme],
  );
  const standing = representatives(links.filter(({ takenBack }) => !takenBack));
  const members = new Set(links.flatMap(({ keep, absorbed }) => [keep, absorbed]));
  const rows = [...members].map((actor) => {
    const stands = standing.get(actor) ?? actor;
    return { actor, stands: stands === actor ? null : stands };
  });
  await tx.query(
    `update ${tables.profiles} p set same_as = d.stands
     from jsonb_to_recordset($2::text::jsonb) as d(actor uuid, stands uuid)
     where p.programme = $1 and p.actor = d.actor and p.same_as is distinct from d.stands`,
    [programme, JSON.stringify(rows)],
  );
}
