import { publishCounts, type Cell } from '../../core/access/publish.ts';
import type { ActorKind, Material } from '../../core/materials/catalogue.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ProgrammeAnswer } from '../../wire/api/public-answers.ts';
import { settingOf } from '../store/accounts/settings.ts';
import { countActors, flowDays, type ActorCount } from '../store/questions/programme.ts';
import { standing } from '../store/questions/standing.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';

type Count = ProgrammeAnswer['counts'][number];

const sexNames = { F: 'female', M: 'male', X: 'other', undeclared: 'undeclared' } as const;

/** `GET /public/programme`: who, where, with which words, and how many take part. */
export function programmeQuestion({ db, programme }: Asked): Promise<Result<ProgrammeAnswer>> {
  return whenStoreAnswers(async () => {
    const actors = await countActors(db, programme.id);
    const days = await flowDays(db, programme.id);
    const { epoch, asOf } = await standing(db, programme.id);
    return accept({
      programme: programme.id,
      epoch,
      code: programme.code,
      name: programme.name,
      simulated: programme.simulated,
      asOf: asOf === null ? null : instantOut(asOf),
      ...catalogueOf(programme),
      counts: peopleCounts(programme, actors),
      dates: (await settingOf(db, programme.id, 'dates')) ?? null,
      firstDay: days.first,
      lastDay: days.last,
    });
  });
}

/** How many take part, by kind; of persons also by sex and by district, as far as may be told. */
export function peopleCounts(
  { catalogue }: ServedProgramme,
  actors: readonly ActorCount[],
): Count[] {
  const districts = [...catalogue.districts.map(({ ubigeo }) => ubigeo), elsewhere];
  return catalogue.actorKinds.flatMap((kind) => countsOf(kind, actors, districts));
}

type CatalogueFields =
  | 'offsetMinutes'
  | 'earliestDay'
  | 'partners'
  | 'districts'
  | 'families'
  | 'materials'
  | 'grades'
  | 'sourceKinds'
  | 'actorKinds'
  | 'purposes'
  | 'regimes'
  | 'containers'
  | 'containerFactors';

/** Field by field: what the folder gains one day is not public by itself. */
function catalogueOf({
  catalogue,
  choices,
  partners,
}: ServedProgramme): Pick<ProgrammeAnswer, CatalogueFields> {
  return {
    offsetMinutes: catalogue.offsetMinutes,
    earliestDay: catalogue.earliestDay,
    partners: partners.map(({ name, role }) => ({ name, role })),
    districts: catalogue.districts.map(({ ubigeo, name }) => ({ ubigeo, name })),
    families: choices.families.map(({ code, name }) => ({ code, name })),
    materials: catalogue.materials.map(materialOf),
    grades: catalogue.grades.map(({ code, rank, name }) => ({ code, rank, name })),
    sourceKinds: catalogue.sourceKinds.map(
      ({ code, icon, name, regime, originClass, exceptions }) => ({
        code,
        icon,
        name,
        regime,
        originClass,
        exceptions: [...exceptions],
      }),
    ),
    actorKinds: catalogue.actorKinds.map(({ code, name, side, isPerson, part }) => ({
      code,
      name,
      side,
      isPerson,
      part,
    })),
    purposes: catalogue.purposes.map(({ code, needsSignature, texts }) => ({
      code,
      needsSignature,
      texts: [...(texts ?? [])],
    })),
    regimes: catalogue.regimes.map(({ code, name, rank, blocked, pools, source }) => ({
      code,
      name,
      rank,
      blocked,
      pools,
      source,
    })),
    containers: catalogue.containers.map(({ code, icon, name }) => ({ code, icon, name })),
    containerFactors: catalogue.containerFactors.map((factor) => ({
      container: factor.container,
      material: factor.material,
      grams: factor.grams,
      tareGrams: factor.tareGrams,
      validFrom: factor.validFrom,
      validTo: factor.validTo,
      source: factor.source,
    })),
  };
}

function materialOf(material: Material): ProgrammeAnswer['materials'][number] {
  const { code, family, icon, name, grades, crosswalk } = material;
  return { code, family, icon, name, grades: [...grades], crosswalk };
}

/** Organisations are counted as they are; groups of persons only as far as they may be told. */
function countsOf(
  kind: ActorKind,
  actors: readonly ActorCount[],
  districts: readonly string[],
): Count[] {
  const own = actors.filter((actor) => actor.kind === kind.code);
  const total = own.reduce((sum, actor) => sum + actor.count, 0);
  const line = { kind: kind.code, sex: null, district: null };
  if (!kind.isPerson) return total === 0 ? [] : [{ ...line, count: total }];
  if (total === 0) return [];
  const published = publishCounts(total, [
    cellsOf(own, ['F', 'M', 'X', 'undeclared'], (actor) => actor.sex),
    cellsOf(own, districts, (actor) => actor.district),
  ]);
  const [bySex = [], byDistrict = []] = published.splits;
  return [
    { ...line, count: published.total },
    ...bySex.map((cell): Count => ({ ...line, sex: sexName(cell.key), count: cell.people })),
    ...byDistrict
      .filter((cell) => cell.key !== elsewhere)
      .map((cell): Count => ({ ...line, district: cell.key, count: cell.people })),
  ];
}

/** People of no district, or of one that is not the programme's. */
const elsewhere = 'elsewhere';

/** All groups, empty ones too: whether one is there at all would tell. The last takes the rest. */
function cellsOf(
  actors: readonly ActorCount[],
  keys: readonly string[],
  keyOf: (actor: ActorCount) => string | null,
): Cell[] {
  const last = keys.at(-1);
  const people = new Map(keys.map((key) => [key, 0]));
  for (const actor of actors) {
    const key = keyOf(actor);
    const known = key !== null && people.has(key) ? key : last;
    if (known !== undefined) people.set(known, (people.get(known) ?? 0) + actor.count);
  }
  return [...people].map(([key, count]) => ({ key, people: count }));
}

function sexName(key: string): NonNullable<Count['sex']> {
  return key === 'F' || key === 'M' || key === 'X' ? sexNames[key] : 'undeclared';
}
