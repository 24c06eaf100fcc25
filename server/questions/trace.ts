import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, instant } from '../../core/quantities/instant.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { TraceAnswer } from '../../wire/api/lot-answers.ts';
import { lotsNamed } from '../store/questions/lots.ts';
import * as store from '../store/questions/trace.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { lotName } from './lot.ts';
import { originAnswer } from './origin.ts';

/** One answer carries no more lots; beyond it the trace is cut, says so, and has no origin. */
const lotsMost = 5_000;

/**
 * `GET /lots/{id}/trace`: the lots that went into a lot, or came out of it, with the grams of
 * every edge, and upwards where its grams came from. Refuses with `http/lot-not-found`.
 */
export function trace(
  { db, programme }: Asked,
  name: string,
  direction: 'up' | 'down',
): Promise<Result<TraceAnswer>> {
  return whenStoreAnswers(async () => {
    const { catalogue } = programme;
    const asked = lotName(name);
    const id = 'id' in asked ? asked.id : (await lotsNamed(db, programme.id, asked))[0]?.id;
    const found =
      id === undefined
        ? undefined
        : await store.trace(db, { programme: programme.id, lot: id, direction, most: lotsMost });
    const own = found?.lots.find((row) => row.id === id);
    if (found === undefined || own === undefined) {
      return refuse({ code: 'http/lot-not-found', facts: { lot: name } });
    }
    const cut = found.lots.length > lotsMost;
    const collectors = found.lots.flatMap(({ source }) => idsIn(source));
    const actors =
      direction === 'up' && !cut
        ? await store.actorsById(db, programme.id, [...new Set(collectors)])
        : [];
    return accept({
      lot: own.id,
      direction,
      edges: found.edges.map(({ event, child, parent, grams }) => ({
        event,
        child,
        parent,
        grams,
      })),
      lots: found.lots.map((row) => lotOut(row, catalogue)),
      cut,
      origin: direction === 'up' && !cut ? originAnswer(own, found, actors, programme) : null,
    });
  });
}

function idsIn(source: store.TraceLot['source']): string[] {
  return ['actor', 'collector'].flatMap((field) => {
    const id = source?.[field];
    return typeof id === 'string' ? [id] : [];
  });
}

function lotOut(row: store.TraceLot, catalogue: Catalogue): TraceAnswer['lots'][number] {
  const isPerson = catalogue.actorKinds.some(
    (kind) => kind.code === row.holderKind && kind.isPerson,
  );
  return {
    id: row.id,
    code: row.code,
    material: row.material,
    created_g: row.created_g,
    holderName: isPerson ? row.parentName : row.holderName,
    day: dayOf(instant(row.createdAt), catalogue.offsetMinutes),
  };
}
