import type { PhoneMoreWords } from '../es/phone-more.ts';

export const phoneMore: PhoneMoreWords = {
  more: {
    heading: 'More',
    register: 'Register a person',
    registerHelp: 'Without signal too',
    encounters: 'Encounters',
    encountersHelp: 'Trainings, round tables, minutes and commitments',
    links: {
      ingresos: {
        text: 'My income',
        help: 'Kilograms and soles of each month, and my certificate',
      },
      ofertas: { text: 'Offers', help: 'What workshops and markets have to give' },
      ronda: { text: 'Rounds', help: 'The places that are passed and on which days' },
      vehiculo: { text: 'My vehicle', help: 'How much it usually carries' },
      ruta: { text: 'My pathway', help: 'What is done, what is next and what to bring' },
      preguntas: { text: 'Questions', help: 'What is asked about what was recorded' },
      diagnostico: {
        text: 'Diagnosis',
        help: 'Ten minutes: what is done already, what is worth trying',
      },
      busco: {
        text: 'Wanted',
        help: 'Material that somebody wants to receive, and what we look for',
      },
      acuerdos: { text: 'Deals', help: 'What was agreed with others, and how much of it came' },
      miskilos: {
        text: 'My kilograms',
        help: 'What was taken away, month by month, and its certificates',
      },
      comida: { text: 'Food', help: 'Offer before it spoils, receive and hand on' },
    },
    card: 'My card',
    cardHelp: 'To show when somebody asks for it',
    sheet: 'My data',
    sheetHelp: 'What the programme knows of me',
    settings: 'Settings',
    settingsHelp: 'Language, letters, screen and what is still to be sent',
    photos: (count) =>
      count === 1
        ? '1 photo waits on this phone. It goes when the person is registered and there is signal.'
        : `${count} photos wait on this phone. They go when the people are registered and there is signal.`,
  },
  card: {
    heading: 'My card',
    of: 'Association',
    valid: (day) => `Valid until ${day}`,
    standings: { valid: 'VALID', expired: 'EXPIRED', revoked: 'REVOKED' },
    scan: 'Whoever checks it reads this code and sees the organisation and the validity.',
    code: (code) => `Code ${code}`,
    none: 'No card has been issued yet. The board or the office issues it.',
    noneNext: 'See what data of mine the programme has',
    never: 'The card has not come to this phone yet. Open this page with signal, once.',
    since: (moment) => `As it was on ${moment}.`,
    loading: 'Looking for the card…',
    qr: 'QR code of the card',
  },
  sheet: {
    heading: 'What the programme knows of me',
    listen: 'Listen',
    stop: 'Be quiet',
    since: (moment) => `As it was on ${moment}.`,
    never: 'The data has not come to this phone yet. Open this page with signal, once.',
    loading: 'Looking for the data…',
    known: 'Data',
    belongs: 'Where I take part',
    allowed: 'What I allowed',
    yes: 'yes',
    no: 'no',
    neverAsked: 'was not asked',
    reads: (count) =>
      count === 0
        ? 'Nobody of the programme has looked at this data yet.'
        : `Somebody of the programme looked at this data ${count === 1 ? 'once' : `${count} times`}.`,
    requests: 'My requests',
    requestLine: (right, received) => `${right}: asked on ${received}`,
    due: (day) => `answer by ${day}`,
    answered: (day) => `answered on ${day}`,
    waiting: 'saved on this phone, to be sent',
    ask: 'Ask for something about my data',
    askHeading: 'What is asked for?',
    note: 'What should be looked at (if one wants to say)',
    send: 'Make the request',
    missing: 'What is asked for is not chosen',
    sent: 'The request is saved and goes out by itself. The programme answers within the legal term.',
    rights: {
      information: { name: 'Information', meaning: 'To know what my data is used for.' },
      access: { name: 'Access', meaning: 'To see and take along my data.' },
      rectification: { name: 'Correct', meaning: 'Something is written wrong.' },
      cancellation: {
        name: 'Erase',
        meaning: 'To remove what names me; the kilograms stay without a name.',
      },
      opposition: { name: 'Oppose', meaning: 'That my data is not used for something.' },
      portability: { name: 'Take along', meaning: 'To receive my data in a file.' },
    },
  },
};
