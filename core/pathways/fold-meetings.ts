import { foldEncounters } from '../encounters/encounters.ts';
import type { Heard, HeardKind } from '../encounters/heard.ts';
import { attendanceFacts } from '../encounters/hours.ts';
import { foldMinutes } from '../encounters/spaces.ts';
import type { EventId } from '../events/ids.ts';
import type { Stated } from '../evidence/stated.ts';
import { dayOf } from '../quantities/instant.ts';
import { bug } from '../quantities/quantity.ts';
import type { Attendance, Meeting } from './evidence.ts';
import { ofKind, type FoldFacts } from './fold-facts.ts';

/** Kinds of statements that say who was where and what was agreed there. */
const meetingKinds: readonly string[] = [
  'encounter.plan',
  'encounter.cancel',
  'encounter.attend',
  'encounter.minutes',
  'encounter.sign',
  'space.describe',
] satisfies readonly HeardKind[];

/** Hours of curricula, and meetings of spaces with their minutes. */
export function foldMeetings(
  said: readonly Stated[],
  facts: FoldFacts,
): readonly (Attendance | Meeting)[] {
  const heard = said.filter((one): one is Stated & Heard => meetingKinds.includes(one.kind));
  if (heard.length === 0) return [];
  const folded = foldEncounters(heard, facts.same);
  const came = attendanceFacts(folded, facts.offsetMinutes).flatMap((fact): Attendance[] => {
    const { curriculum, ids } = fact;
    if (curriculum === null) return [];
    const { module, minutes, person, day, start, end } = fact;
    const best = bestKnown(ids, facts);
    return [{ ...best, kind: 'attendance', day, person, curriculum, module, minutes, start, end }];
  });
  return [...came, ...meetingsOf(said, heard, folded, facts)];
}

/** Several statements of one presence: as well known as the best known of them. */
function bestKnown(
  ids: readonly EventId[],
  facts: FoldFacts,
): Pick<Attendance, 'id' | 'level' | 'clockAhead'> {
  const levels = ids.map(facts.level);
  const level =
    (['verified', 'documented'] as const).find((one) => levels.includes(one)) ?? 'recorded';
  const [id] = ids.filter((one) => facts.level(one) === level);
  const [first] = ids;
  return {
    id: id ?? first ?? bug('a presence that nobody stated'),
    level,
    clockAhead: ids.some(facts.clockAhead),
  };
}

function meetingsOf(
  said: readonly Stated[],
  heard: readonly Heard[],
  { encounters, attendance, nameOf }: ReturnType<typeof foldEncounters>,
  facts: FoldFacts,
): readonly Meeting[] {
  const promises = ofKind(said, 'commitment.make');
  const spaces = new Map(
    ofKind(said, 'space.describe').map(({ id, payload }) => [id, payload.space ?? id]),
  );
  return foldMinutes(heard, nameOf, facts.same).flatMap((minutes): Meeting[] => {
    const plan = encounters.find(({ id }) => id === minutes.encounter);
    const space = plan?.plan.space;
    if (plan === undefined || plan.cancelled !== null || space === undefined) return [];
    const there = attendance.filter(({ encounter }) => encounter === minutes.encounter);
    return [
      {
        id: minutes.id,
        level: facts.level(minutes.id),
        clockAhead: facts.clockAhead(minutes.id),
        kind: 'meeting',
        day: dayOf(plan.plan.start, facts.offsetMinutes),
        space: spaces.get(space) ?? space,
        signed: minutes.signatures.some(({ isOfOlder }) => !isOfOlder),
        present: [...new Set(there.flatMap(({ as }) => as ?? []))],
        commitments: promises.filter(({ payload }) => {
          return payload.minutes !== undefined && minutes.ids.includes(payload.minutes);
        }).length,
      },
    ];
  });
}
