import { readyForFacts, type ProblemTable } from '../problem-words.ts';

const again = 'Correct it and send it again as a new record.';
const byItself = 'Nothing to do: it is kept and will be accepted by itself when the rest arrives.';
const operator = 'Tell whoever runs the program.';

const table: ProblemTable = {
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

  'actors/unknown': {
    title: 'An actor is missing in the register',
    sentence: ({ actor }) => `The registration of the actor ${actor} has not arrived yet.`,
    remedy: () => byItself,
  },
  'actors/unknown-place': {
    title: 'A place is missing in the register',
    sentence: ({ place }) => `The registration of the place ${place} has not arrived yet.`,
    remedy: () => byItself,
  },
  'actors/unknown-kind': {
    title: 'Unknown kind of actor',
    sentence: ({ kind }) => `The catalogue has no kind of actor “${kind}”.`,
    remedy: () => 'Choose a kind of the programme’s catalogue.',
  },
  'actors/already-registered': {
    title: 'The actor is registered already',
    sentence: ({ actor }) => `The actor ${actor} already is in the register.`,
    remedy: () => 'Look at the register and use the entry that exists.',
  },
  'actors/place-already-registered': {
    title: 'The place is registered already',
    sentence: ({ place }) => `The place ${place} already is in the register.`,
    remedy: () => 'Look at the register and use the entry that exists.',
  },
  'actors/district-unknown': {
    title: 'The district is not of this programme',
    sentence: ({ district }) => `The programme has no district with the UBIGEO ${district}.`,
    remedy: () => 'Choose a district of the programme, or add it to its folder.',
  },
  'actors/same-actor': {
    title: 'The same actor twice',
    sentence: ({ actor }) => `Actor ${actor} stands on both sides.`,
    remedy: () => 'Choose two different actors.',
  },
  'actors/dates-reversed': {
    title: 'The dates are the wrong way round',
    sentence: ({ since, until }) => `It begins on ${since} and ends before that, on ${until}.`,
    remedy: () => 'Correct one of the two dates.',
  },
  'actors/role-unfit': {
    title: 'That role does not fit',
    sentence: ({ role }) =>
      `The role “${role}” cannot join these two actors: some are of persons, others of organisations.`,
    remedy: () => 'Choose another role, or check who belongs to whom.',
  },
  'actors/merge-unfit': {
    title: 'A person and an organisation are not the same',
    sentence: ({ keep, absorbed }) =>
      `Of ${keep} and ${absorbed}, one is a person and the other an organisation.`,
    remedy: () => 'Choose two persons or two organisations.',
  },
  'actors/name-of-person': {
    title: 'The name of a person belongs with her personal data',
    sentence: ({ actor }) =>
      `The name of person ${actor} came in the field for organisations, which cannot be erased.`,
    remedy: () => 'Send given names and surnames among the personal data (personal.values).',
  },
  'actors/not-found': {
    title: 'Not in the register, or not to be seen',
    sentence: ({ actor }) => `There is no actor ${actor} that can be shown with these permissions.`,
    remedy: () => 'Search by name, or ask the coordinator for permission.',
  },
  'actors/not-a-person': {
    title: 'Not a person',
    sentence: ({ actor }) => `Actor ${actor} is an organisation; this is said of persons only.`,
    remedy: () => 'Choose a person.',
  },
  'privacy/unknown-purpose': {
    title: 'Unknown purpose',
    sentence: ({ purpose }) => `The programme has no purpose “${purpose}”.`,
    remedy: () => 'Choose a purpose of the programme, or add it to its folder.',
  },
  'privacy/needs-signature': {
    title: 'A signature is needed',
    sentence: ({ purpose }) =>
      `For the purpose “${purpose}” the law asks for written consent, with a signature.`,
    remedy: () => 'Take the signature on the screen or attach the signed sheet.',
  },
  'privacy/needs-consent': {
    title: 'Written consent is missing',
    sentence: ({ actor }) => `Person ${actor} has not allowed in writing that health data is kept.`,
    remedy: () => 'Record the signed consent first, then this data.',
  },

  'privacy/unknown-text': {
    title: 'That text is not the programme’s',
    sentence: ({ text, purpose }) =>
      `The text “${text}” is no version of the one that is read for “${purpose}”.`,
    remedy: () => 'Open the screen again, read the text in use and ask anew.',
  },
  'privacy/not-an-image': {
    title: 'The file is no image',
    sentence: () => 'The file is not a whole JPEG, PNG or WebP image.',
    remedy: () => 'Take the photo again, or choose a JPEG, PNG or WebP file.',
  },
  'privacy/file-too-large': {
    title: 'The image is too large',
    sentence: ({ bytes_max }) => `The image has more than ${bytes_max} bytes.`,
    remedy: () => 'Make the image smaller: a width of 1,000 dots is enough.',
  },
  'privacy/file-unknown': {
    title: 'That image is not there',
    sentence: () => 'The image does not exist, was erased, or may not be seen.',
    remedy: () => 'Go back to the person’s page and see which images there are.',
  },
  'privacy/card-unknown': {
    title: 'There is no card with that code',
    sentence: ({ code }) => `The programme gave out no card with the code “${code}”.`,
    remedy: () => 'Check the code of the card sign by sign, or read the QR again.',
  },
  'privacy/card-over': {
    title: 'The card would be expired from the start',
    sentence: ({ valid_until, today }) =>
      `The card would be valid until ${valid_until}, and today is ${today}.`,
    remedy: () => 'Give a last day that is not over yet.',
  },
  'privacy/not-a-member': {
    title: 'The person does not belong to that organisation',
    sentence: () =>
      'Today the person is not a member of the organisation that would give the card.',
    remedy: () => 'Record the affiliation first, or choose the organisation where the person is.',
  },

  'documents/nothing-to-print': {
    title: 'There is nothing to print',
    sentence: () => 'There are no valid cards of those people.',
    remedy: () => 'Give out the cards first, then print them.',
  },
  'documents/not-made': {
    title: 'The document could not be made',
    sentence: () => 'The program could not compose the PDF.',
    remedy: () => operator,
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

  'import/no-such-file': {
    title: 'The file is not there',
    sentence: ({ file }) => `There is no file ${file}.`,
    remedy: () => 'Check the path of the file.',
  },
  'import/mapping-invalid': {
    title: 'The mapping has an error',
    sentence: ({ file, field, detail }) => `In ${file}, the field “${field}”: ${detail}.`,
    remedy: () => 'Correct this field and repeat the import.',
  },
  'import/column-missing': {
    title: 'A column is missing',
    sentence: ({ column, columns }) => `The file has no column “${column}”; it has: ${columns}.`,
    remedy: () => 'Put the name that the table uses into the mapping.',
  },
  'import/value-missing': {
    title: 'A value is missing',
    sentence: ({ column }) => `The column “${column}” is empty in this row.`,
    remedy: () => 'Fill it in at the source table and repeat the import.',
  },
  'import/date-invalid': {
    title: 'There is no such date',
    sentence: ({ column, value }) => `The column “${column}” says “${value}”, which is no date.`,
    remedy: () => 'Correct the date in the source table and repeat the import.',
  },
  'import/date-implausible': {
    title: 'The date cannot be right',
    sentence: ({ column, value, earliest, latest }) =>
      `The column “${column}” says “${value}”; expected between ${earliest} and ${latest}.`,
    remedy: () => 'Correct the date in the source table and repeat the import.',
  },
  'import/number-invalid': {
    title: 'The weight is no number',
    sentence: ({ column, value }) => `The column “${column}” says “${value}”, which is no weight.`,
    remedy: () => 'Correct the weight in the source table and repeat the import.',
  },
  'import/place-unconfirmed': {
    title: 'The place is to be confirmed',
    sentence: ({ column, value, suggestion }) =>
      `The column “${column}” says “${value}”; it seems to be “${suggestion}”.`,
    remedy: () => 'Confirm the place in the mapping and repeat the import.',
  },
  'import/columns-disagree': {
    title: 'Two columns disagree',
    sentence: ({ column, value, other, other_value }) =>
      `The column “${column}” says “${value}” and the column “${other}” says “${other_value}”.`,
    remedy: () => 'Check which is right in the source table and repeat the import.',
  },
  'import/line-broken': {
    title: 'The row is broken',
    sentence: ({ detail }) => `The row cannot be read: ${detail}.`,
    remedy: () => 'Check quotes and separators of this row and repeat the import.',
  },
  'import/file-unreadable': {
    title: 'The file cannot be read',
    sentence: ({ detail }) => `The file cannot be read as CSV or XLSX (${detail}).`,
    remedy: () => 'Save it again from the spreadsheet as .xlsx or .csv and upload it once more.',
  },
  'import/file-empty': {
    title: 'The file has no rows',
    sentence: () => 'The file has no row below its headings.',
    remedy: () =>
      'Check that the first sheet has its headings in the first row and the people below.',
  },
  'import/too-many-rows': {
    title: 'The file has too many rows',
    sentence: ({ rows_max }) => `At most ${rows_max} rows can be uploaded from the page.`,
    remedy: () => 'Split the file, or import it with `npm run ayni -- import people`.',
  },
  'import/unknown': {
    title: 'There is no such import',
    sentence: ({ import: id }) => `There is no import ${id}, or it was erased.`,
    remedy: () => 'Go back to the list of imports, or upload the file again.',
  },
  'import/names-unmapped': {
    title: 'The names are not mapped',
    sentence: () => 'No column is marked as names or surnames.',
    remedy: () => 'Choose which column has names and surnames.',
  },
  'import/meaning-twice': {
    title: 'Two columns for the same',
    sentence: ({ columns }) => `The columns ${columns} are marked for the same.`,
    remedy: () => 'Keep one of them and set the others to “leave out”.',
  },
  'import/not-mapped': {
    title: 'The columns are not confirmed',
    sentence: () => 'It was not confirmed yet what each column means.',
    remedy: () => 'Confirm the columns and go on.',
  },
  'import/name-missing': {
    title: 'The name is missing',
    sentence: () => 'The row has neither names nor surnames.',
    remedy: () => 'Write at least a name or a surname.',
  },
  'import/name-split': {
    title: 'The name was split without certainty',
    sentence: ({ value, split }) => `“${value}” was read as: ${split}.`,
    remedy: () =>
      'If that is not so, write surnames and names in columns of their own, or with a comma: “Quispe Mamani, Rosa”.',
  },
  'import/text-too-long': {
    title: 'The text is too long',
    sentence: ({ column, most }) => `“${column}” holds at most ${most} letters.`,
    remedy: () => 'Shorten the text.',
  },
  'import/choice-unknown': {
    title: 'The value is not one of those allowed',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”, which is none of the values allowed.`,
    remedy: () =>
      'Write one of the values on the second sheet of the template, or leave the cell empty.',
  },
  'import/document-invalid': {
    title: 'The number of the document is wrong',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”: a DNI has 8 digits, a foreigner card 9 to 12 letters or digits.`,
    remedy: () =>
      'Check it against the document. If it is a foreigner card, put CE as the type of document.',
  },
  'import/document-stated-none': {
    title: 'It says no document and has a number',
    sentence: ({ value }) => `The row says “no document” and has the number “${value}”.`,
    remedy: () => 'Mend the type of document or clear the number.',
  },
  'import/phone-invalid': {
    title: 'The phone is wrong',
    sentence: ({ column, value }) => `“${column}” says “${value}”, which is no phone number.`,
    remedy: () =>
      'Write one number only: nine digits for a mobile; with + and the country code if it is from abroad.',
  },
  'import/email-invalid': {
    title: 'The e-mail is wrong',
    sentence: ({ column, value }) => `“${column}” says “${value}”, which is no e-mail address.`,
    remedy: () => 'Write it like name@example.pe, or leave the cell empty.',
  },
  'import/district-unknown': {
    title: 'The district is not known',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”, which is no district of the programme.`,
    remedy: () => 'Write the name as it is in the programme, or the UBIGEO code of six digits.',
  },
  'import/district-elsewhere': {
    title: 'The district is outside the programme',
    sentence: ({ value }) =>
      `“${value}” is no district of the programme; the person comes in without a district.`,
    remedy: () => 'If it is needed, write its UBIGEO code of six digits.',
  },
  'import/organisation-unknown': {
    title: 'The organisation is not known',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”, and no organisation has that name or RUC.`,
    remedy: () => 'Register the organisation first, or write its name as the register has it.',
  },
  'import/organisation-beyond': {
    title: 'The organisation is out of reach',
    sentence: () => 'There is no permission to bring members into that organisation.',
    remedy: () =>
      'Choose an organisation of your own, or ask the coordination of the programme to do it.',
  },
  'import/under-age': {
    title: 'Under age',
    sentence: ({ age }) => `By the date of birth the age is ${age}.`,
    remedy: () =>
      'Check the date. The law asks for 18 years to collect; it is registered all the same.',
  },
  'import/row-repeated': {
    title: 'The person is twice in the file',
    sentence: ({ line }) => `Row ${line} is of the same person and says something else.`,
    remedy: () => 'Decide which one is right and take the other out.',
  },
  'import/row-alike': {
    title: 'Two rows look alike',
    sentence: ({ line }) => `It looks like row ${line}.`,
    remedy: () => 'Say whether it is another person, or set one of the two rows aside.',
  },
  'import/likely-double': {
    title: 'May be registered already',
    sentence: () => 'It looks like somebody in the register.',
    remedy: () =>
      'Say whether it is the same person or another one. They are never joined by themselves.',
  },

  'programme/folder-missing': {
    title: 'The programme folder is missing',
    sentence: ({ folder }) => `There is no programme folder ${folder}.`,
    remedy: () => 'Check the path, or copy the folder of another programme to begin with.',
  },
  'programme/file-invalid': {
    title: 'The programme folder has an error',
    sentence: ({ file, line, field, detail }) =>
      `In ${file}, line ${line}, field “${field}”: ${detail.replace(/\.$/, '')}.`,
    remedy: () => 'Correct this field and start again.',
  },
  'programme/unknown': {
    title: 'This programme is not here',
    sentence: ({ programme }) => `The programme ${programme} is not kept here.`,
    remedy: () => 'Check the address.',
  },

  'access/sign-in': {
    title: 'Signing in is needed',
    sentence: () => 'This is shown only to those who signed in, and no session and no key came.',
    remedy: () => 'Sign in and try again, or send the key of the system.',
  },
  'access/token-wrong': {
    title: 'The token is not valid',
    sentence: () => 'The token that came is not of this program, has expired or was revoked.',
    remedy: () => 'Sign in again, or ask whoever runs the program for another one.',
  },
  'access/no-person': {
    title: 'Who says it is missing',
    sentence: () =>
      'What is recorded bears the name of who says it, and this token is of no person.',
    remedy: () => 'Sign in with an account of your own.',
  },
  'access/not-allowed': {
    title: 'It is not allowed',
    sentence: ({ ability }) => `This needs a right that this account does not have: ${ability}.`,
    remedy: () => 'Ask whoever runs the programme for it, if the work needs it.',
  },
  'access/review-changed': {
    title: 'The list has changed',
    sentence: () => 'Since the review was opened somebody got or lost rights.',
    remedy: () => 'Open the review again, look at what changed and sign it.',
  },
  'access/breach-of-one': {
    title: 'It is not said of which door',
    sentence: () => 'The question is about one single account, phone or key.',
    remedy: () => 'Name exactly one of the three.',
  },
  'access/key-expiry': {
    title: 'A key lasts a year at most',
    sentence: ({ days_max }) =>
      `The last day of the key has to be between today and ${days_max} days from now.`,
    remedy: () => 'Choose a nearer day; where more time is needed, another key is made.',
  },
  'access/key-unfit': {
    title: 'The key does not fit its role',
    sentence: ({ role }) =>
      `A key with the role “${role}” needs the organisation or district that it stands for, and can carry only abilities of that role.`,
    remedy: () => 'Name the organisation or district, or take abilities away.',
  },
  'access/not-yours': {
    title: 'It is for somebody else to record',
    sentence: ({ kind }) =>
      `What this record says (${kind}) is not for its sender to say: it is neither hers nor her organisation’s.`,
    remedy: () => 'Ask the person or the organisation that it speaks of to record it.',
  },
  'access/sign-in-failed': {
    title: 'E-mail and password do not match',
    sentence: () => 'Nobody can sign in with this e-mail and this password.',
    remedy: () => 'Check both and try again, or ask for a link to choose another password.',
  },
  'access/second-factor-failed': {
    title: 'The code does not work',
    sentence: () =>
      'The second step could not be checked: the code or passkey is not of this account, is over, or was used before.',
    remedy: () => 'Wait for the next code and type it, or use a recovery code.',
  },
  'access/sign-in-over': {
    title: 'The sign-in was left half-way',
    sentence: () =>
      'Too much time passed between the password and the second step, or the sign-in is already done.',
    remedy: () => 'Start again with e-mail and password.',
  },
  'access/sign-in-again': {
    title: 'You need to sign in again',
    sentence: () => 'To change how you sign in, you must have signed in less than an hour ago.',
    remedy: () => 'Sign out, sign in again and repeat it.',
  },
  'access/too-many': {
    title: 'Too many attempts',
    sentence: ({ seconds }) =>
      `There were too many attempts in a row; it can be tried again in ${seconds} seconds.`,
    remedy: () =>
      'Wait that long. If the attempts were not yours, tell whoever administers the programme.',
  },
  'access/cross-site': {
    title: 'It came from another page',
    sentence: () =>
      'The browser says that a page of another address sent this; to be safe it was not taken.',
    remedy: () => 'Open the page of the programme and do it there.',
  },
  'access/token-retired': {
    title: 'The first token has done its work',
    sentence: () =>
      'The token of the first start counts only until the programme is set up, and it is.',
    remedy: () =>
      'Sign in with e-mail and password; if nobody can, make a new link on the machine: npm run ayni -- new-link.',
  },
  'access/link-spent': {
    title: 'The link no longer works',
    sentence: () => 'The link is over, was used, or is not complete.',
    remedy: () => 'Ask for a new link.',
  },
  'access/code-spent': {
    title: 'The invitation code does not work',
    sentence: () => 'The code is over, was used, was taken back, or is not typed right.',
    remedy: () => 'Check the letters; if they are right, ask whoever showed it for another code.',
  },
  'access/password-short': {
    title: 'The password is short',
    sentence: ({ least }) => `The password needs at least ${least} letters, figures or signs.`,
    remedy: () => 'Write a phrase of three or four words that do not usually go together.',
  },
  'access/password-long': {
    title: 'The password is too long',
    sentence: ({ most }) => `The password may have at most ${most} letters, figures or signs.`,
    remedy: () => 'Write a shorter one.',
  },
  'access/password-common': {
    title: 'Many people use that password',
    sentence: () => 'That password is among those that are tried first, or repeats itself.',
    remedy: () => 'Write a phrase of three or four words that do not usually go together.',
  },
  'access/password-personal': {
    title: 'The password is made of your own data',
    sentence: () => 'The password is made of the person’s name or e-mail.',
    remedy: () => 'Write a phrase that does not speak of who uses it.',
  },
  'access/email-taken': {
    title: 'That e-mail has an account',
    sentence: () => 'Another account of this programme uses that e-mail.',
    remedy: () => 'Find the account in the list, or use another e-mail.',
  },
  'access/account-exists': {
    title: 'The person has an account',
    sentence: ({ person }) => `The person ${person} has an account already.`,
    remedy: () => 'Use the account there is; if it is closed, open it again.',
  },
  'access/account-unknown': {
    title: 'There is no such account',
    sentence: ({ account }) => `There is no account ${account} in this programme.`,
    remedy: () => 'Find it in the list of accounts.',
  },
  'access/own-account': {
    title: 'It is your own account',
    sentence: () =>
      'Nobody can close their own account or reset their own second step here: the programme could be left without an administrator.',
    remedy: () => 'Ask another administrator of the programme.',
  },
  'access/last-second-factor': {
    title: 'It is the only second step',
    sentence: () => 'Without it nobody could sign in with this account.',
    remedy: () => 'Add another passkey or a code app first.',
  },
  'access/passkey-refused': {
    title: 'The passkey could not be kept',
    sentence: () => 'What the browser sent does not answer what it was asked, or came too late.',
    remedy: () => 'Add the passkey again from the start.',
  },
  'access/not-there': {
    title: 'It is not on the list',
    sentence: ({ id }) => `There is nothing with the id ${id} among what this account can see.`,
    remedy: () => 'Look at the list again: somebody else may have taken it away.',
  },
  'access/person-unknown': {
    title: 'The person is not registered',
    sentence: ({ person }) => `There is no person ${person} in the register of this programme.`,
    remedy: () => 'Register the person first.',
  },
  'access/key-differs': {
    title: 'The secret key of the program is another one',
    sentence: () =>
      'The codes of this account were kept with another secret key (AYNI_SECRET_KEY or the file secret-key).',
    remedy: () =>
      'Put back the secret key there was, or reset the second step of the account so that it is added again.',
  },
  'programme/organisation-unknown': {
    title: 'The organisation is no partner of the programme',
    sentence: ({ organisation }) => `“${organisation}” is not among the partners of the programme.`,
    remedy: () => 'Choose one of the list of partners.',
  },
  'http/not-json': {
    title: 'The body is not JSON',
    sentence: ({ detail }) => `What came cannot be read as JSON: ${detail}.`,
    remedy: () => 'Send JSON in UTF-8 with content-type application/json.',
  },
  'http/query-invalid': {
    title: 'The query has an error',
    sentence: ({ field, detail }) => `The parameter “${field}” is not valid: ${detail}.`,
    remedy: () => 'Correct the parameter; the page /api/docs explains them.',
  },
  'http/body-invalid': {
    title: 'Something is missing or not written right',
    sentence: ({ field, detail }) => `The field “${field}” is missing or not valid: ${detail}.`,
    remedy: () => 'Fill in or correct the field and send it again.',
  },
  'http/body-too-large': {
    title: 'The body is too large',
    sentence: ({ bytes_max }) => `A body cannot be above ${bytes_max} bytes.`,
    remedy: () => 'Send fewer records at a time.',
  },
  'http/batch-too-large': {
    title: 'Too many records at once',
    sentence: ({ events_max }) => `A batch cannot carry more than ${events_max} records.`,
    remedy: () => 'Send them in several batches.',
  },
  'http/encoding-unsupported': {
    title: 'Unknown compression',
    sentence: ({ encoding }) => `A body compressed with “${encoding}” cannot be read.`,
    remedy: () => 'Send it uncompressed or with gzip.',
  },
  'http/not-found': {
    title: 'There is nothing here',
    sentence: ({ path }) => `There is nothing at the address ${path}.`,
    remedy: () => 'Check the address; the page /api/docs lists them.',
  },
  'http/lot-not-found': {
    title: 'The lot cannot be found',
    sentence: ({ lot }) => `There is no lot “${lot}”.`,
    remedy: () => 'Check the code. If it is recent, its record may not have arrived yet.',
  },
  'http/event-not-found': {
    title: 'The record cannot be found',
    sentence: ({ event }) => `There is no record “${event}”.`,
    remedy: () => 'Check the id. If it is recent, it may not have arrived yet.',
  },
  'http/cursor-invalid': {
    title: 'The cursor is not valid',
    sentence: ({ cursor }) => `Reading cannot go on from “${cursor}”.`,
    remedy: () => 'Use “next” of the last answer, or begin without a cursor.',
  },
  'http/stopping': {
    title: 'The program is stopping',
    sentence: () => 'The program is stopping and takes nothing new. Nothing was lost.',
    remedy: () => 'Send the same again in a moment.',
  },
  'http/internal': {
    title: 'The program failed',
    sentence: ({ request }) => `Something failed in the program while answering ${request}.`,
    remedy: () => `${operator} Name the number of the request.`,
  },

  'store/unavailable': {
    title: 'The database does not answer',
    sentence: () => 'The database does not answer just now. What was confirmed before is kept.',
    remedy: () => 'Send the same again in a moment.',
  },
  'store/disk-full': {
    title: 'The disk is full',
    sentence: () => 'The disk is full and this was not kept. What was there before is safe.',
    remedy: () => 'Free space on the disk and send the same again.',
  },
  'store/in-use': {
    title: 'The data is in use',
    sentence: ({ folder, process }) => `The process ${process} already uses the folder ${folder}.`,
    remedy: () => 'Stop that process, or name another folder with AYNI_DATA.',
  },
  'store/fsync-missing': {
    title: 'The disk does not confirm what is written',
    sentence: () =>
      'The data of a trial did not really reach the disk; a power cut would lose records.',
    remedy: () => 'Use another folder or disk, or a PostgreSQL server with DATABASE_URL.',
  },
  'store/newer-schema': {
    title: 'The data is of a newer version',
    sentence: ({ found, known }) =>
      `The data has version ${found}; this program knows versions up to ${known}.`,
    remedy: () => 'Update the program before opening this data.',
  },
  'store/target-not-empty': {
    title: 'The target already has data',
    sentence: () => 'The target database already has data, and nothing was touched.',
    remedy: () => 'Choose an empty database.',
  },
  'store/copies-differ': {
    title: 'The copy is not equal',
    sentence: ({ table }) => `After copying, the table “${table}” is not equal to the original.`,
    remedy: () => `Do not use the copy; the original is untouched. ${operator}`,
  },
  'store/backup-unreadable': {
    title: 'The backup cannot be read',
    sentence: ({ file }) => `The file ${file} is missing, cut short or not a backup of Ayni.`,
    remedy: () => 'Name another backup; nothing was restored.',
  },
};

export const problemWords = readyForFacts(table);
