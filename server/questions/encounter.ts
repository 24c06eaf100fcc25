import { mayReadAttendance } from '../../core/access/may-see-encounter.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { foldCommitments } from '../../core/encounters/commitments.ts';
import {
  foldEncounters,
  type Assessment,
  type Attendance,
  type Encounter,
  type Encounters,
} from '../../core/encounters/encounters.ts';
import { areSigned, foldMinutes, foldSpaces, type Minutes } from '../../core/encounters/spaces.ts';
import { testChange } from '../../core/encounters/test-change.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { EncounterAnswer } from '../../wire/api/encounter-answers.ts';
import { membersOn } from '../store/privacy/members.ts';
import { heard } from '../../wire/events/heard-schema.ts';
import { statementsAbout } from '../store/work/statements.ts';
import { statementsById } from '../store/work/statements-by-id.ts';
import { actorsAround, type Around } from './actors-around.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { attendedBy } from './attended-by.ts';
import { commitmentRow, madeInOf, proofsOf } from './commitment-rows.ts';
import { bookOfEncounter, type EncounterBook } from './encounter-book.ts';
import { encounterRow, placeNames, readsEncounter } from './encounter-rows.ts';

/** An encounter with the people who are named in it. */
export type EncounterFound = {
  readonly answer: EncounterAnswer;
  /** Whose names stand in the answer. */
  readonly people: readonly string[];
};

/**
 * `GET /encounters/:id`: everything about one encounter. People are named as far as the register
 * shows them to the viewer; the others are counted. Refuses with `encounters/not-found`.
 */
export function encounter(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<EncounterFound>> {
  return whenStoreAnswers(async () => {
    const none = refuse({ code: 'encounters/not-found', facts: { encounter: id } });
    const book = await bookOfEncounter(asked, id);
    const folded = foldEncounters(book.said, book.standing);
    const [one] = folded.encounters;
    if (one === undefined || one.id !== id) return none;
    const day = dayOf(one.plan.start, asked.programme.catalogue.offsetMinutes);
    const members = await membersOfInvited(asked, one, day);
    const around = await actorsAround(asked, viewer, named(one, folded, book, members), now);
    const came = folded.attendance.map(({ person }) => person);
    if (!readsEncounter(viewer, one, came, around)) return none;
    return accept(await found({ asked, viewer, now, one, folded, book, around, members }));
  });
}

type Looked = {
  readonly asked: Asked;
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly one: Encounter;
  readonly folded: Encounters;
  readonly book: EncounterBook;
  readonly around: (id: string) => Around;
  /** Members of organisations that were invited: person → organisation. */
  readonly members: ReadonlyMap<string, string>;
};

async function membersOfInvited(
  { db, programme }: Asked,
  { plan }: Encounter,
  day: ReturnType<typeof dayOf>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const organisation of plan.invited) {
    const of = { organisation, municipality: null, day };
    for (const { actor } of await membersOn(db, programme.id, of)) {
      if (!found.has(actor)) found.set(actor, organisation);
    }
  }
  return found;
}

function named(
  { plan }: Encounter,
  { attendance, assessments }: Encounters,
  { said }: EncounterBook,
  members: ReadonlyMap<string, string>,
): readonly string[] {
  const inMinutes = said.flatMap((one): readonly (string | undefined)[] => {
    if (one.kind === 'encounter.sign') return [one.payload.signer, one.payload.as];
    return one.kind === 'commitment.make' ? [one.payload.by, one.payload.to] : [];
  });
  return [
    plan.holder,
    ...plan.invited,
    ...members.keys(),
    ...attendance.flatMap(({ person, as }) => (as === null ? [person] : [person, as])),
    ...assessments.map(({ person }) => person),
    ...inMinutes.filter((one) => one !== undefined),
  ];
}

