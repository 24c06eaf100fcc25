import type { Heard, HeardKind, Standing } from '../../core/encounters/heard.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { heard, heardKinds } from '../../wire/events/heard-schema.ts';
import { standingFor } from '../store/register/standing-for.ts';
import { statementsById } from '../store/work/statements-by-id.ts';
import { statementsAbout, statementsOfKinds, type Said } from '../store/work/statements.ts';
import type { Asked } from './asked.ts';

/** What was said, ready for the folds of `core/encounters`. */
export type EncounterBook = { readonly said: readonly Heard[]; readonly standing: Standing };

/** All that the programme said of these kinds; what was retracted comes with its retraction. */
export async function wholeBook(asked: Asked, kinds: readonly HeardKind[]): Promise<EncounterBook> {
  const { db, programme } = asked;
  const rows = await statementsOfKinds(db, programme.id, [...kinds, 'evidence.retract']);
  return bookOf(asked, rows);
}

/** More that was said about these, of these kinds, added to a book. */
export async function withAbout(
  asked: Asked,
  { said }: EncounterBook,
  subjects: readonly string[],
  kinds: readonly HeardKind[],
): Promise<EncounterBook> {
  const { db, programme } = asked;
  const rows = await statementsAbout(db, programme.id, subjects, kinds);
  const added = await bookOf(asked, await withRetractions(asked, rows));
  const all = await standingOf(asked, [...said, ...added.said]);
  return { said: [...said, ...added.said], standing: all };
}

/** All about one encounter: plans, attendance, tests, minutes with signatures and promises. */
export async function bookOfEncounter(asked: Asked, id: string): Promise<EncounterBook> {
  const { db, programme } = asked;
  const own = await statementsById(db, programme.id, [id]);
  const about = await statementsAbout(db, programme.id, [id], heardKinds);
  const minutes = about.flatMap((one) => (one.kind === 'encounter.minutes' ? [one.id] : []));
  const ofMinutes = await statementsAbout(db, programme.id, minutes, heardKinds);
  const promises = ofMinutes.flatMap((one) => (one.kind === 'commitment.make' ? [one.id] : []));
  const settled = await statementsAbout(db, programme.id, promises, heardKinds);
  const rows = [...own, ...about, ...ofMinutes, ...settled];
  return bookOf(asked, await withRetractions(asked, rows));
}

async function withRetractions(asked: Asked, rows: readonly Said[]): Promise<readonly Said[]> {
  const ids = rows.map(({ id }) => id);
  const { db, programme } = asked;
  return [...rows, ...(await statementsAbout(db, programme.id, ids, ['evidence.retract']))];
}

async function bookOf(asked: Asked, rows: readonly Said[]): Promise<EncounterBook> {
  const said = rows.flatMap((row) => heard(row) ?? []);
  return { said, standing: await standingOf(asked, said) };
}

async function standingOf(
  { db, programme }: Asked,
  said: readonly Heard[],
): Promise<(actor: ActorId) => ActorId> {
  const named = new Set(said.flatMap(actorsOf));
  const merged = await standingFor(db, programme.id, [...named]);
  return (actor) => merged.get(actor) ?? actor;
}

function actorsOf(one: Heard): readonly ActorId[] {
  switch (one.kind) {
    case 'encounter.plan':
      return [one.payload.holder, ...one.payload.invited];
    case 'encounter.attend':
      return one.payload.as === undefined
        ? [one.payload.person]
        : [one.payload.person, one.payload.as];
    case 'encounter.assess':
    case 'encounter.certify':
      return [one.payload.person];
    case 'encounter.sign':
      return one.payload.as === undefined
        ? [one.payload.signer]
        : [one.payload.signer, one.payload.as];
    case 'commitment.make':
      return one.payload.to === undefined ? [one.payload.by] : [one.payload.by, one.payload.to];
    case 'space.describe':
    case 'encounter.cancel':
    case 'encounter.minutes':
    case 'commitment.settle':
    case 'evidence.retract':
      return [];
  }
}
