/** Made-up messages for the description of the API: round figures, ids that count up. */
const id = (room: string, count: number): string =>
  `01900000-0000-7000-8${room}00-${String(count).padStart(12, '0')}`;

export const collect = {
  programme: id('f', 1),
  id: id('e', 1),
  kind: 'flow.collect',
  occurredAt: '2026-07-01T15:04:05.000Z',
  recordedAt: '2026-07-01T15:04:20.000Z',
  device: id('d', 1),
  deviceSeq: 1,
  recorder: id('a', 2),
  payload: {
    holder: id('a', 1),
    place: id('c', 1),
    lot: { id: id('b', 1), letter: 'A' },
    material: 'cardboard-corrugated',
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    source: { kind: 'market', district: '150115' },
    collector: id('a', 2),
    weighed: {
      grams: 24_500,
      entry: { value: '24.5', unit: 'kg', method: 'scale', gross: '26', tare: '1.5' },
    },
  },
};

export const batch = {
  wire: 1,
  sentAt: '2026-07-01T15:10:00.000Z',
  app: 'campo/0.1.0',
  events: [collect],
};

/** What a queue that was handed in would bring. */
export const queuePreview = {
  events: 1,
  had: 0,
  unreadable: 0,
  people: [
    {
      actor: collect.recorder,
      name: null,
      events: 1,
      from: '2026-07-01',
      to: '2026-07-01',
      kinds: [{ kind: 'flow.collect', events: 1 }],
    },
  ],
};

export const outcomes = {
  epoch: id('0', 7),
  receivedAt: '2026-07-01T15:10:00.250Z',
  outcomes: [
    {
      id: id('e', 1),
      outcome: 'accepted',
      state: 'accepted',
      effectiveAt: '2026-07-01T15:04:05.000Z',
    },
  ],
};

export const flows = {
  from: '2026-07-01',
  to: '2026-07-31',
  by: 'material',
  simulated: true,
  asOf: '2026-07-31T22:00:00.000Z',
  totals: {
    opening_g: 100_000,
    collected_g: 900_000,
    delivered_g: 700_000,
    lost_g: 50_000,
    adjusted_g: 0,
    stock_g: 250_000,
    difference_g: 0,
  },
  rows: [
    {
      key: 'pet-clear',
      name: { es: 'PET', en: 'PET' },
      collected_g: 900_000,
      delivered_g: 700_000,
      lost_g: 50_000,
      adjusted_g: 0,
      stock_g: 250_000,
    },
  ],
};

/** Two statements about one person: she changed her phone, and allows a photo. */
export const statements = {
  statements: [
    {
      kind: 'actor.change',
      payload: {
        actor: '0193a5b0-1111-7000-8000-000000000001',
        because: 'changed',
        personal: { values: { phone: '+51999111222' } },
      },
    },
    {
      kind: 'actor.consent',
      payload: {
        actor: '0193a5b0-1111-7000-8000-000000000001',
        purpose: 'photo',
        given: true,
        text: '2026-1',
        language: 'es',
        how: 'verbal',
      },
    },
  ],
};
