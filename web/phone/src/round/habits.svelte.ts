import * as v from 'valibot';
import type { Source } from '../../../../core/ledger/facts.ts';
import { grams } from '../../../../core/quantities/quantity.ts';
import { actorId, day, placeId } from '../../../../wire/events/fields.ts';
import type { Day } from '../../../../core/quantities/instant.ts';
import { readKept, writeKept } from '../device/kept.ts';
import { withRecent, type From } from '../record/from.ts';

/** What people pull, push or drive; none carries a figure of its own, because none is known. */
export const vehicleKinds = ['foot', 'cart', 'tricycle', 'mototricycle', 'truck'] as const;
export type VehicleKind = (typeof vehicleKinds)[number];

const from = v.object({
  kind: v.string(),
  actor: v.exactOptional(actorId),
  place: v.exactOptional(placeId),
  district: v.exactOptional(v.string()),
  day,
});
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.transform(grams));
const keptSchema = v.object({
  from: v.nullable(from),
  recent: v.array(from),
  /** `carries`: grams that it usually carries, as its owner typed them. */
  vehicle: v.nullable(v.object({ kind: v.picklist(vehicleKinds), carries: v.nullable(whole) })),
  /** How often each material had been used when the day began. */
  tiles: v.nullable(v.object({ day, used: v.record(v.string(), v.number()) })),
  /** For whom and where she recorded before she recorded on her own account. */
  association: v.nullable(v.object({ holder: actorId, place: placeId })),
});
type Kept = v.InferOutput<typeof keptSchema>;

const nothing: Kept = { from: null, recent: [], vehicle: null, tiles: null, association: null };

/**
 * What a notebook remembers of how its owner works: only ids and her own figures, no names. In
 * `localStorage`, because the first screen needs it at once.
 */
export class Habits {
  #kept = $state.raw<Kept>(nothing);
  readonly #key: string;

  /** @param notebook name of its database */
  constructor(notebook: string) {
    this.#key = `ayni.campo.habits.${notebook}`;
    this.#kept = readKept(this.#key, keptSchema, nothing);
  }

  get kept(): Kept {
    return this.#kept;
  }

  change(changes: Partial<Kept>): void {
    // Another screen, or another tab, may have written since.
    this.#kept = { ...readKept(this.#key, keptSchema, nothing), ...changes };
    writeKept(this.#key, this.#kept);
  }

  /** What is weighed comes from here from now on. */
  goTo(source: Source, today: Day): void {
    const chosen: From = { ...source, day: today };
    this.change({ from: chosen, recent: [...withRecent(this.kept.recent, chosen)] });
  }

  /** The order of tiles of this day: made when the day begins, so that none jumps afterwards. */
  tilesOf(today: Day, used: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
    if (this.kept.tiles?.day !== today) this.change({ tiles: { day: today, used: { ...used } } });
    return this.kept.tiles?.used ?? used;
  }
}
