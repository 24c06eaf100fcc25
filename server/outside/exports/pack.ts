import { hash } from 'node:crypto';
import type { FrozenReport } from '../../../core/reports/frozen-report.ts';
import { reportFileWords as filesEn } from '../../../words/en/report-files.ts';
import { reportPackWords as packEn } from '../../../words/en/report-pack.ts';
import { reportFileWords as filesEs } from '../../../words/es/report-files.ts';
import { reportPackWords as packEs } from '../../../words/es/report-pack.ts';
import { stableZip } from './stable-archive.ts';

/** Files of a report in one ZIP, with a text that says what they are and their hashes. */
export function packOf(
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
  left: readonly { readonly name: string; readonly problem: string }[],
  { report, sha256 }: { readonly report: FrozenReport; readonly sha256: string },
  language: 'es' | 'en',
): Uint8Array<ArrayBuffer> {
  const [words, said] = language === 'es' ? [packEs, filesEs] : [packEn, filesEn];
  const { programme, period, frozenAt } = report;
  const lines = [
    words.title(programme.name[language]),
    ...(programme.simulated ? [said.simulated] : []),
    said.period(period.from, period.to),
    said.frozen(new Date(frozenAt).toISOString(), sha256),
    said.licence(programme.licence),
    said.notForPublication,
    '',
    words.reproducible,
    words.evidence,
    '',
    words.contents,
    ...files.map(({ name, content }) => `${hash('sha256', content)}  ${name}`),
    ...(left.length === 0 ? [] : ['', words.left]),
    ...left.map(({ name, problem }) => `${name}: ${problem}`),
  ];
  const readme = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const name = language === 'es' ? 'LEEME.txt' : 'README.txt';
  return stableZip([[name, readme], ...files.map((file) => [file.name, file.content] as const)]);
}
