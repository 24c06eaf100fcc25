import type { SimulationWords } from '../es/simulation.ts';

/** See the Spanish catalogue: what `npm run demo` says. */
export const simulationWords: SimulationWords = {
  filling: (folder) => `SIMULATION: filling ${folder} with an invented 30-month programme (once).`,
  again: (folder) => `Filling ${folder} was interrupted before: it is emptied and begun again.`,
  progress: (day, events) => `${day} · ${events} records`,
  filled: (events, seconds) => `SIMULATION ready: ${events} records in ${seconds} s.`,
  exact: (kilograms) =>
    `Checked: the ledger gives to the gram what the simulation knows by itself ` +
    `(${kilograms} kg collected).`,
  differs: (rows) =>
    `ATTENTION: ledger and simulation differ. This is a fault of the program:\n${rows}`,
  notOurs: (folder) =>
    `The folder ${folder} holds data that is not of a simulation: it is left alone. ` +
    'Name another, empty folder in AYNI_DATA.',
  databaseIgnored: 'The simulation always uses its own folder: DATABASE_URL is ignored.',
  rejected: (code) => `The simulation was refused (${code}).`,
};
