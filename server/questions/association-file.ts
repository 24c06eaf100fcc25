import type { Viewer } from '../../core/access/viewer.ts';
import { isReviewed } from '../../core/evidence/reviewable.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Day, Instant } from '../../core/quantities/instant.ts';
import type { ActorAnswer, ActorMembersAnswer } from '../../wire/api/actor-answers.ts';
import type { RequirementShown, WalkShown } from '../../wire/api/pathway-answers.ts';
import type { ReviewedRecord } from '../../wire/api/review-answers.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import { attachmentsOf, type AttachmentRow } from '../store/evidence/attachments.ts';
import { statedRows } from '../store/evidence/heard.ts';
import { statementsOf } from '../store/pathways/statements.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { actorMembers } from './actor-members.ts';
import { actor } from './actor.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { isOfHealth, seen as seenAttachments } from './attachments.ts';
import { levelsOfRows } from './levels.ts';
import { walksSeen } from './pathway-board.ts';
import { recordsOut } from './reviewed-records.ts';
import { asksSensitive, walkShown } from './walk-shown.ts';
import { askedDay } from './walks-of.ts';
import { namedActors } from './worker.ts';

type Member = ActorMembersAnswer['members'][number];
export type FiledAttachment = Pick<AttachmentRow, 'sha256' | 'media' | 'bytes' | 'stored'> & {
  /** Of what has room on this paper. */
  readonly content: Uint8Array | null;
};
export type AssociationFile = {
  readonly programme: Bilingual;
  readonly simulated: boolean;
  readonly madeOn: Day;
  readonly offsetMinutes: number;
  readonly organisation: ActorAnswer;
  readonly kind: Bilingual;
  readonly walks: readonly WalkShown[];
  readonly members: readonly { readonly member: Member; readonly walks: readonly WalkShown[] }[];
  /** Every record that a requirement leans on, the oldest first, with what was attached to it. */
  readonly evidence: readonly {
    readonly record: ReviewedRecord;
    readonly attachments: readonly FiledAttachment[];
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, Bilingual>>;
  /** Whose names stand in it. */
  readonly people: readonly string[];
};

/** So much of files is put in; whatever is beyond is listed with its hash. */
const filesMost = 80;
const fileBytesMost = 32 * 1024 * 1024;

/**
 * `GET /actors/:id/file.pdf`: all that there is of an organisation's pathways, its members' too,
 * with the records that prove it and their files, each as far as the viewer may see it anywhere
 * else. Refuses with `actors/not-found`, also for persons.
 */
export function associationFile(
  asked: Asked,
  files: EvidenceFiles,
  viewer: Viewer,
  of: { readonly id: string; readonly now: Instant },
): Promise<Result<AssociationFile>> {
  return whenStoreAnswers(async () => {
    const { programme } = asked;
    const { id, now } = of;
    const organisation = await actor(asked, viewer, id, now);
    if (!organisation.ok) return organisation;
    if (organisation.value.isPerson)
      return refuse({ code: 'actors/not-found', facts: { actor: id } });
    const found = await membersSeen(asked, viewer, of);
    if (!found.ok) return found;
    const walksOf = await walksByActor(asked, viewer, now);
    if (!walksOf.has(id)) return refuse({ code: 'actors/not-found', facts: { actor: id } });
    const members = found.value.map((member) => {
      return { member, walks: walksOf.get(member.member) ?? [] };
    });
    const walks = walksOf.get(id) ?? [];
    const all = [walks, ...members.map((one) => one.walks)].flat();
    const leaning = all.flatMap(({ requirements }) => requirements.flatMap(evidenceOf));
    const papers = await papersOf(asked, id);
    const told = await evidenceOut(asked, viewer, [...papers, ...leaning], now);
    const named = members.filter(({ member }) => member.other.label !== null);
    const kind = programme.catalogue.actorKinds.find(
      ({ code }) => code === organisation.value.kind,
    );
    return accept({
      programme: programme.name,
      simulated: programme.simulated,
      madeOn: askedDay(undefined, asked, now),
      offsetMinutes: programme.catalogue.offsetMinutes,
      organisation: organisation.value,
      kind: kind?.name ?? { es: '', en: '' },
      walks,
      members,
      evidence: await withContent(files, told.evidence),
      names: told.names,
      codes: told.codes,
      people: [...new Set([...told.people, ...named.map(({ member }) => member.member)])],
    });
  });
}

function evidenceOf({ evidence, rejected }: RequirementShown): readonly string[] {
  return [...evidence, ...rejected];
}

/** All pages of the list; somebody with several posts stands there once. */
async function membersSeen(
  asked: Asked,
  viewer: Viewer,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Result<readonly Member[]>> {
  const today = askedDay(undefined, asked, now);
  const members = new Map<string, Member>();
  let after: string | null = null;
  do {
    const page: Result<ActorMembersAnswer> = await actorMembers(
      asked,
      viewer,
      after === null ? { id } : { id, after },
      now,
    );
    if (!page.ok) return page;
    for (const one of page.value.members) {
      const isOver = one.until !== null && one.until < today;
      if (!isOver && !members.has(one.member)) members.set(one.member, one);
    }
    after = page.value.next;
  } while (after !== null);
  return accept([...members.values()]);
}

/** Everybody's walks as this viewer may see them, from one reading of the store. */
async function walksByActor(
  asked: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<ReadonlyMap<string, readonly WalkShown[]>> {
  const asOf = askedDay(undefined, asked, now);
  const { world, walks } = await walksSeen(asked, viewer, { asOf, now });
  const { pathways, documents } = world.book;
  const found = new Map<string, WalkShown[]>();
  for (const { walk, showsSensitive } of walks) {
    const pathway = pathways.find(
      ({ code, version }) => code === walk.pathway && version === walk.version,
    );
    if (walk.walker.kind !== 'actor' || pathway === undefined) continue;
    const shown = walkShown(
      walk,
      pathway,
      ({ asks }) => !showsSensitive && asksSensitive(asks, documents),
    );
    found.set(walk.walker.id, [...(found.get(walk.walker.id) ?? []), shown]);
  }
  return found;
}

/** What was said to be in its hands, whether a pathway asks for it or not. */
async function papersOf({ db, programme }: Asked, id: string): Promise<readonly string[]> {
  const records = (await recordsOf(db, programme.id, id)).map(({ actor: one }) => one);
  const own = new Set<string>(records);
  const rows = await statementsOf(db, programme.id, records);
  return rows.flatMap((row) =>
    row.kind === 'document.hold' && 'holder' in row.payload && own.has(row.payload.holder)
      ? [row.id]
      : [],
  );
}

async function evidenceOut(
  asked: Asked,
  viewer: Viewer,
  ids: readonly string[],
  now: Instant,
): Promise<
  Pick<AssociationFile, 'names' | 'codes' | 'people'> & {
    readonly evidence: readonly {
      readonly record: ReviewedRecord;
      readonly rows: readonly AttachmentRow[];
    }[];
  }
> {
  const { db, programme } = asked;
  const rows = await statedRows(db, programme.id, ids);
  const levels = await levelsOfRows(asked, rows);
  const holders = rows.flatMap(({ event }) => holderOf(event.payload));
  const named = await namedActors(asked, viewer, holders, now);
  const leveled = rows
    .filter(({ event, annulled }) => !annulled && isReviewed(event.kind))
    .filter(
      ({ event: { payload } }) =>
        !('document' in payload && isOfHealth(programme, payload.document)) ||
        holderOf(payload).every((one) => named(one).showsSensitive),
    )
    .toSorted(
      (a, b) => a.event.occurredAt - b.event.occurredAt || (a.event.id < b.event.id ? -1 : 1),
    )
    .flatMap(({ event }) => {
      const standing = levels.get(event.id);
      return standing === undefined ? [] : [{ event, standing }];
    });
  const { records, names, codes, people } = await recordsOut(asked, viewer, leveled, now);
  const evidence = [];
  for (const record of records) {
    const attached = await attachmentsOf(db, programme.id, record.event);
    evidence.push({ record, rows: await seenAttachments(asked, viewer, attached, now) });
  }
  return { evidence, names, codes, people };
}

function holderOf(payload: object): readonly string[] {
  return 'holder' in payload && typeof payload.holder === 'string' ? [payload.holder] : [];
}

async function withContent(
  { stored }: EvidenceFiles,
  evidence: readonly { readonly record: ReviewedRecord; readonly rows: readonly AttachmentRow[] }[],
): Promise<AssociationFile['evidence']> {
  let room = { files: filesMost, bytes: fileBytesMost };
  const out = [];
  for (const { record, rows } of evidence) {
    const attachments: FiledAttachment[] = [];
    for (const { sha256, media, bytes, stored: isHere } of rows) {
      const fits = isHere && room.files > 0 && room.bytes >= bytes;
      const content = fits ? ((await stored.get(sha256)) ?? null) : null;
      if (content !== null) room = { files: room.files - 1, bytes: room.bytes - bytes };
      attachments.push({ sha256, media, bytes, stored: isHere, content });
    }
    out.push({ record, attachments });
  }
  return out;
}
