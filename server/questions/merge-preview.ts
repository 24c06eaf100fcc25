import type { Viewer } from '../../core/access/viewer.ts';
import { fieldKind, personalFieldNames } from '../../core/actors/personal-fields.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { idFrom } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { MergePreviewAnswer, MergePreviewQuery } from '../../wire/api/doubles-answers.ts';
import { collectedBy, eventsOf, mergeFigures, mergesOf } from '../store/search/merge-figures.ts';
import { recordRows } from '../store/search/shown-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { likenessOf, saidOf } from './compared-rows.ts';
import { listedOut, lookingAt, seenRows, type Looking, type Seen } from './listed-actor.ts';
import { effectOf, groupOf, linksAfter, standingLinks, type Two } from './merge-effect.ts';

type Side = MergePreviewAnswer['keep'];
type Fields = MergePreviewAnswer['fields'];

/**
 * `GET /merges/preview`: both sides field by field, and what the figures would be; or the same for
 * taking a merge back. Nothing is done by asking. Refuses with `actors/not-found`,
 * `actors/same-actor`, `actors/merge-unfit`, `http/event-not-found`, `http/query-invalid`.
 */
export function mergePreview(
  asked: Asked,
  viewer: Viewer,
  query: MergePreviewQuery,
  now: Instant,
): Promise<Result<MergePreviewAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const looking = lookingAt(programme.catalogue, viewer, now);
    const merges = await mergesOf(db, programme.id);
    const two = pairOf(query, merges);
    if (!two.ok) return two;
    const { keep, absorbed } = two.value;
    const before = standingLinks(merges);
    const after = linksAfter(before, query.merge, two.value);
    const rows = await recordRows(
      db,
      programme.id,
      groupOf([keep, absorbed], [...before, ...after]),
    );
    const seen = new Map(seenRows(rows, looking).map((one) => [one.row.actor, one]));
    const [mine, theirs] = [seen.get(keep), seen.get(absorbed)];
    if (!mine || !theirs) {
      return refuse({ code: 'actors/not-found', facts: { actor: mine ? absorbed : keep } });
    }
    if (mine.row.isPerson !== theirs.row.isPerson) {
      return refuse({ code: 'actors/merge-unfit', facts: { keep, absorbed } });
    }
    const figures = await mergeFigures(db, programme.id, mine.row.isPerson);
    const isMerge = query.merge === undefined;
    const last = merges.find(({ merge }) => merge === query.merge);
    return accept({
      simulated: programme.simulated,
      what: isMerge ? 'merge' : 'unmerge',
      keep: await sideOf(asked, mine, looking),
      absorbed: await sideOf(asked, theirs, looking),
      fields: isMerge ? fieldsOf(mine, theirs) : [],
      likeness: isMerge ? likenessOut(mine, theirs) : null,
      effect: effectOf(rows, { before, after }, figures, programme.catalogue),
      lastMergedAt: last === undefined ? null : instantOut(last.at),
    });
  });
}

/** The two that are named, or those of the merge that would be taken back. */
function pairOf(
  { keep, absorbed, merge }: MergePreviewQuery,
  merges: Awaited<ReturnType<typeof mergesOf>>,
): Result<Two> {
  if (merge !== undefined) {
    const known = merges.find((one) => one.merge === merge && !one.takenBack);
    if (!known) return refuse({ code: 'http/event-not-found', facts: { event: merge } });
    return accept({ keep: idFrom(known.keep), absorbed: idFrom(known.absorbed) });
  }
  if (keep === undefined || absorbed === undefined) {
    const field = keep === undefined ? 'keep' : 'absorbed';
    return refuse({ code: 'http/query-invalid', facts: { field, detail: 'uuid' } });
  }
  if (keep === absorbed) return refuse({ code: 'actors/same-actor', facts: { actor: keep } });
  return accept({ keep, absorbed });
}

async function sideOf({ db, programme }: Asked, seen: Seen, looking: Looking): Promise<Side> {
  const records = [seen.row.actor, ...seen.row.absorbed];
  const [events, grams] = await Promise.all([
    eventsOf(db, programme.id, records),
    collectedBy(db, programme.id, records),
  ]);
  return { ...listedOut(seen, looking), records, events, collected_g: grams };
}

function likenessOut(mine: Seen, theirs: Seen): MergePreviewAnswer['likeness'] {
  const found = likenessOf(mine.row, theirs.row);
  const groups = mine.groups.filter((group) => theirs.groups.includes(group));
  return { band: found.band, ...saidOf(found, groups) };
}

/** Fields of either side that the viewer may see of both; the kept record's speak. */
function fieldsOf(mine: Seen, theirs: Seen): Fields {
  const plain = (['name', 'district', 'sex', 'bornFrom'] as const).map((field) =>
    fieldOf(field, mine.row[field], theirs.row[field]),
  );
  const personal = personalFieldNames
    .filter((name) => [mine, theirs].every(({ groups }) => groups.includes(fieldKind(name).group)))
    .map((name) => fieldOf(name, mine.row.personal[name], theirs.row.personal[name]));
  return [...plain, ...personal].filter(({ keep, absorbed }) => keep !== null || absorbed !== null);
}

type Value = string | number | readonly string[] | null | undefined;

function fieldOf(field: string, keep: Value, absorbed: Value): Fields[number] {
  const [mine, theirs] = [valueOut(keep), valueOut(absorbed)];
  const onlyBehind = mine === null && theirs !== null;
  return { field, keep: mine, absorbed: theirs, stands: mine, onlyBehind };
}

function valueOut(value: Value): Fields[number]['keep'] {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? [...value] : value;
}
