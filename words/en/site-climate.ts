import { routeNames } from './route-names.ts';
import type { SiteClimateWords } from '../es/site-climate.ts';

const movedBy: SiteClimateWords['published']['movedBy'] = {
  factors: 'other emission factors',
  method: 'another version of the method',
  baselines: 'other baseline data of the districts',
  records: 'records that arrived, were proved or were corrected later',
};

export const siteClimate: SiteClimateWords = {
  title: 'Effect on the climate',
  description:
    'How many emissions were avoided by material used again: the figure, its range, its factors.',
  caveat: 'It is not a carbon credit, nor does it reduce the footprint of any organisation.',
  unit: 'CO₂e',
  front: {
    heading: 'The climate',
    lead:
      'Material that goes back to a factory or to the soil saves making it anew and saves methane ' +
      'in the landfill. What counts is what somebody weighed and a buyer accepted.',
    open: 'See the whole climate account',
  },
  headline: {
    atLeast: 'At least',
    avoided: 'of CO₂e avoided',
    notSure: 'It cannot be said with certainty that emissions were avoided',
    range: (estimate, low, high) =>
      `Estimate: ${estimate}. With 90 % confidence, between ${low} and ${high}.`,
    of: (mass, day) =>
      `For ${mass} that were weighed, delivered and accepted, from the first record to ${day}.`,
    meaning: 'CO₂e: all gases that warm the climate, counted as if they were carbon dioxide.',
    recalculating:
      'It is being worked out again with the latest records. This is the last finished account.',
    fixed: 'This is a kept account: it does not change.',
    today: "See today's account",
  },
  waiting: {
    title: 'The account is being worked out',
    body: 'It is the first time and takes less than a minute. Nothing is lost.',
    again: 'See whether it is ready',
  },
  empty: {
    title: 'The effect on the climate will appear here',
    body:
      'There is no material yet that was weighed, proved, and accepted by who transforms it. ' +
      'The account begins with the first such delivery.',
    next: 'See the kilograms of the alliance',
  },
  when: {
    heading: 'How much has already happened',
    done: 'Already happened',
    rest: 'In the coming decades',
    lead:
      'Making less avoids emissions today. In a landfill, what rots gives off methane for ' +
      'decades: that part is avoided little by little.',
    behind:
      'Until today more was emitted than avoided: composting emits now, and the methane of the ' +
      'landfill is avoided later.',
    range: (low, high) => `between ${low} and ${high}`,
  },
  parts: {
    heading: 'What the figure is made of',
    lead: 'To the right, what was avoided. To the left, what was emitted in doing so.',
    figure: (day) => `Emissions avoided and emitted by component, in CO₂e, at ${day}`,
    table: 'See the table by component',
    component: 'Component',
    worth: 'CO₂e (− is emitted)',
    net: 'Net',
    names: {
      credit_g: 'New production that was not needed',
      landfill_g: 'Landfill methane that will not come out',
      processing_g: 'Composting and processing',
      transport_g: 'Motor transport',
      electricity_g: 'Electricity',
    },
  },
  sure: {
    heading: 'How sure it is',
    lead:
      'Every factor has a range. The account was made thousands of times with random values ' +
      'within those ranges: the band holds 9 of every 10 results and the line is the estimate.',
    figure: 'Range of the account, in CO₂e, from zero',
    band: 'By the ranges of the factors',
    choice: 'By the publication that is chosen',
    choiceLead:
      'Each publication computes in its own way and no draw says which is right: so this range ' +
      'stands apart.',
    choiceTable: 'See the figure with each publication',
    publisher: 'Publication',
    own: (version) => `Factors of this account (${version})`,
    replaced: 'Factors it changes',
    between: (low, high) => `${low} to ${high}`,
    three: 'The three factors that move the figure most',
    threeLead: 'The figure if that factor alone were at one end of its range or at the other.',
  },
  swing: {
    landfill: (site) => `Methane that the landfill lets out: ${site}`,
    rot: (what) => `How fast it rots: ${what}`,
    mass: (grade) => `Error of the weight: ${grade}`,
    sites: {
      'managed-capture': 'with gas capture',
      'managed-no-capture': 'without gas capture',
      'dump-deep': 'deep dump',
      'dump-shallow': 'shallow dump',
    },
    rots: {
      food: 'food scraps',
      garden: 'garden waste',
      paper: 'paper and cardboard',
      textile: 'textiles',
      wood: 'wood',
    },
    grades: {
      E1: 'declared',
      E2: 'weighed and proved',
      E3: 'with ticket and both sides',
    },
  },
  scope: {
    heading: 'What is in and what is out',
    inside: 'In',
    outside: 'Out',
    ins: [
      'Making things from new material, which was not needed.',
      'Landfill methane of food scraps, paper, cardboard and textiles that did not end there.',
      'Subtracted: motor transport, electricity and gases of composting.',
      'Subtracted: rejects that did end in a landfill.',
    ],
    outs: [
      'The use of products, and social effects.',
      'Carbon that stays in soil, landfill or forest: noted apart.',
      'Building premises and machines, and human work.',
      'Burning that was avoided, and transport by hand or pedal.',
      'What was collected and nobody has transformed yet.',
    ],
  },
  by: {
    heading: 'By material, district and month',
    lead: 'Estimates add up; ranges do not. The weight is of material, the other columns of CO₂e.',
    material: 'Material',
    district: 'District',
    month: 'Month',
    captionMaterial: 'CO₂e by material',
    captionDistrict: 'CO₂e by district',
    captionMonth: 'CO₂e by month of acceptance',
    grams: 'Weight',
    committed: 'CO₂e avoided',
    toDate: 'Already happened',
    range: 'Range of 90 %',
    total: 'Total',
    openMonth: 'See the table by month',
  },
  apart: {
    heading: 'What is not in the figure',
    declared: 'Declared, without a proved weighing',
    declaredLead:
      "Counted by bags or by eye, or on one person's word alone. It stands apart and is never " +
      'added.',
    declaredFigure: (mass, estimate, low, high) =>
      `${mass} of material. Estimate: ${estimate}, between ${low} and ${high}.`,
    declaredToDate: (figure) => `Of that, until today: ${figure}.`,
    declaredNone: 'There is no declared material without a proved weighing.',
    gaps: 'Kilograms without a factor',
    gapsLead: 'Nobody has published a fitting factor yet. They are not zero: it is not known.',
    gapsNone: 'All accepted material has its factor.',
    potential: 'Still on its way',
    potentialLead:
      'Accepted by who sells on: it is not known yet who transforms it. Not converted to CO₂e.',
    potentialNone: 'There is no material in the hands of who sells on.',
    potentialTable: 'See the material on its way',
    operations: 'Recorded fuel and electricity, already subtracted in the figure',
    memo: 'Stored carbon, noted apart and in no sum',
    extra: 'What is done beyond before',
    extraLead:
      'The figure above compares with throwing the material away. Part of it was recycled before ' +
      'the programme; here stands only what is beyond that.',
    extraFigure: (estimate, low, high) => `Estimate: ${estimate}, between ${low} and ${high}.`,
    extraNone: 'It cannot be said yet.',
    missing: 'See what is missing, and how much material waits',
    name: 'Of whom or what',
    mass: 'Weight',
    routes: routeNames,
  },
  problems: {
    heading: 'What was assumed and what is missing',
    lead: 'Each gap has a way to close it.',
    none: 'No data is missing for this account.',
  },
  circularity: {
    heading: 'Circularity rate',
    lead:
      'Of the waste that a district generates in a year, the part that the alliance brought back ' +
      'into use. A range, because sources disagree and not all is weighed. The range compares with ' +
      'municipal waste only; the rate by household waste alone stands in the table.',
    figure: (low, high) => `between ${low} and ${high}`,
    period: (mass, from, to) => `${mass} from ${from} to ${to}`,
    nothing: 'Nothing that went back to use was recorded yet: no rate is said.',
    doubtful: 'There are only doubtful sources: no rate is given.',
    table: 'See the sources of the rate',
    district: 'District',
    source: 'Source and method',
    year: 'Year',
    generated: 'Generates',
    rate: 'Rate',
    of: { household: 'household', municipal: 'municipal' },
  },
  composition: {
    heading: 'What waste is made of',
    lead:
      'What official tables say that households of each district throw away, by class, and beside it ' +
      'what the alliance returned to use of that class. No rate by class is made of the two: what ' +
      'the alliance moves is also of markets and workshops, which these tables do not count.',
    months: (from, to) => `What went round is from ${from} to ${to}.`,
    noAccount: 'There is no account of what went round yet.',
    table: (source, year) => `${source}, ${year}`,
    class: 'Class',
    share: 'Share',
    generated: 'Generated in the year',
    circular: 'Went round',
    unsaid: 'No counterpart',
    elsewhere: 'Of materials without a class in this table',
  },
  factors: {
    heading: 'The factors and their sources',
    lead: (count, version) =>
      `${count} factors, version ${version}. Minus (−) is an avoided emission, as each source prints it.`,
    open: 'See the factors',
    sources: 'See the sources and their licences',
    unread: 'What is still to be read at its source before version 1',
    caption: 'Emission factors',
    of: 'Of what',
    value: 'Value',
    range: 'Range',
    where: 'Region and year',
    source: 'Source',
    trust: 'How it was read',
    sourceTitle: 'Title',
    licence: 'Licence',
    excluded: (why) => `Not used: ${why}`,
    exact: 'exact',
    notStated: 'no published range',
    units: { fuel_per_litre: 'kg CO₂e/L', electricity_per_kwh: 'kg CO₂e/kWh' },
    perKg: 'kg CO₂e/kg',
    gasUnits: { fuel_per_litre: 'kg/L', electricity_per_kwh: 'kg/kWh' },
    gasPerKg: 'kg/kg',
    gases: { co2: 'CO₂', ch4: 'CH₄', ch4Fossil: 'fossil CH₄', n2o: 'N₂O' },
  },
  published: {
    heading: 'What was published last',
    lead: (from, to, on) =>
      `The report from ${from} to ${to}, approved on ${on}, says what the alliance had avoided ` +
      'until its last day. Its account is never changed.',
    figure: (least, central, most) =>
      `At least ${least} of CO₂e; ${central} in the middle, up to ${most}.`,
    run: 'See that account',
    factors: (version) => `factors, version ${version}`,
    runNow: 'See the account of today',
    same: 'By what is known today, until that day it comes out the same.',
    restated: (central, least, most) =>
      `By what is known today, until that day it is ${central} of CO₂e, between ${least} and ${most}.`,
    none: 'Today that account cannot be made.',
    because: (list) => `What changed: ${list}.`,
    movedBy,
    recalculating: 'It is being worked out again: it may change in a few seconds.',
  },
  run: {
    heading: 'To repeat the account',
    method: 'Method',
    factorSet: 'Factors',
    gwp: 'Weight of the gases (GWP over 100 years)',
    bundled: (names) => `Some bundled factors cannot be changed: ${names}.`,
    other: (name) => `See with ${name}`,
    id: 'Run',
    made: 'Worked out',
    draws: 'Draws and seed',
    api: 'This account for a program (JSON)',
  },
};
