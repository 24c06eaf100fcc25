import type { Ability } from '../../core/access/abilities.ts';
import { reachOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { seesActor, visibleGroups, type ShownActor } from '../../core/access/visible.ts';
import type { Comparable } from '../../core/actors/likeness/compared.ts';
import type { FieldGroup } from '../../core/actors/personal-fields.ts';
import type { Sex } from '../../core/actors/register-events.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ListedActor } from '../../wire/api/directory-answers.ts';
import type { Within } from '../store/search/reach.ts';
import type { Belonging, ShownRow } from '../store/search/shown-rows.ts';

/** Who asks, on which day, of which programme's catalogue. */
export type Looking = {
  readonly viewer: Viewer;
  readonly catalogue: Catalogue;
  readonly today: string;
};

export function lookingAt(catalogue: Catalogue, viewer: Viewer, now: Instant): Looking {
  return { viewer, catalogue, today: dayOf(now, catalogue.offsetMinutes) };
}

/** Whom the viewer reaches in lists with an ability. */
export function withinOf({ viewer, catalogue, today }: Looking, ability: Ability): Within {
  const workKinds = catalogue.actorKinds.filter(({ side }) => side === 'chain');
  return {
    reach: reachOf(viewer, ability),
    workKinds: workKinds.map(({ code }) => code),
    today,
  };
}

/** What has to be known of a row to say who may see how much of it. */
export function shownOf(row: ShownRow, { catalogue, today }: Looking): ShownActor {
  const current = row.belongings.filter((one) => holds(one, today));
  const actor: ActorId = idFrom(row.actor);
  const belongs = current.map(({ organisation }): ActorId => idFrom(organisation));
  const kind = catalogue.actorKinds.find(({ code }) => code === row.kind);
  return {
    actor,
    organisations: row.isPerson ? belongs : [actor, ...belongs],
    districts: [row.district, ...current.map(({ district }) => district)].filter(
      (district) => district !== null,
    ),
    isPerson: row.isPerson,
    worksWithMaterial: kind?.side === 'chain',
    consents: row.consents,
  };
}

/** An actor that may be listed, and what of it may be seen. */
export type Seen = {
  readonly row: ShownRow;
  readonly groups: readonly FieldGroup[];
  readonly isNamed: boolean;
};

/** Those of the rows that the viewer may know of. */
export function seenRows(rows: readonly ShownRow[], looking: Looking): readonly Seen[] {
  return rows.flatMap((row) => {
    const shown = shownOf(row, looking);
    if (!seesActor(looking.viewer, shown)) return [];
    const groups = visibleGroups(looking.viewer, shown);
    return [{ row, groups, isNamed: !row.isPerson || groups.includes('name') }];
  });
}

/** An actor in a list. Names of organisations are known to all who are let in. */
export function listedOut({ row, isNamed }: Seen, { catalogue, today }: Looking): ListedActor {
  const kind = catalogue.actorKinds.find(({ code }) => code === row.kind);
  const current = row.belongings.filter((one) => holds(one, today));
  const last = row.belongings.slice(0, 1);
  const ended = row.belongings.length > 0 && current.length === 0;
  return {
    actor: row.actor,
    label: isNamed ? row.label : null,
    kind: row.kind,
    part: kind?.part ?? 'other',
    isPerson: row.isPerson,
    district: row.district,
    sex: isNamed ? row.sex : null,
    state: row.cancelled ? 'cancelled' : ended ? 'ended' : 'current',
    belongings: (ended ? last : current).map(({ organisation, label, role, until }) => ({
      organisation,
      label,
      role,
      until,
    })),
    registeredAt: instantOut(row.registeredAt),
    changedAt: instantOut(row.changedAt),
  };
}

/** A row as it is compared with another one. */
export function comparableOf(row: ShownRow): Comparable {
  return {
    isPerson: row.isPerson,
    name: row.name,
    sex: sexOf(row.sex),
    bornFrom: row.bornFrom,
    district: row.district,
    organisations: row.belongings.map(({ organisation }) => organisation),
    personal: row.personal,
  };
}

function sexOf(sex: string | null): Sex | null {
  return sex === 'F' || sex === 'M' || sex === 'X' || sex === 'undeclared' ? sex : null;
}

function holds({ since, until }: Belonging, today: string): boolean {
  return (since === null || since <= today) && (until === null || until >= today);
}
