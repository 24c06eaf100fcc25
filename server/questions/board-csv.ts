import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { BoardQuery, Post } from '../../wire/api/board-answers.ts';
import { agreementTerms as termsEn } from '../../words/en/agreement-terms.ts';
import { boardFile as fileEn } from '../../words/en/board-file.ts';
import { agreementTerms as termsEs } from '../../words/es/agreement-terms.ts';
import { boardFile as fileEs } from '../../words/es/board-file.ts';
import { plainKilograms, plainMoney } from '../outside/plain-numbers.ts';
import { csvOf } from '../outside/sheet-out.ts';
import type { Asked } from './asked.ts';
import { board } from './board.ts';
import { standingFor } from './standing-for.ts';

export type BoardCsv = { readonly text: string; readonly people: readonly string[] };

/** `GET /board.csv`: the notices that the viewer sees, with the fields an exchange asks for. */
export async function boardCsv(
  asked: Asked,
  viewer: Viewer,
  { language = 'es', ...filters }: BoardQuery & { readonly language?: 'es' | 'en' | undefined },
  now: Instant,
): Promise<Result<BoardCsv>> {
  const found = await board(asked, viewer, filters, now);
  if (!found.ok) return found;
  const { posts } = found.value.answer;
  const words = language === 'es' ? fileEs : fileEn;
  const { rowOf, shows } = await standingFor(
    asked,
    viewer,
    posts.map(({ by }) => by.actor),
    now,
  );
  const rucOf = ({ by }: Post): string => {
    const row = rowOf(by.actor);
    return row === undefined || !shows(by.actor, 'legal') ? '' : (row.personal.ruc ?? '');
  };
  const text = csvOf({
    name: words.name,
    headings: Object.values(words.headings),
    rows: posts.map((post) => cellsOf(post, asked, { language, ruc: rucOf(post) })),
    ...(asked.programme.simulated ? { above: words.simulated } : {}),
  });
  return accept({ text, people: found.value.people });
}

function cellsOf(
  post: Post,
  { programme: { catalogue } }: Asked,
  { language, ruc }: { readonly language: 'es' | 'en'; readonly ruc: string },
): readonly string[] {
  const [words, terms] = language === 'es' ? [fileEs, termsEs] : [fileEn, termsEn];
  const material = catalogue.materials.find(({ code }) => code === post.material);
  const grade = catalogue.grades.find(({ code }) => code === post.grade);
  const district = catalogue.districts.find(({ ubigeo }) => ubigeo === post.district);
  return [
    post.event,
    words.sides[post.side],
    post.at.slice(0, 10),
    post.by.name ?? '',
    ruc,
    material?.name[language] ?? post.material,
    post.material,
    material?.crosswalk.baselB ?? '',
    grade?.name[language] ?? post.grade ?? '',
    post.grams === null ? '' : plainKilograms(post.grams),
    terms.every[post.every],
    post.from,
    post.until ?? '',
    district?.name ?? '',
    post.district ?? '',
    ...termCells(post, terms),
  ];
}

/** Where it is, on what terms, and how it stands. */
function termCells(post: Post, terms: typeof termsEs): readonly string[] {
  return [
    post.place?.name ?? '',
    terms.transport[post.transport],
    post.price === null ? '' : plainMoney(post.price.perKg),
    post.price?.currency ?? '',
    post.spoilsAt ?? '',
    terms.postStates[post.state],
    post.note ?? '',
  ];
}
