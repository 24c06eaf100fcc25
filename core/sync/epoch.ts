/**
 * The server's data has an epoch that changes when it was restored from a copy. A phone that met
 * another epoch before offers everything again: what is there is `already_had`, what was lost
 * comes back (S7).
 *
 * @param known the epoch of the last answer, or undefined before the first
 */
export function mustOfferAgain(known: string | undefined, answered: string): boolean {
  return known !== undefined && known !== answered;
}