async function found(looked: Looked): Promise<EncounterFound> {
  const { asked, viewer, now, one, folded, book, around } = looked;
  const { catalogue, simulated } = asked.programme;
  const today = dayOf(now, catalogue.offsetMinutes);
  const kept = foldMinutes(book.said, folded.nameOf, book.standing).at(-1);
  const commitments = foldCommitments(book.said, book.standing);
  const madeIn = madeInOf(kept === undefined ? [] : [kept], [one]);
  const proofs = await proofsOf(asked, commitments);
  const placeName = await placeNames(asked, [one]);
  const people = await peopleOf(looked);
  const attended = attendedBy(folded.attendance, around, people.unnamed === 0);
  const row = encounterRow(one, {
    viewer,
    around,
    attended: folded.attendance.map(({ person }) => person),
    hasMinutes: kept !== undefined,
    placeName: placeName(one),
    offsetMinutes: catalogue.offsetMinutes,
  });
  const answer: EncounterAnswer = {
    simulated,
    today,
    ...row,
    place: one.plan.place ?? null,
    saidWhere: one.plan.where ?? null,
    spaceName: await spaceName(asked, one),
    invitedActors: one.plan.invited.map(around).map(({ actor, name, isPerson }) => {
      return { actor, name, isPerson };
    }),
    ...people,
    ...attended,
    change: testChange(folded.assessments),
    minutesKept: kept === undefined ? null : minutesOut(kept, around),
    commitments: commitments.map((each) =>
      commitmentRow(each, { viewer, around, madeIn, proofs, today }),
    ),
  };
  return { answer, people: shownIn(answer, around) };
}

/** Everybody whose name stands in the answer, wherever it does. */
function shownIn(answer: EncounterAnswer, around: Looked['around']): readonly string[] {
  const named = [
    ...answer.people,
    ...answer.invitedActors,
    ...(answer.minutesKept?.signatures ?? []).map(({ signer }) => signer),
    ...answer.commitments.flatMap(({ by, to }) => (to === null ? [by] : [by, to])),
  ];
  const people = named.filter(({ actor, name }) => name !== null && around(actor).isPerson);
  return [...new Set(people.map(({ actor }) => actor))];
}

function minutesOut(
  kept: Minutes,
  around: Looked['around'],
): NonNullable<EncounterAnswer['minutesKept']> {
  return {
    record: kept.id,
    topics: [...kept.topics],
    agreed: [...kept.agreed],
    signed: areSigned(kept),
    signatures: kept.signatures.map(({ id, signer, as, how, isOfOlder }) => {
      const { actor, name } = around(signer);
      return {
        event: id,
        signer: { actor, name },
        as: as === null ? null : around(as).name,
        how,
        isOfOlder,
      };
    }),
  };
}

async function spaceName({ db, programme }: Asked, { plan }: Encounter): Promise<string | null> {
  if (plan.space === undefined) return null;
  const own = await statementsById(db, programme.id, [plan.space]);
  const kinds = ['space.describe', 'evidence.retract'] as const;
  const later = await statementsAbout(db, programme.id, [plan.space], kinds);
  const said = [...own, ...later].flatMap((row) => heard(row) ?? []);
  return foldSpaces(said)[0]?.name ?? null;
}

type People = Pick<EncounterAnswer, 'people' | 'unnamed'>;

/** Who was invited, belongs to who was, or came; those whose names are not shown are counted. */
async function peopleOf({ viewer, one, folded, around, members }: Looked): Promise<People> {
  const came = new Map(folded.attendance.map((each) => [each.person, each]));
  const tests = Map.groupBy(folded.assessments, ({ person }) => person);
  const invited = one.plan.invited.map(around).filter(({ isPerson }) => isPerson);
  const expected = new Set([
    ...invited.map(({ actor }) => actor),
    ...[...members.keys()].map((member) => around(member).actor),
  ]);
  const all = new Set<ActorId>([...expected, ...came.keys(), ...tests.keys()]);
  const rows = [...all].map((person) => {
    const { actor, name, organisations } = around(person);
    const attendance = came.get(person);
    const belongs = attendance?.as ?? members.get(person) ?? organisations[0] ?? null;
    const organisation = belongs === null ? undefined : around(belongs);
    return {
      actor,
      name,
      organisation: organisation?.name ?? null,
      organisationId: organisation?.actor ?? null,
      minutes: attendance?.minutes ?? null,
      how: attendance?.how ?? null,
      expected: expected.has(person),
      before: answersOf(tests.get(person), 'before'),
      after: answersOf(tests.get(person), 'after'),
    };
  });
  const holder = around(one.plan.holder).target;
  const isShown = (person: string): boolean => {
    const { name, target } = around(person);
    return name !== null && mayReadAttendance(viewer, holder, target);
  };
  const named = rows.filter(({ actor }) => isShown(actor));
  return {
    people: named.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    unnamed: [...came.values()].filter(({ person }: Attendance) => !isShown(person)).length,
  };
}

function answersOf(
  tests: readonly Assessment[] | undefined,
  phase: Assessment['phase'],
): { readonly right: number; readonly of: number } | null {
  const found = tests?.find((one) => one.phase === phase);
  return found === undefined ? null : { right: found.right, of: found.of };
}
