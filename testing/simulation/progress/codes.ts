/**
 * Codes of the programme's folder that the simulation speaks in. A test compares them with the
 * folder, so that a story cannot be about something that does not exist.
 */
export const curricula = {
  recyclers: {
    code: 'recyclers-basic',
    version: '2022',
    modules: ['solid-waste', 'health-safety', 'business', 'social-skills'],
    moduleMinutes: 180,
  },
  officials: {
    code: 'officials-circular',
    version: '1',
    modules: ['circular-economy', 'municipal-rules', 'instruments'],
    moduleMinutes: 240,
  },
} as const;

export const practiceCodes = {
  textile: ['offcuts-by-fibre', 'offcuts-handed-over', 'fabric-weighed'],
  stall: ['organics-apart', 'organics-handed-over', 'returnable-crates'],
  association: ['scale-used', 'monthly-report', 'sorted-by-material'],
} as const;

export const documentCodes = {
  vaccines: ['vaccination-tetanus', 'vaccination-hepatitis-b'],
  ofMember: ['national-id', 'ppe-handover'],
  ofAssociation: [
    'legal-entity-record',
    'ruc',
    'member-list',
    'equipment-list',
    'vehicle-list',
    'formalisation-fee',
  ],
  forRegistration: ['sworn-statements-register', 'participating-members', 'registration-fee'],
} as const;

export const pathwayCodes = {
  formalization: 'formalisation',
  inscription: 'municipal-registration',
  policy: 'public-policy',
} as const;

/** An inscription is granted by being registered. */
export const stageCodes = {
  submitted: { formalization: 'submitted', inscription: 'submitted' },
  granted: { formalization: 'granted', inscription: 'registered' },
  refused: { formalization: 'refused', inscription: 'refused' },
} as const;

export const policyStages = ['draft', 'submitted', 'approved', 'in-force'] as const;
