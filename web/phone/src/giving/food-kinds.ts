import type { ActorId } from '../../../../core/events/ids.ts';
import type { FoodRegisterAnswer } from '../../../../wire/api/food-answers.ts';
import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';
import { ofKind, type Own } from '../sharing/own-records.ts';
import { perishable } from './stated-offer.ts';

type Kinds = Pick<PhoneProgramme, 'actorKinds'> | undefined;

/** Kinds that receive food to be eaten: kitchens, and institutions that hand it on. */
export function kitchenKinds(programme: Kinds): readonly string[] {
  return kindsOf(programme, ({ part }) => part === 'community');
}

/** Kinds that give: markets, their stalls, and others that material comes from. */
export function donorKinds(programme: Kinds): readonly string[] {
  return kindsOf(programme, ({ part, side }) => side === 'source' && part !== 'person');
}

/** Of those that give, the kinds whose trade leaves food over, as the programme says it. */
export function foodTrades(
  programme: (Kinds & Pick<PhoneProgramme, 'sourceKinds'>) | undefined,
): readonly string[] {
  const leaveFood = (programme?.sourceKinds ?? [])
    .filter(({ exceptions }) => exceptions.some(({ family }) => family === perishable))
    .map(({ code }) => code);
  return donorKinds(programme).filter((code) => leaveFood.includes(code));
}

/** Whoever gave food to this holder before, by its register and by what this phone wrote. */
export function gaveBefore(
  holder: ActorId,
  heard: Pick<FoodRegisterAnswer, 'receipts' | 'open'> | undefined,
  records: readonly Own[],
): readonly ActorId[] {
  const told = [...(heard?.receipts ?? []), ...(heard?.open ?? [])];
  const written = ofKind(records, 'food.receive').filter(
    ({ payload }) => payload.receiver === holder,
  );
  return [
    ...new Set([
      ...told.map(({ donor }) => donor.actor),
      ...written.map(({ payload }) => payload.donor),
    ]),
  ];
}

/** Kinds that make compost of what nobody can eat: they hold material and are no association. */
export function compostKinds(programme: Kinds): readonly string[] {
  return kindsOf(programme, ({ part, side }) => side === 'chain' && part === 'other');
}

type Kind = PhoneProgramme['actorKinds'][number];

function kindsOf(programme: Kinds, is: (kind: Kind) => boolean): readonly string[] {
  return (programme?.actorKinds ?? []).filter(is).map(({ code }) => code);
}
