import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';

type Kinds = Pick<PhoneProgramme, 'actorKinds'> | undefined;

/** Kinds that receive food to be eaten: kitchens, and institutions that hand it on. */
export function kitchenKinds(programme: Kinds): readonly string[] {
  return kindsOf(programme, ({ part }) => part === 'community');
}

/** Kinds that give food: markets and their stalls. */
export function donorKinds(programme: Kinds): readonly string[] {
  return kindsOf(programme, ({ part, side }) => side === 'source' && part !== 'person');
}

/** Kinds that make compost of what nobody can eat: they hold material and are no association. */
export function compostKinds(programme: Kinds): readonly string[] {
  return kindsOf(programme, ({ part, side }) => side === 'chain' && part === 'other');
}

type Kind = PhoneProgramme['actorKinds'][number];

function kindsOf(programme: Kinds, is: (kind: Kind) => boolean): readonly string[] {
  return (programme?.actorKinds ?? []).filter(is).map(({ code }) => code);
}
