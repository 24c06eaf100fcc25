import * as v from 'valibot';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import { columnMeanings } from '../../core/importing/people/fields.ts';
import type { PeopleMapping } from '../../core/importing/people/mapping.ts';
import { actorId, code, district, text } from '../events/fields.ts';
import { problemSchema } from '../events/outcome-schemas.ts';
import { count, dayText, instantText, uuidText } from './answer-fields.ts';

const importHead = v.strictObject({
  id: uuidText,
  fileName: v.string(),
  createdAt: instantText,
  /** When it is erased unless somebody works on it. */
  erasedOn: dayText,
  rows: count,
  /** Rows that came in, or were there. */
  done: count,
  state: v.picklist(['uploaded', 'mapped', 'finished']),
});

export const importKeptAnswer = v.strictObject({ id: uuidText });

const choice = v.strictObject({ id: v.string(), name: v.string() });

/** `GET /imports`: the imports that the viewer may go on with. */
export const importsAnswer = v.strictObject({
  imports: v.array(importHead),
  /** Days without use after which one is erased. */
  keptDays: count,
  /** Whose members may be brought in, or taken out. */
  organisations: v.array(v.strictObject({ ...choice.entries, kind: v.string() })),
  municipalities: v.array(choice),
});
export type ImportsAnswer = v.InferOutput<typeof importsAnswer>;

const meaning = v.picklist(columnMeanings);

/** How the columns of a list are understood; the same in answers, requests and files. */
export const mappingSchema = v.strictObject({
  columns: v.record(text(120), meaning),
  organisation: v.nullable(actorId),
  municipality: v.nullable(district),
  kind: code,
  role: v.picklist(affiliationRoles),
  letterM: v.picklist(['man', 'woman']),
}) satisfies v.GenericSchema<unknown, PeopleMapping>;

/** `GET /imports/:id`: what was read, and how it may be understood. */
export const importAnswer = v.strictObject({
  ...importHead.entries,
  columns: v.array(
    v.strictObject({
      column: v.string(),
      /** What it probably means; null: it is left out unless somebody says. */
      guess: v.nullable(meaning),
      /** 1: our own heading; 0: no idea. */
      confidence: v.number(),
    }),
  ),
  /** The first rows, as the file has them. */
  sample: v.array(v.strictObject({ line: count, cells: v.array(v.string()) })),
  /** As it was confirmed, else as it is proposed. */
  mapping: mappingSchema,
  /** Mappings that were kept and fit this file: all their columns are in it. */
  saved: v.array(v.strictObject({ name: v.string(), mapping: mappingSchema })),
  organisations: v.array(v.strictObject({ ...choice.entries, kind: v.string() })),
  municipalities: v.array(choice),
  kinds: v.array(v.strictObject({ code: v.string(), es: v.string(), en: v.string() })),
});
export type ImportAnswer = v.InferOutput<typeof importAnswer>;

export const standings = [
  'new',
  'joins',
  'differs',
  'there',
  'double',
  'held',
  'aside',
  'brought',
] as const;

const checkedRow = v.strictObject({
  line: count,
  standing: v.picklist(standings),
  /** "Quispe Mamani, Rosa", as the row was read; empty when it could not be. */
  label: v.string(),
  problems: v.array(
    v.strictObject({
      column: v.string(),
      value: v.string(),
      problem: problemSchema,
      suggestion: v.nullable(v.string()),
    }),
  ),
  /** Whom it may be, with the reasons; the name only where the viewer may see it. */
  likely: v.array(
    v.strictObject({
      actor: uuidText,
      label: v.nullable(v.string()),
      reasons: v.array(v.string()),
    }),
  ),
  /** Fields in which the list says something else than the register. */
  differs: v.array(v.string()),
  cells: v.array(v.strictObject({ column: v.string(), value: v.string() })),
});

/** `GET /imports/:id/check`: what each row is, before and after it is brought in. */
export const importCheckAnswer = v.strictObject({
  ...importHead.entries,
  counts: v.strictObject({
    new: count,
    joins: count,
    differs: count,
    there: count,
    double: count,
    held: count,
    aside: count,
    brought: count,
  }),
  rows: v.array(checkedRow),
  /** The line after which the next page begins. */
  next: v.nullable(count),
});
export type ImportCheckAnswer = v.InferOutput<typeof importCheckAnswer>;

export const importBroughtAnswer = v.strictObject({
  /** False: there is more to bring in; ask again. */
  all: v.boolean(),
  brought: count,
  there: count,
  held: count,
});
export type ImportBroughtAnswer = v.InferOutput<typeof importBroughtAnswer>;

export const importErasedAnswer = v.strictObject({ erased: v.literal(true) });
