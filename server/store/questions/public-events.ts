import type { Queryable } from '../engine/contract.ts';
import { joinActorNow } from './actor-now.ts';

export type PublicEventsAsked = {
  readonly programme: string;
  /** Days inclusive; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly classes: readonly string[];
  readonly material: string | null;
  readonly association: string | null;
  readonly personKinds: readonly string[];
  readonly after: { readonly day: string; readonly seq: number; readonly line: number } | null;
  readonly limit: number;
};

export type PublicEventRow = {
  readonly day: string;
  readonly seq: number;
  readonly line: number;
  readonly kind: string;
  readonly class: string;
  readonly material: string;
  readonly grams: number;
  readonly method: string | null;
  readonly association: string | null;
  readonly district: string;
  readonly other: string;
  readonly regime: string | null;
};

/**
 * Answers: which lines of the journal stand behind a figure? Newest day first, paged by key.
 * Persons count for their association; nothing finer than a day comes out.
 */
export async function publicEvents(
  db: Queryable,
  asked: PublicEventsAsked,
): Promise<readonly PublicEventRow[]> {
  return db.query<PublicEventRow>(
    `
    select f.day, e.seq, f.line, e.kind, f.class, f.material, f.grams,
      coalesce(
        e.payload #>> '{weighed,entry,method}',
        e.payload #>> '{replacement,payload,weighed,entry,method}',
        e.payload #>> '{take,entry,method}',
        e.payload #>> '{replacement,payload,take,entry,method}',
        e.payload #>> '{accepted,entry,method}',
        e.payload #>> '{replacement,payload,accepted,entry,method}'
      ) as method,
      case when a.kind = any($7::text[]) then o.name else a.name end as association,
      f.district, f.other,
      coalesce(e.payload ->> 'regime', e.payload #>> '{replacement,payload,regime}') as regime
    from flow f
    join event e on e.programme = $1 and e.id = f.event
    ${joinActorNow('f.holder', 'a')}
    ${joinActorNow('a.parent', 'o')}
    where f.programme = $1 and f.side = 'chain' and f.class = any($4::text[])
      and ($2::date is null or f.day >= $2) and ($3::date is null or f.day <= $3)
      and ($5::text is null or f.material = $5)
      and ($6::uuid is null or a.stands = $6
        or (a.parent = $6 and a.kind = any($7::text[])))
      and ($8::date is null or (f.day, f.event, f.line) < (
        $8::date,
        (select id from event where programme = $1 and seq = $9::bigint),
        $10::int
      ))
    order by f.day desc, f.event desc, f.line desc limit $11::int`,
    [
      asked.programme,
      asked.from,
      asked.to,
      asked.classes,
      asked.material,
      asked.association,
      asked.personKinds,
      asked.after?.day ?? null,
      asked.after?.seq ?? null,
      asked.after?.line ?? null,
      asked.limit,
    ],
  );
}
