import type { SiteWords } from '../es/site.ts';

export const site: SiteWords = {
  language: {
    code: 'en',
    name: 'English',
    other: 'Español',
    switchTo: 'Leer esta página en español',
  },
  skip: 'Skip to content',
  brand: 'Ayni',
  tagline: 'Every kilogram, accounted for',
  nav: {
    label: 'Sections of the site',
    home: 'Results',
    method: 'How was it computed?',
    lot: 'Find a lot',
    data: 'Open data',
  },
  simulation: {
    word: 'SIMULATION',
    sentence: 'Made-up figures to try and show the program. They are not real results.',
  },
  titles: {
    home: 'Kilograms that return to the economy',
    homeDescription: (programme) =>
      `What the alliance collected, where it came from and where it went: ${programme}.`,
    onSite: (page, programme) => `${page} · ${programme}`,
  },
  months: { from: 'From', to: 'To', show: 'Show period', all: 'Show all', legend: 'Period' },
  join: (names) => {
    const last = names.at(-1);
    if (last === undefined) return '';
    return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  },
  hero: {
    inMonth: (month) => `In ${month}`,
    collectedBy: (districts) => `of materials were collected by the alliance of ${districts}.`,
    since: (month) => `Since ${month}`,
    between: (from, to) => `From ${from} to ${to}`,
    running: (month, mass) => `So far in ${month}: ${mass}.`,
    asOf: (moment) => `Data as of ${moment}`,
    asOfNone: 'Nothing has been recorded yet',
    scene: 'Hills with houses, galleries and a loaded tricycle',
  },
  key: {
    collected: 'collected',
    delivered: 'delivered to those who use it again',
    lost: 'lost: rejects, moisture, process loss',
    stock: (day) => `in the collection centres on ${day}`,
    adjusted: 'stock-take correction',
    opening: 'already there when the period began',
  },
  empty: {
    title: 'The kilograms will appear here',
    body:
      'No weighing has been recorded yet. The first one saved on a phone is seen on this ' +
      'page the same day.',
    period: 'Nothing was recorded in this period.',
    next: 'Record a weighing',
  },
  byMonth: {
    heading: 'Month by month',
    lead: (month, mass) => `The strongest month was ${month}: ${mass}.`,
    title: (unit, from, to) => `Collected per month, in ${unit}, ${from} to ${to}`,
    unitKg: 'kilograms (kg)',
    unitT: 'tonnes (t)',
    gap: 'no records',
    gapNote: (months) => `No records: ${months}. The gap is not a zero.`,
    running: 'month under way',
    table: 'See the table by month',
    caption: 'Kilograms per month',
    month: 'Month',
  },
  columns: {
    collected: 'Collected',
    delivered: 'Delivered',
    lost: 'Lost',
    adjusted: 'Adjusted',
    stock: 'In store',
    share: 'Share',
    total: 'Total',
  },
  flow: {
    heading: 'The journey',
    lead: (delivered, lost, stock) =>
      `Delivered: ${delivered}. Lost on the way: ${lost}. Still in store: ${stock}.`,
    title: (from, to) => `Where it came from and where it went, in kg, ${from} to ${to}`,
    description:
      'The width of each ribbon is proportional to the kilograms. The same is in the table below.',
    sources: 'Where it came from',
    holders: 'Who collected and sorted it',
    outcomes: 'Where it went',
    firstHalf: 'Where it came from → who collected it',
    secondHalf: 'Who collected it → where it went',
    others: (count) => `${count} others`,
    stock: 'Still in store',
    opening: 'Already in store',
    adjusted: 'Found in stock-take',
    toOutlet: 'delivered',
    toLoss: 'lost',
    toStock: 'in store',
    table: 'See the table of the journey',
    caption: 'Kilograms that passed from each part to each part',
    origin: 'From',
    destination: 'To',
    kilograms: 'Kilograms',
  },
  reasons: {
    reject: 'Rejected when sorting',
    moisture: 'Moisture',
    process_loss: 'Process loss',
    scale_difference: 'Difference between scales',
    adjustment: 'Stock-take shortage',
    spillage: 'Spillage',
    contamination: 'Contaminated',
    theft: 'Theft',
    disposal: 'Final disposal',
    unknown: 'No reason given',
  },
  byMaterial: {
    heading: 'Which materials',
    lead: (name, share) => `Most collected: ${name}, ${share} of the total.`,
    title: (from, to) => `Collected per material, ${from} to ${to}`,
    table: 'See the table by material',
    material: 'Material',
    others: (count) => `${count} other materials`,
  },
  byDistrict: {
    heading: 'In which district',
    title: (from, to) => `Collected per district, ${from} to ${to}`,
    table: 'See the table by district',
    district: 'District',
  },
  people: {
    heading: 'Who takes part',
    lead: (people, associations) =>
      `At least ${people} recyclers in ${associations} associations, with workshops, galleries, ` +
      'markets and buyers.',
    leadPlain: 'Recyclers, workshops, galleries, markets and buyers.',
    women: 'women',
    men: 'men',
    other: 'another answer',
    undeclared: 'not declared',
    withheld:
      'To protect each person, groups of fewer than 5 are not shown, nor the one that would give them away.',
    rounded: 'Counts of people are rounded down to fives.',
    sexTitle: 'Registered recyclers',
    notShown: 'not shown',
    empty: 'Nobody has been registered yet.',
  },
  method: {
    heading: 'How was it computed?',
    lead:
      'Nothing appears or vanishes: what comes in equals what goes out, plus what remains, ' +
      'plus what was lost. Every figure opens down to the weighings.',
    open: 'Open the computation, from total to weighing',
    difference: (grams) => `Unexplained difference: ${grams}`,
  },
  map: {
    heading: 'Where the alliance works',
    lead: (places) =>
      `At least ${places} associations, workshops, stalls, markets and industries have their place on the map.`,
    empty: 'The map appears when at least five places have their point.',
    title: 'Places of the alliance by hexagon',
    describes: (hexagons) => `Map with ${hexagons} hexagons; the same numbers are in the table`,
    hexagon: (places) => `at least ${places}`,
    scale: (metres) => `${metres} m`,
    withheld:
      'Hexagons with fewer than five places are not drawn, so that nobody is pointed at. ' +
      'Each hexagon covers about 0.7 km².',
    table: 'See the table by hexagon',
    cell: 'Hexagon (H3)',
    places: 'Places, at least',
    collected: 'Collected',
    weighed:
      'Below the number of places, what associations that work in that hexagon collected in that ' +
      'period. Of one that works in several, the months that are over in which five or more people ' +
      'brought material to each.',
    elsewhere: (mass) =>
      `Another ${mass} are not placed: of places without a point on the map, of hexagons that are not drawn, or of very few people or the present month in associations with several places.`,
  },
  share: {
    heading: 'Share',
    lead: 'For the wall of the collection centre, for another web page or for a message.',
    poster: 'Poster of the month',
    posterHelp: 'One A4 sheet as PDF with the number of the month and a QR code that leads here.',
    month: 'Month of the poster',
    print: 'Open the poster',
    embed: 'On another web page',
    embedHelp: 'Copy this code to where the number of the month should be seen. It updates itself.',
    code: 'Code to embed',
    frame: (programme) => `Kilograms of the month: ${programme}`,
    open: 'See all figures',
  },
  data: {
    heading: 'Data to download',
    lead: 'The same figures as on this page, without personal data.',
    csv: (by) => `CSV ${by}`,
    byMonth: 'by month',
    byMaterial: 'by material',
    byDistrict: 'by district',
    byAssociation: 'by association',
    api: 'For programs: the API and its documentation',
  },
  about: {
    heading: 'What Ayni is',
    body:
      'Ayni is the shared notebook of a circular-economy alliance: every kilogram is ' +
      'weighed, recorded on the phone and followed from the hand that gives it to the one ' +
      'that uses it again. In Quechua, ayni is helping one another: today for you, ' +
      'tomorrow for me.',
    partners: 'Who makes it possible',
    roles: {
      lead: 'Coordinates',
      partner: 'Partner',
      funder: 'Funds',
      ally: 'Ally',
    },
  },
  error: {
    notFoundTitle: 'This page does not exist',
    notFoundBody: 'The address may have a letter too many or too few.',
    brokenTitle: 'Something failed on our side',
    brokenBody: 'No record was lost. Try again in a minute.',
    code: 'Code',
    request: 'Request',
    home: 'Go to the results',
    lot: 'Find a lot by its code',
  },
  offline: {
    note: 'No signal: this is the copy kept on this device. The page says how old its data is.',
    title: 'No signal',
    lead: 'This page had not been opened on this device yet, and there is no signal now. Pages opened before can be read.',
    home: 'See the results that were kept',
    phone: 'Record a weighing: works without a signal',
  },
  notFound: { lotLabel: 'Code of the lot', search: 'Search' },
  footer: {
    label: 'Page footer',
    source: 'Free software, licence EUPL-1.2',
    phone: 'To record weighings',
    climate: 'Effect on the climate',
  },
};
