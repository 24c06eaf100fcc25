import type { SiteMethodWords } from '../es/site-method.ts';

export const siteMethod: SiteMethodWords = {
  title: 'How was it computed?',
  description:
    'From the total to the weighings: the account, by month, association and material, ' +
    'and the records.',
  lead:
    'Every public figure is a sum of weighings. Here one can go down from the total to ' +
    'each record, without names of people.',
  steps: 'Steps of the computation',
  all: 'The whole period',
  equation: {
    heading: '1. The whole account',
    lead:
      'What was there, plus what came in, minus what went out, is what remains. In grams, ' +
      'as in an audit.',
    opening: 'There at the beginning',
    collected: 'Collected',
    adjusted: 'Stock-take corrections',
    delivered: 'Delivered',
    lost: 'Lost',
    stock: 'Must remain, and remains',
    difference: 'Difference',
    balanced: 'The account closes: every gram is explained.',
    broken: 'The account does not close. It is a fault of the program: tell whoever runs it.',
    caption: 'Account of the period, in grams',
    concept: 'Item',
    grams: 'Grams',
  },
  months: {
    heading: '2. Month by month',
    lead:
      'A month opens its associations and materials. A delivery stands on the day on which all ' +
      'of its weight was recorded; results count it on the day on which it was received. Where ' +
      'a record comes late, a month may differ; the total is the same.',
    caption: 'Kilograms per month',
    open: (month) => `Open ${month}`,
  },
  parts: {
    heading: (month) => `3. Who and what: ${month}`,
    lead: 'A row opens the records it is made of.',
    association: 'Association',
    material: 'Material',
    captionAssociation: 'Kilograms per association',
    captionMaterial: 'Kilograms per material',
  },
  events: {
    heading: '4. The records',
    lead: 'Each row is one recorded fact. Without people and without the exact time.',
    caption: 'Records behind the figure',
    showing: (what) => `Showing: ${what}`,
    day: 'Day',
    kind: 'What happened',
    material: 'Material',
    mass: 'Weight',
    how: 'How it was weighed',
    association: 'Association',
    district: 'District',
    source: 'Source',
    next: 'Next records',
    first: 'Back to the beginning',
    none: 'There are no records with these conditions.',
    unknown: 'not stated',
    choose: 'Which records',
    classes: {
      collected: 'Collection',
      delivered: 'Delivery',
      lost: 'Loss',
      adjusted: 'Adjustment',
    },
    back: 'Negative value: a later record corrects an earlier one.',
    filter: 'See records',
  },
  kinds: {
    'flow.collect': 'collection',
    'flow.receive': 'weighbridge intake',
    'flow.dispatch': 'dispatch',
    'flow.accept': 'acceptance',
    'flow.sort': 'sorting',
    'flow.combine': 'lots combined',
    'flow.transform': 'transformation',
    'flow.dispose': 'final disposal',
    'flow.adjust': 'stock-take correction',
    'flow.measure': 'measurement',
    'flow.void': 'void',
    'flow.correct': 'correction',
  },
  weighing: {
    scale_photo: 'scale, with photo',
    scale: 'scale',
    container_count: 'container count',
    declared: 'declared',
    estimated: 'by eye',
  },
  rules: {
    heading: 'The rules, in plain words',
    list: [
      {
        name: 'Collected',
        text:
          'What enters the alliance: weighed when collected or on arrival at the ' +
          'collection centre. Once, even if it changes hands later.',
      },
      {
        name: 'Delivered',
        text:
          'What a buyer, an industry or a plant received and accepted. What was sent and ' +
          'not yet received still counts as ours.',
      },
      {
        name: 'Lost',
        text:
          'Rejects when sorting, moisture, composting loss, final disposal. Always with ' +
          'its reason.',
      },
      {
        name: 'Adjustment',
        text:
          'What a stock-take found too much or too little. Shown apart, not hidden in ' +
          'another figure.',
      },
      {
        name: 'In store',
        text: 'What the associations hold on the last day of the period.',
      },
      {
        name: 'Corrections',
        text:
          'Nothing is erased. A wrong record is voided or corrected by another record, and ' +
          'both remain.',
      },
      {
        name: 'Weight',
        text:
          'Kept in whole grams, with the way of weighing. A counted container is worth the ' +
          'grams of its factor, with date and source.',
      },
      {
        name: 'People',
        text: 'Groups of fewer than 5 people are not shown.',
      },
    ],
  },
  regimes: {
    heading: 'Regimes',
    lead:
      'Not all waste is the same before the law. The regime says who may carry it and ' +
      'where it is reported.',
  },
  api: {
    heading: 'Do the sum again',
    lead: 'These same answers, for a program or a spreadsheet:',
    docs: 'Documentation of the API',
  },
};
