import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rebuild } from '../../server/commands/rebuild.ts';
import type { Db } from '../../server/store/engine/db.ts';
import { forEachEngine } from '../engines.ts';
import { testCatalogue } from '../factories/catalogue.ts';
import { testNames } from '../factories/ids.ts';
import { parseScenarios } from '../scenarios/language/parse.ts';
import { play } from '../scenarios/language/play.ts';
import { storeLedger } from './store-ledger.ts';

/*
 * The stories of `testing/scenarios`, told to the database. Each has a programme of its own in one
 * database; afterwards the log of each must say the same again.
 */
const folder = join(import.meta.dirname, '../scenarios');
const read = (file: string) => ({ file, text: readFileSync(join(folder, file), 'utf8') });
const cast = read('cast.txt');
const files = readdirSync(folder).filter((file) => file.endsWith('.scenario'));

forEachEngine((_engine, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await open();
  });
  for (const file of files.toSorted()) {
    describe(file.replace('.scenario', ''), () => {
      for (const { scenario, names } of parseScenarios(
        read(file),
        cast,
        testCatalogue,
        testNames,
      )) {
        test(scenario.title, async () => {
          const ledger = await storeLedger(db, testCatalogue);
          const { mismatches } = await play(scenario, names, ledger);
          expect(mismatches.join('\n')).toBe('');
          const context = { programme: ledger.programme, catalogue: testCatalogue };
          const again = await rebuild(ledger.db, context, { projectionsOnly: false, write: false });
          expect(again).toMatchObject({ ok: true, value: { differences: [] } });
        });
      }
    });
  }
});
