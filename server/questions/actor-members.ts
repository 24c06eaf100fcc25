import * as v from 'valibot';
import { uuidText } from '../../wire/api/answer-fields.ts';
import { seesActor, visibleGroups, type ShownActor } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ActorMembersAnswer } from '../../wire/api/actor-answers.ts';
import { membersOf, type AffiliationRow } from '../store/register/actor-questions.ts';
import { affiliationOut } from './actor.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { lookedAt } from './looked-at.ts';

const pageRows = 100;

/**
 * `GET /actors/:id/members`: who belongs to an organisation, in order of name, a page at a time.
 * Members whom the viewer does not reach are left out. Refuses with `actors/not-found`,
 * `http/cursor-invalid`.
 */
export function actorMembers(
  { db, programme }: Asked,
  viewer: Viewer,
  asked: { readonly id: string; readonly municipality?: string; readonly after?: string },
  now: Instant,
): Promise<Result<ActorMembersAnswer>> {
  return whenStoreAnswers(async () => {
    const after = asked.after === undefined ? null : cursorOf(asked.after);
    if (after === undefined) {
      return refuse({ code: 'http/cursor-invalid', facts: { cursor: asked.after ?? '' } });
    }
    const organisation = await lookedAt({ db, programme }, asked.id, now);
    if (!organisation || organisation.profile.isPerson || !seesActor(viewer, organisation.shown)) {
      return refuse({ code: 'actors/not-found', facts: { actor: asked.id } });
    }
    const rows = await membersOf(db, programme.id, {
      organisation: asked.id,
      municipality: asked.municipality ?? null,
      after,
      limit: pageRows + 1,
    });
    const page = rows.slice(0, pageRows);
    const last = page.at(-1);
    const kinds = programme.catalogue.actorKinds;
    const members = page.flatMap((row) => {
      const kind = kinds.find(({ code }) => code === row.kind);
      const shown = memberOf(row, {
        home: organisation.profile.district,
        isPerson: kind?.isPerson === true,
        worksWithMaterial: kind?.side === 'chain',
      });
      if (!seesActor(viewer, shown)) return [];
      const named = !shown.isPerson || visibleGroups(viewer, shown).includes('name');
      return [affiliationOut(row, row.member, named)];
    });
    return accept({
      simulated: programme.simulated,
      organisation: asked.id,
      members,
      next: rows.length > pageRows && last ? cursorFor(last) : null,
    });
  });
}

/**
 * A member as far as its row says: it belongs here, and is reached by who reaches this. Where no
 * municipality was said in whose list it stands, it is that of the organisation.
 */
function memberOf(
  row: AffiliationRow,
  of: {
    readonly home: string | null;
    readonly isPerson: boolean;
    readonly worksWithMaterial: boolean;
  },
): ShownActor {
  const { home, isPerson, worksWithMaterial } = of;
  const districts = [row.municipality ?? home, row.district].filter((one) => one !== null);
  return {
    actor: idFrom(row.member),
    organisations: [idFrom(row.organisation)],
    districts,
    isPerson,
    worksWithMaterial,
    consents: [],
  };
}

/** A name may hold anything, a cursor may not: base64url of name and id. */
function cursorFor({ label, id }: AffiliationRow): string {
  return Buffer.from(JSON.stringify([label, id])).toString('base64url');
}

const cursorParts = v.strictTuple([v.string(), uuidText]);

function cursorOf(cursor: string): { label: string; id: string } | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const parts = v.safeParse(cursorParts, read);
    return parts.success ? { label: parts.output[0], id: parts.output[1] } : undefined;
  } catch {
    return undefined;
  }
}
