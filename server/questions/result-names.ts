import type { Viewer } from '../../core/access/viewer.ts';
import type { Figure } from '../../core/indicators/figure.ts';
import type { Dimension } from '../../core/indicators/logframe.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { fields as fieldsEn } from '../../words/en/fields.ts';
import { resultParts as partsEn, resultRoutes as routesEn } from '../../words/en/result-parts.ts';
import { fields as fieldsEs } from '../../words/es/fields.ts';
import { resultParts as partsEs, resultRoutes as routesEs } from '../../words/es/result-parts.ts';
import { sameName, type Asked } from './asked.ts';
import type { PartNames } from './result-figures.ts';
import { namedActors } from './worker.ts';

/** How the parts of these figures are called to this viewer: by the folder, or by name. */
export async function partNames(
  asked: Asked,
  viewer: Viewer,
  figures: readonly Figure[],
  now: Instant,
): Promise<PartNames> {
  const associations = figures.flatMap(({ splits }) =>
    splits.flatMap(({ dimension, parts }) =>
      dimension === 'association' ? parts.flatMap(({ value }) => value ?? []) : [],
    ),
  );
  return namesWith(asked, viewer, associations, now);
}

/** The same for figures whose parts are among these associations. */
export async function namesWith(
  asked: Asked,
  viewer: Viewer,
  associations: readonly string[],
  now: Instant,
): Promise<PartNames> {
  const named = await namedActors(asked, viewer, associations, now);
  return (dimension, value) => {
    if (dimension !== 'association') return codeName(asked, dimension, value);
    const { name } = named(value);
    return name === null ? null : sameName(name);
  };
}

/** Several values at once are called by each of them. */
function codeName(asked: Asked, dimension: Dimension, value: string): Bilingual | null {
  const names = value.split('+').map((code) => oneName(asked, dimension, code));
  const known = names.filter((name) => name !== null);
  if (dimension === 'age_band') return sameName(value);
  if (known.length === 0) return null;
  return {
    es: known.map(({ es }) => es).join(', '),
    en: known.map(({ en }) => en).join(', '),
  };
}

function oneName({ programme }: Asked, dimension: Dimension, code: string): Bilingual | null {
  const { catalogue, change } = programme;
  const byCode = (list: readonly { readonly code: string; readonly name: Bilingual }[]) =>
    list.find((one) => one.code === code)?.name ?? null;
  switch (dimension) {
    case 'district': {
      const district = catalogue.districts.find(({ ubigeo }) => ubigeo === code);
      return sameName(district?.name ?? code);
    }
    case 'material':
      return byCode(catalogue.materials);
    case 'source':
      return byCode(catalogue.sourceKinds);
    case 'actor_kind':
    case 'sector':
      return byCode(catalogue.actorKinds) ?? worded(partsEs, partsEn, code);
    case 'stage':
      return byCode(change.pathways.flatMap(({ stages }) => stages));
    case 'step':
      return byCode(change.pathways.flatMap(({ requirements }) => requirements));
    case 'sex':
      return worded(fieldsEs.sexes, fieldsEn.sexes, code);
    case 'route':
      return worded(routesEs, routesEn, code);
    case 'role':
      return worded(fieldsEs.roles, fieldsEn.roles, code);
    case 'size':
      return worded(fieldsEs.sizes, fieldsEn.sizes, code);
    default:
      return null;
  }
}

type Words = Readonly<Record<string, string>>;

function worded(es: Words, en: Words, code: string): Bilingual | null {
  const [said, inEnglish] = [es[code], en[code]];
  return said === undefined || inEnglish === undefined ? null : { es: said, en: inEnglish };
}
