import writeXlsx from 'write-excel-file/node';
import { stableOffice } from './stable-archive.ts';

/** A number stays one, so that it can be added up; every text stays text and is no formula. */
export type Cell = string | number;

export type Sheet = {
  readonly name: string;
  /** Lines above the headings. */
  readonly above: readonly string[];
  readonly headings: readonly string[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The sheets as XLSX, the same bytes for the same sheets. */
export async function workbookOf(
  sheets: readonly Sheet[],
  at: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsx(
    sheets.map(({ name, above, headings, widths, rows }) => ({
      sheet: name,
      stickyRowsCount: above.length + 1,
      columns: widths.map((width) => ({ width })),
      data: [
        ...above.map((line) => [textCell(line)]),
        headings.map((value) => ({
          value,
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
          alignVertical: 'top' as const,
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBuffer();
  return stableOffice(new Uint8Array(written), at);
}

function cellOf(cell: Cell): object | null {
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  return cell === '' ? null : { ...textCell(cell), wrap: true, alignVertical: 'top' };
}

function textCell(value: string): { readonly value: string; readonly type: StringConstructor } {
  return { value, type: String };
}
