/** Problems of a password that somebody chooses stand beside its field. */
export const passwordFields = {
  'access/password-short': 'password',
  'access/password-long': 'password',
  'access/password-common': 'password',
  'access/password-personal': 'password',
} as const;
