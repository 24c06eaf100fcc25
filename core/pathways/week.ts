/** Which week, from Monday, a day since 1970-01-01 is in; that day was a Thursday. */
export function weekOf(epochDay: number): number {
  return Math.floor((epochDay + 3) / 7);
}
