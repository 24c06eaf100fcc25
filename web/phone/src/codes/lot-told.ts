import * as v from 'valibot';

/** What a phone reads of `GET /lots/:lot`; unknown fields pass. */
export const lotForPhone = v.object({
  code: v.string(),
  materialName: v.object({ es: v.string(), en: v.string() }),
  grade: v.nullable(v.string()),
  createdAt: v.string(),
  created_g: v.number(),
  holder: v.object({ name: v.nullable(v.string()) }),
});
export type LotTold = v.InferOutput<typeof lotForPhone>;
