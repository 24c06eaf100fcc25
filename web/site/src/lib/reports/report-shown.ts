import type { InferOutput } from 'valibot';
import type { ReportAnswer, restatedAnswer } from '../../../../../wire/api/report-answers.ts';

type Frozen = ReportAnswer['report']['indicators'][number];

/** A frozen figure as its page shows it: of what counts only how many there are. */
export type FigureShown = Omit<Frozen, 'counted'> & { readonly counts: number };
export type RestatedShown = InferOutput<typeof restatedAnswer>['restated'][number];

/** A delivery of several materials stands in a report once for each: it is one all the same. */
export function figureShown({ counted, ...rest }: Frozen): FigureShown {
  return { ...rest, counts: new Set(counted.map(({ id }) => id)).size };
}

/** The beginning of a hash: enough to tell two reports apart by eye. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12);
}

/** How a promise of this figure is written: that of a share is in thousandths. */
export function promiseOf({ unit, value, iati }: FigureShown) {
  const isShare = value?.kind === 'share' || iati.measure === '2';
  return { unit, measure: isShare ? ('ratio' as const) : ('count' as const) };
}

type File = { readonly href: string; readonly name: FileName };
type FileName =
  | 'xlsxEs'
  | 'xlsxEn'
  | 'docxEs'
  | 'docxEn'
  | 'evidence'
  | 'iati'
  | 'csv'
  | 'splits'
  | 'dictionary'
  | 'json'
  | 'parquet'
  | 'all';

/** The files that are made of a report; where it lacks what IATI asks for, without that one. */
export function filesOf(id: string, language: string, hasIati: boolean): readonly File[] {
  const of = (name: FileName, file: string, spoken = language): File => ({
    name,
    href: `/api/v1/reports/${id}/${file}?language=${spoken}`,
  });
  return [
    of('xlsxEs', 'files/logframe.xlsx', 'es'),
    of('xlsxEn', 'files/logframe.xlsx', 'en'),
    of('docxEs', 'files/narrative.docx', 'es'),
    of('docxEn', 'files/narrative.docx', 'en'),
    of('evidence', 'evidence.zip'),
    ...(hasIati ? [of('iati', 'files/iati.xml')] : []),
    of('csv', 'files/indicators.csv'),
    of('splits', 'files/splits.csv'),
    of('dictionary', 'files/dictionary.csv'),
    of('json', 'files/report.json'),
    of('parquet', 'files/flows.parquet'),
    of('all', 'files/all.zip'),
  ];
}
