import { publishShares } from '../../core/access/publish.ts';
import type { Sex } from '../../core/actors/register-events.ts';
import { originOf, type OriginShare, type Root } from '../../core/lineage/origin.ts';
import type { Bilingual, Catalogue } from '../../core/materials/catalogue.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { withheldKey } from '../../wire/api/answer-fields.ts';
import type { OriginAnswer, OriginShareAnswer } from '../../wire/api/lot-answers.ts';
import type { OriginActor, Trace, TraceLot } from '../store/questions/trace.ts';
import { personKindsOf, sameName, type ServedProgramme } from './asked.ts';

/** Nothing was said about where it came from. */
const unknownKey = 'unknown';

type Known = {
  readonly actors: ReadonlyMap<string, OriginActor>;
  readonly personKinds: readonly string[];
  readonly catalogue: Catalogue;
};

/**
 * Where the grams of a lot came from, as it may be told to anybody: sources that are persons are
 * summed as `withheld`, and so are the sexes of fewer than five collectors.
 */
export function originAnswer(
  lot: TraceLot,
  trace: Trace,
  actors: readonly OriginActor[],
  { catalogue }: ServedProgramme,
): OriginAnswer {
  const known: Known = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    personKinds: personKindsOf(catalogue),
    catalogue,
  };
  const children = new Set(trace.edges.map((edge) => edge.child));
  const entered = trace.lots.filter(({ id }) => !children.has(id));
  const roots = new Map(entered.map((row) => [row.id, rootOf(row, known)]));
  const mass = grams(Math.max(0, lot.created_g));
  const origin = originOf(lot.id, mass, trace.edges, roots);
  return {
    grams: mass,
    bySourceKind: origin.sourceKind.map((share) => shareOut(share, sourceKindName)),
    bySourceActor: told(origin.sourceActor, personsAmongSources(known), actorName),
    byDistrict: origin.district.map((share) => shareOut(share, districtName)),
    byAssociation: origin.association.map((share) => shareOut(share, associationName)),
    bySex: told(origin.sex, collectorsBySex(entered, known), () => null),
  };

  function sourceKindName(code: string): Bilingual | null {
    return catalogue.sourceKinds.find((kind) => kind.code === code)?.name ?? null;
  }
  function districtName(ubigeo: string): Bilingual | null {
    const district = catalogue.districts.find((each) => each.ubigeo === ubigeo);
    return district === undefined ? null : sameName(district.name);
  }
  function actorName(id: string): Bilingual | null {
    const name = known.actors.get(id)?.name;
    return name === undefined || name === null ? null : sameName(name);
  }
  function associationName(id: string): Bilingual | null {
    const name = associationNames(trace.lots, known).get(id);
    return name === undefined ? null : sameName(name);
  }
}

function rootOf(row: TraceLot, known: Known): Root {
  const text = (field: string): string => {
    const value = row.source?.[field];
    return typeof value === 'string' ? value : '';
  };
  const collector = known.actors.get(text('collector'));
  return {
    sourceKind: text('kind'),
    sourceActor: text('actor'),
    district: row.district,
    association: collector?.parent ?? organisationOf(row, known),
    sex: sexOf(collector),
  };
}

/** The holder, or its association where the holder is a person; '' where it has none. */
function organisationOf(row: TraceLot, { personKinds }: Known): string {
  const isPerson = row.holderKind !== null && personKinds.includes(row.holderKind);
  return isPerson ? (row.holderParent ?? '') : row.holder;
}

function sexOf(collector: OriginActor | undefined): Sex {
  const sex = collector?.sex;
  return sex === 'F' || sex === 'M' || sex === 'X' ? sex : 'undeclared';
}

function associationNames(lots: readonly TraceLot[], known: Known): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { parent, parentName } of known.actors.values()) {
    if (parent !== null && parentName !== null) names.set(parent, parentName);
  }
  for (const { holder, holderName, holderParent, parentName } of lots) {
    if (holderName !== null) names.set(holder, holderName);
    if (holderParent !== null && parentName !== null) names.set(holderParent, parentName);
  }
  return names;
}

/** How many persons each key stands for: a source that is a person is one, others are nobody. */
function personsAmongSources({ actors, personKinds }: Known): (key: string) => number {
  return (key) => (personKinds.includes(actors.get(key)?.kind ?? '') ? 1 : 0);
}

function collectorsBySex(entered: readonly TraceLot[], known: Known): (key: string) => number {
  const people = new Map<string, Set<string>>();
  for (const { source } of entered) {
    const id = source?.['collector'];
    if (typeof id !== 'string') continue;
    const sex = sexOf(known.actors.get(id));
    people.set(sex, (people.get(sex) ?? new Set()).add(id));
  }
  return (sex) => people.get(sex)?.size ?? 0;
}

function told(
  shares: readonly OriginShare[],
  peopleOf: (key: string) => number,
  nameOf: (key: string) => Bilingual | null,
): OriginShareAnswer[] {
  const { shown, withheld } = publishShares(
    shares.map((share) => ({ ...share, mass: share.grams, people: peopleOf(share.key) })),
  );
  const out = shown.map((share) => shareOut(share, nameOf));
  if (withheld.length === 0) return out;
  const hidden = withheld.reduce(
    (sum, share) => ({
      grams: sum.grams + share.grams,
      share_bp: sum.share_bp + share.shareBp,
    }),
    { grams: 0, share_bp: 0 },
  );
  return [...out, { key: withheldKey, name: null, ...hidden }];
}

function shareOut(
  share: OriginShare,
  nameOf: (key: string) => Bilingual | null,
): OriginShareAnswer {
  return {
    key: share.key === '' ? unknownKey : share.key,
    name: nameOf(share.key),
    grams: share.grams,
    share_bp: share.shareBp,
  };
}
