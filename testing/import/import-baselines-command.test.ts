import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../core/quantities/instant.ts';
import { importBaselinesTable } from '../../server/cli/import-baselines-command.ts';
import type { Room } from '../../server/cli/command.ts';
import { openProgramme } from '../../server/open-programme.ts';
import { baselineRows, type BaselineRow } from '../../server/store/questions/baselines.ts';
import { freshStore, type FreshStore } from '../engines.ts';

/** `npm run ayni -- import baselines`: what there was before, from the machine of the programme. */
const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;
const stated = ['--table', 'composition', '--source', 'minam', '--method', 'sigersol'] as const;
let store: FreshStore;
let file = '';

beforeAll(async () => {
  store = await freshStore('embedded');
  file = path.join(
    store.options.dataFolder,
    '..',
    `${path.basename(store.options.dataFolder)}.csv`,
  );
  // Invented rows: one that is whole, one whose columns moved, one of another district.
  const rows = [
    'UBIGEO;PERIODO;QRESIDUOS_DOM;QRESIDUOS_ALIMENTOS;QRESIDUOS_PAPEL;QRESIDUOS_OTROS',
    '150115;2022;100;50;30;20',
    '150111;2022;100;100;50;30',
    '010101;2022;100;50;30;20',
  ];
  fs.writeFileSync(file, rows.join('\n'));
});
afterAll(async () => {
  fs.rmSync(file, { force: true });
  await store.remove();
});

async function run(
  ...args: readonly string[]
): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []];
  const room: Room = {
    settings: {
      ...store.options,
      programmeFolder: folder,
      port: 0,
      host: '127.0.0.1',
      trustsProxy: false,
    },
    now: () => instant(Date.UTC(2026, 0, 1)),
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    progress: () => undefined,
  };
  const code = await importBaselinesTable(['baselines', ...args], room);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

async function kept(): Promise<readonly BaselineRow[]> {
  const opened = await openProgramme({ ...store.options, programmeFolder: folder });
  if (!opened.ok) throw new Error('the programme does not open');
  const { db, served } = opened.value;
  const rows = await baselineRows(db, served.id);
  await db.close();
  return rows;
}

test('without what it needs it says in both languages how it is asked', async () => {
  const { code, complained } = await run(file, '--table', 'weather');
  expect(code).toBe(2);
  expect(complained).toMatch(/^Uso: /);
  expect(complained).toMatch(/^Usage: /m);
});

test('a file that is not there is said, and nothing is opened', async () => {
  const { code, complained } = await run('/nowhere.csv', ...stated);
  expect(code).toBe(1);
  expect(complained).toContain('(import/no-such-file)');
});

test('it looks first: nothing is written until somebody says so', async () => {
  const { code, said } = await run(file, ...stated);
  expect(code).toBe(0);
  expect(said).toContain('entrarían: 3');
  expect(said).toContain('de otros distritos: 1');
  expect(said).toContain('poco creíbles: 1');
  expect(said).toContain('Solo se revisó');
  expect(await kept()).toEqual([]);
});

test('what is whole comes in once; what is doubtful only when it is asked for, marked', async () => {
  expect((await run(file, ...stated, '--write')).said).toContain('entraron: 3');
  expect((await run(file, ...stated, '--write')).said).toContain('ya estaban: 3');
  const rows = await kept();
  expect(
    rows.map(({ subject, about, source, method }) => [subject, about, source, method]),
  ).toEqual(['alimentos', 'otros', 'papel'].map((about) => ['150115', about, 'minam', 'sigersol']));
  expect((await run(file, ...stated, '--doubtful', '--write')).said).toContain('entraron: 3');
  const doubted = (await kept()).filter(({ subject }) => subject === '150111');
  expect(doubted.map(({ marks }) => marks[0]?.code)).toEqual(
    Array.from({ length: 3 }, () => 'emissions/columns-shifted'),
  );
});
