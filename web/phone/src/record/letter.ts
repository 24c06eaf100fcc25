import type { ActorId } from '../../../../core/events/ids.ts';
import type { Known } from '../store/database.ts';

/** The letter with which codes of an association's lots begin. */
export function letterOf({ register }: Known, holder: ActorId): string {
  return register.actors.find(({ id }) => id === holder)?.letter ?? 'A';
}
