import type { Asked } from '../questions/asked.ts';
import { noteFreezingAlive } from '../store/reports/freezings.ts';
import type { FreezingProgress } from './freeze-report.ts';

/**
 * Says in the store that a freezing is under way, for other programs on the same database. The
 * embedded engine has one program only, and that one knows.
 */
export async function tellFreezing(
  { db, programme }: Asked,
  id: string,
  progress: FreezingProgress,
): Promise<void> {
  if (db.engine === 'server') await noteFreezingAlive(db, programme.id, { id, ...progress });
}
