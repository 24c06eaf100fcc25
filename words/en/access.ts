import type { AccessWords } from '../es/access.ts';
import { roleWords } from './roles.ts';

export const accessWords: AccessWords = {
  simulated: 'SIMULATION',
  roles: roleWords,
  abilities: {
    'events.add': 'Record',
    'events.read': 'Read the log of events',
    'books.read': 'See balances and closure',
    'work.read': 'See stock, deliveries, rounds and offers',
    'visits.add': 'Record visits',
    'actors.find': 'Search the directory',
    'actors.read': 'See a record',
    'actors.write': 'Register and change',
    'actors.merge': 'Merge records and take them apart',
    'actors.import': 'Import lists',
    'actors.export': 'Export lists',
    'consent.take': 'Take consents',
    'files.add': 'Keep photos and signatures',
    'files.read': 'See photos and signatures',
    'privacy.handle': 'Answer data rights',
    'privacy.own': 'Use one’s own rights',
    'access.read': 'See who looked at what',
    'access.review': 'Review privileges',
    'accounts.manage': 'Give and take accounts',
    'devices.invite': 'Invite phones',
    'devices.manage': 'Revoke phones',
    'keys.manage': 'Give and revoke keys of systems',
    'own.account': 'Manage one’s own account',
    'programme.setup': 'Set the programme up',
    'maintenance.run': 'Back up, make books again and close months',
    'metrics.read': 'Read the measures',
    'public.read': 'See what is public',
  },
  scopes: {
    all: 'all',
    district: 'own district',
    organisation: 'own organisation',
    self: 'herself',
    none: '—',
  },
  vias: {
    nobody: 'not signed in',
    session: 'browser session',
    device: 'phone opened with its PIN',
    sending: 'locked phone that sends',
    key: 'key of a system',
    bootstrap: 'token of the first start',
    operator: 'command on the machine',
    metrics: 'token of the measures',
  },
  whys: {
    service: 'working together',
    formalization: 'papers of formalization and registration',
    monitoring: 'counting for the programme',
    upkeep: 'keeping the register in order',
    right: 'answering a right',
    supervision: 'looking into accesses',
    accounts: 'accounts and phones',
  },
  breach: {
    title: 'Data it could show',
    columns: {
      actor: 'id',
      name: 'name',
      groups: 'groups of data',
      looks: 'times shown',
      firstAt: 'first time',
      lastAt: 'last time',
    },
  },
  page: {
    title: 'Who may do and see what',
    intro:
      'What is not in these tables is denied. Rights follow from the current posts of the register; nobody gives them to herself.',
    ability: 'Ability',
    who: 'Who',
    how: 'How',
    may: 'What it may',
    record: {
      title: 'Who records what',
      intro:
        'Every event is looked at when it arrives. An id that nobody knows yet can only be the sender’s own, and waits.',
      by: 'Rule',
    },
    kind: 'Event',
    recordRules: {
      inOwnName:
        'Whoever records is the person who sends; a system records in the name of its organisation.',
      stock:
        'Holder and collector are herself, or belong to the organisation that she leads; monitoring and coordination, anybody.',
      handwork:
        'Also whoever belongs to an association, with the material of that association: it is the work of hands.',
      amend: 'What the same person recorded, or what speaks of the stock of whom she leads.',
      register:
        'In one’s own organisation, or a person without one; monitoring, coordination, data officer and administration, anybody. A recycler registers nobody.',
      change: 'Herself, who belongs to her organisation, or anybody by the table.',
      affiliate:
        'Nobody herself. Posts of the programme’s staff, administration alone. In one’s own organisation, who belongs to it already or whom one registered.',
      merge: 'Coordination and data officer.',
      consent: 'The person herself, or who may take her consents.',
      request: 'The person herself, who may take her consent, and the data officer.',
      answer: 'Data officer.',
      place: 'As changes of the person or organisation whose place it is.',
      close: 'Administration.',
    },
    see: {
      title: 'Who sees what of whom',
      intro:
        'Of the persons reached with “See a record”. Everybody sees all of herself. Name, kind and district of an organisation are seen by who signed in and may see records.',
    },
    persons: 'Of persons',
    organisations: 'Of organisations',
    ifAllowed: (purposes, groups) => `while the person allows it (${purposes}): ${groups}`,
    nothing: '—',
    doors: {
      title: 'By what one comes',
      intro: 'What each door cuts off or opens, above the posts.',
      keys: 'A key of a system is cut to a role, a place and some of these abilities:',
    },
    open: 'everything but the measures',
    everybody: 'whoever signed in',
    addresses: {
      title: 'Addresses of the API',
      intro:
        'Every address with the ability it asks for. “Narrow”: a smaller scope will do, and only what it reaches is shown. “Noted”: it is written down who saw whose data and what for.',
    },
    address: 'Address',
    noted: 'Noted',
    wide: 'whole scope',
    narrow: 'narrow',
  },
};
