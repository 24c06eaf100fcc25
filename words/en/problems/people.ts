import type { ProblemsOf } from '../../problem-words.ts';
import { byItself, operator } from './remedies.ts';

export const peopleProblems: ProblemsOf<'actors' | 'privacy' | 'documents'> = {
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
};
