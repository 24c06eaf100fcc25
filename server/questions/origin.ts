import { publishShares } from '../../core/access/publish.ts';
import type { Sex } from '../../core/actors/register-events.ts';
import { originOf, type OriginShare, type Root } from '../../core/lineage/origin.ts';
import type { Bilingual, Catalogue } from '../../core/materials/catalogue.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { withheldKey } from '../../wire/api/answer-fields.ts';
import type { OriginAnswer, OriginShareAnswer } from '../../wire/api/lot-answers.ts';
import type { OriginActor, Trace, TraceLot } from '../store/questions/trace.ts';
import { sameName } from './asked.ts';

/** Nothing was said about where it came from. */
const unknownKey = 'unknown';

/** Who the actors of a trace are, and how the programme calls things. */
export type Around = {
  readonly actors: ReadonlyMap<string, OriginActor>;
  readonly personKinds: readonly string[];
  readonly catalogue: Catalogue;
};

/**
 * Where the grams of a lot came from, as it may be told to anybody: sources that are persons are
 * summed as `withheld`, and so are the sexes of fewer than five collectors.
 */
export function originAnswer(lot: TraceLot, trace: Trace, around: Around): OriginAnswer {
  const { catalogue } = around;
  const children = new Set(trace.edges.map((edge) => edge.child));
  const entered = trace.lots.filter(({ id }) => !children.has(id));
  const roots = new Map(entered.map((row) => [row.id, rootOf(row, around)]));
  const mass = grams(Math.max(0, lot.created_g));
  const origin = originOf(lot.id, mass, trace.edges, roots);
  const names = organisationNames(around);
  const organisation = (id: string): Bilingual | null => names.get(id) ?? null;
  const sourceKind = (code: string): Bilingual | null =>
    catalogue.sourceKinds.find((kind) => kind.code === code)?.name ?? null;
  const district = (ubigeo: string): Bilingual | null => {
    const found = catalogue.districts.find((each) => each.ubigeo === ubigeo);
    return found === undefined ? null : sameName(found.name);
  };
  return {
    grams: mass,
    bySourceKind: origin.sourceKind.map((share) => shareOut(share, sourceKind)),
    bySourceActor: told(origin.sourceActor, personsAmongSources(around), organisation),
    byDistrict: origin.district.map((share) => shareOut(share, district)),
    byAssociation: origin.association.map((share) => shareOut(share, organisation)),
    bySex: told(origin.sex, collectorsBySex(entered, around), () => null),
  };
}

function rootOf(row: TraceLot, around: Around): Root {
  const text = (field: string): string => {
    const value = row.source?.[field];
    return typeof value === 'string' ? value : '';
  };
  const collector = around.actors.get(text('collector'));
  return {
    sourceKind: text('kind'),
    sourceActor: text('actor'),
    district: row.district,
    association: collector?.parent ?? organisationOf(row, around),
    sex: sexOf(collector),
  };
}

/** The holder, or its association where the holder is a person; '' where it has none. */
function organisationOf({ holder }: TraceLot, { actors, personKinds }: Around): string {
  const actor = actors.get(holder);
  const isPerson = actor !== undefined && personKinds.includes(actor.kind);
  return isPerson ? (actor.parent ?? '') : holder;
}

function sexOf(collector: OriginActor | undefined): Sex {
  const sex = collector?.sex;
  return sex === 'F' || sex === 'M' || sex === 'X' ? sex : 'undeclared';
}

/** Organisations by id; persons have no name here. */
function organisationNames({ actors }: Around): ReadonlyMap<string, Bilingual> {
  const names = new Map<string, Bilingual>();
  for (const { id, name, parent, parentName } of actors.values()) {
    if (name !== null) names.set(id, sameName(name));
    if (parent !== null && parentName !== null) names.set(parent, sameName(parentName));
  }
  return names;
}

/** How many persons each key stands for: a source that is a person is one, others are nobody. */
function personsAmongSources({ actors, personKinds }: Around): (key: string) => number {
  return (key) => (personKinds.includes(actors.get(key)?.kind ?? '') ? 1 : 0);
}

function collectorsBySex(entered: readonly TraceLot[], around: Around): (key: string) => number {
  const people = new Map<string, Set<string>>();
  for (const { source } of entered) {
    const id = source?.['collector'];
    if (typeof id !== 'string') continue;
    const collector = around.actors.get(id);
    const sex = sexOf(collector);
    people.set(sex, (people.get(sex) ?? new Set()).add(collector?.stands ?? id));
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
