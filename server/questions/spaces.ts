import { reachOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import {
  areSigned,
  spaceFunctioning,
  type Meeting,
  type Space,
} from '../../core/encounters/spaces.ts';
import type { Encounter } from '../../core/encounters/encounters.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { SpaceAnswer, SpaceRow, SpacesAnswer } from '../../wire/api/encounter-answers.ts';
import { actorsAround, type Around } from './actors-around.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { commitmentRow, madeInOf, proofsOf } from './commitment-rows.ts';
import { readsEncounter } from './encounter-rows.ts';
import { spaceBook, type SpaceBook } from './space-book.ts';

/** `GET /spaces`: the round tables of the programme and whether each functions today. */
export function spaces(asked: Asked, viewer: Viewer, now: Instant): Promise<Result<SpacesAnswer>> {
  return whenStoreAnswers(async () => {
    const book = await spaceBook(asked, { attended: true });
    const around = await actorsAround(asked, viewer, actorsIn(book), now);
    const { simulated, catalogue } = asked.programme;
    const today = dayOf(now, catalogue.offsetMinutes);
    const of = { asked, viewer, around, book, today };
    return accept({ simulated, today, spaces: book.spaces.map((one) => spaceRow(one, of)) });
  });
}

/**
 * `GET /spaces/:id`: one of them, its meetings (the newest first) and what was promised there.
 * Organisations are named, people are not. Refuses with `encounters/space-not-found`.
 */
export function space(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<SpaceAnswer>> {
  return whenStoreAnswers(async () => {
    const book = await spaceBook(asked, { attended: true });
    const one = book.spaces.find((each) => each.id === id);
    if (one === undefined) {
      return refuse({ code: 'encounters/space-not-found', facts: { space: id } });
    }
    const around = await actorsAround(asked, viewer, actorsIn(book), now);
    const { simulated, catalogue } = asked.programme;
    const today = dayOf(now, catalogue.offsetMinutes);
    const madeIn = madeInOf(book.minutes, book.encounters.encounters);
    const commitments = book.commitments.filter((each) => madeIn(each)?.plan.space === id);
    const proofs = await proofsOf(asked, commitments);
    const of = { asked, viewer, around, book, today };
    return accept({
      simulated,
      today,
      ...spaceRow(one, of),
      held: meetingsOf(one, book)
        .map((encounter) => heldOut(encounter, of))
        .toReversed(),
      commitments: commitments.map((each) =>
        commitmentRow(each, { viewer, around, madeIn, proofs, today }),
      ),
    });
  });
}

type Of = {
  readonly asked: Asked;
  readonly viewer: Viewer;
  readonly around: (id: string) => Around;
  readonly book: SpaceBook;
  readonly today: Day;
};

function actorsIn({ encounters, minutes, commitments }: SpaceBook): readonly string[] {
  return [
    ...encounters.encounters.flatMap(({ plan }) => [plan.holder, ...plan.invited]),
    ...encounters.attendance.flatMap(({ person, as }) => (as === null ? [person] : [person, as])),
    ...minutes.flatMap(({ signatures }) =>
      signatures.flatMap(({ signer, as }) => (as === null ? [signer] : [signer, as])),
    ),
    ...commitments.flatMap(({ by, to }) => (to === null ? [by] : [by, to])),
  ];
}

function meetingsOf({ id }: Space, { encounters }: SpaceBook): readonly Encounter[] {
  return encounters.encounters.filter(({ plan }) => plan.space === id);
}

function spaceRow(one: Space, of: Of): SpaceRow {
  const { asked, viewer, book, today } = of;
  const { offsetMinutes } = asked.programme.catalogue;
  const held = meetingsOf(one, book).filter(({ cancelled }) => cancelled === null);
  const days = held.map(({ plan }) => dayOf(plan.start, offsetMinutes));
  const rule = spaceFunctioning(
    held.map((encounter) => meetingOut(encounter, of)),
    today,
  );
  const reach = reachOf(viewer, 'encounters.hold');
  return {
    space: one.id,
    name: one.name,
    purpose: one.purpose,
    district: one.district,
    functions: rule.functions,
    missing: [...rule.missing],
    since: rule.from,
    signedMeetings: rule.meetings.length,
    actorTypes: [...rule.actorTypes],
    recentCommitments: rule.commitments,
    meetings: held.length,
    lastOn: days.findLast((day) => day <= today) ?? null,
    nextOn: days.find((day) => day > today) ?? null,
    mayDescribe: reach.all || (one.district !== null && reach.districts.includes(one.district)),
  };
}

/** Organisations that were at a meeting: whom people came or signed for, else where they belong. */
function organisationsAt({ id }: Encounter, { book, around }: Of): readonly Around[] {
  const came = book.encounters.attendance.filter(({ encounter }) => encounter === id);
  const signed = book.minutes.filter(({ encounter }) => encounter === id);
  const present = [
    ...came.map(({ person, as }) => as ?? around(person).organisations[0]),
    ...signed.flatMap(({ signatures }) =>
      signatures.map(({ signer, as }) => as ?? around(signer).organisations[0]),
    ),
  ];
  const ids = new Set(present.filter((one) => one !== undefined));
  return [...ids].map(around);
}

function meetingOut(encounter: Encounter, of: Of): Meeting {
  const { book, asked } = of;
  const kept = book.minutes.findLast((one) => one.encounter === encounter.id);
  return {
    encounter: encounter.id,
    day: dayOf(encounter.plan.start, asked.programme.catalogue.offsetMinutes),
    hasSignedMinutes: kept !== undefined && areSigned(kept),
    actorTypes: [...new Set(organisationsAt(encounter, of).map(({ type }) => type))].toSorted(),
    commitments:
      kept === undefined
        ? 0
        : book.commitments.filter(({ minutes }) => kept.ids.some((id) => id === minutes)).length,
  };
}

function heldOut(encounter: Encounter, of: Of): SpaceAnswer['held'][number] {
  const { book, viewer, around } = of;
  const kept = book.minutes.findLast((one) => one.encounter === encounter.id);
  const came = book.encounters.attendance.filter((one) => one.encounter === encounter.id);
  const { day, actorTypes, commitments, hasSignedMinutes } = meetingOut(encounter, of);
  const people = came.map(({ person }) => person);
  return {
    encounter: encounter.id,
    title: encounter.plan.title,
    day,
    cancelled: encounter.cancelled,
    attended: came.length,
    actorTypes: [...actorTypes],
    organisations: organisationsAt(encounter, of)
      .flatMap(({ name }) => name ?? [])
      .toSorted(),
    hasMinutes: kept !== undefined,
    signed: hasSignedMinutes,
    commitments,
    mayRead: readsEncounter(viewer, encounter, people, around),
  };
}
