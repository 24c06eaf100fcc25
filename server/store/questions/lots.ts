import type { Queryable } from '../engine/contract.ts';
import { joinActorNow } from './actor-now.ts';

export type LotRow = {
  readonly id: string;
  readonly code: string;
  readonly material: string;
  readonly grade: string | null;
  readonly regime: string;
  readonly originClass: string;
  readonly traits: Record<string, string> | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly holder: string;
  readonly holderKind: string | null;
  readonly holderName: string | null;
  /** The association of a holder who is a person. */
  readonly parentName: string | null;
  readonly district: string;
  readonly created_g: number;
  readonly held_g: number;
  readonly in_transit_g: number;
};

/**
 * Grams with which a lot came into being: its lines by the fact that created it and by all
 * amendments of that fact; one pooled by a dispatch comes into being on its way. The lot is `l` of
 * the statement around; `$1` is the programme. Nearly every lot was made by a fact that nobody
 * amended, and then only that fact's line is looked at.
 */
export const createdGrams = `(
  select coalesce(sum(p.grams), 0)::bigint
  from event_state c
  join posting p on p.programme = $1 and p.lot = l.id and p.kind in ('stock', 'transit')
  where c.programme = $1 and c.event = l.created_by
    and (p.event = c.event
      or ((c.state <> 'accepted' or c.fact is not null) and (
        select coalesce(s.fact, s.event) from event_state s
        where s.programme = $1 and s.event = p.event
      ) = coalesce(c.fact, c.event))))`;

function heldGrams(kind: 'stock' | 'transit'): string {
  return `(
  select coalesce(sum(b.grams), 0)::bigint from balance b
  where b.programme = $1 and b.kind = '${kind}' and b.lot = l.id)`;
}

/** Answers: which lots have this id or bear this code? Oldest first, at most ten. */
export async function lotsNamed(
  db: Queryable,
  programme: string,
  name: { readonly id: string } | { readonly code: string },
): Promise<readonly LotRow[]> {
  const condition = 'id' in name ? 'l.id = $2::uuid' : 'l.code = $2';
  return db.query<LotRow>(
    `
    select l.id, l.code, l.material, l.grade, l.regime, l.origin_class as "originClass", l.traits,
      l.created_at as "createdAt", l.created_by as "createdBy", l.holder, a.kind as "holderKind",
      a.name as "holderName", o.name as "parentName", l.district,
      ${createdGrams} as created_g, ${heldGrams('stock')} as held_g,
      ${heldGrams('transit')} as in_transit_g
    from lot l
    ${joinActorNow('l.holder', 'a')}
    ${joinActorNow('a.parent', 'o')}
    where l.programme = $1 and ${condition}
    order by l.created_at, l.id limit 10`,
    [programme, 'id' in name ? name.id : name.code],
  );
}

/** One account that an event moved; organisations by name, a person by its association. */
export type LotMovement = {
  readonly event: string;
  readonly eventKind: string;
  readonly state: string;
  readonly effectiveAt: number;
  readonly kind: string;
  readonly holderName: string | null;
  readonly placeName: string | null;
  /** Of a dispatch: to whom it goes. */
  readonly receiverName: string | null;
  readonly grams: number;
};

/** Of a dispatch, or of the dispatch that a correction puts in its place. */
const receiver = `(
  coalesce(e.payload ->> 'receiver', e.payload #>> '{replacement,payload,receiver}'))::uuid`;

/** Answers: what happened to a lot? In order of effect, at most `most` lines. */
export async function lotMovements(
  db: Queryable,
  asked: {
    readonly programme: string;
    readonly lot: string;
    readonly personKinds: readonly string[];
    readonly most: number;
  },
): Promise<readonly LotMovement[]> {
  return db.query<LotMovement>(
    `
    select p.event, e.kind as "eventKind", s.state, s.effective_at as "effectiveAt", p.kind,
      case when a.kind = any($3::text[]) then o.name else a.name end as "holderName",
      pl.name as "placeName",
      case when r.kind = any($3::text[]) then ro.name else r.name end as "receiverName", p.grams
    from posting p
    join event e on e.programme = $1 and e.id = p.event
    join event_state s on s.programme = $1 and s.event = p.event
    ${joinActorNow('p.holder', 'a')}
    ${joinActorNow('a.parent', 'o')}
    ${joinActorNow(receiver, 'r')}
    ${joinActorNow('r.parent', 'ro')}
    left join place pl on pl.programme = $1 and p.kind = 'stock' and pl.id = p.at
    where p.programme = $1 and p.lot = $2::uuid
    order by s.effective_at, s.decided_seq, p.event, p.line limit $4::int`,
    [asked.programme, asked.lot, asked.personKinds, asked.most],
  );
}
