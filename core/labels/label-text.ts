import { invitationLength, readCode } from '../accounts/short-code.ts';
import { readEncounterLabel } from '../encounters/encounter-label.ts';
import { isUuid, type EventId, type Id, type LotId, type PlaceId } from '../events/ids.ts';
import { codeOfId, lotCode, readLotCode } from '../ledger/lot-code.ts';
import { readCardCode } from '../privacy/card.ts';

/**
 * What a label says. Read by the camera a lot or a place has its id; typed by hand it has only its
 * code (`id` is null): the phone looks among what it knows, or asks.
 */
export type Label =
  | { readonly is: 'lot'; readonly id: LotId | null; readonly code: string }
  | { readonly is: 'place'; readonly id: PlaceId | null; readonly code: string }
  | { readonly is: 'card'; readonly code: string }
  | { readonly is: 'invitation'; readonly code: string }
  /** At the door of an encounter: whoever reads it says that she is there. */
  | { readonly is: 'encounter'; readonly encounter: EventId }
  /** A delivery or its acceptance, as `wire/compact` writes it. */
  | { readonly is: 'delivery' | 'acceptance'; readonly text: string }
  /** The number of a member within her association: only typed. */
  | { readonly is: 'number'; readonly number: number };
export type LabelKind = Label['is'];

/** What deliveries and acceptances of version 1 begin with, see `wire/compact`. */
export const compactMarks = { delivery: 'AYNI1:D:', acceptance: 'AYNI1:A:' } as const;

/** A member's number has at most this many digits; nothing else that is typed is so short. */
const numberDigitsMost = 4;

/**
 * The text in the QR code of a sack or lot: an address that any phone can open, with the whole id
 * behind the `#`, which no server is told.
 *
 * @param base address of the server, without a slash at its end
 * @param letter of the association that holds it, one capital A to Z
 */
export function lotLabel(base: string, letter: string, lot: LotId): string {
  return `${base}/l/${lotCode(letter, lot)}#${lot}`;
}

/** The text in the QR code of a place. */
export function placeLabel(base: string, place: PlaceId): string {
  return `${base}/p/${placeCode(place)}#${place}`;
}

/** The text in the QR code of a person's card: the public page that says whether it is valid. */
export function cardLabel(base: string, code: string): string {
  return `${base}/carne/${code}`;
}

/**
 * The code of a place for people: `PL`, six characters of its id, one check character. One
 * character longer than a lot's, so neither is read as the other.
 */
export function placeCode(place: PlaceId): string {
  return `P${codeOfId('L', place)}`;
}

/** Reads a typed place code as `readLotCode` reads a lot's; undefined when it is none. */
export function readPlaceCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const code = plain.startsWith('PL') || plain.startsWith('P1') ? `L${plain.slice(2)}` : '';
  const read = readLotCode(code);
  return read === undefined ? undefined : `P${read}`;
}

/**
 * Reads what a camera saw or somebody pasted. Whatever server printed it: labels outlive
 * addresses. Undefined for what is no label of ours.
 */
export function readLabel(text: string): Label | undefined {
  const trimmed = text.trim();
  for (const is of ['delivery', 'acceptance'] as const) {
    if (trimmed.toUpperCase().startsWith(compactMarks[is])) return { is, text: trimmed };
  }
  const invitation = /#invitacion=([^&\s]+)/.exec(trimmed)?.[1];
  if (invitation !== undefined) {
    const code = readCode(invitation, invitationLength);
    return code === undefined ? undefined : { is: 'invitation', code };
  }
  const encounter = readEncounterLabel(trimmed);
  if (encounter !== undefined) return { is: 'encounter', encounter };
  const [, path = '', code = '', id] =
    /^https?:\/\/[^/\s]+(?:\/[a-z]{2})?\/(l|lote|p|carne)\/([^/#?\s]+)(?:#(\S+))?$/i.exec(
      trimmed,
    ) ?? [];
  switch (path.toLowerCase()) {
    case 'l':
    case 'lote':
      return lotOf(code, id);
    case 'p':
      return placeOf(code, id);
    case 'carne': {
      const card = readCardCode(code);
      return card === undefined ? undefined : { is: 'card', code: card };
    }
    default:
      return undefined;
  }
}

/**
 * Reads what somebody typed, as one of the kinds that are asked for: a whole text of a label, or a
 * code with case, spaces, dashes, O for 0 and I or L for 1 forgiven, or a member's number. A lot's
 * code comes before an invitation's, because it has a check sign.
 */
export function readTyped(typed: string, kinds: readonly LabelKind[]): Label | undefined {
  const wanted = (label: Label | undefined): Label | undefined =>
    label !== undefined && kinds.includes(label.is) ? label : undefined;
  const lot = readLotCode(typed);
  const place = readPlaceCode(typed);
  const card = readCardCode(typed);
  const invitation = readCode(typed, invitationLength);
  const digits = /^\s*(\d+)\s*$/.exec(typed)?.[1];
  const number = digits !== undefined && digits.length <= numberDigitsMost ? Number(digits) : 0;
  return (
    wanted(readLabel(typed)) ??
    wanted(lot === undefined ? undefined : { is: 'lot', id: null, code: lot }) ??
    wanted(place === undefined ? undefined : { is: 'place', id: null, code: place }) ??
    wanted(card === undefined ? undefined : { is: 'card', code: card }) ??
    wanted(invitation === undefined ? undefined : { is: 'invitation', code: invitation }) ??
    wanted(number === 0 ? undefined : { is: 'number', number })
  );
}

/** A label whose code and id do not belong together was tampered with, or is not ours. */
function lotOf(typed: string, id: string | undefined): Label | undefined {
  const code = readLotCode(typed);
  if (code === undefined) return undefined;
  if (id === undefined) return { is: 'lot', id: null, code };
  const lot = id.toLowerCase();
  if (!isIdOf<'lot'>(lot) || lotCode(code.charAt(0), lot) !== code) return undefined;
  return { is: 'lot', id: lot, code };
}

function placeOf(typed: string, id: string | undefined): Label | undefined {
  const code = readPlaceCode(typed);
  if (code === undefined) return undefined;
  if (id === undefined) return { is: 'place', id: null, code };
  const place = id.toLowerCase();
  if (!isIdOf<'place'>(place) || placeCode(place) !== code) return undefined;
  return { is: 'place', id: place, code };
}

function isIdOf<N extends string>(text: string): text is Id<N> {
  return isUuid(text);
}
