import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { instant } from '../../core/quantities/instant.ts';
import { rebuild } from '../../server/commands/rebuild.ts';
import type { Db } from '../../server/store/engine/db.ts';
import { forEachEngine } from '../engines.ts';
import { testCatalogue } from '../factories/catalogue.ts';
import { introductions, type Event } from '../ledger/desk.ts';
import { anyMoves, closingMoves, histories, type Moves } from '../ledger/histories.ts';
import { accountsOfBook, cutBy, shuffledBy, stateOfLedger } from '../ledger/looking.ts';
import { coreLedger } from '../scenarios/language/core-ledger.ts';
import { storeLedger, type StoreLedger } from './store-ledger.ts';

/** Cut anywhere; a piece is received at one moment, after the pieces before it. */
function batches(history: readonly Event[], seed: number): readonly (readonly Event[])[] {
  let latest = instant(0);
  return cutBy(seed, history).map((piece) => {
    for (const event of piece) latest = instant(Math.max(latest, event.receivedAt));
    return piece.map((event) => ({ ...event, receivedAt: latest, skewMs: 0 }));
  });
}

async function expectRebuilt({ db, programme }: StoreLedger): Promise<void> {
  const context = { programme, catalogue: testCatalogue };
  const again = await rebuild(db, context, { projectionsOnly: false, write: false });
  expect(again).toMatchObject({ ok: true, value: { differences: [] } });
}

/** Tells both the same batches, each twice, and compares all that they hold. */
async function expectAgreement(db: Db, told: readonly (readonly Event[])[]): Promise<void> {
  const core = coreLedger(testCatalogue);
  const store = await storeLedger(db, testCatalogue);
  core.tell(introductions);
  await store.apply(introductions);
  for (const batch of told) {
    core.tell(batch);
    core.tell(batch);
    const before = await store.apply(batch);
    const again = await store.apply(batch);
    // What was refused was not kept: after what else came with it, it is decided anew.
    const kept = new Set(before.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id));
    for (const { id, outcome } of again) {
      if (kept.has(id)) expect(outcome, id ?? '').not.toBe('accepted');
    }
  }
  const history = told.flat();
  expect(await store.accounts()).toEqual(accountsOfBook(core.book));
  expect(await stateOfLedger(store, history)).toEqual(await stateOfLedger(core, history));
  await expectRebuilt(store);
}

forEachEngine((engine, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await open();
  });
  const runs = engine === 'embedded' ? 12 : 30;
  const agree = (
    moves: Moves,
    mix: (seed: number, history: readonly Event[]) => readonly Event[],
  ) =>
    fc.assert(
      fc.asyncProperty(histories(moves), fc.nat(), (history, seed) =>
        expectAgreement(db, batches(mix(seed, history), seed)),
      ),
      { numRuns: runs, endOnFailure: true },
    );

  test('the database says what the core says in memory, wherever batches are cut and repeated', () =>
    agree(anyMoves, (_, history) => history));

  test('in any order', () => agree(anyMoves, shuffledBy));

  test('with months closed in between', () => agree(closingMoves, (_, history) => history));
});
