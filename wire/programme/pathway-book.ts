import type { Curriculum } from '../../core/encounters/curriculum.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import type { Pathway, PathwayBook, RequirementSource } from '../../core/pathways/pathway.ts';
import type { Contents } from './contents.ts';
import type { FileOf } from './file-schemas.ts';

type Sources = FileOf<'pathways.yaml'>['sources'];
type Asked = FileOf<'criteria.yaml'>['criteria'][number];

/** What the folder says about change, each source written out where it is named. */
export function pathwayBookOf(said: Contents, curricula: readonly Curriculum[]): PathwayBook {
  const { pathways, sources } = said['pathways.yaml'];
  const criteria = said['criteria.yaml'];
  const papers = said['documents.yaml'];
  const lists = said['practices.yaml'];
  return {
    pathways: [
      ...pathways.map(({ perDistrict, begins, stages, ...one }): Pathway => {
        return { ...written(one, sources), purpose: 'route', perDistrict, begins, stages };
      }),
      ...criteria.criteria.map((one): Pathway => ({
        ...written(one, criteria.sources),
        purpose: 'criterion',
        perDistrict: false,
        begins: 'registered',
        stages: [],
      })),
    ],
    documents: papers.documents.map((one) => {
      return { ...one, source: sourceOf(one.source, papers.sources) };
    }),
    curricula,
    practices: lists.practices.map((list) => ({
      ...list,
      practices: list.practices.map((one) => {
        return { ...one, source: sourceOf(one.source, lists.sources) };
      }),
    })),
  };
}

function written(
  { requirements, ...one }: Asked,
  sources: Sources,
): Omit<Pathway, 'purpose' | 'perDistrict' | 'begins' | 'stages'> {
  return {
    ...one,
    requirements: requirements.map((requirement) => {
      return { ...requirement, source: sourceOf(requirement.source, sources) };
    }),
  };
}

function sourceOf(
  { of, article }: { readonly of: string; readonly article: Bilingual | null },
  sources: Sources,
): RequirementSource {
  const { title = { es: of, en: of }, year = 0, url = null } = sources[of] ?? {};
  return { title, article, year, url };
}
