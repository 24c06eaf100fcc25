import fs from 'node:fs';
import type { BenchServer } from './database.ts';
import { memoryMb, startProgram, temporaryFolder } from './program.ts';
import { atMost, median, plain, type Figure } from './report.ts';

const times = 5;

/** From the start of the process to the first healthy answer, with and without data folder. */
export async function benchStart(server: BenchServer | undefined): Promise<Figure[]> {
  const figures = await starts('embedded', undefined);
  if (!server) return figures;
  const database = await server.fresh();
  try {
    return [...figures, ...(await starts('PostgreSQL', database.url))];
  } finally {
    await database.drop();
  }
}

async function starts(engine: string, databaseUrl: string | undefined): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const options = { dataFolder, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  const bench = `start, ${engine}`;
  try {
    const first = await startProgram(options);
    const firstMemory = memoryMb(first.pid).peak;
    await first.stop();
    const again: number[] = [];
    let memory = 0;
    for (let i = 0; i < times; i += 1) {
      const program = await startProgram(options);
      again.push(program.startMs);
      memory = Math.max(memory, memoryMb(program.pid).peak);
      await program.stop();
    }
    return [
      plain({ bench, what: 'first start, with migrations', value: first.startMs, unit: 'ms' }),
      plain({ bench, what: 'memory at the first start', value: firstMemory, unit: 'MB' }),
      atMost(
        { bench, what: 'second start, median', value: median(again), unit: 'ms' },
        5_000,
        '< 5 s',
      ),
      atMost({ bench, what: 'memory after the start', value: memory, unit: 'MB' }, 400, '< 400 MB'),
    ];
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}
