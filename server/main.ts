import { readFileSync } from 'node:fs';
import { pino, type Logger } from 'pino';
import { instant, type Instant } from '../core/quantities/instant.ts';
import type { Problem } from '../core/problems/problem.ts';
import { problemWords as problemsEn } from '../words/en/problems.ts';
import { problemWords as problemsEs } from '../words/es/problems.ts';
import { serverWords as wordsEn } from '../words/en/server.ts';
import { serverWords as wordsEs, type ServerWords } from '../words/es/server.ts';
import { metricsToken } from './commands/metrics-token.ts';
import { firstLink } from './commands/first-link.ts';
import { buildApp } from './http/app.ts';
import { buildServer, type PageServer } from './http/listener.ts';
import { Turns } from './http/turns.ts';
import { startMeasures } from './http/measures.ts';
import type { Service } from './http/service.ts';
import { startDailyBackup } from './jobs/daily-backup.ts';
import type { Job } from './jobs/job.ts';
import { startReadingAhead } from './jobs/reading-ahead.ts';
import { startReminding } from './jobs/reminders.ts';
import { startRetention } from './jobs/retention.ts';
import { startTidying } from './jobs/tidy-accounts.ts';
import { startTidyingFiles } from './jobs/tidy-files.ts';
import { timed } from './jobs/timed-db.ts';
import { leaveLocalToken, removeLocalToken } from './local-token.ts';
import { openProgramme, type Opened } from './open-programme.ts';
import { openCredentials } from './outside/credentials.ts';
import { openFiles } from './outside/evidence-files.ts';
import { phoneFolder, settingsFrom, siteHandlerFile, type Settings } from './settings.ts';
import type { Asked } from './questions/asked.ts';
import { viewerOf, type ViewerSources } from './questions/viewer-of.ts';
import { announceAddress } from './store/engine/lock.ts';
import { countQuarantined } from './store/questions/standing.ts';

export type StartOptions = Omit<Settings, 'trustsProxy'> & {
  readonly trustsProxy?: boolean;
  /** Only of a new data folder: marks it as a simulated programme for ever. */
  readonly simulated?: boolean;
  /** A token that whoever filled the data before this start got and has not shown yet. */
  readonly firstToken?: string;
  readonly now?: () => Instant;
  readonly log?: Logger;
  /** Sentences for whoever starts the program. */
  readonly say?: (sentence: string) => void;
  readonly siteHandler?: string;
  readonly phoneFolder?: string;
};

export type Running = {
  readonly address: string;
  /** The administrator's token, only when this start made it. */
  readonly token: string | null;
  readonly metricsToken: string | null;
  /** Takes no more requests, finishes those in flight, checkpoints and closes. */
  close(): Promise<void>;
};

/** The program was told something that it cannot start with; `problems` say what. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly problems: readonly Problem[];
  /** The same, where their details are worded. */
  readonly inEnglish: readonly Problem[];

  constructor(problems: readonly Problem[], inEnglish = problems) {
    super(problems.map((problem) => problem.code).join(', '));
    this.problems = problems;
    this.inEnglish = inEnglish;
  }
}

/** In-flight requests get this long to end once the program was told to stop. */
const stopMsMost = 10_000;

/** The only place that assembles: store, programme, API, pages, jobs. Throws `StartRefused`. */
export async function startServer(options: StartOptions): Promise<Running> {
  const say = options.say ?? ((sentence) => process.stdout.write(`${sentence}\n`));
  const log = options.log ?? pino({ level: process.stdout.isTTY ? 'warn' : 'info' });
  const now = options.now ?? (() => instant(Date.now()));
  const opened = await openOrRefuse(options);
  const { db: plainDb, served, loaded } = opened;
  try {
    let stopping = false;
    let closed: Promise<void> | undefined;
    const measures = startMeasures(() =>
      countQuarantined(plainDb, served.id).catch(() => undefined),
    );
    const db = timed(plainDb, measures.databaseDone);
    const metrics = await metricsToken(db, served.id, options.metricsToken);
    const asked = { db, programme: served };
    const sources = viewerSources(asked, { now, options, metrics: metrics.sha256 });
    const credentials = openCredentials(options, log);
    const token = loaded.newToken ?? options.firstToken ?? null;
    const start = await firstLink({ db, programme: served, now: now() }, token);
    const turns = new Turns();
    const service: Service = {
      asked,
      files: openFiles(options.dataFolder, served.id, options.bucket),
      dataFolder: options.dataFolder,
      now,
      log,
      measures,
      turns,
      viewerOf: (headers) => viewerOf(sources, headers),
      credentials,
      trustsProxy: options.trustsProxy ?? false,
      version: versionOfProgram(),
      isStopping: () => stopping,
    };
    const app = buildApp(service, options.phoneFolder ?? phoneFolder);
    const server = await buildServer(app, options.siteHandler ?? siteHandlerFile, turns);
    const address = await listen(server, options);
    if (db.engine === 'embedded') announceAddress(options.dataFolder, address);
    const jobs = startJobs(opened, service);
    const found = options.address ?? address;
    tell(say, { opened, address: found, token, start, metrics: metrics.newToken });
    return {
      address,
      token: loaded.newToken,
      metricsToken: metrics.newToken,
      close: () => {
        stopping = true;
        closed ??= stopListening(server)
          .then(() => Promise.all(jobs.map((job) => job.stop())))
          .then(() => credentials.mailer?.close())
          .then(() => removeLocalToken(options.dataFolder))
          .then(() => plainDb.close());
        return closed;
      },
    };
  } catch (error) {
    await plainDb.close();
    throw error;
  }
}

