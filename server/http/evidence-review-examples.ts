/** Made-up records for the description. */
const id = (room: string, count: number): string =>
  `01900000-0000-7000-8${room}00-${String(count).padStart(12, '0')}`;

const recorder = { actor: id('a', 2), name: 'Apellido' };
const association = id('a', 1);
const question = {
  review: id('e', 12),
  by: { actor: id('a', 3), name: 'Apellido' },
  at: '2026-07-03T15:10:00.000Z',
  note: 'nota',
  replies: [],
};

const record = {
  event: id('e', 11),
  kind: 'encounter.visit',
  at: '2026-07-01T15:10:00.000Z',
  receivedAt: '2026-07-01T15:12:00.000Z',
  recorder,
  about: { actor: association, name: 'Cerros', district: '150115' },
  payload: { visited: association, purpose: 'practice' },
  standing: {
    level: 'documented',
    since: '2026-07-01T15:12:00.000Z',
    proofs: [{ kind: 'attachment', event: id('e', 13), at: '2026-07-01T15:12:00.000Z' }],
    reason: null,
    awaited: 0,
    question: null,
  },
};

const naming = {
  names: { [association]: 'Cerros', [recorder.actor]: recorder.name },
  codes: {},
};

export const reviews = { records: [record], ...naming, left: 1, more: false, doneToday: 12 };
export const review = {
  record,
  ...naming,
  attachments: [
    {
      event: id('e', 13),
      at: '2026-07-01T15:12:00.000Z',
      role: 'visit',
      sha256: 'a'.repeat(64),
      media: 'image/jpeg',
      bytes: 93_000,
      recorder: recorder.actor,
      stored: true,
    },
  ],
  history: [],
  mayReview: true,
};
export const askedBack = {
  records: [{ ...record, standing: { ...record.standing, question } }],
  ...naming,
};
