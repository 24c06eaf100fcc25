import { certificateCode } from '../../core/encounters/certificate-code.ts';
import type { Heard, Standing } from '../../core/encounters/heard.ts';
import { ofKind, stillSaid } from '../../core/encounters/heard.ts';
import type { CurriculumHours } from '../../core/encounters/hours.ts';
import type { ActorId, EventId } from '../../core/events/ids.ts';

/** The certificate of somebody for a curriculum, while it was not retracted. */
export type Certificate = {
  readonly certificate: EventId;
  readonly code: string;
  /** `void`: her hours no longer complete the curriculum. */
  readonly standing: 'valid' | 'void';
};

/** The newest certificate of each person for each curriculum. */
export function certificatesIn(
  said: readonly Heard[],
  standing: Standing,
): (person: ActorId, curriculum: string) => EventId | undefined {
  const found = new Map<string, EventId>();
  for (const { id, payload } of ofKind(stillSaid(said), 'encounter.certify')) {
    found.set(`${standing(payload.person)} ${payload.curriculum}`, id);
  }
  return (person, curriculum) => found.get(`${person} ${curriculum}`);
}

/** What it is worth today: it stands on hours, and they may have been corrected. */
export function certificateOut(
  id: EventId | undefined,
  hours: Pick<CurriculumHours, 'completedOn'> | undefined,
): Certificate | null {
  if (id === undefined) return null;
  const standing = hours !== undefined && hours.completedOn !== null ? 'valid' : 'void';
  return { certificate: id, code: certificateCode(id), standing };
}
