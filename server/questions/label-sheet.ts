import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import { lotLabel, placeCode, placeLabel } from '../../core/labels/label-text.ts';
import { lotCode } from '../../core/ledger/lot-code.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { placesOf } from '../store/register/actor-questions.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { workerOf } from './worker.ts';

/** A phone that knows no letter of its association uses this one too. */
const anyLetter = 'A';

export type PrintedLabel = {
  /** What the QR code says. */
  readonly text: string;
  readonly code: string;
  /** Of a place: its name. */
  readonly name: string | null;
};

export type LabelSheet = {
  readonly programme: Bilingual;
  readonly simulated: boolean;
  readonly madeOn: Day;
  readonly is: 'sacks' | 'places';
  readonly organisation: string;
  readonly letter: string;
  readonly labels: readonly PrintedLabel[];
};

/**
 * Labels of an actor: for sacks the ids of lots that are weighed later, made here and kept
 * nowhere; for places those that it has. Refuses with `actors/not-found` and
 * `documents/nothing-to-print`.
 *
 * @param what.count how many labels for sacks
 * @param made.newId makes the id of a lot
 */
export function labelSheet(
  asked: Asked,
  viewer: Viewer,
  what: { readonly id: string; readonly is: 'sacks' | 'places'; readonly count: number },
  made: { readonly now: Instant; readonly address: string; readonly newId: () => string },
): Promise<Result<LabelSheet>> {
  return whenStoreAnswers(async () => {
    const { id, is } = what;
    const worker = await workerOf(asked, viewer, { id, of: 'holdings' }, made.now);
    if (!worker.ok) return worker;
    const { profile } = worker.value.seen;
    const letter = profile.letter ?? anyLetter;
    const labels =
      is === 'sacks'
        ? sackLabels(made, letter, what.count)
        : await placeLabels(asked, worker.value.ids, made.address);
    if (labels.length === 0) return refuse({ code: 'documents/nothing-to-print', facts: {} });
    const { name: programme, simulated, catalogue } = asked.programme;
    const organisation = profile.isPerson ? '' : profile.label;
    const madeOn = dayOf(made.now, catalogue.offsetMinutes);
    return accept({ programme, simulated, madeOn, is, organisation, letter, labels });
  });
}

/** Labels that bear lots which nobody weighed yet. */
export function sackLabels(
  { address, newId }: { readonly address: string; readonly newId: () => string },
  letter: string,
  count: number,
): readonly PrintedLabel[] {
  return Array.from({ length: count }, () => {
    const lot = idFrom<'lot'>(newId());
    return { text: lotLabel(address, letter, lot), code: lotCode(letter, lot), name: null };
  });
}

async function placeLabels(
  { db, programme }: Asked,
  ids: readonly string[],
  address: string,
): Promise<readonly PrintedLabel[]> {
  const places = await Promise.all(ids.map((id) => placesOf(db, programme.id, id)));
  return places.flat().map(({ place, name }) => {
    const id = idFrom<'place'>(place);
    return { text: placeLabel(address, id), code: placeCode(id), name };
  });
}
