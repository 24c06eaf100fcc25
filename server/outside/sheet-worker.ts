import { parentPort, workerData } from 'node:worker_threads';
import { readSheet as readXlsx } from 'read-excel-file/node';
import { parse, CsvError } from 'csv-parse/sync';
import type { GridLine } from '../../core/importing/people/table-of-grid.ts';

/** What the thread is given, and what it gives back. */
export type SheetAsked = { readonly bytes: Uint8Array; readonly linesMost: number };
export type SheetRead =
  { readonly lines: readonly GridLine[]; readonly more: boolean } | { readonly unreadable: string };

async function read({ bytes, linesMost }: SheetAsked): Promise<SheetRead> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOldExcel) return { unreadable: '.xls' };
  try {
    return isZip ? await linesOfXlsx(bytes, linesMost) : linesOfCsv(textOf(bytes), linesMost);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'XLSX';
    return { unreadable: code };
  }
}

/** The first sheet; numbers and dates become the text that a person would have typed. */
async function linesOfXlsx(bytes: Uint8Array, linesMost: number): Promise<SheetRead> {
  const rows: readonly (readonly unknown[])[] = await readXlsx(Buffer.from(bytes));
  const lines = rows.slice(0, linesMost).map((cells, index) => ({
    line: index + 1,
    cells: cells.map(cellText),
  }));
  return { lines, more: rows.length > linesMost };
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

/** Comma, semicolon or tab; a quote that is never closed makes the whole of it unreadable. */
function linesOfCsv(text: string, linesMost: number): SheetRead {
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return { unreadable: 'HTML' };
  try {
    const records: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      to: linesMost + 1,
    });
    // Rows as a spreadsheet numbers them: a line break within quotes begins no new one.
    const lines = records.map((cells, index) => ({ line: index + 1, cells: cells.map(unguarded) }));
    return { lines: lines.slice(0, linesMost), more: lines.length > linesMost };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    const where = typeof line === 'number' ? String(line) : '';
    return { unreadable: `${error.code} ${where}`.trim() };
  }
}

/** An apostrophe that only keeps a spreadsheet from taking the cell for a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** UTF-8, what Excel calls Unicode, or the Windows of Western Europe, which any bytes are. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The mark that parts the most of the first lines; inside quotes it parts nothing. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => start.split(mark).length;
  return [',', ';', '\t'].reduce((a, b) => (count(b) > count(a) ? b : a));
}

function isAsked(data: unknown): data is SheetAsked {
  if (typeof data !== 'object' || data === null) return false;
  return 'bytes' in data && data.bytes instanceof Uint8Array && 'linesMost' in data;
}

const given: unknown = workerData;
if (isAsked(given)) parentPort?.postMessage(await read(given));
