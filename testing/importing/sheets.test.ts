import { describe, expect, test } from 'vitest';
import { namedCells, tableOfGrid } from '../../core/importing/people/table-of-grid.ts';
import { readSheet } from '../../server/outside/sheet-in.ts';
import { csvOf, xlsxOf } from '../../server/outside/sheet-out.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function rowsOf(bytes: Uint8Array) {
  const read = await readSheet(bytes, 100);
  if (!read.ok) throw new Error(read.problem.code);
  const table = tableOfGrid(read.value, {});
  return table.rows.map((row) => namedCells(table.columns, row));
}

const people = [
  { DNI: '04567890', Nombres: 'María Ñahui', Dirección: 'Jr. Gamarra 653, puesto 14' },
  { DNI: '45678901', Nombres: 'José', Dirección: '' },
];
const csv = (mark: string): string =>
  `DNI${mark}Nombres${mark}Dirección\r\n` +
  `04567890${mark}María Ñahui${mark}"Jr. Gamarra 653, puesto 14"\r\n45678901${mark}José${mark}\r\n`;

describe('a member list as a file', () => {
  test.each([
    ['UTF-8 with commas', utf8(csv(','))],
    ['UTF-8 with a mark and semicolons', utf8(`\u{feff}${csv(';')}`)],
    ['Windows-1252 with semicolons, as Excel saves in Peru', windows1252(csv(';'))],
    ['Windows-1252 with tabs', windows1252(csv('\t'))],
    ['UTF-16 with tabs', new Uint8Array(Buffer.from(`\u{feff}${csv('\t')}`, 'utf16le'))],
  ])('in %s reads the same', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(people);
  });

  test('as XLSX keeps the zero in front of a DNI', async () => {
    const headings = ['DNI', 'Nombres', 'Dirección'];
    const rows = people.map((row) => Object.values(row));
    const bytes = await xlsxOf([
      { name: 'Lista', headings, rows },
      { name: 'Ayuda', headings: ['x'], rows: [] },
    ]);
    expect(await rowsOf(bytes)).toEqual(people);
  });

  test('has its headings found below the name of the association and the year', async () => {
    const text = `ASOCIACIÓN LOS CERROS;;\nPadrón 2026;;\n;;\n${csv(';')}`;
    const read = await readSheet(utf8(text), 100);
    if (!read.ok) throw new Error(read.problem.code);
    const table = tableOfGrid(read.value, {});
    expect(table.columns).toEqual(['DNI', 'Nombres', 'Dirección']);
    expect(table.rows.map(({ line }) => line)).toEqual([5, 6]);
  });

  test('loses no column without a heading and tells two of one name apart', () => {
    const table = tableOfGrid(
      [
        { line: 1, cells: ['Nombres', 'Celular', 'Celular', '', ''] },
        { line: 2, cells: ['Rosa', '987654321', '912345678', '', 'paga'] },
        { line: 3, cells: ['', '', '', '', ''] },
      ],
      {},
    );
    expect(table).toEqual({
      columns: ['Nombres', 'Celular', 'Celular (2)', 'E'],
      rows: [{ line: 2, cells: ['Rosa', '987654321', '912345678', 'paga'] }],
    });
  });

  test.each([
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ['a page saved as .xls', utf8('<html><table><tr><td>DNI</td></tr></table></html>')],
    ['a ZIP that is no XLSX', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)],
    ['a CSV whose quote never ends', utf8('DNI,Nombres\n1,"Rosa\n2,José\n')],
  ])('that is %s is refused with a sentence', async (_, bytes) => {
    const read = await readSheet(bytes, 100);
    expect(read.ok ? '' : read.problem.code).toBe('import/file-unreadable');
  });

  test('with more rows than a page takes is refused', async () => {
    const read = await readSheet(utf8(`DNI\n${'1\n'.repeat(200)}`), 100);
    expect(read.ok ? '' : read.problem.code).toBe('import/too-many-rows');
  });

  test('written as CSV starts no formula, and comes back as it was', async () => {
    const rows = [
      ['=1+1', 'x'],
      ['+34600111222', '@cmd'],
      ['-', 'a"b\nc'],
    ];
    const text = csvOf({ name: 'x', headings: ['Uno', 'Dos'], rows });
    expect(text).toContain(`\r\n'=1+1,x\r\n'+34600111222,'@cmd\r\n'-,`);
    const back = await readSheet(utf8(text), 100);
    expect(back.ok && back.value.slice(1).map(({ cells }) => cells)).toEqual(rows);
  });
});
