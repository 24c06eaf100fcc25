import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { publicResults } from '../../core/reports/public-results.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ReportFile } from '../../wire/api/report-answers.ts';
import { flowsParquet, parquetMedia } from '../outside/exports/flows-parquet.ts';
import { iatiActivities } from '../outside/exports/iati-activity.ts';
import { iatiFaults } from '../outside/exports/iati-rules.ts';
import { logframeSheets } from '../outside/exports/logframe-sheet.ts';
import { docxMedia, narrativeDocx } from '../outside/exports/narrative-docx.ts';
import { narrative } from '../outside/exports/narrative.ts';
import { packOf } from '../outside/exports/pack.ts';
import { reportSpeech } from '../outside/exports/report-speech.ts';
import { csvOfTable, dictionaryOf, reportTables } from '../outside/exports/report-tables.ts';
import { workbookOf } from '../outside/exports/workbook.ts';
import { xmlText } from '../outside/exports/xml.ts';
import { xlsxMedia } from '../outside/sheet-out.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { flowPages } from './flow-pages.ts';
import { keptReport, type KeptReport } from './reports.ts';

export type MadeFile = {
  readonly name: string;
  readonly media: string;
  readonly content: Uint8Array<ArrayBuffer>;
};

type Making = {
  readonly asked: Asked;
  readonly kept: KeptReport;
  readonly language: 'es' | 'en';
  readonly now: Instant;
};

/**
 * `GET /reports/:id/files/:file`: a file made of the report alone, nothing looked up anew; only the
 * flows come from the log, as far as it had got when the report was frozen. Refuses with
 * `reports/not-found` and `reports/iati-incomplete`.
 */
export function reportFile(
  asked: Asked,
  of: { readonly id: string; readonly file: ReportFile; readonly language: 'es' | 'en' },
  now: Instant,
): Promise<Result<MadeFile>> {
  return whenStoreAnswers(async () => {
    const found = await keptReport(asked, of.id);
    if (!found.ok) return found;
    const making = { asked, kept: found.value, language: of.language, now };
    return of.file === 'all.zip' ? accept(await allFiles(making)) : madeFile(of.file, making);
  });
}

type One = Exclude<ReportFile, 'all.zip'>;

async function madeFile(file: One, making: Making): Promise<Result<MadeFile>> {
  const { row, report, content } = making.kept;
  const at = instantOut(report.frozenAt);
  const isApproved = row.approvedAt !== null;
  const speech = reportSpeech(making.language);
  if (file === 'logframe.xlsx') {
    const sheets = logframeSheets(report, isApproved, row.sha256, speech);
    return made(making, file, xlsxMedia, await workbookOf(sheets, at));
  }
  if (file === 'narrative.docx') {
    const said = narrative(report, isApproved, row.sha256, speech);
    return made(making, file, docxMedia, await narrativeDocx(said, at));
  }
  if (file === 'iati.xml') return iatiFile(making, at);
  if (file === 'flows.parquet') return made(making, file, parquetMedia, await flowsOf(making));
  if (file === 'report.json') return made(making, file, 'application/json', bytesOf(content));
  return made(making, file, 'text/csv; charset=utf-8', bytesOf(csvFile(file, making)));
}

function iatiFile(making: Making, at: string): Result<MadeFile> {
  const activities = iatiActivities(publicResults(making.kept.report), at);
  const missing = iatiFaults(activities, instantOut(making.now).slice(0, 10));
  if (missing.length > 0) return refuse({ code: 'reports/iati-incomplete', facts: { missing } });
  return made(making, 'iati.xml', 'application/xml', bytesOf(xmlText(activities)));
}

function csvFile(
  file: 'indicators.csv' | 'splits.csv' | 'subtargets.csv' | 'months.csv' | 'dictionary.csv',
  { kept: { report } }: Making,
): string {
  const tables = reportTables(report);
  if (file === 'dictionary.csv') return dictionaryOf([...tables.map(({ name }) => name), 'flows']);
  const table = tables.find(({ name }) => `${name}.csv` === file);
  if (table === undefined) throw new Error(`Bug: a report has no table ${file}`);
  return csvOfTable(table, report.programme.simulated);
}

function flowsOf({ asked, kept: { report, row } }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { programme, period, log } = report;
  const pages = flowPages(asked, { until: log.position, to: period.to });
  return flowsParquet(pages, {
    programme: programme.code,
    simulated: programme.simulated ? 'yes' : 'no',
    until: period.to,
    report: row.sha256,
    licence: programme.licence ?? 'to be set',
  });
}

const inBothLanguages: readonly One[] = ['logframe.xlsx', 'narrative.docx'];
const inOne: readonly One[] = [
  ...(['iati.xml', 'indicators.csv', 'splits.csv', 'subtargets.csv', 'months.csv'] as const),
  ...(['dictionary.csv', 'flows.parquet', 'report.json'] as const),
];

/** All of them, papers in both languages; what could not be made is said with why. */
async function allFiles(making: Making): Promise<MadeFile> {
  const wanted = [
    ...inBothLanguages.flatMap((file) => [
      { file, language: 'es' as const },
      { file, language: 'en' as const },
    ]),
    ...inOne.map((file) => ({ file, language: making.language })),
  ];
  const files: MadeFile[] = [];
  const left: { readonly name: string; readonly problem: string }[] = [];
  for (const { file, language } of wanted) {
    const one = await madeFile(file, { ...making, language });
    if (one.ok) files.push(one.value);
    else left.push({ name: file, problem: reportSpeech(making.language).titleOf(one.problem) });
  }
  const { row, report } = making.kept;
  const content = packOf(files, left, { report, sha256: row.sha256 }, making.language);
  return { name: nameOf(making, 'all.zip'), media: 'application/zip', content };
}

function made(
  making: Making,
  file: One,
  media: string,
  content: Uint8Array<ArrayBuffer>,
): Result<MadeFile> {
  return accept({ name: nameOf(making, file), media, content });
}

/** `la-victoria-2027-01-31-logframe.es.xlsx` */
function nameOf({ kept: { report }, language }: Making, file: ReportFile): string {
  const [stem, ending] = file.split('.');
  const spoken = inBothLanguages.some((one) => one === file) ? `.${language}` : '';
  return `${report.programme.code}-${report.period.to}-${stem}${spoken}.${ending}`;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
