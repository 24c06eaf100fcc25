import type { WhoWalks } from '../pathways/pathway.ts';
import { parseDay } from '../quantities/instant.ts';
import { fieldsOfKind, type FieldType } from './evidence-fields.ts';
import type { Dimension, Indicator, IndicatorUnit, Timing } from './logframe.ts';
import type { Condition, Entity, Exists, FieldCondition, FieldValue, Query } from './query.ts';

/** What a query may name. */
export type QueryFacts = {
  readonly criteria: readonly {
    readonly code: string;
    readonly version: string;
    readonly who: WhoWalks;
  }[];
  readonly kinds: readonly { readonly code: string; readonly isPerson: boolean }[];
  readonly districts: readonly string[];
  /** Stages of policies. */
  readonly stages: readonly string[];
};

type What =
  | { readonly is: 'unknown'; readonly list: string; readonly code: string }
  | { readonly is: 'unit'; readonly unit: IndicatorUnit; readonly counts: string }
  | { readonly is: 'other-walkers'; readonly code: string; readonly counts: Entity }
  | { readonly is: 'stage-of-others'; readonly counts: Entity }
  | {
      readonly is: 'field';
      readonly field_: string;
      readonly evidence: string;
      readonly fields: readonly string[];
    }
  | { readonly is: 'field-type'; readonly field_: string; readonly type: FieldType }
  | { readonly is: 'timing'; readonly timing: Timing; readonly measure: Query['measure'] }
  | { readonly is: 'dimension'; readonly dimension: Dimension; readonly counts: string };

/** Something wrong with an indicator's query, and where in the indicator it stands. */
export type QueryFault = What & {
  readonly field: 'query' | 'unit' | 'timing' | 'disaggregate';
  readonly path: readonly (string | number)[];
};

type Asked = Pick<Indicator, 'query' | 'unit' | 'timing' | 'disaggregate'>;

/**
 * All that is wrong with what an indicator counts: codes that are nowhere, criteria of other
 * walkers, fields that a kind of evidence does not have, and a unit, timing or dimension that the
 * measure cannot have. Said before anything is counted, because a misspelt code would give zero.
 */
export function queryFaults(one: Asked, facts: QueryFacts): readonly QueryFault[] {
  const { query, unit, timing, disaggregate } = one;
  const counts = query.of;
  const faults: QueryFault[] = [];
  if (counts !== unit) {
    faults.push({ is: 'unit', unit, counts, field: 'unit', path: [] });
  }
  const { measure } = query;
  const wrongTime =
    measure === 'ratio' ? timing !== 'period' : measure === 'sum' && timing === 'as_of';
  if (wrongTime) faults.push({ is: 'timing', timing, measure, field: 'timing', path: [] });
  disaggregate.forEach((dimension, n) => {
    if (dimensionsOf[counts].includes(dimension)) return;
    faults.push({ is: 'dimension', dimension, counts, field: 'disaggregate', path: [n] });
  });
  for (const { path, ...what } of faultsIn(query, facts)) {
    faults.push({ ...what, field: 'query', path });
  }
  return faults;
}

const ofPeople: readonly Dimension[] = [
  'sex',
  'age_band',
  'district',
  'role',
  'sector',
  'association',
];
const ofOrganisations: readonly Dimension[] = [
  'district',
  'actor_kind',
  'sector',
  'size',
  'step',
  'sex',
  'age_band',
];

/** By what each of the things that are counted can be split. */
const dimensionsOf: Readonly<Record<Query['of'], readonly Dimension[]>> = {
  person: ofPeople,
  organisation: ofOrganisations,
  enterprise: ofOrganisations,
  municipality: ['district'],
  policy: ['district', 'stage'],
  chain: ['material'],
  space: ['actor_kind', 'district'],
  grams: ['district', 'material', 'source', 'association', 'actor_kind'],
  gramsCO2e: ['district', 'material', 'route'],
  commitment: ['actor_kind', 'district'],
};

type Found = What & { readonly path: readonly (string | number)[] };

function faultsIn(query: Query, facts: QueryFacts): readonly Found[] {
  if (query.measure === 'count') return inCondition(query.where, query.of, facts, ['where']);
  if (query.measure === 'ratio') return [];
  return unknownKinds(query.where.takers, facts, ['where', 'takers']);
}

function unknownKinds(
  codes: readonly string[],
  { kinds }: QueryFacts,
  path: Found['path'],
): readonly Found[] {
  return codes
    .filter((code) => !kinds.some((kind) => kind.code === code))
    .map((code) => ({ is: 'unknown', list: 'actor-kinds.yaml', code, path }));
}

