import type { PhoneHelpWords } from '../es/phone-help.ts';

export const phoneHelp: PhoneHelpWords = {
  heading: 'Help',
  open: 'Help',
  openHelp: 'Practise, listen, and whom to ask',
  hear: 'Listen',
  first: {
    question: 'First time? Practising takes two minutes.',
    yes: 'Practise',
    no: 'Not now',
  },
  practice: {
    title: 'Practise',
    open: 'Practise for two minutes',
    openHelp: 'With invented data. Nothing is kept and nothing is sent.',
    band: 'PRACTICE: invented data',
    leave: 'Leave',
    step: (at, of) => `Step\u00a0${at}\u00a0of\u00a0${of}`,
    begin: 'Begin',
    next: 'Go on',
    start: {
      heading: 'Let us practise',
      say: 'Everything here is invented. Nothing is kept, nothing is sent, and at the end it goes.',
    },
    material: { heading: 'What was collected?', say: 'Tap the picture of what was collected.' },
    person: { heading: 'Who brings it?', say: 'Tap the person who brings her material.' },
    weight: {
      heading: 'How much does it weigh?',
      say: 'Tap the numbers of the weight and then the green button.',
    },
    undo: {
      heading: 'It is saved',
      say: 'If something went wrong, tap Undo. Try it now.',
    },
    notebook: {
      heading: 'My notebook',
      say: 'Every weighing stays here. What was undone is crossed out; then it was written again.',
    },
    notebookLeader: {
      heading: 'My notebook',
      say: 'What each person brought stays here, with its total. It can be corrected with a reason.',
    },
    unsent: {
      heading: 'What is “not sent”?',
      say: 'It is saved on this phone and goes out by itself when there is signal. It is not lost.',
      signal: 'Pretend that signal arrives',
      arrived: 'Signal arrived: it was sent by itself.',
    },
    end: {
      heading: 'Done',
      say: 'All that was invented is gone. Work can begin.',
      work: 'Start working',
      again: 'Practise again',
    },
    people: ['Flor (invented)', 'Julio (invented)', 'Nelly (invented)'],
    scaleName: 'invented',
    line: (mass, material) => `${mass} of ${material}`,
    lineOf: (person, mass, material) => `${person}: ${mass} of ${material}`,
    voided: 'undone',
    total: (mass) => `Total: ${mass}`,
  },
  listen: {
    name: 'Hear what each button says',
    help: 'The first tap reads it aloud. The second tap, right after it, does it.',
    on: 'Switch on',
    off: 'Switch off',
    isOn: 'Listening is on',
    howTo: 'One tap: hear it. Another tap: do it.',
    noVoice: 'This phone has no voice: what it would say is written at the top.',
    notHere: 'The voice is not on the phone yet. It needs signal once; then it reads without it.',
    nothing: 'Without a name',
    notYet: 'cannot be tapped yet',
  },
  screens: {
    heading: 'What each screen is for',
    recoger: {
      name: 'Collect',
      say: 'Choose the material, enter the weight and save. It works without signal.',
    },
    vender: {
      name: 'Sell',
      say: 'Write down who bought it, how many kilos and at what price.',
    },
    cuaderno: {
      name: 'My notebook',
      say: 'See everything that was written down and whether it reached the programme.',
    },
    mas: {
      name: 'More',
      say: 'The card, one’s own data, the settings and this help.',
    },
    socios: {
      name: 'Weigh',
      say: 'Weigh what each member brings, one after another.',
    },
    trabajo: {
      name: 'Work',
      say: 'Sort, sell, deliver, share the money and see the stock.',
    },
    ofrecer: {
      name: 'Offer',
      say: 'Tell what material there is to collect and when.',
    },
    miskilos: {
      name: 'My kilos',
      say: 'See how much was given, and the certificates.',
    },
    busco: {
      name: 'Wanted',
      say: 'Says which material is wanted, how much and at what price.',
    },
    acuerdos: {
      name: 'Deals',
      say: 'Shows what was agreed with others and how much of it came; it is signed here.',
    },
    ruta: {
      name: 'My pathway',
      say: 'Shows what is done, what is next and which paper is missing. It is under More.',
    },
    visita: {
      name: 'Visit',
      say: 'Write down a visit with its photos.',
    },
    sending: {
      name: 'Not sent',
      say: 'Says how many notes wait for signal. They are saved and go out by themselves.',
    },
  },
  call: {
    heading: 'Whom to ask?',
    association: (name) => `The board of ${name}.`,
    nobody: 'Whoever handed over the invitation of this phone.',
    office: 'If nobody there can help, the programme’s office.',
  },
  undo: {
    heading: 'How each thing is undone',
    weighing: 'Weighing',
    ways: {
      annul: 'Undone right away with Undo, or the same day with Void in My notebook.',
      now: 'Undone right away with Undo. Later, ask the office.',
      counter: 'Voided by another note; the first one stays, crossed out.',
      again: 'Corrected by writing it down again: the last one counts.',
      office: 'Not undone from the phone. To correct it, ask the office.',
      never: 'Not undone: it has been said. Check before saving.',
    },
    before: {
      office: 'This cannot be undone from the phone. Check before saving.',
      never: 'This cannot be undone. Check before saving.',
    },
  },
  duty: {
    heading: 'What I do with this phone',
    works: {
      recycler: 'Collect and sell',
      leader: 'Lead the association',
      giver: 'Offer material',
      buyer: 'Buy and agree',
      verifier: 'Visit and verify',
    },
    chosen: 'chosen',
    change: 'Change what I do',
  },
  install: {
    heading: 'Install on this phone',
    why: 'It opens faster, also without signal, and the phone keeps the records better.',
    button: 'Install',
    steps: [
      'Open the browser’s menu: the three dots at the top right.',
      'Tap “Add to Home screen” or “Install app”.',
      'Confirm. The picture of Ayni appears among the apps.',
    ],
    done: 'Ayni is installed.',
  },
  update: {
    offer: 'There is a new version.',
    now: 'Use it now',
    later: 'It will be used when the app is closed and opened.',
  },
  settings: {
    text: 'Size of letters',
    sizes: { normal: 'A', large: 'A+', largest: 'A++' },
    sizeNames: { normal: 'Normal letters', large: 'Large letters', largest: 'Very large letters' },
    runasimi: (done, all) => `Runasimi (being prepared: ${done} of ${all} words)`,
    runasimiHelp: 'What has no word in Quechua yet stays in Spanish.',
  },
};
