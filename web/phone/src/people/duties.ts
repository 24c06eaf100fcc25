import type { ActorId } from '../../../../core/events/ids.ts';
import type { Route } from '../app/routes.ts';
import type { PhoneMe, PhoneProgramme, PhoneRegister } from '../../../../wire/phone-answers.ts';

/** What somebody does with this phone; each follows from an affiliation that the server knows. */
export const works = ['recycler', 'leader', 'giver', 'buyer', 'verifier'] as const;
export type Work = (typeof works)[number];

/** Of the kinds of actors and of who they are, as much as is asked here. */
type Known = {
  readonly programme: {
    readonly actorKinds: readonly Pick<PhoneProgramme['actorKinds'][number], 'code' | 'part'>[];
  };
  readonly register: {
    readonly actors: readonly Pick<PhoneRegister['actors'][number], 'id' | 'kind'>[];
  };
};

/** A work, and for whom. */
export type Duty = { readonly work: Work; readonly organisation: ActorId | null };

const workOf: Readonly<Record<string, Work>> = {
  recycler: 'recycler',
  leader: 'leader',
  mse: 'giver',
  market: 'giver',
  buyer: 'buyer',
  officer: 'verifier',
  monitoring: 'verifier',
  coordinator: 'verifier',
};

const homes: Readonly<Record<Work, Route>> = {
  recycler: 'recoger',
  leader: 'socios',
  giver: 'ofrecer',
  buyer: 'busco',
  verifier: 'visita',
};

/** Where the app opens: with what is done most. A kitchen has little to offer: food comes to it. */
export function homeOf(duty: Duty, known: Known | undefined): Route {
  return feeds(duty, known) ? 'comida' : homes[duty.work];
}

/** Does she give for a kitchen, or for another that shares food with people? */
export function feeds({ work, organisation }: Duty, known: Known | undefined): boolean {
  const kind = known?.register.actors.find(({ id }) => id === organisation)?.kind;
  const part = known?.programme.actorKinds.find(({ code }) => code === kind)?.part;
  return work === 'giver' && part === 'community';
}

/** Whoever weighs needs to have said where; whoever offers or visits does not. */
export function weighs({ work }: Duty): boolean {
  return work === 'recycler' || work === 'leader';
}

/** A notebook that a key opened is nobody's: it collects, as it always did. */
export const anybody: Duty = { work: 'recycler', organisation: null };

/** Whoever leads opens the app to lead. */
const first: readonly Work[] = ['leader', 'recycler', 'giver', 'buyer', 'verifier'];

/**
 * All that somebody may do here, each once; a leader also collects herself. That somebody is a
 * recycler and where she is one are two grants of one duty.
 */
export function dutiesOf(me: PhoneMe | undefined): readonly Duty[] {
  const found = (me?.grants ?? []).flatMap(({ role, organisation }): Duty[] => {
    const work = workOf[role];
    if (work === undefined) return [];
    const duty = { work, organisation };
    return work === 'leader' ? [duty, { work: 'recycler', organisation }] : [duty];
  });
  const keys = found.map(keyOf);
  const placed = found.filter(({ organisation }) => organisation !== null);
  return found
    .filter((duty, index) => keys.indexOf(keyOf(duty)) === index)
    .filter(
      ({ work, organisation }) => organisation !== null || !placed.some((one) => one.work === work),
    )
    .sort((a, b) => first.indexOf(a.work) - first.indexOf(b.work));
}

export function keyOf({ work, organisation }: Duty): string {
  return `${work}/${organisation ?? ''}`;
}

/** The duty that was chosen, while she still has it; else the first. */
export function dutyChosen(duties: readonly Duty[], chosen: string | undefined): Duty {
  return duties.find((duty) => keyOf(duty) === chosen) ?? duties[0] ?? anybody;
}
