import { randomUUID } from 'node:crypto';
import type { Why } from '../../core/access/why.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { insertLook } from '../store/access/access-log.ts';
import type { Queryable } from '../store/engine/contract.ts';

/** Somebody is about to be shown personal data. */
export type Access = {
  readonly programme: ProgrammeId;
  readonly at: Instant;
  readonly viewer: Viewer;
  /** Id of the endpoint or name of the export: `actor`, `actorHistory`, `membersCsv`. */
  readonly what: string;
  /** Whose data it is: actors. None for a look at nobody in particular. */
  readonly subjects: readonly string[];
  readonly why: Why;
};

/**
 * Notes a look at personal data, before the answer goes out: what cannot be noted is not shown.
 * A person who looks at herself alone is not noted; it is nobody's business. Throws
 * `StoreUnavailable`.
 */
export async function logAccess(db: Queryable, access: Access): Promise<void> {
  const { programme, viewer, subjects } = access;
  const alone = subjects.length > 0 && subjects.every((subject) => subject === viewer.person);
  if (alone) return;
  await insertLook(db, programme, { ...access, look: randomUUID() });
}
