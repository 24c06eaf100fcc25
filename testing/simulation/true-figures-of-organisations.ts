import type { ActorId } from '../../core/events/ids.ts';
import { turnedOn, type By, type TrueOne, type TrueSource } from './true-one.ts';
import { trueBand } from './true-people.ts';
import {
  atLevels,
  dayNumber,
  within,
  type AtLevels,
  type HoldsOn,
  type TrueLevel,
} from './truth-days.ts';

const mixed: readonly string[] = ['mixed', 'textile-mixed', 'reject'];

/** What somebody gave that was sorted, as far as its weighings are known so well. */
function gave({ diary, known }: TrueSource, giver: ActorId, level: TrueLevel) {
  return diary.pickups
    .filter(
      (one) => one.giver === giver && !mixed.includes(one.material) && known(one.event, level),
    )
    .map(({ day }) => ({ on: dayNumber(day) }));
}

/** A practice that stayed, or four sorted deliveries in sixty days. */
export function enterprisesAdopting(of: TrueSource): readonly TrueOne[] {
  const { people } = of;
  return ['workshop', 'stall'].flatMap(people.ofKind).map((id) => {
    const [owner] = people.membersOf(id, 'owner_manager');
    const { district, kind } = people.organisation(id);
    return {
      id,
      holds: atLevels((level): HoldsOn => {
        const adopted = turnedOn(of, 'enterprise adopts', id, level);
        const given = gave(of, id, level);
        return (day) => day >= adopted || within(given, day, 60).length >= 4;
      }),
      by: (since): By => {
        const { sex, bornFrom } = owner === undefined ? nobody : people.person(owner);
        const age_band = trueBand(bornFrom, since);
        return { sex, age_band, size: null, district, sector: kind, actor_kind: kind };
      },
    };
  });
}

const nobody = { sex: null, bornFrom: null } as const;

/** An agreement that an industry signed, and since then deliveries of three of its members. */
export function guildsJoined(of: TrueSource): readonly TrueOne[] {
  const { people } = of;
  return people.ofKind('business-association').map((id) => {
    const members = people.membersOf(id, 'member_organisation');
    return {
      id,
      holds: atLevels((level): HoldsOn => {
        const signed = turnedOn(of, 'agreed with industry', id, level);
        const firsts = members.map((member) => {
          const later = gave(of, member, level).flatMap(({ on }) => (on >= signed ? [on] : []));
          return Math.min(Infinity, ...later);
        });
        return (day) => day >= signed && firsts.filter((first) => first <= day).length >= 3;
      }),
      by: (): By => {
        const { district, kind } = people.organisation(id);
        return { sector: kind, district, actor_kind: kind };
      },
    };
  });
}

type OfAssociations = {
  readonly advanced: readonly TrueOne[];
  readonly improved: readonly TrueOne[];
  readonly linked: readonly TrueOne[];
  /** All three on one day. */
  readonly strengthened: readonly TrueOne[];
};

export function associations(of: TrueSource): OfAssociations {
  const each = of.people.ofKind('recyclers-association').map((id) => {
    const since = (turn: 'association certified' | 'association improved'): AtLevels<HoldsOn> =>
      atLevels((level) => {
        const first = turnedOn(of, turn, id, level);
        return (day) => day >= first;
      });
    const advanced = since('association certified');
    const improved = since('association improved');
    const linked = atLevels((level) => sells(of, id, level));
    return { id, advanced, improved, linked };
  });
  const one = (id: ActorId, holds: AtLevels<HoldsOn>, more: (since: number) => By): TrueOne => {
    const { district, kind } = of.people.organisation(id);
    return { id, holds, by: (since) => ({ district, actor_kind: kind, ...more(since) }) };
  };
  const none = (): By => ({});
  return {
    advanced: each.map(({ id, advanced }) => {
      return one(id, advanced, (since) => ({ step: stepOn(of, id, since) }));
    }),
    improved: each.map(({ id, improved }) => one(id, improved, none)),
    linked: each.map(({ id, linked }) => one(id, linked, none)),
    strengthened: each.map(({ id, advanced, improved, linked }) => {
      const all = atLevels(
        (level): HoldsOn =>
          (day) =>
            advanced[level](day) && improved[level](day) && linked[level](day),
      );
      return one(id, all, none);
    }),
  };
}

/** Three deliveries to an industry in ninety days; every sale here has a price. */
function sells({ diary, people, known }: TrueSource, who: ActorId, level: TrueLevel): HoldsOn {
  const sold = diary.handovers
    .filter(({ giver, taker }) => giver === who && people.organisation(taker).kind === 'industry')
    .filter(({ transfer }) => known(transfer, level))
    .map(({ day }) => ({ on: dayNumber(day) }));
  return (day) => within(sold, day, 90).length >= 3;
}

/** The step of that day at the level of the official figure; of several, the first of the path. */
function stepOn(of: TrueSource, who: ActorId, on: number): string | null {
  const steps = of.diary.came.filter(
    (one) =>
      one.turn === 'association certified' &&
      one.who === who &&
      dayNumber(one.on) === on &&
      one.takes.every((id) => of.known(id, 'documented')),
  );
  const names = ['legal-entity', 'ruc', 'certificate', 'registration'];
  return names.find((name) => steps.some(({ step }) => step === name)) ?? null;
}
