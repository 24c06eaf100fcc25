import type { ActorId, PlaceId, ProgrammeId } from '../../core/events/ids.ts';
import { foldSpelling } from '../../core/importing/spelling.ts';
import type { MappedHolder, MappedZone, WeighingsMapping } from '../../core/importing/mapping.ts';
import type { Weighing } from '../../core/importing/read-row.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { instant, startOfDay, type Instant } from '../../core/quantities/instant.ts';
import { stableId, stableNumber } from '../outside/stable-id.ts';

/** An event that an import writes; ids, instants and sequence all follow from its content. */
export type ImportedEvent = Extract<
  LedgerEvent,
  { readonly kind: 'flow.collect' | 'actor.register' | 'place.register' }
>;

/** What an import has to know of the programme it writes to. */
export type Importing = { readonly programme: ProgrammeId; readonly offsetMinutes: number };

/** Registers are dated at the start of the mapping's first day: they precede every row. */
const noonMs = 12 * 60 * 60 * 1000;

/** Actors and places that the mapping names; sent first, and already had the next time. */
export function registerMapped(mapping: WeighingsMapping, importing: Importing): ImportedEvent[] {
  const at = startOfDay(mapping.date.earliest, importing.offsetMinutes);
  const newHolders = mapping.holders.filter(({ actor }) => actor === undefined);
  const newCentres = mapping.holders.filter(({ placeId }) => placeId === undefined);
  const holders = newHolders.map((holder): ImportedEvent => ({
    ...envelope('actor', [holder.name], at, mapping, importing),
    kind: 'actor.register',
    payload: {
      actor: actorIdOf(holder, importing),
      kind: holder.kind,
      name: holder.name,
      letter: holder.letter,
    },
  }));
  const centres = newCentres.map((holder): ImportedEvent => ({
    ...envelope('place', [holder.place], at, mapping, importing),
    kind: 'place.register',
    payload: {
      place: placeIdOf(holder.place, importing),
      name: holder.place,
      actor: actorIdOf(holder, importing),
    },
  }));
  const zones = mapping.zones.flatMap((zone): ImportedEvent[] => {
    if (zone.place === null) return [];
    return [
      {
        ...envelope('place', [zone.place], at, mapping, importing),
        kind: 'place.register',
        payload: {
          place: placeIdOf(zone.place, importing),
          name: zone.place,
          ...pointOf(zone),
        },
      },
    ];
  });
  return [...holders, ...centres, ...zones];
}

function pointOf(zone: MappedZone): { latE7?: number; lngE7?: number } {
  if (zone.latE7 === undefined || zone.lngE7 === undefined) return {};
  return { latE7: zone.latE7, lngE7: zone.lngE7 };
}

/** A row as a collection at noon of its day: the table knows no hour. */
export function weighingEvent(
  weighing: Weighing,
  row: { readonly identity: string; readonly times: number },
  mapping: WeighingsMapping,
  importing: Importing,
): ImportedEvent {
  const { holder, zone } = weighing;
  const at = instant(startOfDay(weighing.day, importing.offsetMinutes) + noonMs);
  const content = [row.identity, String(row.times)];
  return {
    ...envelope('weighing', content, at, mapping, importing),
    kind: 'flow.collect',
    payload: {
      holder: actorIdOf(holder, importing),
      place: centreIdOf(holder, importing),
      lot: {
        id: stableId(at, ['lot', importing.programme, mapping.name, ...content]),
        letter: holder.letter,
      },
      material: mapping.material.code,
      grade: mapping.material.grade,
      regime: mapping.material.regime,
      originClass: mapping.material.originClass,
      source: {
        kind: weighing.sourceKind,
        ...(zone.place === null ? {} : { place: placeIdOf(zone.place, importing) }),
      },
      weighed: { grams: weighing.grams, entry: weighing.entry },
      ...(weighing.note === undefined ? {} : { note: weighing.note }),
    },
  };
}

function envelope(
  what: string,
  content: readonly string[],
  at: Instant,
  mapping: WeighingsMapping,
  importing: Importing,
): Omit<LedgerEvent, 'kind' | 'payload'> {
  const { programme } = importing;
  // Actors and places are the same whichever mapping names them; rows belong to their mapping.
  const scope = what === 'weighing' ? mapping.name : 'import';
  const full = [what, programme, scope, ...content];
  return {
    programme,
    id: stableId(at, ['event', ...full]),
    occurredAt: at,
    recordedAt: at,
    device: stableId(0, ['device', programme, scope]),
    deviceSeq: stableNumber(full),
    recorder: stableId(0, ['recorder', programme, scope]),
  };
}

function actorIdOf(holder: MappedHolder, importing: Importing): ActorId {
  return holder.actor ?? stableId(0, ['actor', importing.programme, foldSpelling(holder.name)]);
}

function centreIdOf(holder: MappedHolder, importing: Importing): PlaceId {
  return holder.placeId ?? placeIdOf(holder.place, importing);
}

function placeIdOf(name: string, importing: Importing): PlaceId {
  return stableId(0, ['place', importing.programme, foldSpelling(name)]);
}
