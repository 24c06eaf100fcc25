import type { ActorId } from '../../../../core/events/ids.ts';
import type { HoldDocument } from '../../../../core/evidence/review-events.ts';
import { parseDay, type Day } from '../../../../core/quantities/instant.ts';
import type { PathwayBookAnswer } from '../../../../wire/api/pathway-answers.ts';

export type PaperKind = PathwayBookAnswer['documents'][number];

/** What was typed of a paper, as it stands in the fields. */
export type Typed = {
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly issuer: string;
  readonly number: string;
};
export const nothingTyped: Typed = { issuedOn: '', expiresOn: '', issuer: '', number: '' };

/** What keeps it from being saved, by the name of its sentence. */
export type PaperLack = 'missingIssued' | 'missingExpires' | 'reversed' | 'future';

export function lackOfPaper(typed: Typed, kind: PaperKind, today: Day): PaperLack | undefined {
  const issued = parseDay(typed.issuedOn);
  const expires = parseDay(typed.expiresOn);
  if (issued === undefined) return 'missingIssued';
  if (issued > today) return 'future';
  if (kind.expires === 'stated' && expires === undefined) return 'missingExpires';
  return expires !== undefined && expires < issued ? 'reversed' : undefined;
}

/**
 * What is written when it is saved; undefined while something lacks. The number of a person's paper
 * stays in its photo: it names her.
 */
export function statedPaper(
  typed: Typed,
  kind: PaperKind,
  of: { readonly holder: ActorId; readonly district: string | null; readonly today: Day },
): HoldDocument | undefined {
  const issuedOn = parseDay(typed.issuedOn);
  if (issuedOn === undefined || lackOfPaper(typed, kind, of.today) !== undefined) return undefined;
  const expiresOn = kind.expires === 'never' ? undefined : parseDay(typed.expiresOn);
  const issuer = plain(typed.issuer);
  const number = kind.of === 'person' ? '' : plain(typed.number);
  return {
    holder: of.holder,
    document: kind.code,
    issuedOn,
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(issuer === '' ? {} : { issuer }),
    ...(number === '' ? {} : { number }),
    ...(of.district === null ? {} : { district: of.district }),
  };
}

function plain(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ');
}
