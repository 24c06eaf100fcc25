import fs from 'node:fs';
import { cpus } from 'node:os';
import { benchAccess } from './access.ts';
import { benchServer } from './database.ts';
import { benchEmissions } from './emissions.ts';
import { benchFlush } from './flush.ts';
import { benchFlows } from './flows.ts';
import { benchImportPeople } from './import-people.ts';
import { benchIndicators } from './indicators.ts';
import { benchPathways } from './pathways.ts';
import { benchPublicPage } from './public-page.ts';
import { benchRebuild } from './rebuild.ts';
import { tableOf, type Figure } from './report.ts';
import { benchReports } from './reports.ts';
import { benchReviews } from './reviews.ts';
import { benchSearch } from './search.ts';
import { benchSignIn } from './sign-in.ts';
import { benchStart } from './start.ts';
import { benchSync } from './sync.ts';
import { benchTrace } from './trace.ts';

/**
 * `npm run bench [-- NAME …] [--small]`, with the names of `benches` below: a table on stderr and
 * JSON on stdout, which is kept in `.build/bench.json`. `--small` leaves five million out,
 * and fills less of a ledger for the climate account and the public page.
 */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const small = process.argv.includes('--small');
const say = (words: string): void => void process.stderr.write(`${words}\n`);

const million = 1_000_000;
const benches = {
  start: benchStart,
  sync: benchSync,
  flush: benchFlush,
  phone: benchPhone,
  access: benchAccess,
  'sign-in': benchSignIn,
  trace: benchTrace,
  rebuild: benchRebuild,
  pathways: benchPathways,
  indicators: benchIndicators,
  reports: benchReports,
  reviews: benchReviews,
  emissions: (server: Parameters<typeof benchEmissions>[0]) =>
    benchEmissions(server, small ? million / 10 : million),
  public: (server: Parameters<typeof benchPublicPage>[0]) =>
    benchPublicPage(server, small ? million / 20 : million),
  people: benchImportPeople,
  search: (server: Parameters<typeof benchSearch>[0]) => benchSearch(server, say),
  flows: (server: Parameters<typeof benchFlows>[0]) =>
    benchFlows(
      server,
      { embedded: [million], server: small ? [million] : [million, 5 * million] },
      say,
    ),
} as const;

type Bench = (server: Awaited<ReturnType<typeof benchServer>>) => Promise<Figure[]>;

/** The phone's bench speaks to a browser: its types are checked with those tests, not with ours. */
async function benchPhone(...given: Parameters<Bench>): Promise<Figure[]> {
  const module: unknown = await import(new URL('phone/measure.ts', import.meta.url).href);
  if (!measures(module)) throw new Error('Bug: bench/phone/measure.ts measures nothing');
  return module.benchPhone(...given);
}

function measures(module: unknown): module is { readonly benchPhone: Bench } {
  return typeof module === 'object' && module !== null && 'benchPhone' in module;
}

const server = await benchServer();
if (!server) say('no PostgreSQL server is installed here: only the embedded engine is measured');
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  say(`${name}…`);
  const measured = await bench(server);
  figures.push(...measured);
  say(`${tableOf(measured)}\n`);
}
await server?.stop();

const found = { node: process.version, processors: cpus().map(({ model }) => model), figures };
fs.mkdirSync('.build', { recursive: true });
fs.writeFileSync('.build/bench.json', `${JSON.stringify(found, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(found)}\n`);
