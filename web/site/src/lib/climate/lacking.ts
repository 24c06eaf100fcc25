import type { ClimateAnswer } from '../../../../../wire/api/climate-answers.ts';
import type { Language } from '../language.ts';
import { problemSaid, type ClimateWords } from './words.ts';

type Missing = ClimateAnswer['gaps'][number];

/** One list for each kind of gap, the heaviest first: its remedy is the same for all of them. */
export function lackingByKind(
  missing: readonly Missing[],
  words: ClimateWords,
  language: Language,
) {
  const codes = [...new Set(missing.map(({ problem }) => problem.code))];
  return codes.map((code) => {
    const ones = missing.filter(({ problem }) => problem.code === code);
    const [first] = ones;
    const said = first === undefined ? undefined : problemSaid(first.problem, words);
    return {
      code,
      title: said?.title ?? code,
      remedy: said?.remedy ?? '',
      rows: ones
        .map((one) => ({ text: nameOf(one, words, language), grams: one.grams }))
        .sort((a, b) => b.grams - a.grams),
    };
  });
}

/** The material with its route, or the organisation and district that the problem is about. */
function nameOf({ name, problem }: Missing, words: ClimateWords, language: Language): string {
  const { route, district } = problem.facts;
  const routes = words.climate.apart.routes;
  return [
    name?.[language],
    typeof route === 'string' ? (routes[route] ?? route) : undefined,
    typeof district === 'string' ? district : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
