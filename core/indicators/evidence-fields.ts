import type { Evidence } from '../pathways/evidence.ts';
import type { FieldValue } from './query.ts';

export const fieldTypes = ['text', 'number', 'day', 'truth'] as const;
export type FieldType = (typeof fieldTypes)[number];

type OfKind<K extends Evidence['kind']> = Extract<Evidence, { readonly kind: K }>;
type Field<P> = { readonly type: FieldType; readonly of: (piece: P) => FieldValue };
type Fields<P> = Readonly<Record<string, Field<P>>>;

const text = <P>(of: (piece: P) => string | null): Field<P> => ({ type: 'text', of });
const number = <P>(of: (piece: P) => number | null): Field<P> => ({ type: 'number', of });
const day = <P>(of: (piece: P) => string | null): Field<P> => ({ type: 'day', of });
const truth = <P>(of: (piece: P) => boolean): Field<P> => ({ type: 'truth', of });

/**
 * What a condition may ask of a piece of evidence, by its kind. `day` and `level` are of every
 * piece. A forgotten kind does not compile.
 */
const fieldsOf: { readonly [K in Evidence['kind']]: Fields<OfKind<K>> } = {
  document: {
    document: text((one) => one.document),
    expiresOn: day((one) => one.expiresOn),
    district: text((one) => one.district),
  },
  attendance: {
    curriculum: text((one) => one.curriculum),
    module: text((one) => one.module),
    minutes: number((one) => one.minutes),
  },
  observation: {
    method: text((one) => one.method),
    baseline: truth((one) => one.baseline),
    observed: text((one) => one.observed),
    present: number((one) => one.items.filter(({ present }) => present).length),
  },
  diagnosis: { amounts: number((one) => one.amounts.length) },
  plan: { practices: number((one) => one.practices) },
  product: {
    authors: number((one) => one.authors.length),
    confirmed: truth((one) => one.confirmed !== null),
  },
  stage: {
    pathway: text((one) => one.pathway),
    stage: text((one) => one.stage),
    numbered: truth((one) => one.numbered),
    district: text((one) => one.district),
  },
  begun: { pathway: text((one) => one.pathway), district: text((one) => one.district) },
  agreement: {
    type: text((one) => one.type),
    signatures: number((one) => one.signed.length),
    until: day((one) => one.until),
  },
  described: { parts: number((one) => one.parts.filter(({ actors }) => actors.length > 0).length) },
  meeting: {
    signed: truth((one) => one.signed),
    present: number((one) => one.present.length),
    commitments: number((one) => one.commitments),
  },
  flow: {
    giver: text((one) => one.giver),
    taker: text((one) => one.taker),
    bringer: text((one) => one.bringer),
    material: text((one) => one.material),
    grams: number((one) => one.grams),
    settled: truth((one) => one.settled),
  },
};

/** Names and types of the fields of a kind of evidence. */
export function fieldsOfKind(kind: Evidence['kind']): ReadonlyMap<string, FieldType> {
  const named = Object.entries(fieldsOf[kind]).map(([name, { type }]) => [name, type] as const);
  return new Map([...named, ['day', 'day'], ['level', 'text']]);
}

/** The value of a field of a piece; undefined where its kind has no such field. */
export function fieldValue(piece: Evidence, field: string): FieldValue | undefined {
  if (field === 'day') return piece.day;
  if (field === 'level') return piece.level;
  return said(piece, field) ?? done(piece, field);
}

function said(piece: Evidence, field: string): FieldValue | undefined {
  switch (piece.kind) {
    case 'document':
      return fieldsOf.document[field]?.of(piece);
    case 'stage':
      return fieldsOf.stage[field]?.of(piece);
    case 'begun':
      return fieldsOf.begun[field]?.of(piece);
    case 'agreement':
      return fieldsOf.agreement[field]?.of(piece);
    case 'described':
      return fieldsOf.described[field]?.of(piece);
    case 'meeting':
      return fieldsOf.meeting[field]?.of(piece);
    default:
      return undefined;
  }
}

function done(piece: Evidence, field: string): FieldValue | undefined {
  switch (piece.kind) {
    case 'attendance':
      return fieldsOf.attendance[field]?.of(piece);
    case 'observation':
      return fieldsOf.observation[field]?.of(piece);
    case 'diagnosis':
      return fieldsOf.diagnosis[field]?.of(piece);
    case 'plan':
      return fieldsOf.plan[field]?.of(piece);
    case 'product':
      return fieldsOf.product[field]?.of(piece);
    case 'flow':
      return fieldsOf.flow[field]?.of(piece);
    default:
      return undefined;
  }
}
