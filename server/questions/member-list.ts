import { may } from '../../core/access/may.ts';
import { visibleGroups } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { boardRoles } from '../../core/actors/affiliation-roles.ts';
import type { FieldGroup } from '../../core/actors/personal-fields.ts';
import { idFrom } from '../../core/events/ids.ts';
import { ageOn } from '../../core/privacy/age.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { MemberListAnswer } from '../../wire/api/privacy-documents.ts';
import type { MemberListQuery } from '../../wire/api/privacy-queries.ts';
import { purposesAllowed } from '../store/privacy/consents.ts';
import { membersOn, type MemberRow } from '../store/privacy/members.ts';
import { profilesOf, type RecordRow } from '../store/privacy/people.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { reached, type Reached } from './reached.ts';

type Member = MemberListAnswer['members'][number];

/**
 * The list of members of an association: all of them as the application for formalization asks
 * (art. 34), or those who take part in one municipality (art. 39). Each row as far as the viewer
 * may see it. Refuses with `actors/not-found`.
 */
export function memberList(
  asked: Asked,
  viewer: Viewer,
  { organisation, municipality }: MemberListQuery,
  now: Instant,
): Promise<Result<MemberListAnswer>> {
  return whenStoreAnswers(async () => {
    const none = refuse({ code: 'actors/not-found', facts: { actor: organisation } });
    const found = await reached(asked, viewer, { id: organisation, ability: 'actors.export' }, now);
    if (!found.ok) return found;
    const { db, programme } = asked;
    const { first, seen } = found.value;
    if (first.isPerson) return none;
    const { catalogue } = programme;
    const today = dayOf(now, catalogue.offsetMinutes);
    const of = { organisation: first.actor, municipality: municipality ?? null, day: today };
    const rows = await membersOn(db, programme.id, of);
    const open = new Set(visibleGroups(viewer, seen.shown));
    const said = (field: keyof RecordRow['personal'], group: FieldGroup): string | null => {
      const value = first.personal[field];
      return open.has(group) && typeof value === 'string' ? value : null;
    };
    return accept({
      programme: programme.name,
      simulated: programme.simulated,
      madeOn: today,
      asked: municipality === undefined ? 'art34' : 'art39',
      organisation: {
        actor: first.actor,
        name: first.name,
        district: first.district,
        ruc: said('ruc', 'legal'),
        registryEntry: said('registryEntry', 'legal'),
        legalDomicile: said('legalDomicile', 'legal'),
        representativeName: said('representativeName', 'legal'),
        representativeDocument: said('representativeDocument', 'legal'),
      },
      municipality:
        municipality === undefined
          ? null
          : (catalogue.districts.find(({ ubigeo }) => ubigeo === municipality)?.name ??
            municipality),
      members: await membersOut(asked, viewer, { of: found.value, rows, today }),
    });
  });
}

async function membersOut(
  { db, programme }: Asked,
  viewer: Viewer,
  { of, rows, today }: { of: Reached; rows: readonly MemberRow[]; today: Day },
): Promise<Member[]> {
  const posts = new Map<string, MemberRow>();
  for (const row of rows) {
    const known = posts.get(row.actor);
    // A post on the board says more than that somebody is an associate.
    if (known === undefined || (boardRoles.includes(row.role) && !boardRoles.includes(known.role)))
      posts.set(row.actor, row);
  }
  const ids = [...posts.keys()];
  const profiles = await profilesOf(db, programme.id, ids);
  const allowed = await purposesAllowed(db, programme.id, ids);
  const chain = new Set(
    programme.catalogue.actorKinds.filter(({ side }) => side === 'chain').map(({ code }) => code),
  );
  return profiles.flatMap((profile) => {
    const post = posts.get(profile.actor);
    if (post === undefined) return [];
    const shown = {
      actor: profile.actor,
      organisations: [idFrom<'actor'>(of.first.actor)],
      districts: [profile.district, post.municipality ?? of.first.district].filter(
        (one) => one !== null,
      ),
      isPerson: true,
      worksWithMaterial: chain.has(profile.kind),
      consents: [...(allowed.get(profile.actor) ?? [])],
    };
    // Whom the viewer does not reach is not in her list.
    if (!may(viewer, 'actors.export', shown)) return [];
    return [memberOf(profile, post, new Set(visibleGroups(viewer, shown)), today)];
  });
}

function memberOf(
  { actor, label, sex, bornFrom, personal }: RecordRow,
  { role, since }: MemberRow,
  groups: ReadonlySet<FieldGroup>,
  today: Day,
): Member {
  const only = <T>(group: FieldGroup, value: T | undefined): T | null =>
    groups.has(group) ? (value ?? null) : null;
  const born = { date: personal.birthDate, year: personal.birthYear, from: bornFrom };
  return {
    actor,
    label: groups.has('name') ? label : '',
    documentType: only('identity', personal.documentType),
    documentNumber: only('identity', personal.documentNumber),
    sex: groups.has('name') ? sex : null,
    age: groups.has('identity') ? ageOn(today, born) : null,
    birthDate: only('identity', personal.birthDate),
    address: only('contact', personal.address),
    phone: only('contact', personal.phone),
    email: only('contact', personal.email),
    workHours: only('work', personal.workHours),
    role,
    since,
  };
}
