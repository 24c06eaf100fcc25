import { resolve } from 'node:path';
import {
  addMonths,
  dayOf,
  firstDayOf,
  instant,
  monthOf,
  startOfDay,
  type Day,
} from '../core/quantities/instant.ts';
import { runServer } from '../server/main.ts';
import { openProgramme, type Opened } from '../server/open-programme.ts';
import { progressBar } from '../server/outside/progress-bar.ts';
import { settingsFrom } from '../server/settings.ts';
import { StoreUnavailable } from '../server/store/engine/errors.ts';
import { begin, finish, lookAt } from '../testing/simulation/demo-folder.ts';
import { differences, fill, SimulationRefused } from '../testing/simulation/fill.ts';
import { programmeSize, simulate } from '../testing/simulation/simulate.ts';
import { count } from '../words/figures.ts';
import { simulationWords as english } from '../words/en/simulation.ts';
import { simulationWords as spanish, type SimulationWords } from '../words/es/simulation.ts';
import { build } from './build.ts';

/**
 * `npm run demo`: the same program on a folder of its own (`AYNI_DATA`, else `demo-data`) with a
 * simulated programme of 30 months that ends with last month. The first start fills the folder; a
 * filling that was interrupted begins anew; a folder with other data is left alone.
 */
const seed = 'ayni';

function say(sentence: (words: SimulationWords) => string): void {
  for (const words of [spanish, english]) process.stderr.write(`${sentence(words)}\n`);
}

async function fillFolder(folder: string): Promise<boolean> {
  const settings = settingsFrom(process.env);
  if ('wrong' in settings) return true; // The server says what is wrong.
  const { programmeFolder } = settings;
  const opened = await openProgramme({ dataFolder: folder, programmeFolder, simulated: true });
  if (!opened.ok) return true;
  const { db } = opened.value;
  try {
    return await fillStore(opened.value, folder);
  } catch (error) {
    if (!(error instanceof SimulationRefused)) throw error;
    say((words) => words.rejected(error.code));
    return false;
  } finally {
    await db.close();
  }
}

/** Shown by the program itself once it listens. */
let firstToken: string | undefined;

async function fillStore({ db, served, loaded }: Opened, folder: string): Promise<boolean> {
  const offset = served.catalogue.offsetMinutes;
  const today = dayOf(instant(Date.now()), offset);
  const lastMonth = addMonths(monthOf(today), -1);
  const { id: programme, catalogue } = served;
  const simulation = simulate({ ...programmeSize, seed, programme, catalogue, lastMonth });
  const numberOf = (day: Day): number => startOfDay(day, 0) / 86_400_000;
  const first = numberOf(firstDayOf(addMonths(lastMonth, 1 - programmeSize.months)));
  const days = numberOf(firstDayOf(addMonths(lastMonth, 1))) - first;
  const bar = progressBar();
  const began = Date.now();
  const asked = { db, programme: served };
  const events = await fill(asked, simulation, (day, sent) =>
    bar.show(numberOf(day) + 1 - first, days, spanish.progress(day, count(sent))),
  );
  bar.end();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say((words) => words.filled(count(events), seconds));
  const truth = simulation.truth();
  const found = await differences(asked, truth);
  if (found.length > 0) {
    say((words) => words.differs(found.join('\n')));
    return false;
  }
  const kilograms = count(Math.round(truth.totals.collected_g / 1000));
  say((words) => words.exact(kilograms));
  finish(folder, { seed, lastMonth, events: truth.events, totals: truth.totals });
  firstToken = loaded.newToken ?? undefined;
  return true;
}

/** False when the folder cannot be used; why was said. */
async function prepare(folder: string): Promise<boolean> {
  const found = lookAt(folder);
  if (found === 'filled') return true;
  if (found === 'not ours') {
    say((words) => words.notOurs(folder));
    return false;
  }
  try {
    begin(folder);
  } catch (error) {
    if (error instanceof StoreUnavailable) return true; // In use: the server says by whom.
    throw error;
  }
  if (found === 'interrupted') say((words) => words.again(folder));
  say((words) => words.filling(folder));
  return fillFolder(folder);
}

if (process.env['DATABASE_URL']) {
  say((words) => words.databaseIgnored);
  delete process.env['DATABASE_URL'];
}
process.env['AYNI_DATA'] = resolve(process.env['AYNI_DATA'] || 'demo-data');
const [isBuilt, isReady] = await Promise.all([build(), prepare(process.env['AYNI_DATA'])]);
if (!isBuilt || !isReady) process.exit(1);
await runServer({ simulated: true, ...(firstToken === undefined ? {} : { firstToken }) });
