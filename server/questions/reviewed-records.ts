import type { Viewer } from '../../core/access/viewer.ts';
import { isUuid } from '../../core/events/ids.ts';
import type { Standing } from '../../core/evidence/level.ts';
import { isReviewed } from '../../core/evidence/reviewable.ts';
import { concerned } from '../../core/ledger/progress-events.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ReviewedRecord } from '../../wire/api/review-answers.ts';
import { statedRows } from '../store/evidence/heard.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import { placesNamed } from '../store/search/places-named.ts';
import type { Asked, ServedProgramme } from './asked.ts';
import { namedActors, peopleOf, whoOf, type Named } from './worker.ts';

export type Leveled = { readonly event: EventRow; readonly standing: Standing };

export type Told = {
  readonly records: readonly ReviewedRecord[];
  readonly names: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, Bilingual>>;
  /** Whose names stand in it. */
  readonly people: readonly string[];
};

/** Records as an answer tells them, with what their ids and codes are called to this viewer. */
export async function recordsOut(
  asked: Asked,
  viewer: Viewer,
  leveled: readonly Leveled[],
  now: Instant,
): Promise<Told> {
  const { db, programme } = asked;
  const within = new Set<string>();
  const codes: Record<string, Bilingual> = {};
  const nameOf = codeNames(programme);
  for (const { event, standing } of leveled) {
    within.add(event.recorder);
    if (standing.question !== null) within.add(standing.question.reviewer);
    for (const text of textsIn(event.payload)) {
      if (isUuid(text)) within.add(text);
      const name = nameOf.get(text);
      if (name !== undefined) codes[text] = name;
    }
  }
  const [named, places, events] = await Promise.all([
    namedActors(asked, viewer, within, now),
    placesNamed(db, programme.id, [...within]),
    statedRows(db, programme.id, within),
  ]);
  const names = new Map<string, string>();
  for (const { event } of events) names.set(event.id, titleOf(event) ?? event.kind);
  for (const { place, name } of places) names.set(place, name);
  for (const id of within) {
    const { name } = named(id);
    if (name !== null) names.set(id, name);
  }
  return {
    records: leveled.map((one) => recordOut(one, named)),
    names: Object.fromEntries(names),
    codes,
    people: peopleOf([...within].map(named)),
  };
}

function recordOut({ event, standing }: Leveled, named: (id: string) => Named): ReviewedRecord {
  const { id, kind, occurredAt, receivedAt, recorder, payload } = event;
  if (!isReviewed(kind)) throw new Error(`Bug: ${kind} is not reviewed`);
  const about = concerned({ ...payload });
  const of = about === null ? undefined : named(about);
  return {
    event: id,
    kind,
    at: instantOut(occurredAt),
    receivedAt: instantOut(receivedAt),
    recorder: whoOf(named(recorder)),
    about: of === undefined ? null : { ...whoOf(of), district: of.district },
    payload: { ...payload },
    standing: {
      level: standing.level,
      since: instantOut(standing.since),
      proofs: standing.proofs.map((one) => ({
        kind: one.kind,
        event: one.id,
        at: instantOut(one.at),
      })),
      reason: standing.reason,
      awaited: standing.awaited,
      question: questionOut(standing, named),
    },
  };
}

function questionOut(
  { question }: Standing,
  named: (id: string) => Named,
): ReviewedRecord['standing']['question'] {
  if (question === null) return null;
  return {
    review: question.review,
    by: whoOf(named(question.reviewer)),
    at: instantOut(question.at),
    note: question.note,
    replies: question.replies.map(({ id, at, note }) => ({ event: id, at: instantOut(at), note })),
  };
}

/** What the programme's folder calls materials, papers, practices, pathways and their stages. */
function codeNames({ catalogue, change }: ServedProgramme): ReadonlyMap<string, Bilingual> {
  const stages = change.pathways.flatMap((pathway) => pathway.stages);
  const practices = change.practices.flatMap((list) => list.practices);
  const all = [...stages, ...practices, ...change.pathways, ...change.documents];
  return new Map([...all, ...catalogue.materials].map(({ code, name }) => [code, name]));
}

/** All texts of a payload, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a thing that an event describes is called. */
function titleOf({ payload }: EventRow): string | undefined {
  if ('title' in payload) return payload.title;
  if ('what' in payload) return payload.what;
  return 'name' in payload && typeof payload.name === 'string' ? payload.name : undefined;
}
