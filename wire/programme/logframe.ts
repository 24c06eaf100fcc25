import type { Logframe } from '../../core/indicators/logframe.ts';
import type { Contents } from './contents.ts';

/** The logframe of the folder, each source written out where it is named. */
export function logframeOf(said: Contents): Logframe {
  const { sources, results, indicators } = said['logframe.yaml'];
  return {
    results,
    indicators: indicators.map((one) => {
      const { of, article } = one.source;
      const { title = { es: of, en: of }, year = 0, url = null } = sources[of] ?? {};
      return { ...one, source: { title, article, year, url } };
    }),
  };
}
