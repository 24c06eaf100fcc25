import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testCatalogue } from '../../factories/catalogue.ts';
import { testNames } from '../../factories/ids.ts';
import { coreLedger } from './core-ledger.ts';
import { parseScenarios } from './parse.ts';
import { play } from './play.ts';

const castFile = join(import.meta.dirname, '..', 'cast.txt');
const cast = { file: 'cast.txt', text: readFileSync(castFile, 'utf8') };

const parse = (...lines: readonly string[]) =>
  parseScenarios(
    { file: 'story', text: ['scenario A story', 'cast', ...lines].join('\n') },
    cast,
    testCatalogue,
    testNames,
  );

async function tell(...lines: readonly string[]): Promise<string> {
  const [told] = parse(...lines);
  if (told === undefined) throw new Error('Bug: no story');
  const { mismatches } = await play(told.scenario, told.names, coreLedger(testCatalogue));
  return mismatches.join('\n');
}

const collect = 'collect L1 pet-mixed 10 kg Rosales @Centro';

describe('a line that cannot be read says where and why', () => {
  test.each([
    ['steal L1 pet-mixed 10 kg', 'story:3: does not know the verb "steal"'],
    ['collect L1 pet-mixed ten kg', 'expected a mass such as 12.5 kg, found ten'],
    ['collect L1 pet-mixed 10 kg Rosales Centro', 'expected a place such as @Centro, found Centro'],
    [`${collect} whence market`, 'does not know "whence" here; it knows grade, regime'],
    [`${collect} by Rosa by Julio`, 'by stands twice in one line'],
    [`${collect} on 2026-02-30`, '2026-02-30 is no day'],
    [`${collect} → refused ledger/no-such`, 'ledger/no-such is no code of the catalogue'],
    [`${collect} → refused ledger/lot-exists weight 3`, 'it knows lot, event'],
    ['sell S1 from L1 5 kg Rosales @Centro', 'expected →, found the end of the line'],
    ['balance Rosales @Centro pet-mixed 10 kg', 'expected =, found 10'],
    ['balance Rosales @Centro pet-mixed = 10 lb', 'lb is none of g, kg, t'],
    ['balance Rosales @Centro pet-mixed = 10 kg more', 'does not expect "more" here'],
    ['held L1 Rosales @Centro = 0.0001 kg', '0.0001 kg is not whole grams'],
    ['total gathered 10 kg', 'gathered is no class of flow'],
    ['correct K1 of L1 as close 2026-02', 'close is no verb of a line'],
  ])('%s', (line, sentence) => {
    expect(() => parse(line)).toThrow(sentence);
  });

  test('a line before any scenario', () => {
    const file = { file: 'story', text: collect };
    expect(() => parseScenarios(file, cast, testCatalogue, testNames)).toThrow('before any');
  });
});

describe('a story that is not as told fails with its line', () => {
  test.each([
    [`${collect} → refused`, 'story:3 (core) L1: is accepted, not refused'],
    ['sell S1 from L1 1 kg Rosales @Centro → Reciclo', 'is waits ledger/lot-unknown {"lot":"L1"}'],
    [
      'sell S1 from L1 1 kg Rosales @Centro → Reciclo → waits ledger/not-enough',
      'says ledger/lot-unknown {"lot":"L1"}, not ledger/not-enough',
    ],
    [
      'sell S1 from L1 1 kg Rosales @Centro → Reciclo → waits ledger/lot-unknown lot L2',
      'not lot "L2"',
    ],
  ])('%s', async (line, sentence) => {
    expect(await tell(line)).toContain(sentence);
  });

  test.each([
    ['balance Rosales @Centro pet-mixed = 9 kg', 'story:4 (core) found 10000, not 9000'],
    ['total collected 9 kg', 'found {"collected":10000}, not {"collected":9000}'],
    ['origin L1 by source = street 100 %', 'found {"market":10000}, not {"street":10000}'],
    ['trace L1 ← L2 10 kg', 'found {}, not {"L2":10000}'],
    ['state L1 = waits', 'found "accepted", not "quarantined"'],
    ['dated L1 = 2026-03-01', 'found "2026-03-02", not "2026-03-01"'],
    ['lot L1 grade a', 'found {"grade":"none"}, not {"grade":"a"}'],
    ['lot L2 grade a', 'no such lot'],
    ['again L1 → accepted', ''],
    ['again L1 → refused', 'L1: is already-had, not refused'],
    ['again L7', 'names a line that is not noted'],
    ['batch', 'a batch has no end'],
    [collect, 'the name L1 stands twice'],
  ])('%s', async (line, sentence) => {
    expect(await tell(collect, line)).toContain(sentence);
  });
});
