import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testCatalogue } from '../factories/catalogue.ts';
import { testNames } from '../factories/ids.ts';
import { modelLedger } from '../model/model-ledger.ts';
import { coreLedger } from './language/core-ledger.ts';
import { parseScenarios } from './language/parse.ts';
import { play } from './language/play.ts';

const ledgers = [
  { name: 'core', ledgerOf: coreLedger },
  { name: 'model', ledgerOf: modelLedger },
];
const folder = import.meta.dirname;
const read = (file: string) => ({ file, text: readFileSync(join(folder, file), 'utf8') });
const cast = read('cast.txt');
const files = readdirSync(folder).filter((file) => file.endsWith('.scenario'));

for (const file of files.toSorted()) {
  describe(file.replace('.scenario', ''), () => {
    for (const { scenario, names } of parseScenarios(read(file), cast, testCatalogue, testNames)) {
      test.each(ledgers)(`${scenario.title} ($name)`, async ({ ledgerOf }) => {
        const { mismatches } = await play(scenario, names, ledgerOf(testCatalogue));
        expect(mismatches.join('\n')).toBe('');
      });
    }
  });
}
