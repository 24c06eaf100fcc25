import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { csvOf } from '../server/outside/sheet-out.ts';
import { openEngine } from '../server/store/engine/db.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { chance } from '../testing/simulation/chance.ts';
import { drawName } from '../testing/simulation/people-names.ts';
import { mustAccept, programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { memoryMb, startProgram, temporaryFolder } from './program.ts';
import { plain, type Figure } from './report.ts';
import { register } from './weighings.ts';

const people = 100_000;
const headings = ['Ap. Paterno', 'Ap. Materno', 'Nombres', 'DNI', 'Sexo', 'Fec. Nac.', 'Celular'];

type Place = { readonly dataFolder: string; readonly databaseUrl?: string };

/** `ayni import people` of 100,000 made-up people, and of the same file again. */
export async function benchImportPeople(
  server: BenchServer | undefined,
  count = people,
): Promise<Figure[]> {
  const rows = madeUpPeople(count);
  const dataFolder = temporaryFolder();
  const figures: Figure[] = [];
  try {
    figures.push(
      ...(await measured('embedded', { dataFolder }, rows, async (insert) => {
        const engine = await openEngine({ dataFolder });
        const seconds = await engine.administer(insert);
        await engine.close();
        return seconds;
      })),
    );
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
  if (!server) return figures;
  const database = await server.fresh();
  const folder = temporaryFolder();
  try {
    const place = { dataFolder: folder, databaseUrl: database.url };
    return [
      ...figures,
      ...(await measured('PostgreSQL', place, rows, (insert) => insert(database.owner))),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    await database.drop();
  }
}

function madeUpPeople(count: number): readonly (readonly string[])[] {
  const draw = chance('import people');
  return Array.from({ length: count }, (_, index) => {
    const sex = draw.happens(0.6) ? 'F' : 'M';
    const { firstSurname, secondSurname, givenNames } = drawName(sex, draw);
    const born = [draw.whole(1, 28), draw.whole(1, 12), draw.whole(1950, 2005)].join('/');
    const dni = String(10_000_000 + ((index * 7_919) % 89_999_999));
    const phone = String(900_000_000 + draw.whole(0, 99_999_999));
    return [firstSurname, secondSurname, givenNames, dni, sex, born, phone];
  });
}

type WithOwner = (insert: (db: Queryable) => Promise<number>) => Promise<number>;

async function measured(
  engine: string,
  place: Place,
  rows: readonly (readonly string[])[],
  withOwner: WithOwner,
): Promise<Figure[]> {
  const file = path.join(place.dataFolder, 'people.csv');
  const program = await startProgram(place);
  const programme = await programmeOf(program);
  await mustAccept(program, register({ programme, run: 1 }));
  await program.stop();
  fs.writeFileSync(file, csvOf({ name: 'people', headings, rows }));
  const first = await imported(place, file);
  const again = await imported(place, file);
  const bare = await withOwner((db) => bareInsert(db, rows));
  const bench = `import people, ${engine}`;
  const count = rows.length;
  return [
    plain({ bench, what: `${count} people from a CSV`, value: first.seconds, unit: 's' }),
    plain({ bench, what: 'rows a second', value: Math.round(count / first.seconds), unit: '/s' }),
    plain({ bench, what: 'peak memory of the command', value: first.memory, unit: 'MB' }),
    plain({ bench, what: 'the same file again', value: again.seconds, unit: 's' }),
    plain({ bench, what: 'bare multi-row insert of the same', value: bare, unit: 's' }),
    plain({ bench, what: 'times the bare insert', value: first.seconds / bare, unit: '×' }),
  ];
}

/** The command in a process of its own, start and reading of the file included. */
async function imported(
  { dataFolder, databaseUrl }: Place,
  file: string,
): Promise<{ readonly seconds: number; readonly memory: number }> {
  const began = performance.now();
  const args = ['server/ayni.ts', 'import', 'people', file, '--organisation', 'Bench', '--write'];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      AYNI_DATA: dataFolder,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', process.env['BENCH_LOUD'] === undefined ? 'ignore' : 'inherit', 'inherit'],
  });
  let memory = 0;
  const look = setInterval(() => {
    if (child.pid === undefined || child.exitCode !== null) return;
    memory = Math.max(memory, memoryMb(child.pid).peak);
  }, 250);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`ayni import people ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, memory };
}

const partRows = 500;

/** The least that writing these rows could cost: one table with its key, 500 rows a statement. */
async function bareInsert(db: Queryable, rows: readonly (readonly string[])[]): Promise<number> {
  await db.query(`create table bare_person (dni text primary key, first text, second text,
    given text, sex text, born text, phone text)`);
  const began = performance.now();
  for (let at = 0; at < rows.length; at += partRows) {
    await db.query(
      `insert into bare_person (first, second, given, dni, sex, born, phone)
       select r ->> 0, r ->> 1, r ->> 2, r ->> 3, r ->> 4, r ->> 5, r ->> 6
       from jsonb_array_elements($1::text::jsonb) as r`,
      [JSON.stringify(rows.slice(at, at + partRows))],
    );
  }
  return (performance.now() - began) / 1000;
}
