import { reachOf } from '../../core/access/may.ts';
import { nobody, type Viewer } from '../../core/access/viewer.ts';
import { visibleGroups } from '../../core/access/visible.ts';
import type { FieldGroup } from '../../core/actors/personal-fields.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import {
  addDays,
  dayOf,
  parseDay,
  startOfDay,
  type Instant,
} from '../../core/quantities/instant.ts';
import type { BreachAnswer } from '../../wire/api/access-answers.ts';
import type { BreachQuery } from '../../wire/api/access-queries.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { actorFacts, type ActorFactsRow } from '../store/access/actor-facts.ts';
import {
  countReached,
  labelsOf,
  listReached,
  peopleBehind,
  readThrough,
  type Door,
  type ReachedPeople,
  type ReadRow,
} from '../store/access/breach.ts';
import { listKeys } from '../store/access/keys.ts';
import type { Days } from '../store/access/posts.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { personDuring } from './person-during.ts';

const usualDays = 30;

/**
 * `GET /breach`: whose data an account, a phone or a key could have shown in these days (thirty, if
 * not said), by the rights that its people had then, and whose it did show, by the log. Refuses
 * with `access/breach-of-one` unless exactly one door is named, and with `access/not-there`.
 *
 * @param limit people in a page, by id
 */
export function breach(
  asked: Asked,
  query: BreachQuery,
  now: Instant,
  limit = 200,
): Promise<Result<BreachAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const door = doorOf(query);
    if (door === undefined) return refuse({ code: 'access/breach-of-one', facts: {} });
    const days = daysOf(asked, query, now);
    const behind = await viewersBehind(asked, door, days);
    if (behind === undefined) {
      const id = query.account ?? query.device ?? query.key ?? '';
      return refuse({ code: 'access/not-there', facts: { id } });
    }
    const reached = reachedBy(asked, behind, days);
    const read = await readThrough(db, programme.id, door, {
      from: startOfDay(days.from, programme.catalogue.offsetMinutes),
      until: startOfDay(addDays(days.to, 1), programme.catalogue.offsetMinutes),
    });
    const after: ActorId | null = query.after === undefined ? null : idFrom(query.after);
    const could = await listReached(db, programme.id, reached, { after, limit: limit + 1 });
    const more = could.length > limit;
    const last = could[limit - 1];
    const page = mergedPage(could.slice(0, limit), read, { after, last: more ? last : undefined });
    return accept({
      simulated: programme.simulated,
      from: days.from,
      to: days.to,
      behind: await behindOut(asked, behind),
      couldRead: await countReached(db, programme.id, reached),
      didRead: read.length,
      people: await peopleOut(asked, { page, read, behind, days }),
      next: more && last !== undefined ? last : null,
    });
  });
}

function doorOf({ account, device, key }: BreachQuery): Door | undefined {
  const named = [account, device, key].filter((one) => one !== undefined);
  if (named.length !== 1) return undefined;
  return {
    ...(account === undefined ? {} : { account }),
    ...(device === undefined ? {} : { device }),
    ...(key === undefined ? {} : { key }),
  };
}

function daysOf({ programme }: Asked, { from, to }: BreachQuery, now: Instant): Days {
  const last =
    (to === undefined ? undefined : parseDay(to)) ?? dayOf(now, programme.catalogue.offsetMinutes);
  const first = (from === undefined ? undefined : parseDay(from)) ?? addDays(last, -usualDays);
  return { from: first, to: last };
}

/** Who could ask through this door, with the rights of these days; undefined: there is none. */
async function viewersBehind(
  asked: Asked,
  door: Door,
  days: Days,
): Promise<readonly Viewer[] | undefined> {
  const { db, programme } = asked;
  if (door.key !== undefined) {
    const key = (await listKeys(db, programme.id)).find(({ id }) => id === door.key);
    if (key === undefined) return undefined;
    const { role, organisation, district, abilities } = key;
    const grants = [{ role, organisation, district }];
    return [{ ...nobody, via: 'key', systemKey: key.id, grants, only: abilities }];
  }
  const people = await peopleBehind(db, programme.id, door);
  if (people.length === 0) return undefined;
  const via = door.account === undefined ? 'device' : 'session';
  return Promise.all(
    people.map(async (person): Promise<Viewer> => {
      const found = await personDuring(asked, person, days);
      return { ...nobody, via, person, ...found };
    }),
  );
}

function reachedBy({ programme }: Asked, behind: readonly Viewer[], days: Days): ReachedPeople {
  const reaches = behind.map((viewer) => reachOf(viewer, 'actors.read'));
  return {
    all: reaches.some(({ all }) => all),
    selves: behind.flatMap(({ person }) => person ?? []),
    organisations: reaches.flatMap(({ organisations }) => organisations),
    districts: reaches.flatMap(({ districts }) => districts),
    listedKinds: programme.catalogue.actorKinds
      .filter(({ isPerson, side }) => isPerson && side === 'chain')
      .map(({ code }) => code),
    days,
  };
}

/** Whom it could and whom it did show, by id, as far as this page goes. */
function mergedPage(
  could: readonly ActorId[],
  read: readonly ReadRow[],
  { after, last }: { readonly after: ActorId | null; readonly last: ActorId | undefined },
): readonly ActorId[] {
  const here = read
    .map(({ actor }) => actor)
    .filter((id) => (after === null || id > after) && (last === undefined || id <= last));
  return [...new Set([...could, ...here])].sort();
}

async function behindOut(
  { db, programme }: Asked,
  behind: readonly Viewer[],
): Promise<BreachAnswer['behind']> {
  const people = behind.flatMap(({ person }) => person ?? []);
  const labels = await labelsOf(db, programme.id, people);
  return behind.map(({ person, grants }) => ({
    person,
    name: labels.get(person ?? '') ?? null,
    roles: grants.map(({ role, organisation, district }) => ({ role, organisation, district })),
  }));
}

type PageOfPeople = {
  readonly page: readonly ActorId[];
  readonly read: readonly ReadRow[];
  readonly behind: readonly Viewer[];
  readonly days: Days;
};

async function peopleOut(
  asked: Asked,
  { page, read, behind, days }: PageOfPeople,
): Promise<BreachAnswer['people']> {
  const { db, programme } = asked;
  const labels = await labelsOf(db, programme.id, page);
  const facts = new Map(
    (await actorFacts(db, programme.id, page, days)).map((row) => [row.asked, row]),
  );
  const looks = new Map(read.map((row) => [row.actor, row]));
  return page.map((actor) => {
    const row = facts.get(actor);
    const look = looks.get(actor);
    return {
      actor,
      name: labels.get(actor) ?? null,
      groups: row === undefined ? [] : [...groupsShown(asked, behind, row)],
      looks: look?.looks ?? 0,
      firstAt: look === undefined ? null : instantOut(look.firstAt),
      lastAt: look === undefined ? null : instantOut(look.lastAt),
    };
  });
}

function groupsShown(
  { programme }: Asked,
  behind: readonly Viewer[],
  row: ActorFactsRow,
): ReadonlySet<FieldGroup> {
  const kind = programme.catalogue.actorKinds.find(({ code }) => code === row.kind);
  const shown = { ...row, worksWithMaterial: kind?.side === 'chain' };
  return new Set(behind.flatMap((viewer) => visibleGroups(viewer, shown)));
}
