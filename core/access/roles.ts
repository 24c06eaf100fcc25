/** Who somebody is for the program. Every role but the last follows from affiliations. */
export const roles = [
  'recycler',
  'leader',
  'mse',
  'market',
  'buyer',
  'officer',
  'monitoring',
  'coordinator',
  'data_officer',
  'administrator',
  'public',
] as const;

export type Role = (typeof roles)[number];
