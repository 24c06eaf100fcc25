import { accountApiWords } from './api-accounts.ts';
import type { ApiWords } from '../es/api.ts';

export const apiWords: ApiWords = {
  description:
    'Where the kilograms of a circular-economy alliance come from and go to. Masses in answers ' +
    'are whole grams (`…_g`), instants RFC 3339 in UTC, days and months of the programme’s ' +
    'clocks. Every refusal is a Problem (RFC 9457) with its code, sentence and remedy in ' +
    'Spanish and English.',
  tags: {
    events: 'Writing to the log and reading it',
    lots: 'The passport of a lot and its trace',
    books: 'Balances and closure',
    register: 'People and organisations',
    privacy: 'Personal data: consents, rights and reads',
    accounts: 'Signing in, accounts, phones and keys',
    public: 'Open figures, no token',
    service: 'Health and measures of the running program',
  },
  tokens: {
    bearer:
      'The key of a system, a phone or the measures; the token of the first start until the programme is set up. Who may do what: docs/access.md.',
    session: 'The session of a browser.',
  },
  why: 'What this look at personal data is for; it is noted with who looked.',
  endpoints: {
    ...accountApiWords,
    actors: 'The directory: filters, order, pages and counts of what may be seen',
    actorsCsv: 'The same as a CSV table; it is noted',
    search:
      'People, organisations, places and lots by what is remembered of a name, number or code',
    doubles: 'Pairs of records that are probably one, with their reasons',
    doublesOf: 'Who may be the same person or organisation',
    doublesCheck: 'Before registering: who may be the same',
    notSame: 'Remembers that two records are two',
    mergePreview: 'What merging two records, or taking it back, would do; it does nothing',
    actorMembers: 'Who belongs to an organisation, by name',
    places: 'Where organisations are, for the map',
    actorHistory: 'Who said what of it, and when',
    actor: 'A person or an organisation, as far as it may be seen',
    statements:
      'What the office says: up to 200 statements that stand or fall together; the program adds id, device and number',
    recordEvents:
      'Records up to 500 events in one transaction, with an outcome for each: the same id with ' +
      'the same content is `already_had`; with other content it is refused with ' +
      '`events/id-taken` (409) in its own outcome; what needs something not yet here is kept as ' +
      '`quarantined` and accepted by itself later. The body may be gzip.',
    eventsAfter: 'The log in its order, after a number',
    event: 'One event, its lines in the books and its amendments',
    dependents: 'What a void of this event would have to take with it',
    lot: 'A lot by its id or by the code that people read: what it is and what became of it',
    trace: 'What went into a lot (up) or came out of it (down), in grams, and its origin',
    balances: 'Who holds what where, now or at the end of a day',
    closure: 'Opening + in − out − loss = closing, for each holder and material',
    register: 'Who can hold material, and where; persons without names',
    programme: 'Who, where, with which materials, and how many take part',
    choices: 'What forms let choose, and the outlines of the districts',
    flows: 'Grams collected, delivered, lost and held, with totals that close',
    flowsCsv: 'The same as a CSV table, with its remarks first',
    sankey: 'The ways of the mass: sources, holders, outlets, losses, stock',
    publicEvents: 'The anonymised lines behind a figure, newest first',
    health: 'Whether the store can be written and read, and what runs here',
    metrics: 'Measures for Prometheus',
    rebuild: 'Makes the books again from the events and tells every difference',
    backup: 'Keeps a copy of everything in the data folder now',
  },
};
