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
  textile: ['sort-offcuts-by-fibre', 'keep-offcuts-dry', 'hand-over-segregated'],
  stall: ['separate-organics', 'reuse-crates', 'hand-over-segregated'],
} as const;

export const documentCodes = {
  vaccines: ['vaccination-tetanus', 'vaccination-hepatitis-b'],
} as const;

export const pathwayCodes = {
  formalization: 'formalization',
  inscription: 'municipal-registration',
  policy: 'public-policy',
} as const;

export const stageCodes = {
  submitted: 'submitted',
  granted: 'granted',
  refused: 'refused',
} as const;

export const policyStages = ['idea', 'draft', 'submitted', 'approved', 'in_force'] as const;
