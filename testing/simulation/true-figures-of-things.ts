import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { By, TrueOne, TrueSource } from './true-one.ts';
import { atLevels, dayNumber, within, type HoldsOn, type TrueLevel } from './truth-days.ts';

type Policy = TrueSource['diary']['policies'][number];

/** The day on which a policy came so far, if that is known so well. */
function cameTo(of: TrueSource, { stages }: Policy, stage: string, level: TrueLevel): number {
  const found = stages.find((one) => one.stage === stage);
  if (found === undefined || !of.known(found.event, level)) return Infinity;
  return dayNumber(found.on);
}

/** Promoted is what was submitted with its number, whatever became of it afterwards. */
export function policies(of: TrueSource): readonly TrueOne<EventId>[] {
  return of.diary.policies.map((policy) => {
    const on = atLevels((level) => cameTo(of, policy, 'submitted', level));
    return {
      id: policy.policy,
      holds: atLevels((level) => (day) => day >= on[level]),
      by: (_, asOf): By => {
        const reached = policy.stages.filter((one) => dayNumber(one.on) <= asOf);
        return { district: policy.district, stage: reached.at(-1)?.stage ?? null };
      },
    };
  });
}

/** Municipalities of a district with an instrument that is in force and was not repealed. */
export function municipalities(of: TrueSource): readonly TrueOne<ActorId>[] {
  return of.people.ofKind('municipality').map((id) => {
    const { district, kind } = of.people.organisation(id);
    const own = of.diary.policies.filter((one) => one.district === district);
    return {
      id,
      holds: atLevels((level): HoldsOn => {
        const spans = own.map((policy) => ({
          from: cameTo(of, policy, 'in-force', level),
          until: cameTo(of, policy, 'repealed', level),
        }));
        return (day) => spans.some(({ from, until }) => from <= day && day < until);
      }),
      by: (): By => ({ district, actor_kind: kind }),
    };
  });
}

/** From each part to the next something went within ninety days; a part without actors is a gap. */
export function chains(of: TrueSource): readonly TrueOne<EventId>[] {
  const { diary, known } = of;
  const moved = [
    ...diary.pickups.map((one) => ({ ...one, record: one.event })),
    ...diary.handovers.map((one) => ({ ...one, record: one.transfer })),
  ];
  return diary.chains.map(({ chain, on, material, parts }) => ({
    id: chain,
    holds: atLevels((level): HoldsOn => {
      if (!known(chain, level)) return () => false;
      const links = parts.slice(0, -1).map((actors, at) =>
        moved
          .filter(({ giver, taker }) => {
            const gives = giver !== null && actors.includes(giver);
            return gives && parts[at + 1]?.includes(taker) === true;
          })
          .filter((one) => one.material === material && known(one.record, level))
          .map(({ day }) => ({ on: dayNumber(day) })),
      );
      const first = dayNumber(on);
      return (day) => day >= first && links.every((link) => within(link, day, 90).length > 0);
    }),
    by: (): By => ({ material }),
  }));
}

/** Two meetings with signed minutes in six months; all that is needed is at each of them here. */
export function spaces(of: TrueSource): readonly TrueOne<EventId>[] {
  const each = [...new Set(of.diary.meetings.map(({ space }) => space))];
  return each.map((id) => {
    const met = of.diary.meetings.filter(({ space }) => space === id);
    return {
      id,
      holds: atLevels((level): HoldsOn => {
        const known = met
          .filter(({ minutes }) => of.known(minutes, level))
          .map(({ on }) => ({ on: dayNumber(on) }));
        return (day) => within(known, day, 183).length >= 2;
      }),
      by: (): By => ({ actor_kind: 'buyer+municipality+recyclers-association' }),
    };
  });
}
