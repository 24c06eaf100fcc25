import type { ProblemsOf } from '../../problem-words.ts';
import { again, byItself } from './remedies.ts';

export const ledgerProblems: ProblemsOf<'quantities' | 'events' | 'materials' | 'ledger'> = {
  'quantities/not-a-number': {
    title: 'The value is no number',
    sentence: ({ field, value }) => `“${field}” says “${value}”, which is no number.`,
    remedy: () => 'Write digits only, with a point for decimals: 12.4.',
  },
  'quantities/not-positive': {
    title: 'The value must be above zero',
    sentence: ({ field, value }) => `“${field}” says “${value}”; it must be above zero.`,
    remedy: () => 'Check the weight or the count and write it again.',
  },
  'quantities/too-large': {
    title: 'The value is too large',
    sentence: ({ field, value, most }) =>
      `“${field}” says “${value}”; a single weighing cannot be above ${most} grams.`,
    remedy: () => 'Check the unit (g, kg or t) and the digits.',
  },
  'quantities/tare-mismatch': {
    title: 'Net is not gross less tare',
    sentence: ({ gross, tare, value }) => `Gross ${gross} less tare ${tare} is not net ${value}.`,
    remedy: () => 'Check gross, tare and net.',
  },
  'quantities/grams-mismatch': {
    title: 'The grams do not follow from the reading',
    sentence: ({ stated_g, derived_g }) =>
      `The record says ${stated_g}, but what was read on the scale gives ${derived_g}.`,
    remedy: () => again,
  },
  'quantities/unknown-unit': {
    title: 'Unknown unit',
    sentence: ({ unit, material }) =>
      `The unit “${unit}” is not known for the material “${material}”.`,
    remedy: () => 'Use g, kg, t or a container of the catalogue with a weight for this material.',
  },
  'quantities/factor-not-valid': {
    title: 'The container does not have this weight on that day',
    sentence: ({ unit, material, day }) =>
      `On ${day} the container “${unit}” did not have this weight for “${material}”.`,
    remedy: () => 'Update the catalogue on the device, or weigh on a scale.',
  },
  'events/malformed': {
    title: 'The record cannot be read',
    sentence: ({ field, detail }) => `The field “${field}” cannot be read: ${detail}.`,
    remedy: () => again,
  },
  'events/unknown-kind': {
    title: 'Unknown kind of record',
    sentence: ({ kind }) => `The kind of record “${kind}” is not known.`,
    remedy: () => 'Update the program on either side and send it again.',
  },
  'events/other-programme': {
    title: 'The record belongs to another programme',
    sentence: ({ stated, expected }) =>
      `The record is of programme ${stated}; this is programme ${expected}.`,
    remedy: () => 'Send it to the address of its programme.',
  },
  'events/id-taken': {
    title: 'This id already has other content',
    sentence: ({ event }) =>
      `There already is a record ${event} with other content; the first one stays as it is.`,
    remedy: () => 'Compare the two. If the new one is right, record a correction.',
  },
  'events/sequence-taken': {
    title: 'This sequence number is taken',
    sentence: ({ device, sequence, event }) =>
      `The device ${device} already used the number ${sequence} in the record ${event}.`,
    remedy: () =>
      'Check whether the device was restored from a copy; if so give it a new identity.',
  },
  'events/occurred-too-early': {
    title: 'The date is before the programme',
    sentence: ({ occurred, earliest }) =>
      `It says it happened on ${occurred}; the programme takes nothing before ${earliest}.`,
    remedy: () => 'Check date and time of the device, correct it and send it again.',
  },
  'events/not-yet-here': {
    title: 'Another record is missing',
    sentence: ({ event }) => `Record ${event}, which this one speaks of, has not arrived yet.`,
    remedy: () => byItself,
  },
  'events/other-kind': {
    title: 'The record named is of another kind',
    sentence: ({ event, kind }) =>
      `Record ${event} is of kind “${kind}”, of which this cannot be said.`,
    remedy: () => 'Check which record was meant and send it again.',
  },
  'events/would-wait': {
    title: 'Something that is named is missing',
    sentence: ({ statement, statements, because }) =>
      `Nothing was saved: record ${statement} of ${statements} would have to wait (${because}).`,
    remedy: () => 'Record first what is missing, or correct the kilograms, and send it again.',
  },
  'materials/unknown': {
    title: 'Unknown material',
    sentence: ({ material }) => `The catalogue has no material “${material}”.`,
    remedy: () => 'Choose a material of the programme’s catalogue.',
  },
  'materials/unknown-grade': {
    title: 'Unknown grade',
    sentence: ({ grade, material }) =>
      `The material “${material}” has no grade “${grade}” in the catalogue.`,
    remedy: () => 'Choose a grade of this material, or leave it out.',
  },
  'materials/unknown-regime': {
    title: 'Unknown régime',
    sentence: ({ regime }) => `The catalogue has no régime “${regime}”.`,
    remedy: () => 'Choose a régime of the programme’s catalogue.',
  },
  'materials/unknown-source-kind': {
    title: 'Unknown kind of source',
    sentence: ({ source_kind }) => `The catalogue has no kind of source “${source_kind}”.`,
    remedy: () => 'Choose a kind of source of the programme’s catalogue.',
  },
  'materials/blocked': {
    title: 'This waste cannot be collected here',
    sentence: ({ regime }) => `Waste of the régime “${regime}” cannot enter this chain.`,
    remedy: () => 'Do not take it; direct it to a company authorised for it.',
  },
  'ledger/lot-unknown': {
    title: 'The lot is missing',
    sentence: ({ lot }) => `The record that makes the lot ${lot} has not arrived yet.`,
    remedy: () => byItself,
  },
  'ledger/lot-exists': {
    title: 'The lot exists already',
    sentence: ({ lot, event }) => `The lot ${lot} was already made by the record ${event}.`,
    remedy: () => 'Record it with a new lot, or check whether it is the same fact twice.',
  },
  'ledger/lot-overdrawn': {
    title: 'The lot does not hold so much',
    sentence: ({ lot, held_g, asked_g }) =>
      `The lot ${lot} holds ${held_g}, and ${asked_g} are asked for.`,
    remedy: () =>
      'It is kept and waits. If something is still to be sent it is accepted by itself; ' +
      'otherwise correct the weight.',
  },
  'ledger/not-enough': {
    title: 'There is not enough material',
    sentence: ({ material, held_g, asked_g }) =>
      `There are ${held_g} of “${material}” at this place, and ${asked_g} are asked for.`,
    remedy: () =>
      'It is kept and waits. If something is still to be sent it is accepted by itself; ' +
      'otherwise correct the weight.',
  },
  'ledger/outgoing-lot-missing': {
    title: 'The outgoing lot is missing',
    sentence: ({ lots }) => `Several lots leave together (${lots}) and no lot for them is named.`,
    remedy: () => 'Record the dispatch again with a new lot for all of them.',
  },
  'ledger/lot-repeated': {
    title: 'The lot is there twice',
    sentence: ({ lot }) => `The same record names the lot ${lot} twice.`,
    remedy: () => 'Add up the weights and name each lot once.',
  },
  'ledger/does-not-balance': {
    title: 'What goes in is not what comes out',
    sentence: ({ in_g, out_g, lost_g, difference_g }) =>
      `In: ${in_g}; out: ${out_g}, lost: ${lost_g}; ${difference_g} are unexplained.`,
    remedy: () => 'Check the weights, or record the difference as a loss with its reason.',
  },
  'ledger/material-differs': {
    title: 'The lot is of another material',
    sentence: ({ lot, material, expected }) =>
      `The lot ${lot} is “${material}”; “${expected}” was expected here.`,
    remedy: () => 'Check the lot or the material and record it again.',
  },
  'ledger/regimes-mixed': {
    title: 'These lots cannot be put together',
    sentence: ({ regimes }) => `They are of régimes that the law keeps apart: ${regimes}.`,
    remedy: () => 'Record one dispatch or process for each régime.',
  },
  'ledger/transfer-unknown': {
    title: 'The dispatch is missing',
    sentence: ({ event }) => `The record of the dispatch ${event} has not arrived yet.`,
    remedy: () => byItself,
  },
  'ledger/transfer-settled': {
    title: 'The dispatch was accepted already',
    sentence: ({ event, by }) => `The dispatch ${event} was already accepted by the record ${by}.`,
    remedy: () => 'Look at the acceptance that exists; if it is wrong, correct it.',
  },
  'ledger/not-the-receiver': {
    title: 'The dispatch was for someone else',
    sentence: ({ receiver, expected }) =>
      `${receiver} accepts it, but it was dispatched to ${expected}.`,
    remedy: () => 'Check who accepts, or ask for the dispatch to be corrected.',
  },
  'ledger/same-holder': {
    title: 'Sender and receiver are the same',
    sentence: ({ holder }) => `The dispatch leaves ${holder} and goes to the same ${holder}.`,
    remedy: () => 'Choose who receives it.',
  },
  'ledger/deduction-too-large': {
    title: 'The deduction is above what was accepted',
    sentence: ({ deduction_g, accepted_g }) =>
      `${deduction_g} are deducted, but only ${accepted_g} were accepted.`,
    remedy: () => 'Check the deduction; it cannot be above what was accepted.',
  },
  'ledger/reason-missing': {
    title: 'The reason is missing',
    sentence: ({ field }) => `The reason in “${field}” is missing.`,
    remedy: () => 'Give the reason and record it again.',
  },
  'ledger/fact-unknown': {
    title: 'The record to change is missing',
    sentence: ({ event }) => `The record ${event} to be voided or corrected has not arrived yet.`,
    remedy: () => byItself,
  },
  'ledger/not-a-fact': {
    title: 'This record cannot be voided or corrected',
    sentence: ({ event, kind }) =>
      `The record ${event} is of kind “${kind}”; only movements are voided or corrected.`,
    remedy: () => 'Name the original movement.',
  },
  'ledger/has-dependents': {
    title: 'Other records depend on this one',
    sentence: ({ event, dependents }) =>
      `The record ${event} cannot be voided alone: ${dependents} depend on it.`,
    remedy: () => 'Look at the list and void them together, or correct instead of voiding.',
  },
  'ledger/cascade-differs': {
    title: 'The list of dependents has changed',
    sentence: ({ event, dependents }) =>
      `What depends on the record ${event} today is ${dependents}; not the list confirmed.`,
    remedy: () => 'Look at the list again and confirm it.',
  },
  'ledger/identity-changed': {
    title: 'A correction does not change what a lot is',
    sentence: ({ lot }) =>
      `The correction would give the lot ${lot} another material, grade, régime or origin.`,
    remedy: () => 'Void the record and write it anew, or record a sorting.',
  },
  'ledger/period-closed': {
    title: 'The month is closed',
    sentence: ({ month }) => `The month ${month} is closed already.`,
    remedy: () => 'Record the change with the date of today.',
  },
  'ledger/period-overdrawn': {
    title: 'The month cannot be closed yet',
    sentence: ({ month, lot, day }) => `In ${month} the lot ${lot} falls below zero on ${day}.`,
    remedy: () =>
      'Check whether an entry of those days is still to be sent, or correct a dispatch.',
  },
  'ledger/period-not-over': {
    title: 'The month is not over',
    sentence: ({ month }) => `The month ${month} is not over yet.`,
    remedy: () => 'Close it from the first day of the next month.',
  },
};
