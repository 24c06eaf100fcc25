import type { OfficeQualityWords } from '../es/office-quality.ts';

export const officeQuality: OfficeQualityWords = {
  title: 'Data quality',
  lead: 'What is worth a look in what was recorded, with who can mend it. Coordination can mend all of it; nothing mends itself.',
  asOf: (day) => `As of ${day}.`,
  rules: {
    undeclared_sex: {
      name: 'People without declared sex',
      rule: 'The file says no sex or “not declared”. They do not enter the target for women, neither for nor against.',
    },
    single_source: {
      name: 'Evidence from a single source',
      rule: 'Only whoever recorded it says so: no document proves it yet and nobody reviewed it.',
    },
    possible_doubles: {
      name: 'Likely duplicates',
      rule: 'Two files are alike in name, document or telephone. Nothing is merged unless somebody decides.',
    },
    outside_dates: {
      name: 'Records outside the dates of the programme',
      rule: 'They happened before the first day of the programme or after the last.',
    },
    same_minute: {
      name: 'Several people at the same place and minute',
      rule: 'One phone noted what different people brought within one minute. Looked for among the last 100,000 records received. It may be a queue at the scale, or a sheet copied later.',
    },
    without_scale: {
      name: 'Kilograms without a scale',
      rule: 'The weight was worked out by containers, declared or estimated. It counts, with more uncertainty.',
    },
    without_point: {
      name: 'Places of organisations without coordinates',
      rule: 'The place has no point on the map: its figures do not appear there.',
    },
  },
  count: (n, atLeast) => (atLeast ? `At least ${n}` : n),
  notSet: 'Dates of the programme are missing',
  notSetHelp: 'It can be told once coordination sets the first or the last day.',
  none: 'Nothing to look at by this rule.',
  shown: (n) => `${n} are shown.`,
  open: 'Open',
  about: 'Whose',
  day: 'Day',
  mends: 'Can mend it',
  mendsAs: {
    recorder: (name) => `${name}, who recorded it`,
    leader: (name) => `${name}, for the organisation`,
    officer: (name) => `${name}, for the municipality`,
  },
  stillLooking:
    'The register is still being looked through: opened again, this page counts them all.',
  all: 'See all rules',
  merge: 'Whoever merges files of the register',
  with: (a, b) => `${a} and ${b}`,
};
