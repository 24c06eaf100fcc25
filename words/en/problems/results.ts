import type { ProblemsOf } from '../../problem-words.ts';

export const resultProblems: ProblemsOf<'results'> = {
  'results/indicator-unknown': {
    title: 'There is no such indicator',
    sentence: ({ indicator }) => `The logframe has no indicator “${indicator}”.`,
    remedy: () => 'Choose one from the programme’s list of indicators.',
  },
  'results/partner-unknown': {
    title: 'There is no such partner',
    sentence: ({ partner }) => `The programme has no partner “${partner}”.`,
    remedy: () => 'Choose one of the partners in the programme’s folder.',
  },
  'results/dates-reversed': {
    title: 'The programme would end before it begins',
    sentence: ({ from, to }) =>
      from === ''
        ? `There is a last day (${to}) without a first one.`
        : `The first day is ${from} and the last one ${to}.`,
    remedy: () => 'Look at both days again; the last one may stay empty.',
  },
  'results/milestones-fall': {
    title: 'Milestones fall or stand twice',
    sentence: ({ month, value }) =>
      `The milestone of month ${month} (${value}) follows one of the same or a later month, or of a higher value.`,
    remedy: () => 'Write milestones by month, each month once, without a value that falls.',
  },
  'results/below-zero': {
    title: 'The amount is below zero',
    sentence: ({ indicator, value }) =>
      `“${value}” cannot be a value of ${indicator}: what it counts is never less than 0.`,
    remedy: () => 'Write 0 or a greater number.',
  },
  'results/nobody-there': {
    title: 'There is nothing of that id to open',
    sentence: ({ id }) =>
      `There is no person, organisation or thing ${id} that this indicator looks at.`,
    remedy: () => 'Go back to the list of the indicator and open it from there.',
  },
  'results/dates-unset': {
    title: 'The dates of the programme are missing',
    sentence: () => 'Nobody has set the first day of the programme yet.',
    remedy: () => 'Coordination can set it in the settings of the logframe.',
  },
  'results/target-unset': {
    title: 'The target is missing',
    sentence: ({ indicator }) => `Indicator ${indicator} has no target.`,
    remedy: () => 'Coordination can set it in the settings of the logframe.',
  },
  'results/no-forecast': {
    title: 'There is no forecast of this indicator',
    sentence: ({ indicator }) =>
      `Indicator ${indicator} says how something is on a day or in a period: it does not add up.`,
    remedy: () => 'Look at its months so far.',
  },
  'results/climate-missing': {
    title: 'The climate account is missing',
    sentence: () => 'There is no account of emissions with its factors and baseline yet.',
    remedy: () => 'Look at the climate page: it says which factor or baseline is missing.',
  },
};
