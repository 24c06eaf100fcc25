import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { parse, type CsvError, type InfoRecord } from 'csv-parse';
import type { TableRow } from '../../core/importing/read-row.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';

export type Table = {
  readonly bytes: number;
  readonly columns: readonly string[];
  /** Rows in order of the file, with the line they start on; never more than a few in memory. */
  readonly rows: AsyncIterable<TableRow | BrokenLine>;
  readonly bytesRead: () => number;
};

/** A line that is no row of this table, such as an unclosed quote or too few columns. */
export type BrokenLine = { readonly line: number; readonly broken: string };

/** No honest line of a weighing table is longer; an unclosed quote must not swallow the file. */
const lineBytesMax = 1024 * 1024;

/**
 * Opens a table of any size: comma, semicolon or tab, UTF-8 with or without mark, first line the
 * names of the columns. Refuses with `import/no-such-file`.
 */
export async function openTable(file: string): Promise<Result<Table>> {
  const size = await stat(file).catch(() => undefined);
  if (!size?.isFile()) return refuse({ code: 'import/no-such-file', facts: { file } });
  const delimiter = await delimiterOf(file);
  const source = createReadStream(file);
  const parser = source.pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: lineBytesMax,
    }),
  );
  source.on('error', (error) => parser.destroy(error));
  const records: AsyncIterator<InfoAndRecord> = parser[Symbol.asyncIterator]();
  const first = await nextRecord(records);
  const columns = first && 'record' in first ? first.record.map((name) => name.trim()) : [];
  return accept({
    bytes: size.size,
    columns,
    rows: rowsOf(records, columns),
    bytesRead: () => source.bytesRead,
  });
}

type InfoAndRecord = { readonly info: InfoRecord; readonly record: readonly string[] };

async function nextRecord(
  records: AsyncIterator<InfoAndRecord>,
): Promise<InfoAndRecord | BrokenLine | undefined> {
  try {
    const next = await records.next();
    return next.done ? undefined : next.value;
  } catch (error) {
    if (!isCsvError(error)) throw error;
    return { line: error['lines'] ?? 0, broken: error.code };
  }
}

function isCsvError(error: unknown): error is CsvError & { readonly lines?: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

async function* rowsOf(
  records: AsyncIterator<InfoAndRecord>,
  columns: readonly string[],
): AsyncGenerator<TableRow | BrokenLine> {
  for (;;) {
    const next = await nextRecord(records);
    if (next === undefined) return;
    if ('broken' in next) {
      // The reader cannot find its place again after a broken quote: it stops there and says so.
      yield next;
      return;
    }
    const { info, record } = next;
    if (record.length !== columns.length) {
      yield { line: info.lines, broken: `${record.length} ≠ ${columns.length}` };
      continue;
    }
    const values = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? '']));
    yield { line: info.lines, values };
  }
}

async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const line = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
    const count = (mark: string): number => line.split(mark).length - 1;
    return [',', ';', '\t'].reduce((a, b) => (count(b) > count(a) ? b : a));
  } finally {
    await handle.close();
  }
}
