import type { SiteLotWords } from '../es/site-lot.ts';

export const siteLot: SiteLotWords = {
  title: (code) => `Passport of lot ${code}`,
  description: (mass, material) =>
    `${mass} of ${material}: where it came from and what it passed through.`,
  passport: 'Lot passport',
  search: {
    title: 'Find a lot',
    description: 'The code on the label shows where a lot came from and what it passed through.',
    lead:
      'The code is on the label of the bale or sack: eight letters and figures, such as ' +
      'A1B2C3D4. Lower case, spaces and dashes do not matter.',
    label: 'Code of the lot',
    button: 'Search',
    missing: 'The code is missing.',
  },
  choose: {
    title: (code) => `Several lots with the code ${code}`,
    lead:
      'This happens very rarely: two lots may have the same code. Choose by material, ' +
      'weight and date.',
  },
  facts: {
    made: 'Made on',
    holder: 'Made by',
    grade: 'Grade',
    regime: 'Regime',
    district: 'District',
    held: 'Remains in this lot',
    created: 'When made',
    transit: 'On its way',
    nobody: 'not stated',
    originClass: 'Class of origin',
  },
  originClasses: {
    post_consumer: 'post-consumer',
    pre_consumer: 'pre-consumer',
    post_industrial: 'post-industrial',
    by_product: 'by-product',
    organic_market: 'market organics',
    unknown: 'not stated',
  },
  origin: {
    heading: 'Where it came from',
    lead: (mass) => `The origin of ${mass}, in shares that add up to 100 %.`,
    bySourceKind: 'By kind of source',
    bySourceActor: 'By who gave it',
    byDistrict: 'By district',
    byAssociation: 'By association',
    bySex: 'By who collected it',
    withheld: 'not shown (fewer than 5 people)',
    unknown: 'not stated',
    female: 'women recyclers',
    male: 'men recyclers',
    other: 'another answer',
    undeclared: 'not declared',
    share: 'Share',
    kilograms: 'Kilograms',
    what: 'Origin',
    none: 'This lot has no recorded origin.',
    cut:
      'This lot comes from so many lots that they are not all shown here. The summary of ' +
      'shares is not available.',
  },
  path: {
    heading: 'The path',
    upstream: 'Made from',
    this: 'This lot',
    downstream: 'Became part of',
    noUpstream: 'It is a lot of origin: it was made when collected.',
    noDownstream: 'It is not part of another lot yet.',
    step: (count) => `${count} steps away`,
    more: (count) => (count === 1 ? 'and 1 more lot' : `and ${count} more lots`),
    into: (mass) => `${mass} passed`,
  },
  events: {
    heading: 'What happened to it',
    from: 'from',
    to: 'to',
    at: 'at',
    pending: 'waiting for another record',
    voided: 'voided',
    corrected: 'corrected',
    none: 'No records.',
  },
  states: {
    accepted: '',
    quarantined: 'waiting for another record',
    voided: 'voided',
    corrected: 'corrected',
    superseded: 'superseded',
    refused: 'refused',
  },
  qr: {
    heading: 'This page on the phone',
    alt: (address) => `QR code of ${address}`,
    print: 'To print: one A4 sheet, from the browser’s menu.',
  },
  notFound: {
    title: 'There is no lot with this code',
    hint:
      'Check the code on the label. 0 (zero) and 1 (one) are figures: the letters O and I ' +
      'are not used.',
  },
};
