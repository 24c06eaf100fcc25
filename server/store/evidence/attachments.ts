import type { AttachmentRole } from '../../../core/evidence/evidence-events.ts';
import type { ActorId, DeviceId, EventId } from '../../../core/events/ids.ts';
import type { EvidenceMedia } from '../../../core/evidence/media.ts';
import type { Queryable } from '../engine/contract.ts';

/** A statement that says which bytes show something of which event. */
export type AttachmentRow = {
  readonly event: EventId;
  readonly subject: EventId;
  readonly role: AttachmentRole;
  /** Code of the paper that it shows, where it shows one. */
  readonly document: string | null;
  readonly sha256: string;
  readonly media: EvidenceMedia;
  readonly bytes: number;
  readonly at: number;
  /** Who said it: the record that stands for her. */
  readonly recorder: ActorId;
  readonly device: DeviceId;
  readonly accepted: boolean;
  readonly stored: boolean;
  /** What it shows something of was annulled. */
  readonly annulled: boolean;
  /** It may show somebody who cancelled. */
  readonly ofCancelled: boolean;
  /** Of whom the event speaks that it shows something of: holder, receiver, visited… */
  readonly owners: readonly ActorId[];
};

/** What payloads call the actors of whom they speak. */
const names = [
  'holder',
  'receiver',
  'visited',
  'provider',
  'association',
  'member',
  'actor',
  'by',
  'observed',
  'person',
  'donor',
  'giver',
  'party',
  'signer',
];
/**
 * The actors that an event speaks of; where it names none, who recorded it: so do the rights to
 * review it (`core/access/may-progress.ts`).
 */
const owners = [
  ...names.map((name) => `f.payload ->> '${name}'`),
  `case when f.payload #>> '{walker,kind}' = 'actor' then f.payload #>> '{walker,id}' end`,
  `f.payload #>> '{authors,0}'`,
  `f.payload #>> '{parties,0}'`,
  `f.payload #>> '{parties,1}'`,
  `case when not f.payload ?| array[${[...names, 'walker', 'authors', 'parties']
    .map((name) => `'${name}'`)
    .join(', ')}] then f.recorder::text end`,
].join(', ');

/** Photos that may show somebody: they go when she cancels. */
const ofPersons = `('visit', 'document', 'signature')`;

/**
 * What is known around an announcing event `a` of the rows before it: `s` where it stands, `r` who
 * said it, `k` the stored bytes, `f` what it shows something of, `c` whether that is somebody who
 * cancelled. Each is looked up by itself, as in `actor-now.ts`.
 */
export const aroundAttachment = `
  cross join lateral (
    select state from event_state where programme = $1 and event = a.id limit 1) s
  left join lateral (
    select same_as from actor_profile where programme = $1 and actor = a.recorder limit 1) r on true
  left join lateral (
    select sha256 from stored_file
    where programme = $1 and sha256 = a.payload ->> 'sha256' limit 1) k on true
  left join lateral (
    select e.payload, e.recorder, t.state from event e
    cross join lateral (
      select state from event_state where programme = $1 and event = e.id limit 1) t
    where e.programme = $1 and e.id = (a.payload ->> 'subject')::uuid limit 1) f on true
  cross join lateral (
    select a.payload ->> 'role' in ${ofPersons} and exists (
      select 1 from actor_profile p
      where p.programme = $1 and p.cancelled_at is not null
        and p.actor = any(array_remove(array[${owners}], null)::uuid[])) as yes) c`;

const columns = `
  a.id as event, (a.payload ->> 'subject')::uuid as subject, a.payload ->> 'role' as role,
  f.payload ->> 'document' as document,
  a.payload ->> 'sha256' as sha256, a.payload ->> 'media' as media,
  (a.payload ->> 'bytes')::bigint as bytes, a.occurred_at as at,
  coalesce(r.same_as, a.recorder) as recorder, a.device,
  s.state = 'accepted' as accepted, k.sha256 is not null as stored,
  f.state is not distinct from 'voided' as annulled, c.yes as "ofCancelled",
  array_remove(array[${owners}], null)::uuid[] as owners`;

/** Answers: which statements announce these bytes? Also those that wait for what they show. */
export function announcementsOf(
  db: Queryable,
  programme: string,
  sha256: string,
): Promise<readonly AttachmentRow[]> {
  return db.query<AttachmentRow>(
    `select ${columns} from event a ${aroundAttachment}
     where a.programme = $1 and a.kind = 'evidence.attach' and a.payload ->> 'sha256' = $2
     order by a.occurred_at, a.id`,
    [programme, sha256],
  );
}

/** Answers: what was attached to an event, and is it there? The first taken first. */
export function attachmentsOf(
  db: Queryable,
  programme: string,
  subject: string,
): Promise<readonly AttachmentRow[]> {
  return db.query<AttachmentRow>(
    `select ${columns}
     from event_subject w
     cross join lateral (
       select * from event where programme = $1 and id = w.event limit 1) a ${aroundAttachment}
     where w.programme = $1 and w.subject = $2::uuid and a.kind = 'evidence.attach'
     order by a.occurred_at, a.id`,
    [programme, subject],
  );
}

/** The same for many events at once, by event and then in the order in which they were taken. */
export function attachmentsOfAll(
  db: Queryable,
  programme: string,
  subjects: readonly string[],
): Promise<readonly AttachmentRow[]> {
  return db.query<AttachmentRow>(
    `select ${columns}
     from (select value::uuid as id from jsonb_array_elements_text($2::text::jsonb)) q
     cross join lateral (
       select event from event_subject where programme = $1 and subject = q.id) w
     cross join lateral (
       select * from event where programme = $1 and id = w.event limit 1) a ${aroundAttachment}
     where a.kind = 'evidence.attach' and (a.payload ->> 'subject')::uuid = q.id
     order by q.id, a.occurred_at, a.id`,
    [programme, JSON.stringify(subjects)],
  );
}

/**
 * Answers: which bytes were announced, are called for and are not there? The newest first, at most
 * `most`.
 *
 * @param device only what this phone announced; null: everybody's
 */
export function missingFiles(
  db: Queryable,
  programme: string,
  { device, most }: { readonly device: string | null; readonly most: number },
): Promise<readonly AttachmentRow[]> {
  return db.query<AttachmentRow>(
    `select ${columns} from event a ${aroundAttachment}
     where a.programme = $1 and a.kind = 'evidence.attach' and k.sha256 is null
       and f.state is distinct from 'voided' and not c.yes
       ${device === null ? '' : 'and a.device = $3::uuid'}
     order by a.seq desc limit $2::int`,
    device === null ? [programme, most] : [programme, most, device],
  );
}
