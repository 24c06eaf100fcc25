import type { Association } from '../cast.ts';
import type { Today, World } from '../world.ts';
import { documentCodes, pathwayCodes, stageCodes } from './codes.ts';
import { reached } from './progress-truth.ts';
import { inDays, on, tell } from './story.ts';
import type { Whom } from './whom.ts';

/**
 * Associations become formal: members' papers, the request, the constancia, and the inscription in
 * their municipality. One is refused and asks again; one gets no answer, which is a no.
 */
export function associationsFormalize(world: World, first: Today, whom: Whom): void {
  world.cast.associations.forEach((association, index) => {
    on(world, first, 60 + index * 9, (today) => memberPapers(world, today, whom, association));
    on(world, first, 110 + index * 20, (today) => ask(world, first, today, { association, index }));
  });
}

function memberPapers(world: World, today: Today, whom: Whom, association: Association): void {
  const { truth } = world.progress;
  association.members.forEach((member, at) => {
    for (const document of documentCodes.vaccines) {
      // The second member's shots were long ago: they count no more.
      const years = at === 1 ? 11 : 1;
      tell(world, today, whom.monitoring, {
        kind: 'document.hold',
        hour: 9,
        payload: {
          holder: member.actor,
          document,
          issuedOn: inDays(today, -365 * years),
          expiresOn: inDays(today, 365 * (10 - years)),
        },
      });
    }
    if (at === 1) truth.awkward.set(`expired vaccine ${association.letter}`, member.actor);
  });
}

type Asking = { readonly association: Association; readonly index: number };

function ask(world: World, first: Today, today: Today, asking: Asking): void {
  const { association, index } = asking;
  const leader = association.phone.recorder;
  const stage = (
    day: Today,
    pathway: 'formalization' | 'inscription',
    name: keyof typeof stageCodes,
    number?: string,
  ): void => {
    tell(world, day, leader, {
      kind: 'pathway.stage',
      hour: 12,
      payload: {
        walker: { kind: 'actor', id: association.actor },
        pathway: pathwayCodes[pathway],
        stage: stageCodes[name][pathway],
        on: day.day,
        district: association.district,
        ...(number === undefined ? {} : { number }),
      },
    });
  };
  const since = today.number - first.number;
  stage(today, 'formalization', 'submitted', `EXP-SIM-${index + 1}`);
  if (index % 8 === 6) {
    world.progress.truth.awkward.set('no answer in 15 working days', association.actor);
    return;
  }
  if (index % 8 === 3) {
    on(world, first, since + 14, (day) => stage(day, 'formalization', 'refused', 'CARTA-SIM-1'));
    on(world, first, since + 60, (day) => {
      stage(day, 'formalization', 'submitted', 'EXP-SIM-3B');
    });
  }
  const granted = since + (index % 8 === 3 ? 75 : 16);
  on(world, first, granted, (day) => {
    stage(day, 'formalization', 'granted', `CONST-SIM-${index + 1}`);
    reached(world.progress.truth.formalized, association.actor, day.day);
  });
  on(world, first, granted + 20, (day) => {
    stage(day, 'inscription', 'submitted', `EXP-SIM-R${index + 1}`);
  });
  if (index % 8 === 5) return;
  on(world, first, granted + 36, (day) => {
    stage(day, 'inscription', 'granted', `REG-SIM-${index + 1}`);
    const key = `${association.actor}/${association.district}`;
    reached(world.progress.truth.inscribed, key, day.day);
  });
}