function inCondition(
  where: Condition,
  of: Entity,
  facts: QueryFacts,
  path: Found['path'],
): readonly Found[] {
  const deeper = (one: Condition, ...step: Found['path']): readonly Found[] =>
    inCondition(one, of, facts, [...path, ...step]);
  if ('all' in where) return where.all.flatMap((one, n) => deeper(one, 'all', n));
  if ('any' in where) return where.any.flatMap((one, n) => deeper(one, 'any', n));
  if ('not' in where) return deeper(where.not, 'not');
  if ('kind' in where) return unknownKinds(where.kind, facts, [...path, 'kind']);
  if ('criterion' in where) return inCriterion(where, of, facts, [...path, 'criterion']);
  if ('stage' in where) return inStage(where.stage.reached, of, facts, [...path, 'stage']);
  if ('affiliated' in where) {
    const { kinds, district } = where.affiliated;
    const here = [...path, 'affiliated'];
    const away = district !== undefined && !facts.districts.includes(district);
    return [
      ...unknownKinds(kinds, facts, here),
      ...(away
        ? [{ is: 'unknown', list: 'programme.yaml', code: district, path: here } as const]
        : []),
    ];
  }
  if ('exists' in where) return inExists(where.exists, [...path, 'exists']);
  return where.sequence.flatMap((one, n) => inExists(one, [...path, 'sequence', n]));
}

function inCriterion(
  { criterion: code, version }: Extract<Condition, { readonly criterion: string }>,
  of: Entity,
  { criteria, kinds }: QueryFacts,
  path: Found['path'],
): readonly Found[] {
  const known = criteria.filter(
    (one) => one.code === code && (version === undefined || one.version === version),
  );
  const [first] = known;
  if (first === undefined) {
    const named = version === undefined ? code : `${code} ${version}`;
    return [{ is: 'unknown', list: 'criteria.yaml', code: named, path }];
  }
  const fits = walksAs(first.who, kinds).includes(of);
  return fits ? [] : [{ is: 'other-walkers', code, counts: of, path }];
}

function walksAs(who: WhoWalks, kinds: QueryFacts['kinds']): readonly Entity[] {
  if (who.walks === 'people') return ['person'];
  if (who.walks !== 'organisations') {
    return [who.walks === 'policies' ? 'policy' : who.walks === 'chains' ? 'chain' : 'space'];
  }
  const people = kinds.some((kind) => kind.isPerson && who.kinds.includes(kind.code));
  return people
    ? ['person', 'organisation', 'enterprise', 'municipality']
    : ['organisation', 'enterprise', 'municipality'];
}

function inStage(
  code: string,
  of: Entity,
  { stages }: QueryFacts,
  path: Found['path'],
): readonly Found[] {
  if (of !== 'policy' && of !== 'municipality' && of !== 'organisation') {
    return [{ is: 'stage-of-others', counts: of, path }];
  }
  return stages.includes(code) ? [] : [{ is: 'unknown', list: 'stages', code, path }];
}

function inExists({ evidence, where, distinctBy }: Exists, path: Found['path']): readonly Found[] {
  const fields = fieldsOfKind(evidence);
  const none = (field: string): Found => {
    return { is: 'field', field_: field, evidence, fields: [...fields.keys()], path };
  };
  const faults: Found[] = [];
  if (distinctBy !== undefined && !fields.has(distinctBy)) faults.push(none(distinctBy));
  for (const [field, values] of where === undefined ? [] : compared(where)) {
    const type = fields.get(field);
    if (type === undefined) faults.push(none(field));
    else if (!values.every((value) => isOf(type, value))) {
      faults.push({ is: 'field-type', field_: field, type, path });
    }
  }
  return faults;
}

/** Every field that is compared, with what it is compared to. */
function compared(where: FieldCondition): (readonly [string, readonly FieldValue[]])[] {
  if ('all' in where) return where.all.flatMap(compared);
  if ('any' in where) return where.any.flatMap(compared);
  if ('not' in where) return compared(where.not);
  if ('in' in where) return [where.in];
  const [field, value] = 'eq' in where ? where.eq : 'gte' in where ? where.gte : where.lte;
  return [[field, [value]]];
}

function isOf(type: FieldType, value: FieldValue): boolean {
  if (value === null) return true;
  if (type === 'truth') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  return type === 'text' || parseDay(value) !== undefined;
}
