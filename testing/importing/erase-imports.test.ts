import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../core/quantities/instant.ts';
import { eraseOldImports } from '../../server/commands/erase-import.ts';
import { forgetInImports } from '../../server/store/imports/erase-imports.ts';
import {
  addAnswers,
  addImport,
  addOutcomes,
  importById,
} from '../../server/store/imports/people-imports.ts';
import { forEachEngine } from '../engines.ts';
import { at, openListWorld, type ListWorld } from './list-world.ts';

forEachEngine((engine) => {
  describe('an uploaded list', () => {
    let world: ListWorld;
    beforeAll(async () => {
      world = await openListWorld(engine);
    });
    afterAll(() => world.close());

    async function keep(name: string): Promise<string> {
      const { db, served } = world.opened;
      const id = world.names.event(name);
      await addImport(db, served.id, {
        id,
        account: null,
        person: null,
        createdAt: at,
        fileName: name,
        sha256: 'x',
        salt: 'y',
        columns: ['Nombres'],
        rows: [
          { line: 2, cells: ['Rosa'] },
          { line: 3, cells: ['Julio'] },
        ],
      });
      return id;
    }

    test('loses the row of a person who cancels, and no other', async () => {
      const { db, served } = world.opened;
      const id = await keep('padrón');
      const rosa = world.names.actor('Rosa');
      await addAnswers(db, served.id, { id, answers: { 2: { cells: { a: 'b' } } }, at });
      await addOutcomes(db, served.id, {
        id,
        at,
        state: 'finished',
        outcomes: {
          2: {
            outcome: 'brought',
            actor: rosa,
          },
          3: {
            outcome: 'there',
            actor: world.names.actor('Julio'),
          },
        },
      });
      await db.transaction((tx) => forgetInImports(tx, served.id, [rosa]));
      const kept = await importById(db, served.id, id);
      expect(kept?.rows).toEqual([{ line: 3, cells: ['Julio'] }]);
      expect(kept?.answers).toEqual({});
    });

    test('is erased thirty days after anybody last worked on it', async () => {
      const { db, served } = world.opened;
      const id = await keep('otro');
      const days = (count: number) => instant(at + count * 24 * 60 * 60 * 1000);
      await eraseOldImports(db, served.id, days(30));
      expect(await importById(db, served.id, id)).toBeDefined();
      await eraseOldImports(db, served.id, days(31));
      expect(await importById(db, served.id, id)).toBeUndefined();
    });
  });
});
