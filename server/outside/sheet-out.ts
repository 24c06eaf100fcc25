import writeXlsx from 'write-excel-file/node';

/** A sheet of texts: its name on the tab, its headings, its rows. */
export type SheetOut = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A line above the headings: that the data is simulated. */
  readonly above?: string;
};

export const xlsxMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** With a mark for spreadsheets (RFC 4180); what one would take for a formula is kept text. */
export function csvOf({ headings, rows, above }: SheetOut): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [...aboveOf(above), headings, ...rows].map((row) => row.map(cell).join(','));
  return `\u{feff}${lines.join('\r\n')}\r\n`;
}

/** Every cell is a text, so that zeros at the front stay and nothing is a formula. */
export async function xlsxOf(sheets: readonly SheetOut[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsx(
    sheets.map(({ name, headings, rows, above }) => ({
      sheet: name,
      stickyRowsCount: above === undefined ? 1 : 2,
      columns: headings.map((heading, at) => ({ width: widthOf(heading, at, rows) })),
      data: [
        ...aboveOf(above).map((row) => row.map((value) => textCell(value))),
        headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => textCell(value))),
      ],
    })),
  ).toBuffer();
  return new Uint8Array(written);
}

function aboveOf(above: string | undefined): readonly (readonly string[])[] {
  return above === undefined ? [] : [[above]];
}

function textCell(
  text: string,
): { readonly value: string; readonly type: StringConstructor } | null {
  return text === '' ? null : { value: text, type: String };
}

const charactersMost = 60;

function widthOf(heading: string, column: number, rows: SheetOut['rows']): number {
  const shown = rows.slice(0, 50).map((row) => row[column]?.length ?? 0);
  return Math.min(charactersMost, Math.max(10, heading.length, ...shown) + 2);
}
