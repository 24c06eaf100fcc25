/**
 * May the browser delete what this phone has not sent? It promised nothing (it refused, or cannot),
 * and there is something to lose. Whoever records is told so then, not only in the settings.
 *
 * @param persisted what the browser answered when asked to keep our data; null: it cannot be asked
 * @param unsent records that the server does not have
 */
export function mayLoseUnsent(persisted: boolean | null, unsent: number): boolean {
  return persisted !== true && unsent > 0;
}
