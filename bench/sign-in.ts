import fs from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import type { BenchServer } from './database.ts';
import { memoryMb, startProgram, temporaryFolder, type Program } from './program.ts';
import { atMost, median, percentile, plain, type Figure } from './report.ts';

const people = 50;
/** Each signs in so often, with password and recovery code. */
const rounds = 5;
/** A visitor opens a public page so often, whether or not the one before has it. */
const everyMs = 50;
const password = 'costal verde llueve 7';

type Person = { readonly email: string; readonly codes: readonly string[] };

/**
 * How long a public page takes while fifty people sign in, against a quiet minute: hashing must
 * not stall the others. And whether time tells an e-mail that nobody has from a wrong password.
 */
export async function benchSignIn(server: BenchServer | undefined): Promise<Figure[]> {
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
  const bench = `sign-in, ${engine}`;
  const program = await startProgram({
    dataFolder,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  try {
    const office = await setUp(program);
    const known: Person[] = [];
    for (let count = 0; count < people; count += 1) known.push(await join(program, office, count));
    const page = await pageOf(program);
    await readFor(program, page, 1_000);
    const quiet = await readFor(program, page, 4_000);
    const memoryBefore = memoryMb(program.pid).now;
    const { busy, took } = await readWhileSigningIn(program, page, known);
    const memory = memoryMb(program.pid);
    const times = await guesses(program, known);
    const each = (took * people) / (people * rounds);
    return [
      plain({ bench, what: `p99 of ${page}, quiet`, value: percentile(quiet, 99), unit: 'ms' }),
      atMost(
        {
          bench,
          what: `p99 of ${page} while ${people} sign in`,
          value: percentile(busy, 99),
          unit: 'ms',
        },
        250,
        '< 250 ms: nobody waits for a hash',
      ),
      plain({ bench, what: `p50 of ${page} while they do`, value: median(busy), unit: 'ms' }),
      plain({ bench, what: `${people} people signed in, both steps`, value: each, unit: 'ms' }),
      plain({ bench, what: 'memory before', value: memoryBefore, unit: 'MB' }),
      plain({ bench, what: 'memory at its highest', value: memory.peak, unit: 'MB' }),
      plain({ bench, what: 'wrong password, fastest', value: times.wrong, unit: 'ms' }),
      plain({ bench, what: 'unknown e-mail, fastest', value: times.unknown, unit: 'ms' }),
      atMost(
        {
          bench,
          what: 'difference that would tell them apart',
          value: Math.abs(times.wrong - times.unknown),
          unit: 'ms',
        },
        5,
        '< 5 ms',
      ),
    ];
  } finally {
    await program.stop();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The first page if the site is built, else the answer behind it. */
async function pageOf({ url }: Program): Promise<string> {
  const answer = await fetch(`${url}/`);
  await answer.text();
  return answer.ok ? '/' : '/api/v1/public/programme';
}

async function readFor(program: Program, page: string, ms: number): Promise<number[]> {
  const until = performance.now() + ms;
  return readWhile(program, page, () => performance.now() < until);
}

async function readWhile({ url }: Program, page: string, goesOn: () => boolean): Promise<number[]> {
  const reading: Promise<number>[] = [];
  const read = async (): Promise<number> => {
    const began = performance.now();
    const answer = await fetch(`${url}${page}`);
    await answer.text();
    if (!answer.ok) throw new Error(`${page} answered ${answer.status}`);
    return performance.now() - began;
  };
  while (goesOn()) {
    reading.push(read());
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return Promise.all(reading);
}

async function readWhileSigningIn(
  program: Program,
  page: string,
  known: readonly Person[],
): Promise<{ readonly busy: number[]; readonly took: number }> {
  let signing = true;
  const reading = readWhile(program, page, () => signing);
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(known.map((person) => signIn(program, person, round)));
  }
  const took = performance.now() - began;
  signing = false;
  return { busy: await reading, took };
}

async function signIn(program: Program, { email, codes }: Person, round: number): Promise<void> {
  const first = await post(program, '/sign-in', { email, password });
  await post(program, '/sign-in/recovery', { code: codes[round] }, { cookie: first.cookie });
}

/** The fastest of each: whatever else the machine does only adds. Few enough that none waits. */
async function guesses(
  program: Program,
  known: readonly Person[],
): Promise<{ readonly wrong: number; readonly unknown: number }> {
  const wrong: number[] = [];
  const unknown: number[] = [];
  for (let count = 0; count < 12; count += 1) {
    const guess = async (email: string): Promise<number> => {
      const began = performance.now();
      const answer = await fetch(`${program.url}/api/v1/sign-in`, {
        method: 'POST',
        body: JSON.stringify({ email, password: 'no es la contraseña' }),
      });
      await answer.text();
      if (answer.status !== 401) throw new Error(`a guess was answered ${answer.status}`);
      return performance.now() - began;
    };
    wrong.push(await guess(known[count]?.email ?? ''));
    unknown.push(await guess(`nadie-${count}@example.org`));
  }
  return { wrong: Math.min(...wrong), unknown: Math.min(...unknown) };
}

type Office = { readonly cookie: string };

async function setUp(program: Program): Promise<Office> {
  const founder = {
    givenNames: 'Nombre',
    firstSurname: 'Apellido',
    email: 'oficina@example.org',
    password,
    organisation: 'aspem',
  };
  const bearer = { authorization: `Bearer ${program.token}` };
  const { cookie } = await post(program, '/setup', founder, bearer);
  return { cookie: (await enrol(program, cookie)).cookie };
}

async function enrol(
  program: Program,
  cookie: string,
): Promise<{ readonly cookie: string; readonly codes: readonly string[] }> {
  const asked = await post(program, '/totp/enrol', {}, { cookie });
  const totp = new TOTP({ secret: Secret.fromBase32(String(asked.body['secret'])) });
  const done = await post(program, '/totp/confirm', { code: totp.generate() }, { cookie });
  return { cookie: done.cookie, codes: done.body['recoveryCodes'] as string[] };
}

/** A person of the register with an account, a password and recovery codes. */
async function join(program: Program, { cookie }: Office, count: number): Promise<Person> {
  const actor = crypto.randomUUID().replace(/^(.{14})./, '$17');
  const values = { givenNames: `Nombre ${count}`, firstSurname: 'Apellido' };
  const payload = { actor, kind: 'person', personal: { values } };
  const statements = [{ kind: 'actor.register', payload }];
  await post(program, '/statements', { statements }, { cookie });
  const email = `persona-${count}@example.org`;
  const made = await post(program, '/accounts', { person: actor, email, posts: [] }, { cookie });
  const { path } = made.body['link'] as { readonly path: string };
  await post(program, '/password/reset', { token: path.split('=')[1], password });
  const first = await post(program, '/sign-in', { email, password });
  return { email, codes: (await enrol(program, first.cookie)).codes };
}

async function post(
  { url }: Program,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly body: Readonly<Record<string, unknown>>; readonly cookie: string }> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const told = (await answer.json()) as Readonly<Record<string, unknown>>;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told)}`);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { body: told, cookie };
}
