import * as v from 'valibot';
import type {
  ActorId,
  AffiliationId,
  DeviceId,
  EventId,
  FileId,
  LotId,
  PlaceId,
  ProgrammeId,
  RoundId,
} from '../../core/events/ids.ts';
import type { Day, Instant, Month } from '../../core/quantities/instant.ts';
import type { Centimos, Grams } from '../../core/quantities/quantity.ts';
import { gramsMax } from '../../core/quantities/weight-entry.ts';

/**
 * The fields of which every event is made. A schema says what may stand in the JSON; it never
 * changes a value, so the same schema parses and describes (OpenAPI). Where the core has its own
 * name for what was checked (a lot's id, grams), the schema is typed with that name.
 *
 * The message of a pattern is a word for `detail` of `events/malformed`, not a sentence.
 */
type Checked<Output> = v.GenericSchema<unknown, Output>;

/** No control characters but line feed and tab, and no half of a surrogate pair: the database
 * could keep neither. Written so that it says the same with and without the `u` flag. */
const plain =
  /^(?:[^\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;

const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'uuid'),
);
export const programmeId = uuid as unknown as Checked<ProgrammeId>;
export const eventId = uuid as unknown as Checked<EventId>;
export const actorId = uuid as unknown as Checked<ActorId>;
export const placeId = uuid as unknown as Checked<PlaceId>;
export const lotId = uuid as unknown as Checked<LotId>;
export const deviceId = uuid as unknown as Checked<DeviceId>;
export const affiliationId = uuid as unknown as Checked<AffiliationId>;
export const roundId = uuid as unknown as Checked<RoundId>;
export const fileId = uuid as unknown as Checked<FileId>;

/** RFC 3339 in UTC with `Z`, whole or with up to three decimals of a second. */
export const instantText = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/, 'instant'),
);
export const day = v.pipe(
  v.string(),
  v.regex(/^(?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'day'),
) as unknown as Checked<Day>;
/** A moment within a payload: whole milliseconds since 1970 in UTC, from 2000 to 2100. */
export const instantMs = whole(946_684_800_000, 4_102_444_800_000) as unknown as Checked<Instant>;
/** Where something is published. */
export const link = v.pipe(v.string(), v.maxLength(500), v.url(), v.regex(/^https?:/, 'link'));
export const month = v.pipe(
  v.string(),
  v.regex(/^(?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])$/, 'month'),
) as unknown as Checked<Month>;

/** Free text of 1 to `most` UTF-16 units. */
export function text(most: number) {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(most), v.regex(plain, 'plain-text'));
}

/** A code of the programme's catalogue: lower-case words with dashes. */
export const code = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'code'),
);
export const originClass = v.picklist([
  'post_consumer',
  'pre_consumer',
  'post_industrial',
  'by_product',
  'organic_market',
  'unknown',
]);
/** UBIGEO in Peru; another city has codes of its own. */
export const district = v.pipe(
  v.string(),
  v.maxLength(20),
  v.regex(/^[0-9A-Za-z][0-9A-Za-z-]*$/, 'district'),
);
/** A language as BCP 47 names it, without more than a region: `es`, `qu`, `es-PE`. */
export const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'language'));
export const letter = v.pipe(v.string(), v.regex(/^[A-Z]$/, 'letter'));
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'currency'));

export function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}
export const grams = whole(1, gramsMax) as unknown as Checked<Grams>;
/** Zero too: somebody may have brought in nothing. */
export const gramsOrNone = whole(0, gramsMax) as unknown as Checked<Grams>;
export const centimos = whole(0, 1_000_000_000_000) as unknown as Checked<Centimos>;

export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'sha256'));

export const note = text(2_000);
