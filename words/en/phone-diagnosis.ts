import type { PhoneDiagnosisWords } from '../es/phone-diagnosis.ts';

export const phoneDiagnosis: PhoneDiagnosisWords = {
  heading: 'Diagnosis',
  intro:
    'Some questions about how work is done today. At the end: what is done well already, two or three practices that fit, and a plan of one’s own.',
  kept: 'One can stop at any moment: what was answered stays on this phone.',
  unknownIsFine: 'What is not known stays at “Not known”.',
  start: 'Begin',
  goOn: 'Go on where it stopped',
  again: 'Do it again',
  over: 'Begin anew',
  loading: 'Looking for the questions…',
  since: (moment) => `No signal: questions as they stood on ${moment}.`,
  never: 'The questions are not on this phone yet. Open this page with signal, once.',
  notForThis:
    'There is no diagnosis for this kind of place yet: there is for workshops and stalls.',
  noOrganisation:
    'This phone does not know which workshop or stall it belongs to. Ask the office for help.',
  step: (now, all) => `Step ${now} of ${all}`,
  next: 'Go on',
  unknown: 'Not known',
  questions: 'How is it done today?',
  amounts: 'How much in a month?',
  amountsHelp: 'From a bill, from the scale, or estimated. It serves to compare later.',
  month: (month) => `In ${month}`,
  whichMonth: 'Of which month?',
  howKnown: 'Where is it from?',
  from: { bill: 'Bill', meter: 'Meter or scale', estimate: 'Estimated' },
  wrongNumber: 'The number is not understood: write for example 120 or 12.5',
  doing: 'What is done already?',
  doingHelp: (seenBy) => `It looks like this: ${seenBy}`,
  states: { yes: 'Done already', no: 'Not yet', unknown: 'Not known' },
  result: 'Result',
  already: 'Done already',
  alreadyNone: 'Nothing marked yet: any practice below is a good beginning.',
  numbers: 'The numbers of a month',
  number: (name, amount, from) => `${name}: ${amount} (${from})`,
  numbersNone: 'No numbers for now. With a bill at hand they can be added another day.',
  loss: (permille) =>
    `By these numbers ${permille} of the fabric that comes in is left as offcuts.`,
  lossSource: 'Computed from the two numbers above.',
  fits: 'What is worth trying',
  fitsNone: 'By these answers there is no other practice of the catalogue to propose.',
  because: 'Why',
  becauseNotYet: 'It was marked as not done yet.',
  seen: 'How it is seen',
  proposal:
    'The catalogue is a proposal, not agreed by the partners yet. It promises no savings: they are measured.',
  take: 'Yes, I try it',
  leave: 'Not now',
  byWhen: 'By when?',
  inMonths: (months) => (months === 1 ? 'In 1 month' : `In ${months} months`),
  save: (count) =>
    count === 0
      ? 'Save without a plan'
      : count === 1
        ? 'Save with 1 practice'
        : `Save with ${count} practices`,
  saved: 'Saved',
  savedHelp: 'Diagnosis and plan are noted. A visit of the programme may verify them.',
  plan: 'My plan',
  planLine: (name, by) => `${name}, by ${by}`,
  planNone: 'No plan for now.',
  toPathway: 'See my pathway',
  listen: 'Listen',
  nothing: 'Something has to be answered before saving',
  what: {
    electricity: { name: 'Electricity', unit: 'kWh' },
    water: { name: 'Water', unit: 'm³' },
    fabric: { name: 'Fabric that comes in', unit: 'kg' },
    other_input: { name: 'Thread, buttons and other inputs', unit: 'S/' },
    organic_waste: { name: 'Fruit and vegetable scraps', unit: 'kg' },
    packaging_waste: { name: 'Cardboard, film and other packaging', unit: 'kg' },
    textile_waste: { name: 'Offcuts left over', unit: 'kg' },
  },
};
