import type { ActorId } from '../events/ids.ts';
import type { AttachmentRole } from '../evidence/evidence-events.ts';
import type { Ability } from './abilities.ts';
import { may, type Target } from './may.ts';
import type { Viewer } from './viewer.ts';

/** Of whom a photo shows something, as far as rights depend on it. */
export type EvidenceOwner = Target & { readonly isPerson: boolean };

/**
 * Whether the viewer may see an image beside a record: whoever took it, and whoever may see the
 * work of those of whom the record speaks. What may show a person, or her papers, asks for the
 * right to see files of persons. Whoever reviews records of theirs has to see what proves them.
 */
export function maySeeEvidence(
  viewer: Viewer,
  of: { readonly role: AttachmentRole; readonly recorder: ActorId },
  owners: readonly EvidenceOwner[],
): boolean {
  if (viewer.person !== null && viewer.person === of.recorder) return true;
  return owners.some(
    (owner) =>
      may(viewer, abilityFor(of.role, owner), owner) || may(viewer, 'evidence.review', owner),
  );
}

const papers: readonly AttachmentRole[] = ['document', 'signature'];

function abilityFor(role: AttachmentRole, { isPerson }: EvidenceOwner): Ability {
  return isPerson || papers.includes(role) ? 'files.read' : 'work.read';
}
