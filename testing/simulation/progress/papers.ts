import type { EventId, FileId } from '../../../core/events/ids.ts';
import { uuidAt } from '../chance.ts';
import type { Association } from '../cast.ts';
import type { Today, World } from '../world.ts';
import { documentCodes, pathwayCodes, stageCodes } from './codes.ts';
import { reached } from './progress-truth.ts';
import { comes, inDays, on, reviewed, tell } from './story.ts';

/** Papers of an association that are a step by themselves. */
const steps: Readonly<Record<string, string>> = {
  'legal-entity-record': 'legal-entity',
  ruc: 'ruc',
};

/**
 * Associations become formal: members' papers, the request, the constancia, and the inscription in
 * their municipality. One is refused and asks again; one gets no answer, which is a no.
 */
export function associationsFormalize(world: World, first: Today): void {
  world.cast.associations.forEach((association, index) => {
    on(world, first, 55 + index * 9, (today) => allowHealth(world, today, association));
    on(world, first, 60 + index * 9, (today) => memberPapers(world, today, association));
    on(world, first, 110 + index * 20, (today) => ask(world, first, today, { association, index }));
  });
}

/** The leader keeps her members' papers; of health only with their signed consent. */
function memberPapers(world: World, today: Today, association: Association): void {
  const { truth } = world.progress;
  const leader = association.phone.recorder;
  association.members.forEach(({ actor }, at) => {
    const hold = (document: string, issued: number, expires?: number): void => {
      const issuedOn = inDays(today, issued);
      const paper = { holder: actor, document, issuedOn };
      const payload =
        expires === undefined ? paper : { ...paper, expiresOn: inDays(today, expires) };
      const told = tell(world, today, leader, { kind: 'document.hold', hour: 9, payload });
      reviewed(world, today, told);
    };
    // The second member's card of vaccinations says how long it holds, and that is over.
    for (const document of documentCodes.vaccines) {
      if (at === 1) hold(document, -4_000, -30);
      else hold(document, -400);
    }
    for (const document of documentCodes.ofMember) hold(document, -200, 1_500);
    if (at === 1) truth.awkward.set(`expired vaccine ${association.letter}`, actor);
  });
}

/** Members sign that what their cards say of their health may be kept. */
function allowHealth(world: World, today: Today, { phone, members }: Association): void {
  for (const { actor } of members) {
    const signature = uuidAt(today.start, world.desk.ids) as FileId;
    const said = { text: 'sensitive-data-1', language: 'es', how: 'signed', signature } as const;
    const payload = { actor, purpose: 'sensitive-data', given: true, ...said };
    tell(world, today, phone.recorder, { kind: 'actor.consent', hour: 8, payload });
  }
}

/** What the association itself brings to the municipality. */
function ownPapers(
  world: World,
  today: Today,
  association: Association,
  documents: readonly string[],
): void {
  for (const document of documents) {
    const issuedOn = inDays(today, -20);
    const payload = { holder: association.actor, document, issuedOn, number: 'SIM' };
    const leader = association.phone.recorder;
    const told = tell(world, today, leader, { kind: 'document.hold', hour: 10, payload });
    reviewed(world, today, told);
    const step = steps[document];
    if (step !== undefined) {
      // A paper counts from the day on which it was issued.
      const { came } = world.diary;
      const who = association.actor;
      came.push({ turn: 'association certified', who, on: issuedOn, takes: [told], step });
    }
  }
}

/** A step of its path is done. */
function certified(
  world: World,
  today: Today,
  { actor: who }: Association,
  { step, told }: { readonly step: string; readonly told: EventId },
): void {
  comes(world, today, { turn: 'association certified', who, takes: [told], step });
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
  ): EventId => {
    const told = tell(world, day, leader, {
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
    reviewed(world, day, told);
    return told;
  };
  const since = today.number - first.number;
  ownPapers(world, today, association, documentCodes.ofAssociation);
  stage(today, 'formalization', 'submitted', `EXP-SIM-${index + 1}`);
  if (index % 8 === 6) {
    world.progress.truth.awkward.set('no answer in 15 working days', association.actor);
    return;
  }
  if (index % 8 === 3) {
    on(world, first, since + 14, (day) => {
      stage(day, 'formalization', 'refused', 'CARTA-SIM-1');
    });
    on(world, first, since + 60, (day) => {
      stage(day, 'formalization', 'submitted', 'EXP-SIM-3B');
    });
  }
  const answered = since + (index % 8 === 3 ? 75 : 16);
  on(world, first, answered, (day) => {
    const granted = stage(day, 'formalization', 'granted', `CONST-SIM-${index + 1}`);
    certified(world, day, association, { step: 'certificate', told: granted });
    reached(world.progress.truth.formalized, association.actor, day.day);
  });
  on(world, first, answered + 20, (day) => {
    ownPapers(world, day, association, documentCodes.forRegistration);
    stage(day, 'inscription', 'submitted', `EXP-SIM-R${index + 1}`);
  });
  if (index % 8 === 5) return;
  on(world, first, answered + 36, (day) => {
    const registered = stage(day, 'inscription', 'granted', `REG-SIM-${index + 1}`);
    certified(world, day, association, { step: 'registration', told: registered });
    const key = `${association.actor}/${association.district}`;
    reached(world.progress.truth.inscribed, key, day.day);
  });
}
