import type { DirectoryWords } from '../es/directory.ts';

export const directoryWords: DirectoryWords = {
  title: 'Directory',
  columns: {
    label: 'Name',
    kind: 'Kind',
    organisations: 'Organisation',
    roles: 'Post',
    district: 'District',
    sex: 'Sex',
    state: 'State',
    registered: 'Registered (day, UTC)',
    id: 'Identifier',
  },
  states: { current: 'Current', ended: 'No longer belongs', cancelled: 'No name (cancelled)' },
  note: 'Note',
  simulated: 'SIMULATION',
};
