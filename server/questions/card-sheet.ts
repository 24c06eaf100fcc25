import { may } from '../../core/access/may.ts';
import { visibleGroups } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { photoPurpose } from '../../core/actors/purposes.ts';
import { cardCodeForPeople } from '../../core/privacy/card.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { CardsQuery } from '../../wire/api/privacy-queries.ts';
import { cardsOf, type CardRow } from '../store/privacy/cards.ts';
import { purposesAllowed } from '../store/privacy/consents.ts';
import { membersOn } from '../store/privacy/members.ts';
import { profilesOf } from '../store/privacy/people.ts';
import { filesOf, fileWithContent } from '../store/register/files.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { reached } from './reached.ts';

/** A card as it is printed. */
export type PrintedCard = {
  readonly actor: string;
  readonly code: string;
  readonly organisation: string;
  readonly name: string | null;
  readonly document: string | null;
  readonly workHours: string | null;
  readonly validUntil: Day;
  readonly photo: { readonly media: string; readonly content: Uint8Array } | null;
};

/**
 * The valid cards of a person, or of all members of an organisation whom the viewer reaches; the
 * photo only while the person allows it. Refuses with `http/query-invalid`, `actors/not-found`,
 * `documents/nothing-to-print`.
 */
export function cardSheet(
  asked: Asked,
  viewer: Viewer,
  query: CardsQuery,
  now: Instant,
): Promise<Result<readonly PrintedCard[]>> {
  return whenStoreAnswers(async () => {
    const id = query.actor ?? query.organisation;
    if (id === undefined || (query.actor !== undefined && query.organisation !== undefined)) {
      const facts = { field: 'actor', detail: 'actor or organisation' };
      return refuse({ code: 'http/query-invalid', facts });
    }
    const found = await reached(asked, viewer, { id, ability: 'actors.export' }, now);
    if (!found.ok) return found;
    const { first, ids } = found.value;
    const { db, programme } = asked;
    const today = dayOf(now, programme.catalogue.offsetMinutes);
    const of = { organisation: first.actor, municipality: null, day: today };
    const members = first.isPerson
      ? ids
      : (await membersOn(db, programme.id, of)).map(({ actor }) => actor);
    const all = await cardsOf(db, programme.id, [...new Set(members)]);
    const valid = newestOfEach(
      all.filter(
        ({ revokedAt, validUntil, organisation }) =>
          revokedAt === null &&
          validUntil >= today &&
          (first.isPerson || organisation === first.actor),
      ),
    );
    const printed: PrintedCard[] = [];
    for (const card of valid) {
      const one = await printedCard(asked, viewer, card, now);
      if (one !== undefined) printed.push(one);
    }
    if (printed.length === 0) return refuse({ code: 'documents/nothing-to-print', facts: {} });
    return accept(printed);
  });
}

/** `cards` are the newest first. */
function newestOfEach(cards: readonly CardRow[]): readonly CardRow[] {
  const seen = new Set<string>();
  return cards.filter(({ actor, organisation }) => {
    const of = `${actor} ${organisation}`;
    return seen.has(of) ? false : seen.add(of);
  });
}

async function printedCard(
  asked: Asked,
  viewer: Viewer,
  card: CardRow,
  now: Instant,
): Promise<PrintedCard | undefined> {
  const { db, programme } = asked;
  const of = { id: card.actor, ability: 'actors.export' } as const;
  const found = await reached(asked, viewer, of, now);
  if (!found.ok || found.value.first.cancelledAt !== null) return undefined;
  const { first, seen, ids } = found.value;
  const groups = new Set(visibleGroups(viewer, seen.shown));
  const [organisation] = await profilesOf(db, programme.id, [card.organisation]);
  const { documentType, documentNumber, workHours } = first.personal;
  const named = documentType === 'dni' || documentType === 'ce' ? documentType.toUpperCase() : '';
  const document = documentNumber === undefined ? null : `${named} ${documentNumber}`.trim();
  const mayPhoto = may(viewer, 'files.read', seen.shown) && groups.has('name');
  return {
    actor: first.actor,
    code: cardCodeForPeople(card.code),
    organisation: organisation?.name ?? '',
    name: groups.has('name') && first.label !== '' ? first.label : null,
    document: groups.has('identity') ? document : null,
    workHours: groups.has('work') ? (workHours ?? null) : null,
    validUntil: card.validUntil,
    photo: mayPhoto ? await photoOf(asked, first.actor, ids) : null,
  };
}

async function photoOf(
  { db, programme }: Asked,
  actor: string,
  records: readonly string[],
): Promise<PrintedCard['photo']> {
  const allowed = await purposesAllowed(db, programme.id, [actor]);
  const own = [...allowed.values()].some((purposes) => purposes.has(photoPurpose));
  if (!own) return null;
  const files = await filesOf(db, programme.id, records);
  const photo = files.find(({ purpose }) => purpose === 'photo');
  const file = photo === undefined ? undefined : await fileWithContent(db, programme.id, photo.id);
  return file === undefined ? null : { media: file.media, content: file.content };
}
