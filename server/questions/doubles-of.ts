import type { Viewer } from '../../core/access/viewer.ts';
import { blocksOf } from '../../core/actors/likeness/blocks.ts';
import { readied, type Comparable, type Compared } from '../../core/actors/likeness/compared.ts';
import { likeness } from '../../core/actors/likeness/likeness.ts';
import { searchedNumbers } from '../../core/actors/names/searched.ts';
import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { DoublesOfAnswer, DraftActor } from '../../wire/api/doubles-answers.ts';
import { candidatesFor, probeOf, saidNotSame } from '../store/search/doubles.ts';
import { shownRows, type ShownRow } from '../store/search/shown-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { saidOf } from './compared-rows.ts';
import { comparableOf, listedOut, lookingAt, seenRows, type Looking } from './listed-actor.ts';

const shownMost = 10;

/**
 * `GET /actors/:id/doubles`: who may be the same as this one, likely or possibly, and why. Of those
 * beyond the viewer's reach only how many are likely. Refuses with `actors/not-found`.
 */
export function doublesOf(
  { db, programme }: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<DoublesOfAnswer>> {
  return whenStoreAnswers(async () => {
    const looking = lookingAt(programme.catalogue, viewer, now);
    const [row] = await shownRows(db, programme.id, [id]);
    if (!row || seenRows([row], looking).length === 0) {
      return refuse({ code: 'actors/not-found', facts: { actor: id } });
    }
    const [probe, two] = await Promise.all([
      probeOf(db, programme.id, row.actor),
      saidNotSame(db, programme.id, row.actor),
    ]);
    const candidates = await candidatesFor(db, programme.id, probe);
    const rows = await shownRows(
      db,
      programme.id,
      candidates.filter((one) => !two.includes(one)),
    );
    const others = rows.filter(({ actor }) => actor !== row.actor && !two.includes(actor));
    const found = alike(readied(comparableOf(row)), others, looking);
    return accept({ simulated: programme.simulated, ...found });
  });
}

/**
 * `POST /doubles/check`: who may be the same as somebody who is about to be registered. Of those
 * beyond the viewer's reach only how many are likely: she can ask the office, and learns nothing
 * about them. Refuses with `actors/unknown-kind`.
 */
export function doublesOfDraft(
  { db, programme }: Asked,
  viewer: Viewer,
  draft: DraftActor,
  now: Instant,
): Promise<Result<DoublesOfAnswer>> {
  return whenStoreAnswers(async () => {
    const kind = programme.catalogue.actorKinds.find(({ code }) => code === draft.kind);
    if (!kind) return refuse({ code: 'actors/unknown-kind', facts: { kind: draft.kind } });
    const looking = lookingAt(programme.catalogue, viewer, now);
    const personal: PersonalValues = draft.values ?? {};
    const name = kind.isPerson ? null : (draft.name ?? null);
    const candidates = await candidatesFor(db, programme.id, {
      blocks: blocksOf(name, personal),
      numbers: searchedNumbers({ label: '', name, personal }),
    });
    const rows = await shownRows(db, programme.id, candidates);
    const about: Comparable = {
      isPerson: kind.isPerson,
      name,
      sex: draft.sex ?? null,
      bornFrom: draft.bornFrom ?? null,
      district: draft.district ?? null,
      organisations: draft.organisation === undefined ? [] : [draft.organisation],
      personal,
    };
    const found = alike(readied(about), rows, looking);
    return accept({ simulated: programme.simulated, ...found });
  });
}

function alike(
  about: Compared,
  rows: readonly ShownRow[],
  looking: Looking,
): Pick<DoublesOfAnswer, 'doubles' | 'elsewhere'> {
  const judged = rows
    .filter(({ cancelled }) => !cancelled)
    .map((row) => ({ row, found: likeness(about, readied(comparableOf(row))) }))
    .toSorted((a, b) => b.found.points - a.found.points);
  const seen = new Map(
    seenRows(
      judged.filter(({ found }) => found.band !== null).map(({ row }) => row),
      looking,
    ).map((one) => [one.row.actor, one]),
  );
  const doubles = judged.flatMap(({ row, found }): DoublesOfAnswer['doubles'] => {
    const one = seen.get(row.actor);
    if (!one?.isNamed || found.band === null) return [];
    const other = listedOut(one, looking);
    return [{ other, band: found.band, ...saidOf(found, one.groups) }];
  });
  const hidden = judged.filter(
    ({ row, found }) => found.band === 'likely' && seen.get(row.actor)?.isNamed !== true,
  );
  return { doubles: doubles.slice(0, shownMost), elsewhere: hidden.length };
}
