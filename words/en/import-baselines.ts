import type { ImportBaselinesWords } from '../es/import-baselines.ts';

export const importBaselinesWords: ImportBaselinesWords = {
  usage:
    'Usage: npm run ayni -- import baselines FILE.csv|.xlsx ' +
    '--table generation|composition|throughput|operation --source SOURCE --method METHOD ' +
    '[--doubtful] [--write]',
  done: (file) => `Baseline of ${file}`,
  rows: (count) => `rows read: ${count}`,
  elsewhere: (count) => `of other districts: ${count} (they stay out)`,
  brought: (count) => `came in: ${count}`,
  wouldBring: (count) => `would come in: ${count}`,
  there: (count) => `were there already: ${count}`,
  held: (count) => `to be corrected: ${count} (they stay out)`,
  doubtful: (count) => `hardly credible: ${count} (they come in, marked, with --doubtful)`,
  row: (line) => `row ${line}`,
  dryRun: 'Only looked over: nothing was written. To bring them in, repeat with --write.',
};
