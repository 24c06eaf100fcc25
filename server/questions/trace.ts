import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, instant } from '../../core/quantities/instant.ts';
import type { TraceAnswer } from '../../wire/api/lot-answers.ts';
import { lotsNamed } from '../store/questions/lots.ts';
import * as store from '../store/questions/trace.ts';
import { personKindsOf, whenStoreAnswers, type Asked } from './asked.ts';
import { lotName } from './lot.ts';
import { originAnswer, type Around } from './origin.ts';

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
    const named = found.lots.flatMap((row) => [row.holder, ...idsIn(row.source)]);
    const actors = new Map(
      (await store.actorsById(db, programme.id, [...new Set(named)])).map((actor) => [
        actor.id,
        actor,
      ]),
    );
    const personKinds = personKindsOf(catalogue);
    return accept({
      simulated: programme.simulated,
      lot: own.id,
      direction,
      edges: found.edges.map(({ event, child, parent, grams }) => ({
        event,
        child,
        parent,
        grams,
      })),
      lots: found.lots.map((row) => lotOut(row, { actors, personKinds, catalogue })),
      cut,
      origin:
        direction === 'up' && !cut
          ? originAnswer(own, found, { actors, personKinds, catalogue })
          : null,
    });
  });
}

function idsIn(source: store.TraceLot['source']): string[] {
  return ['actor', 'collector'].flatMap((field) => {
    const id = source?.[field];
    return typeof id === 'string' ? [id] : [];
  });
}

function lotOut(
  row: store.TraceLot,
  { actors, personKinds, catalogue }: Around,
): TraceAnswer['lots'][number] {
  const holder = actors.get(row.holder);
  const isPerson = holder !== undefined && personKinds.includes(holder.kind);
  return {
    id: row.id,
    code: row.code,
    material: row.material,
    created_g: row.created_g,
    holderName: (isPerson ? holder.parentName : holder?.name) ?? null,
    day: dayOf(instant(row.createdAt), catalogue.offsetMinutes),
  };
}
