import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BenchServer } from './database.ts';
import { getJson, programmeOf } from './client.ts';
import { memoryMb, startProgram, temporaryFolder, type Program } from './program.ts';
import { atMost, percentile, plain, type Figure } from './report.ts';
import { associationOf, gramsOf, herWeighings, people, registration, type Town } from './town.ts';

/** As many phones as the programme has recyclers, each with a day without signal behind it. */
const eventsEach = 100;
/** What the line of the phone sends at once (core/sync/line.ts). */
const batchSize = 50;
/** A visitor opens the public page so often, whether or not the one before has it. */
const everyMs = 200;

type Phone = { readonly device: string; readonly token: string; readonly person: number };

/**
 * All phones get signal in the same second: how long until every weighing is stored exactly once,
 * and what a visitor of the public page notices of it. Phones and server share two cores, so the
 * server has less than it would have alone.
 */
export async function benchFlush(server: BenchServer | undefined): Promise<Figure[]> {
  const figures = await measure('embedded', undefined);
  if (!server) return figures;
  const database = await server.fresh();
  try {
    return [...figures, ...(await measure('PostgreSQL', database.url))];
  } finally {
    await database.drop();
  }
}

async function measure(engine: string, databaseUrl: string | undefined): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const program = await startProgram({
    dataFolder,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  const bench = `flush, ${engine}`;
  try {
    const town: Town = { programme: await programmeOf(program) };
    await post(program, program.token, '/events', { wire: 1, events: registration(town) });
    const phones: Phone[] = [];
    for (let person = 0; person < people; person += 1) phones.push(await enrol(program, person));
    const { taken, pages } = await flush(program, town, phones);
    const again = await Promise.all(phones.map((phone) => send(program, town, phone)));
    const stored = again.flat().filter((outcome) => outcome === 'already_had').length;
    const missing = people * eventsEach - stored;
    return [
      atMost(
        { bench, what: `${people} phones, ${eventsEach} weighings each`, value: taken, unit: 's' },
        120,
        '< 120 s',
      ),
      atMost(
        { bench, what: 'weighings that are not there afterwards', value: missing, unit: '' },
        0,
        'none',
      ),
      atMost(
        { bench, what: 'grams too many or too few', value: await wrongGrams(program), unit: 'g' },
        0,
        'none: stored exactly once',
      ),
      atMost(
        { bench, what: 'public page meanwhile, p95', value: percentile(pages, 95), unit: 'ms' },
        500,
        '< 500 ms',
      ),
      plain({
        bench,
        what: 'memory at its highest',
        value: memoryMb(program.pid).peak,
        unit: 'MB',
      }),
    ];
  } finally {
    await program.stop();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function flush(
  program: Program,
  town: Town,
  phones: readonly Phone[],
): Promise<{ readonly taken: number; readonly pages: number[] }> {
  const pages: Promise<number>[] = [];
  const visitor = setInterval(() => pages.push(open(program)), everyMs);
  const began = performance.now();
  const outcomes = (await Promise.all(phones.map((phone) => send(program, town, phone)))).flat();
  const taken = (performance.now() - began) / 1_000;
  clearInterval(visitor);
  const other = outcomes.find((outcome) => outcome !== 'accepted');
  if (other !== undefined) throw new Error(`a weighing was ${other}`);
  return { taken, pages: await Promise.all(pages) };
}

async function open({ url }: Program): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${url}/`);
  await answer.text();
  if (!answer.ok) throw new Error(`the public page answered ${answer.status}`);
  return performance.now() - began;
}

/** One phone's line: batch after batch, packed, again after a refusal for being busy. */
async function send(program: Program, town: Town, phone: Phone): Promise<readonly string[]> {
  const events = herWeighings(town, phone, eventsEach);
  const outcomes: string[] = [];
  for (let from = 0; from < events.length; from += batchSize) {
    const batch = { wire: 1, events: events.slice(from, from + batchSize) };
    const answer = await post<{ readonly outcomes: readonly { readonly outcome: string }[] }>(
      program,
      phone.token,
      '/events',
      batch,
    );
    outcomes.push(...answer.outcomes.map(({ outcome }) => outcome));
  }
  return outcomes;
}

async function enrol(program: Program, person: number): Promise<Phone> {
  const { actor, device } = associationOf(person);
  const { code } = await post<{ readonly code: string }>(program, program.token, '/invitations', {
    person: actor,
  });
  const enrolled = { code, device, deviceName: 'Bench' };
  const { sendToken } = await post<{ readonly sendToken: string }>(
    program,
    program.token,
    '/devices/enrol',
    enrolled,
  );
  return { device, token: sendToken, person };
}

/** What the books hold against what was weighed. */
async function wrongGrams(program: Program): Promise<number> {
  const books = await getJson(program, '/api/v1/balances');
  if (typeof books !== 'object' || books === null || !('total_g' in books)) {
    throw new Error('the balances have no total');
  }
  let weighed = 0;
  for (let person = 0; person < people; person += 1) {
    for (let seq = 1; seq <= eventsEach; seq += 1) weighed += gramsOf(person, seq);
  }
  return Math.abs(Number(books.total_g) - weighed);
}

async function post<T>(program: Program, token: string, path: string, body: object): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${program.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(gzipSync(JSON.stringify(body))),
    });
    const told = (await answer.json()) as T;
    if (answer.ok) return told;
    if (tries > 20 || answer.status < 500) {
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * (tries + 1)));
  }
}
