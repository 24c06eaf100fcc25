import type { FrozenIndicator, FrozenReport } from '../../../core/reports/frozen-report.ts';
import type { ReportNarrativeWords } from '../../../words/es/report-narrative.ts';
import type { ReportSpeech } from './report-speech.ts';

/** A run of a paragraph: text, a number with what stands at its foot, or what a person writes. */
export type Span =
  | { readonly text: string }
  | { readonly number: string; readonly foot: string }
  | { readonly write: string };

export type Block =
  | { readonly heading: string; readonly depth: 1 | 2 | 3 }
  | { readonly spans: readonly Span[] }
  | { readonly table: readonly (readonly (readonly Span[])[])[] };

export type Narrative = {
  readonly title: string;
  readonly language: 'es' | 'en';
  /** On every page: what the report is of, that it is simulated, its hash. */
  readonly edges: readonly string[];
  readonly blocks: readonly Block[];
};

export type Telling = {
  readonly report: FrozenReport;
  readonly sha256: string;
  readonly speech: ReportSpeech;
  readonly words: ReportNarrativeWords;
};

/** Which indicator, version, period and report a number is from. */
export function footOf(
  { code, version, timing }: FrozenIndicator,
  { report, sha256, speech, words }: Telling,
): string {
  const { from, to } = report.period;
  const spoken = speech.words.timings[timing];
  return words.footnote({ indicator: code, version, timing: spoken, from, to, sha256 });
}
