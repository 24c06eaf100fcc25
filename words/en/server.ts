import type { CliWords, CsvWords, ServerWords } from '../es/server.ts';

export const serverWords: ServerWords = {
  listening: (address) => `Ayni listens at ${address}`,
  stopping: 'Stopping: what is in flight is finished…',
  stopped: 'Stopped. All that was acknowledged is kept.',
  administratorToken: (token) =>
    `Administrator token (shown only this once; keep it well): ${token}`,
  setUpLink: (address) =>
    `To set up the programme and make the first account, open once: ${address}`,
  phoneLink: (address) => `To record weighings from a browser, open once: ${address}`,
  metricsToken: (token) => `Token for /metrics (shown only this once): ${token}`,
  embeddedAdvice:
    'Embedded database: for trying, demonstration, development and one small office. ' +
    'For more, name a PostgreSQL server in DATABASE_URL (command move-to).',
  simulated: 'SIMULATION: an invented programme; no figure is real.',
  pagesMissing: 'The pages are not built: only the API answers (/api/v1).',
  startFailed: 'Could not start:',
  portTaken: (port) => `Port ${port} is taken. Choose another one with the variable PORT.`,
  configurationWrong: (name, value) => `The variable ${name} says "${value}", which does not do.`,
};

export const csvWords: CsvWords = {
  simulated: 'SIMULATION: no figure is real',
  period: (from, to) => `Period: ${from ?? 'from the start'} to ${to ?? 'today'}`,
  unit: 'Unit: grams (columns that end in _g)',
  asOf: (instant) => `Data up to ${instant}`,
  total: 'Total',
};

export const cliWords: CliWords = {
  help: `Commands for whoever runs the program (npm run ayni -- COMMAND):

  rebuild [--write]            makes the books again from the events and tells any difference;
                               with --write puts what was made in its place;
                               with --projections only balances and rollups (quick)
  new-token                    changes the administrator token, if it was lost or seen by others
  new-link [E-MAIL]            shows a one-time link for one more administrator; with the e-mail
                               of an account, one to get back into it
  backup [FOLDER]              keeps a copy of the data
  restore FILE                 brings a copy back into an empty folder
  move-to DATABASE_URL         carries the data to a PostgreSQL server and proves them equal
  files to-bucket|to-disk [--remove]
                               brings photos and documents to the configured S3 bucket, or back,
                               and proves each by its hash; with --remove takes them away from
                               where they were
  close-period YYYY-MM         closes a month: what comes later is dated on the day it comes
  import weighings FILE.csv --mapping MAPPING.json
                               brings weighings from a table
  import baselines FILE.csv --table generation --source SOURCE --method METHOD
                               brings in tables of what was before, as those of MINAM, and checks them
  help                         shows this

Configuration: PORT, HOST, AYNI_DATA, DATABASE_URL (see npm start -- --help).`,
  newToken: (token) =>
    `New administrator token (shown only this once; the old one counts no more): ${token}`,
  newLink: (link, until) => `One-time link (shown only this once; works until ${until}): ${link}`,
  unknownCommand: (command) => `Unknown command: ${command}`,
  argumentMissing: (name) => `${name} is missing.`,
  backedUp: (file, rows) => `Copy kept: ${file} (${rows} rows).`,
  restored: (rows) => `Copy brought back: ${rows} rows. Phones will offer again what they have.`,
  photosRestored: (photos, lost) =>
    `Photos brought back: ${photos}. ${lost} are missing: phones that have them will send them again.`,
  filesBrought: (brought, had, damaged) =>
    `Files brought and proved the same: ${brought}. Already there: ${had}. Damaged, left where they were: ${damaged}.`,
  moved: (rows) =>
    `Data carried to the server and proven equal: ${rows} rows. Start with DATABASE_URL now.`,
  rebuilt: (events, rows) => `Made again: ${events} events decided, ${rows} rows compared.`,
  rebuiltSame: 'No difference.',
  rebuiltDiffers: (table, rows) => `${table}: ${rows} rows differ`,
  rebuiltWrote: 'What was made again took the place of what differed.',
  rebuiltKept: 'Nothing was changed. To put what was made again in its place: rebuild --write',
  periodClosed: (month) => `Month closed: ${month}.`,
};
