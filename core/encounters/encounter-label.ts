import { isUuid, type EventId } from '../events/ids.ts';

/**
 * The text in the QR code of an encounter, shown at the door: an address that any phone can open;
 * the notebook of whoever scans it records that she is there.
 *
 * @param base address of the server, without a slash at its end
 */
export function encounterLabel(base: string, encounter: EventId): string {
  return `${base}/e/${encounter}`;
}

/** The encounter behind what a camera saw, whatever server showed it; undefined where none is. */
export function readEncounterLabel(text: string): EventId | undefined {
  const [, id = ''] =
    /^https?:\/\/[^/\s]+(?:\/[a-z]{2})?\/e\/([0-9a-f-]{36})(?:[?#]\S*)?$/i.exec(text.trim()) ?? [];
  const encounter = id.toLowerCase();
  return isEventId(encounter) ? encounter : undefined;
}

function isEventId(text: string): text is EventId {
  return isUuid(text);
}
