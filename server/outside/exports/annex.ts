import type { FrozenReport } from '../../../core/reports/frozen-report.ts';
import { reportAnnexWords as annexEn } from '../../../words/en/report-annex.ts';
import { reportFileWords as filesEn } from '../../../words/en/report-files.ts';
import { reportAnnexWords as annexEs } from '../../../words/es/report-annex.ts';
import { reportFileWords as filesEs } from '../../../words/es/report-files.ts';
import { csvOfTable, dictionaryOf, table, type Table } from './report-tables.ts';

/** A record behind a figure, and when it happened. */
export type AnnexRecord = {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly sha256: string;
};

/** A file of a record: in the annex, or why not. */
export type AnnexFile = {
  readonly evidence: string;
  readonly attachment: string;
  readonly sha256: string;
  readonly media: string;
  readonly bytes: number;
  readonly withheld: 'right' | 'cancelled' | 'missing' | null;
};

/** `files/abcd….jpeg`: the name is the hash, so that everybody can check it. */
export function placeInAnnex({ sha256, media, withheld }: AnnexFile): string | null {
  return withheld === null ? `files/${sha256}.${media.split('/')[1] ?? 'bin'}` : null;
}

/** The lists of the annex, as CSV and as JSON, with a dictionary and a text that explains them. */
export function annexTexts(
  report: FrozenReport,
  records: ReadonlyMap<string, AnnexRecord>,
  files: readonly AnnexFile[],
  of: { readonly sha256: string; readonly madeOn: string; readonly language: 'es' | 'en' },
): readonly { readonly name: string; readonly text: string }[] {
  const evidence = evidenceTable(report, records);
  const attachments = table(
    'attachments',
    files.map((file) => [
      file.evidence,
      file.attachment,
      file.sha256,
      file.media,
      file.bytes,
      placeInAnnex(file),
      file.withheld,
    ]),
  );
  const { simulated } = report.programme;
  const lists = { report: of.sha256, evidenceHash: report.evidenceHash, simulated };
  const json = { ...lists, evidence: objects(evidence), attachments: objects(attachments) };
  return [
    { name: of.language === 'es' ? 'LEEME.txt' : 'README.txt', text: readme(report, files, of) },
    { name: 'evidence.csv', text: csvOfTable(evidence, simulated) },
    { name: 'attachments.csv', text: csvOfTable(attachments, simulated) },
    { name: 'annex.json', text: JSON.stringify(json) },
    { name: 'dictionary.csv', text: dictionaryOf(['evidence', 'attachments']) },
  ];
}

function evidenceTable(report: FrozenReport, records: ReadonlyMap<string, AnnexRecord>): Table {
  return table(
    'evidence',
    report.indicators.flatMap(({ code, version, counted }) =>
      counted.flatMap(({ id, since, evidence }) =>
        evidence.map((one) => {
          const record = records.get(one);
          const said = [record?.kind ?? null, record?.day ?? null, record?.sha256 ?? null];
          return [code, version, id, since, one, ...said];
        }),
      ),
    ),
  );
}

function objects({ columns, rows }: Table): readonly object[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

function readme(
  { programme, period, frozenAt }: FrozenReport,
  files: readonly AnnexFile[],
  of: { readonly sha256: string; readonly madeOn: string; readonly language: 'es' | 'en' },
): string {
  const [words, said] = of.language === 'es' ? [annexEs, filesEs] : [annexEn, filesEn];
  const lines = [
    words.title(programme.name[of.language]),
    ...(programme.simulated ? [said.simulated] : []),
    said.period(period.from, period.to),
    said.frozen(new Date(frozenAt).toISOString(), of.sha256),
    words.made(of.madeOn),
    words.lists,
    words.withheld(files.filter(({ withheld }) => withheld !== null).length),
    words.careful,
  ];
  return `${lines.join('\n')}\n`;
}