async function openOrRefuse(options: StartOptions): Promise<Opened> {
  const opened = await openProgramme(options);
  if (opened.ok) return opened.value;
  if ('problems' in opened) throw new StartRefused(opened.problems, opened.inEnglish);
  throw new StartRefused([opened.problem]);
}

/** What happens by the hour and by the day, while the program runs. */
function startJobs(
  { db, served }: Opened,
  { asked, credentials, dataFolder, files, now, log }: Service,
): readonly Job[] {
  return [
    startDailyBackup({ db, dataFolder, files, log }),
    startRetention({ engine: db, programme: served, now, log }),
    startTidying({ db, programme: served.id, now, log }),
    startTidyingFiles({ db, programme: served.id, files, now, log }),
    startReminding({ asked, credentials, now, log }),
    startReadingAhead({ asked, log }),
  ];
}

/** Where it is looked up who asks. */
function viewerSources(
  asked: Asked,
  { now, options, metrics }: { now: () => Instant; options: StartOptions; metrics: string },
): ViewerSources {
  return {
    asked,
    now,
    operatorSha256: leaveLocalToken(options.dataFolder),
    metricsSha256: metrics,
  };
}

function listen(
  server: PageServer,
  { port, host }: Pick<Settings, 'port' | 'host'>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const bound = server.address();
      const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

async function stopListening(server: PageServer): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), stopMsMost);
  await closed;
  clearTimeout(patience);
}

function tell(
  say: (sentence: string) => void,
  told: {
    readonly opened: Opened;
    readonly address: string;
    readonly token: string | null;
    /** Path of the page that sets the programme up; null once it is. */
    readonly start: string | null;
    readonly metrics: string | null;
  },
): void {
  const { db, served } = told.opened;
  const both = (sentence: (words: ServerWords) => string): void => {
    for (const words of [wordsEs, wordsEn]) say(sentence(words));
  };
  if (served.simulated) both((words) => words.simulated);
  if (db.engine === 'embedded') both((words) => words.embeddedAdvice);
  const { token, start, metrics } = told;
  if (token !== null) both((words) => words.administratorToken(token));
  if (metrics !== null) both((words) => words.metricsToken(metrics));
  both((words) => words.listening(told.address));
  if (start !== null) both((words) => words.setUpLink(`${told.address}${start}`));
  if (token !== null) both((words) => words.phoneLink(`${told.address}/campo/#llave=${token}`));
}

function versionOfProgram(): string {
  const file = new URL('../package.json', import.meta.url);
  const described: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const known = typeof described === 'object' && described !== null && 'version' in described;
  return known ? String(described.version) : '';
}

/**
 * `npm start`: settings from the environment, sentences on standard output, a stop at SIGTERM and
 * SIGINT that loses nothing, and exit code 1 with the problem's own words when it cannot start.
 */
export async function runServer(more: Partial<StartOptions> = {}): Promise<void> {
  const complain = (sentence: string): boolean => process.stderr.write(`${sentence}\n`);
  const settings = settingsFrom(process.env);
  if ('wrong' in settings) {
    for (const words of [wordsEs, wordsEn]) {
      complain(words.configurationWrong(settings.wrong, settings.value));
    }
    process.exitCode = 1;
    return;
  }
  try {
    const running = await startServer({ ...settings, ...more });
    stopAtSignal(running);
  } catch (error) {
    if (error instanceof StartRefused) tellProblems(error, complain);
    else if (isPortTaken(error)) {
      for (const words of [wordsEs, wordsEn]) complain(words.portTaken(settings.port));
    } else throw error;
    process.exitCode = 1;
  }
}

function tellProblems(refused: StartRefused, complain: (line: string) => void): void {
  for (const [words, table, problems] of [
    [wordsEs, problemsEs, refused.problems],
    [wordsEn, problemsEn, refused.inEnglish],
  ] as const) {
    complain(words.startFailed);
    for (const { code, facts } of problems) {
      complain(`  ${table[code].sentence(facts)} ${table[code].remedy(facts)} (${code})`);
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stopAtSignal(running: Running): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      process.stdout.write(`${wordsEs.stopping}\n${wordsEn.stopping}\n`);
      running.close().then(
        () => {
          process.stdout.write(`${wordsEs.stopped}\n${wordsEn.stopped}\n`);
          process.exit(0);
        },
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

if (import.meta.main) await runServer();
