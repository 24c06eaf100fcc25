import * as v from 'valibot';
import { bilingual, dayText, instantText, shareBp, uuidText, wholeGrams } from './answer-fields.ts';

const organisation = v.strictObject({
  /** Null where the holder is a person: then its association stands in the name. */
  id: v.nullable(uuidText),
  name: v.nullable(v.string()),
});

/** One line in the life of a lot. Organisations by name, persons never. */
const lotEvent = v.strictObject({
  kind: v.string(),
  day: dayText,
  /** Change of the lot's stock by this event for who gives or gets it, without sign. */
  grams: wholeGrams,
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  place: v.nullable(v.string()),
  state: v.string(),
});

const lotEntries = {
  id: uuidText,
  code: v.string(),
  material: v.string(),
  materialName: bilingual,
  grade: v.nullable(v.string()),
  regime: v.string(),
  originClass: v.string(),
  traits: v.record(v.string(), v.string()),
  createdAt: instantText,
  createdDay: dayText,
  createdBy: uuidText,
  holder: organisation,
  district: v.string(),
  created_g: wholeGrams,
  held_g: wholeGrams,
  in_transit_g: wholeGrams,
};

export const lotAnswer = v.strictObject({
  ...lotEntries,
  simulated: v.boolean(),
  programmeName: bilingual,
  /** When one code names several lots: all of them; the answer's own fields are the first's. */
  lots: v.optional(v.array(v.strictObject(lotEntries))),
  events: v.array(lotEvent),
});

const originShare = v.strictObject({
  /** `withheld` where fewer than five people would be behind it; `unknown` where none was said. */
  key: v.string(),
  name: v.nullable(bilingual),
  grams: wholeGrams,
  share_bp: shareBp,
});

/** Where the grams of a lot came from; each list adds up to 10,000 basis points. */
export const originAnswer = v.strictObject({
  grams: wholeGrams,
  bySourceKind: v.array(originShare),
  bySourceActor: v.array(originShare),
  byDistrict: v.array(originShare),
  byAssociation: v.array(originShare),
  bySex: v.array(originShare),
});

export const traceAnswer = v.strictObject({
  simulated: v.boolean(),
  lot: uuidText,
  direction: v.picklist(['up', 'down']),
  edges: v.array(
    v.strictObject({ event: uuidText, child: uuidText, parent: uuidText, grams: wholeGrams }),
  ),
  lots: v.array(
    v.strictObject({
      id: uuidText,
      code: v.string(),
      material: v.string(),
      created_g: wholeGrams,
      holderName: v.nullable(v.string()),
      day: dayText,
    }),
  ),
  /** True when there are more lots than one answer carries; then there is no origin. */
  cut: v.boolean(),
  /** Upwards only: the way down does not know what else went into the later lots. */
  origin: v.nullable(originAnswer),
});

export type LotAnswer = v.InferOutput<typeof lotAnswer>;
export type TraceAnswer = v.InferOutput<typeof traceAnswer>;
export type OriginAnswer = v.InferOutput<typeof originAnswer>;
export type OriginShareAnswer = v.InferOutput<typeof originShare>;
