/** How long what was shown once counts. Milliseconds. */
const minute = 60_000;
const hour = 60 * minute;
export const dayMs = 24 * hour;

/** A browser that nobody uses is signed out after this long… */
export const sessionIdleMs = 12 * hour;
/** …and every browser after this long. */
export const sessionMs = 30 * dayMs;
/** From the right password to the second factor. */
export const secondFactorMs = 10 * minute;
/** From the right password to a second factor that is enrolled for the first time. */
export const enrolMs = hour;
/** Factors are changed only soon after signing in: an open browser is not enough. */
export const freshMs = hour;
/** A one-time link to choose a password that the person asked for. */
export const resetMs = hour;
/** One that an administrator hands over, or that comes with a new account. */
export const welcomeMs = 3 * dayMs;
/** The link with which an administrator starts. */
export const administratorLinkMs = 7 * dayMs;
/** A phone is remembered this long. */
export const phoneMs = 365 * dayMs;
/** Days that an invitation is good for, unless said otherwise. */
export const invitationDays = 3;
export const invitationDaysMost = 30;
