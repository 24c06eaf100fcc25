import { mayReadWork } from '../../core/access/may-see-work.ts';
import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { seesActor, visibleGroups } from '../../core/access/visible.ts';
import { fieldKind, isPersonalField, type FieldGroup } from '../../core/actors/personal-fields.ts';
import { photoPurpose } from '../../core/actors/purposes.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ActorAnswer } from '../../wire/api/actor-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import {
  linksOf,
  placesOf,
  type AffiliationRow,
  type ProfileRow,
} from '../store/register/actor-questions.ts';
import { filesOf, type FileRow } from '../store/register/files.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { lookedAt, type LookedAt } from './looked-at.ts';

/**
 * `GET /actors/:id`: an actor as far as this viewer may see it. Whoever may not reach it is told
 * that there is none: that somebody is in the register is personal too. Refuses with
 * `actors/not-found`.
 */
export function actor(
  { db, programme }: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<ActorAnswer>> {
  return whenStoreAnswers(async () => {
    const seen = await lookedAt({ db, programme }, id, now);
    if (!seen || !seesActor(viewer, seen.shown)) {
      return refuse({ code: 'actors/not-found', facts: { actor: id } });
    }
    const groups = visibleGroups(viewer, seen.shown);
    const [places, links, files] = await Promise.all([
      placesOf(db, programme.id, id),
      linksOf(db, programme.id, id),
      filesOf(db, programme.id, [id]),
    ]);
    const mayConsent = groups.includes('contact') || !seen.profile.isPerson;
    return accept({
      simulated: programme.simulated,
      ...profileOut(seen.profile, groups),
      groups: groupsOut(seen.profile, groups),
      affiliations: seen.affiliations.map((row) => affiliationOut(row, row.organisation, true)),
      consents: mayConsent
        ? seen.consents.map(({ saidAt, ...said }) => ({ ...said, saidAt: instantOut(saidAt) }))
        : [],
      photo: photoOut(viewer, seen, files),
      places: seen.profile.isPerson && !groups.includes('contact') ? [] : [...places],
      merges: may(viewer, 'actors.merge', seen.shown)
        ? links.map(({ at, ...link }) => ({ ...link, at: instantOut(at) }))
        : [],
      may: mayOut(viewer, seen.shown),
    });
  });
}

function profileOut(row: ProfileRow, groups: readonly FieldGroup[]) {
  const named = !row.isPerson || groups.includes('name');
  return {
    actor: row.actor,
    kind: row.kind,
    isPerson: row.isPerson,
    label: named ? row.label : null,
    state: stateOf(row),
    sameAs: row.sameAs,
    name: row.name,
    letter: row.letter,
    district: row.district,
    sex: named ? row.sex : null,
    bornFrom: groups.includes('identity') ? row.bornFrom : null,
    languages: [...row.languages],
    size: row.size,
    sector: row.sector,
    values: valuesOut(row, groups),
    registeredAt: instantOut(row.registeredAt),
    changedAt: instantOut(row.changedAt),
  };
}

function stateOf({ sameAs, cancelledAt }: ProfileRow): ActorAnswer['state'] {
  if (cancelledAt !== null) return 'cancelled';
  return sameAs === null ? 'current' : 'merged';
}

function valuesOut(row: ProfileRow, groups: readonly FieldGroup[]): ActorAnswer['values'] {
  const shown = Object.entries(row.personal).filter(
    ([name]) => isPersonalField(name) && groups.includes(fieldKind(name).group),
  );
  return Object.fromEntries(
    shown.map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
}

const groupsOfPerson: readonly FieldGroup[] = [
  'name',
  'identity',
  'contact',
  'social',
  'work',
  'sensitive',
];
const groupsOfOrganisation: readonly FieldGroup[] = ['contact', 'legal'];

function groupsOut({ isPerson }: ProfileRow, groups: readonly FieldGroup[]): ActorAnswer['groups'] {
  const all = isPerson ? groupsOfPerson : groupsOfOrganisation;
  return {
    shown: all.filter((group) => groups.includes(group)),
    hidden: all.filter((group) => !groups.includes(group)),
  };
}

/** An affiliation, with the other side as it may be called. */
export function affiliationOut(
  row: AffiliationRow,
  other: string,
  named: boolean,
): ActorAnswer['affiliations'][number] {
  return {
    id: row.id,
    member: row.member,
    organisation: row.organisation,
    other: {
      actor: other,
      label: named ? row.label : null,
      kind: row.kind,
      district: row.district,
      sex: named ? row.sex : null,
    },
    role: row.role,
    municipality: row.municipality,
    since: row.since,
    until: row.until,
  };
}

/** A photo is shown only while it is allowed, and to who may see her files or is herself. */
function photoOut(
  viewer: Viewer,
  { shown, consents }: LookedAt,
  files: readonly FileRow[],
): string | null {
  const mayLook = viewer.person === shown.actor || may(viewer, 'files.read', shown);
  const allowed = consents.some(({ purpose, given }) => purpose === photoPurpose && given);
  const photo = files.find(({ purpose }) => purpose === 'photo');
  return mayLook && allowed ? (photo?.id ?? null) : null;
}

function mayOut(viewer: Viewer, target: LookedAt['shown']): ActorAnswer['may'] {
  return {
    write: may(viewer, 'actors.write', target),
    merge: may(viewer, 'actors.merge', target),
    takeConsent: may(viewer, 'consent.take', target),
    addFiles: may(viewer, 'files.add', target),
    handlePrivacy: may(viewer, 'privacy.handle', target),
    invite: may(viewer, 'devices.invite', target),
    readWork: mayReadWork(viewer, target, 'holdings'),
  };
}
