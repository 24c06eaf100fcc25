import type { ProblemsOf } from '../../problem-words.ts';
import { routeNames } from '../route-names.ts';

export const emissionProblems: ProblemsOf<'emissions'> = {
  'emissions/no-set': {
    title: 'No emission factors',
    sentence: () => 'The folder of this programme brings no emission factors: no climate account.',
    remedy: () => 'Add a file `factors-….yaml` with factors and their sources, and restart.',
  },
  'emissions/set-unknown': {
    title: 'Unknown version of factors',
    sentence: ({ version }) => `There are no factors of version ${version}.`,
    remedy: () => 'Choose a version of the list of factors.',
  },
  'emissions/set-changed': {
    title: 'Factors changed without a new version',
    sentence: ({ version, stated, computed }) =>
      `Factors ${version} are not those that were published: they say ${stated} and give ${computed}.`,
    remedy: () => 'Put the file back as it was, or publish the changes as another version.',
  },
  'emissions/factor-missing': {
    title: 'A factor is missing',
    sentence: ({ factor }) => `Factor ${factor} is named and is not among the factors.`,
    remedy: () => 'Add it with its source, or correct the name.',
  },
  'emissions/process-unfit': {
    title: 'A factor of another process',
    sentence: ({ factor, process, role }) =>
      `Factor ${factor} is of “${process}” and cannot stand as “${role}”: accounts would be mixed.`,
    remedy: () => 'Use a factor of the process that belongs there.',
  },
  'emissions/run-unknown': {
    title: 'Unknown run',
    sentence: ({ run }) => `There is no run ${run}.`,
    remedy: () => 'Open it from the climate page.',
  },
  'emissions/no-factor': {
    title: 'Kilograms without a factor',
    sentence: ({ material_en: material, route }) =>
      `There is no factor with a source for “${material}” by the route “${routeNames[route] ?? route}”: ` +
      `its kilograms are shown and not counted in.`,
    remedy: () => 'Look for a published factor for it and publish it in a new version.',
  },
  'emissions/no-fate': {
    title: 'What happened to it before is not known',
    sentence: ({ district, material_en: material }) =>
      `Nobody recorded what share of “${material}” others recycled already in ${district}: ` +
      `what is additional cannot be said.`,
    remedy: () => 'Ask the municipality or a study, and record it with its source.',
  },
  'emissions/fate-assumed': {
    title: 'Landfill taken from the law',
    sentence: ({ district }) =>
      `Nobody recorded to which landfill the waste of ${district} goes: one with gas capture is ` +
      `assumed, as the law requires.`,
    remedy: () => 'Ask the municipality for the final disposal it declares in SIGERSOL.',
  },
  'emissions/transport-assumed': {
    title: 'Estimated transport',
    sentence: ({ transported_g }) =>
      `For ${transported_g} no fuel was recorded: its transport is estimated by the kilogram.`,
    remedy: () => 'Record the litres that the association buys each month.',
  },
  'emissions/no-throughput': {
    title: 'The baseline is missing',
    sentence: ({ organisation }) =>
      `Nobody recorded how much ${organisation} moved before the programme: what is additional ` +
      `cannot be said.`,
    remedy: () => 'Record the kilograms a year before it, with their source.',
  },
  'emissions/no-generation': {
    title: 'Generation of waste is missing',
    sentence: ({ district }) =>
      `There is no figure with a source of how much waste ${district} generates in a year: no ` +
      `circularity rate.`,
    remedy: () => 'Import the official table of generation of MINAM.',
  },
  'emissions/no-composition': {
    title: 'Composition of waste is missing',
    sentence: ({ district }) =>
      `There is no table with a source of what the waste of ${district} is made of.`,
    remedy: () => 'Import the official table of composition of MINAM.',
  },
  'emissions/classes-unknown': {
    title: 'Classes without a counterpart',
    sentence: ({ source, classes }) =>
      `The table of ${source} has classes that are not in the programme’s dictionary of MINAM: ` +
      `${classes}. They are shown without the kilograms of the alliance.`,
    remedy: () =>
      'Import the table with the names of classes of `crosswalks.yaml` (minam33), with its source.',
  },
  'emissions/kind-unknown': {
    title: 'Unknown table',
    sentence: ({ value }) => `“${value}” is no table of a baseline that is known.`,
    remedy: () =>
      'Choose `generation`, `composition`, `throughput` or `operation`, by what the rows hold.',
  },
  'emissions/district-unknown': {
    title: 'Unknown district',
    sentence: ({ column, value }) => `Column ${column} says ${value}: that is no ubigeo.`,
    remedy: () => 'Write the six digits of the ubigeo.',
  },
  'emissions/zero-lost': {
    title: 'An ubigeo without its zero',
    sentence: ({ column, value, suggestion }) =>
      `Column ${column} says ${value}: a spreadsheet took the zero from ${suggestion}.`,
    remedy: () => 'Correct the ubigeo, or save the column as text.',
  },
  'emissions/tonnage-off': {
    title: 'Tonnes that do not add up',
    sentence: ({ column, value, expected }) =>
      `Column ${column} says ${value} t, and population times kilograms a person give ` +
      `${expected} t.`,
    remedy: () => 'See whether the table prints ten times the value, and correct it with a note.',
  },
  'emissions/columns-shifted': {
    title: 'Shifted columns',
    sentence: ({ columns, sum }) =>
      `The parts of the composition add up to ${sum} % (${columns} columns): one has moved.`,
    remedy: () => 'Compare the headings with the values of another year before importing.',
  },
  'emissions/per-capita-implausible': {
    title: 'Hardly credible kilograms a person',
    sentence: ({ column, value, least, most }) =>
      `Column ${column} says ${value} kg a person and day; between ${least} and ${most} are expected.`,
    remedy: () => 'Leave it out, or bring it in knowing that it stays marked.',
  },
  'emissions/jump': {
    title: 'A jump from one year to the next',
    sentence: ({ column, value, year, before }) =>
      `Column ${column} says ${value} in ${year}, and ${before} is usual there.`,
    remedy: () => 'Look for the reason, or bring it in knowing that it stays marked.',
  },
  'emissions/date-order': {
    title: 'A date in another order',
    sentence: ({ column, value }) =>
      `Column ${column} says ${value}: day, month and year stand in another order than elsewhere.`,
    remedy: () => 'Write the date as year, month and day.',
  },
};
