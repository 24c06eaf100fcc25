/** What the command says that brings in what there was before the programme. */
export const importBaselinesWords = {
  usage:
    'Uso: npm run ayni -- import baselines ARCHIVO.csv|.xlsx ' +
    '--table generation|composition|throughput|operation --source FUENTE --method CÓMO ' +
    '[--doubtful] [--write]',
  done: (file: string): string => `Línea de base de ${file}`,
  rows: (count: number): string => `filas leídas: ${count}`,
  elsewhere: (count: number): string => `de otros distritos: ${count} (no entran)`,
  brought: (count: number): string => `entraron: ${count}`,
  wouldBring: (count: number): string => `entrarían: ${count}`,
  there: (count: number): string => `ya estaban: ${count}`,
  held: (count: number): string => `por corregir: ${count} (no entran)`,
  doubtful: (count: number): string => `poco creíbles: ${count} (entran, marcadas, con --doubtful)`,
  row: (line: number): string => `fila ${line}`,
  dryRun: 'Solo se revisó: nada se escribió. Para traerlas, repetir con --write.',
};

export type ImportBaselinesWords = typeof importBaselinesWords;
