/**
 * What a look at personal data is for, as the page states it. A closed list: the data officer
 * reads it years later, and free text would say everything or nothing.
 */
export const whys = [
  /** To work together: call, weigh, plan a route. */
  'service',
  /** Papers of formalization and registration (art. 34 and 39, D.S. 005-2010-MINAM). */
  'formalization',
  /** Counting for the programme and its funder. */
  'monitoring',
  /** Putting the register right: doubles, mistakes. */
  'upkeep',
  /** A right that a person asked for (art. 69, D.S. 016-2024-JUS). */
  'right',
  /** Looking into who saw what, a breach or a complaint. */
  'supervision',
  /** Accounts, phones and keys. */
  'accounts',
] as const;

export type Why = (typeof whys)[number];
