import type { Viewer } from '../../core/access/viewer.ts';
import type { Sex } from '../../core/actors/register-events.ts';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { DirectoryCsvQuery, ListedActor } from '../../wire/api/directory-answers.ts';
import { directoryWords as wordsEn } from '../../words/en/directory.ts';
import { fields as fieldsEn } from '../../words/en/fields.ts';
import { directoryWords as wordsEs } from '../../words/es/directory.ts';
import { fields as fieldsEs } from '../../words/es/fields.ts';
import { csvOf } from '../outside/sheet-out.ts';
import type { Asked } from './asked.ts';
import { findActors } from './find-actors.ts';

export type ActorsCsv = {
  readonly text: string;
  /** The persons who stand in it. */
  readonly people: readonly string[];
};

const pageSize = '200';

/**
 * `GET /actors.csv`: the directory as it is filtered and sorted, whole, to be taken along; only
 * those whom the viewer may export. With SIMULACIÓN in a column of its own where it is one.
 */
export async function actorsCsv(
  asked: Asked,
  viewer: Viewer,
  { language = 'es', ...filters }: DirectoryCsvQuery,
  now: Instant,
): Promise<Result<ActorsCsv>> {
  const actors: ListedActor[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const query = { ...filters, size: pageSize, ...(after === undefined ? {} : { after }) };
    const page = await findActors(asked, viewer, query, now, 'actors.export');
    if (!page.ok) return page;
    actors.push(...page.value.actors);
    after = page.value.next;
  }
  const words = language === 'es' ? wordsEs : wordsEn;
  const text = csvOf({
    name: words.title,
    headings: [...Object.values(words.columns), ...(asked.programme.simulated ? [words.note] : [])],
    rows: actors.map((actor) => [
      ...cellsOf(actor, asked, language),
      ...(asked.programme.simulated ? [words.simulated] : []),
    ]),
  });
  const people = actors.filter(({ isPerson }) => isPerson).map(({ actor }) => actor);
  return accept({ text, people });
}

function cellsOf(
  actor: ListedActor,
  { programme: { catalogue } }: Asked,
  language: 'es' | 'en',
): readonly string[] {
  const [words, fields] = language === 'es' ? [wordsEs, fieldsEs] : [wordsEn, fieldsEn];
  const kind = catalogue.actorKinds.find(({ code }) => code === actor.kind);
  const district = catalogue.districts.find(({ ubigeo }) => ubigeo === actor.district);
  const roles = actor.belongings.map(({ role }) => {
    const known = affiliationRoles.find((one) => one === role);
    return known === undefined ? role : fields.roles[known];
  });
  return [
    actor.label ?? '',
    kind?.name[language] ?? actor.kind,
    actor.belongings.map(({ label }) => label).join('; '),
    roles.join('; '),
    district?.name ?? actor.district ?? '',
    sexText(actor.sex, fields.sexes),
    words.states[actor.state],
    actor.registeredAt.slice(0, 10),
    actor.actor,
  ];
}

function sexText(sex: string | null, words: Readonly<Record<Sex, string>>): string {
  return sex === 'F' || sex === 'M' || sex === 'X' || sex === 'undeclared' ? words[sex] : '';
}
