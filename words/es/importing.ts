import { kilograms } from '../mass.ts';

type Part = { readonly rows: number; readonly grams: number };

/** What the import of a table says while it works and when it is done. */
export const importWords = {
  usage:
    'Uso: npm run ayni -- import weighings ARCHIVO.csv --mapping CORRESPONDENCIA.json ' +
    '[--report CARPETA]',
  throughProgram: (address: string): string => `Se envía al programa en marcha (${address}).`,
  working: (rows: number): string => `${rows} filas leídas`,
  done: (file: string): string => `Importación de ${file}`,
  rows: (rows: number): string => `filas leídas: ${rows}`,
  accepted: ({ rows, grams }: Part): string => `registradas: ${rows} (${kilograms(grams)})`,
  alreadyHad: ({ rows, grams }: Part): string =>
    `ya estaban, sin efecto: ${rows} (${kilograms(grams)})`,
  waiting: ({ rows, grams }: Part): string =>
    `guardadas en espera de algo que falta: ${rows} (${kilograms(grams)})`,
  corrected: (rows: number): string => `corregidas por la correspondencia: ${rows}`,
  held: (rows: number): string =>
    rows === 0
      ? 'retenidas para revisión: ninguna'
      : `retenidas para revisión: ${rows} (no están en el libro)`,
  remarks: (count: number): string => `registradas con observación: ${count}`,
  place: (line: number, column: string, value: string): string =>
    column === '' ? `línea ${line}` : `línea ${line}, ${column} = «${value}»`,
  suggestion: (value: string): string => `¿Será «${value}»?`,
  correctionHint:
    'Para corregir una celda: cambiarla en la tabla, o añadirla en «corrections» de la ' +
    'correspondencia (line, column, from, to, reason), y repetir la orden. ' +
    'Lo que ya entró no se duplica.',
  zonesHint: 'Zonas sin confirmar; cada línea parece un mismo lugar. Confirmar en «zones»:',
  more: (count: number): string => `… y ${count} más, en el informe.`,
  saved: (file: string): string => `Informe completo: ${file}`,
  heldTable: ['línea', 'columna', 'valor', 'código', 'motivo', 'sugerencia'],
};

export type ImportWords = typeof importWords;
