import { isUuid } from '../../core/events/ids.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { LotAnswer } from '../../wire/api/lot-answers.ts';
import { lotMovements, lotsNamed, type LotMovement, type LotRow } from '../store/questions/lots.ts';
import { personKindsOf, sameName, whenStoreAnswers, type Asked } from './asked.ts';

/** No lot of the trade is moved more often; a longer life is cut, not waited for. */
const movementsMost = 2_000;

/**
 * `GET /lots/{id or code}`: what a lot is, how much of it there was and is, and what happened to
 * it, with organisations by name and without persons. Refuses with `http/lot-not-found`.
 */
export function lot({ db, programme }: Asked, name: string): Promise<Result<LotAnswer>> {
  return whenStoreAnswers(async () => {
    const { catalogue } = programme;
    const found = await lotsNamed(db, programme.id, lotName(name));
    const [first] = found;
    if (first === undefined) return refuse({ code: 'http/lot-not-found', facts: { lot: name } });
    const movements = await lotMovements(db, {
      programme: programme.id,
      lot: first.id,
      personKinds: personKindsOf(catalogue),
      most: movementsMost,
    });
    return accept({
      ...lotOut(first, catalogue),
      simulated: programme.simulated,
      programmeName: programme.name,
      ...(found.length > 1 ? { lots: found.map((row) => lotOut(row, catalogue)) } : {}),
      events: eventsOf(movements, catalogue),
    });
  });
}

/** Codes are read aloud and typed: small letters count as large ones. */
export function lotName(text: string): { readonly id: string } | { readonly code: string } {
  const small = text.toLowerCase();
  return isUuid(small) ? { id: small } : { code: text.toUpperCase() };
}

type LotEntries = Omit<LotAnswer, 'simulated' | 'programmeName' | 'lots' | 'events'>;

function lotOut(row: LotRow, catalogue: Catalogue): LotEntries {
  const material = catalogue.materials.find(({ code }) => code === row.material);
  const isPerson = catalogue.actorKinds.some(
    (kind) => kind.code === row.holderKind && kind.isPerson,
  );
  return {
    id: row.id,
    code: row.code,
    material: row.material,
    materialName: material?.name ?? sameName(row.material),
    grade: row.grade,
    regime: row.regime,
    originClass: row.originClass,
    traits: row.traits ?? {},
    createdAt: instantOut(row.createdAt),
    createdDay: dayOf(instant(row.createdAt), catalogue.offsetMinutes),
    createdBy: row.createdBy,
    holder: isPerson
      ? { id: null, name: row.parentName }
      : { id: row.holder, name: row.holderName },
    district: row.district,
    created_g: row.created_g,
    held_g: row.held_g,
    in_transit_g: row.in_transit_g,
  };
}

/** One line for each event, from the accounts it took from to those it gave to. */
function eventsOf(movements: readonly LotMovement[], catalogue: Catalogue): LotAnswer['events'] {
  const byEvent = new Map<string, LotMovement[]>();
  for (const line of movements) {
    byEvent.set(line.event, [...(byEvent.get(line.event) ?? []), line]);
  }
  return [...byEvent.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const held = lines.filter(({ kind }) => kind === 'stock' || kind === 'transit');
    const given = held.filter(({ grams }) => grams > 0);
    const taken = held.filter(({ grams }) => grams < 0);
    const total = (of: readonly LotMovement[]): number =>
      of.reduce((sum, { grams }) => sum + Math.abs(grams), 0);
    const to = first.receiverName ?? given[0]?.holderName ?? null;
    return [
      {
        kind: first.eventKind,
        day: dayOf(instant(first.effectiveAt), catalogue.offsetMinutes),
        grams: Math.max(total(given), total(taken)),
        from: taken[0]?.holderName ?? null,
        to,
        place: held.find(({ placeName }) => placeName !== null)?.placeName ?? null,
        state: first.state,
      },
    ];
  });
}
