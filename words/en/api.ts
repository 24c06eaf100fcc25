import { accountApiWords } from './api-accounts.ts';
import { agreementApiWords } from './api-agreements.ts';
import { climateApiWords } from './api-climate.ts';
import { encounterApiWords } from './api-encounters.ts';
import { evidenceApiWords } from './api-evidence.ts';
import { pathwayApiWords } from './api-pathways.ts';
import { resultApiWords } from './api-results.ts';
import { reportApiWords } from './api-reports.ts';
import { workApiWords } from './api-work.ts';
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
    reports: 'Frozen reports and open results, with their version and citation',
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
    enterSimulation:
      'Enters a simulated programme as a simulated person of this role; a real one has no such address',
    memberTemplateCsv: 'The empty template of a member list, as CSV',
    memberTemplateXlsx:
      'The template of a member list as XLSX, with a sheet that explains each column',
    membersCsv: 'The member list as CSV, in the template’s columns, as far as it may be seen',
    membersXlsx: 'The same as XLSX',
    imports: 'Uploaded lists that are not erased yet',
    keepImport:
      'Uploads a member list (CSV or XLSX, up to 5 MB and 20,000 rows); nothing of it is in the register yet',
    importPreview: 'The first rows, and what each column probably means',
    mapImport: 'Confirms what each column means and where the people belong',
    importCheck: 'What each row is: new, known, a likely double, or with problems',
    answerImport: 'What a person says of rows: cells mended, whom a row is, or that it stays out',
    bringImport: 'Brings in what can be; asked again until `all` is true',
    eraseImport: 'Erases the uploaded list; what came in stays',
    importHeldXlsx: 'The rows to look at, with the reasons, as XLSX',
    importReportCsv: 'Every row and what became of it, as CSV',
    awaitedUploads: 'Which photos that a phone announced are not there',
    upload: 'How much of an announced photo arrived',
    storeFile: 'Takes bytes of an announced photo, from where the last ones ended',
    attachments: 'The photos of an event, as far as they may be seen',
    attachmentFile: 'One photo beside a record',
    missingFiles: 'Photos that were announced and are not there yet',
    accessLog: 'Who saw whose data, when and what for',
    breach: 'Whose data an account, phone or key could have shown, and whose it did',
    breachCsv: 'The same list whole, as CSV',
    accessReview: 'Who can get in and do what, for the review of every half year',
    accessReviewFinish: 'Signs off the review of the rights that were seen',
    keys: 'The keys of systems, without their secret',
    keyCreate: 'A new key with role, place, abilities and date; shown once',
    keyRevoke: 'Revokes a key at once',
    ...accountApiWords,
    ...agreementApiWords,
    ...climateApiWords,
    ...encounterApiWords,
    ...evidenceApiWords,
    ...pathwayApiWords,
    ...resultApiWords,
    ...reportApiWords,
    ...workApiWords,
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
      'What the office says: up to 200 statements that stand or fall together; the program adds device and number, and an id where the sender made none. A later statement may name an earlier one by its id. With `mayWait: false` nothing is kept either when one would have to wait.',
    queuePreview:
      'Previews what a phone could not send: the file that it saved or the parts of its text. Says whose it is, how many records it brings and of which days, without keeping anything.',
    queueBring:
      'Keeps what a phone could not send. Each record is judged by the rights of whoever recorded it; when the phone sends it later, it is there already.',
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
    publicMap: 'How many organisations of the alliance work in each hexagon of the map',
    posterPdf: 'The poster of a month as PDF, with the QR code of the public page',
    picturePng: 'The picture that links to the public page show, as PNG',
    publicEvents: 'The anonymised lines behind a figure, newest first',
    health: 'Whether the store can be written and read, and what runs here',
    metrics: 'Measures for Prometheus',
    rebuild: 'Makes the books again from the events and tells every difference',
    privacyTexts:
      'What personal data are asked for, with the text of each permission in use; what is still to be set is `null`',
    consents: 'The permissions of a person, with all their history',
    addPersonalFile:
      'Keeps a photo, a signature or a scanned paper (JPEG, PNG or WebP, up to 400 kB) without what the camera adds',
    personalFile: 'An image of a person; the photo only while it is allowed',
    dataSheet: 'All that the programme keeps of a person, as JSON to take along',
    dataSheetPdf: 'The same as a paper to read',
    privacyRequests:
      'Requests for rights with their terms: all for who handles them, one’s own for everybody',
    cancellation: 'What a cancellation would erase, and what would stay without a name',
    cancelPerson: 'Erases what names a person, in all her records; the kilograms stay',
    retention:
      'How long each thing is kept, when it was looked through, and who had no movement for long',
    cards: 'The ID cards of a person',
    issueCard: 'Gives an ID card with a code that cannot be guessed',
    revokeCard: 'Revokes an ID card',
    publicRegister:
      'How many people and organisations take part, by kind, sex and district, so that nobody can be recognised',
    publicCard: 'Verifies an ID card: organisation, validity, and the name only by consent',
    memberSheet: 'Basic data sheet (Annex 2, D.S. 005-2010-MINAM) as PDF',
    memberSheetData: 'The data of that sheet',
    memberList: 'Member list of an association as PDF: art. 34, or art. 39 with `municipality`',
    memberListData: 'The data of that list',
    cardsPdf: 'Valid ID cards to print and cut out, ten on a sheet',
    backup: 'Keeps a copy of everything in the data folder now',
  },
};
