import { addDays, type Day } from '../quantities/instant.ts';
import type { Begun, Evidence, Stage, WalkerId, WalkerKind } from './evidence.ts';
import type { Pathway } from './pathway.ts';
import { between, union } from './periods.ts';
import type { Periods } from './walk.ts';
import type { World } from './world.ts';

/** From this day on the walk is under this version. */
export type Stretch = { readonly version: Pathway; readonly from: Day; readonly to: Day | null };

/** A walk that was begun: of whom, where, and under which versions. */
export type Beginning = {
  readonly pathway: string;
  readonly walker: WalkerId;
  readonly district: string | null;
  readonly on: Day;
  readonly stretches: readonly Stretch[];
};

/** All versions of one pathway, the oldest first. */
export type Versions = readonly [Pathway, ...Pathway[]];

export function kindOf(world: World, walker: WalkerId): WalkerKind | undefined {
  if (world.participant(walker) !== undefined) return 'actor';
  const [described] = world.kindAbout(walker, 'described');
  return described?.kind === 'described' ? described.of : undefined;
}

/** The days on which it may be walked by this walker at all; empty: by others. */
export function mayWalk(world: World, { who }: Pathway, walker: WalkerId): Periods {
  if (who.walks === 'organisations') {
    const participant = world.participant(walker);
    if (participant === undefined || !who.kinds.includes(participant.kind)) return [];
    return between(participant.registeredOn, null);
  }
  if (who.walks === 'people') {
    return union(
      world.belongingsOf(walker).flatMap(({ role, organisation, since, until }) => {
        const kind = world.participant(organisation)?.kind;
        if (kind === undefined || !who.of.includes(kind) || !who.roles.includes(role)) return [];
        return [between(since, until)];
      }),
    );
  }
  const [first] = world.kindAbout(walker, 'described');
  if (first?.kind !== 'described' || `${first.of}s` !== plural(who.walks)) return [];
  return between(first.day, null);
}

function plural(walks: 'policies' | 'chains' | 'spaces'): string {
  return walks === 'policies' ? 'policys' : walks;
}

/** The walks of one pathway that this walker began up to a day: one, or one in each district. */
export function beginningsOf(
  world: World,
  versions: Versions,
  walker: WalkerId,
  asOf: Day,
): readonly Beginning[] {
  const [first] = versions;
  const may = mayWalk(world, versions.at(-1) ?? first, walker)[0];
  if (may === undefined) return [];
  const begun = (['begun', 'stage'] as const).flatMap((kind) => world.kindAbout(walker, kind));
  const said = begun.filter((piece) => begins(piece, first.code, asOf));
  return districtsOf(world, first, walker, said).flatMap((district) => {
    const here = said.filter((piece) => isHere(piece, district, world));
    const days = here.map(({ day }) => day);
    if (first.begins === 'registered') days.push(may.from);
    const on = days.sort()[0];
    if (on === undefined || on > asOf) return [];
    const stretches = stretchesOf(versions, on, here);
    return [{ pathway: first.code, walker, district, on, stretches }];
  });
}

function begins(piece: Evidence, pathway: string, asOf: Day): piece is Begun | Stage {
  if (piece.kind !== 'begun' && piece.kind !== 'stage') return false;
  if (piece.level === 'rejected' || piece.level === 'retracted') return false;
  return piece.pathway === pathway && piece.day <= asOf;
}

function districtsOf(
  world: World,
  { perDistrict, begins: how }: Pathway,
  walker: WalkerId,
  said: readonly (Begun | Stage)[],
): readonly (string | null)[] {
  if (!perDistrict) return [null];
  const own = world.participant(walker)?.district ?? null;
  const named = said.flatMap(({ district }) => district ?? own ?? []);
  if (own !== null && how === 'registered') named.push(own);
  return [...new Set(named)].sort();
}

/** What names no municipality is of the walker's own; a walk of none is everywhere. */
export function isHere(
  piece: Pick<Stage, 'walker' | 'district'>,
  district: string | null,
  world: World,
): boolean {
  if (district === null) return true;
  return (piece.district ?? world.participant(piece.walker)?.district ?? district) === district;
}

/** The version in force when it began; from a later `pathway.begin` on, the newer one it names. */
function stretchesOf(
  versions: Versions,
  on: Day,
  said: readonly (Begun | Stage)[],
): readonly Stretch[] {
  const moves: { version: Pathway; from: Day }[] = [{ version: inForce(versions, on), from: on }];
  for (const piece of said) {
    if (piece.kind !== 'begun') continue;
    const version = versions.find((one) => one.version === piece.version);
    const now = moves.at(-1);
    if (version === undefined || now === undefined || version.from < now.version.from) continue;
    if (piece.day === now.from) moves.pop();
    if (version !== now.version || piece.day === now.from) {
      moves.push({ version, from: piece.day });
    }
  }
  return moves.map(({ version, from }, n) => {
    const next = moves[n + 1];
    return { version, from, to: next === undefined ? null : addDays(next.from, -1) };
  });
}

/** The latest version that was in force on this day; before the first one, the first one. */
export function inForce(versions: Versions, day: Day): Pathway {
  return versions.findLast(({ from }) => from <= day) ?? versions[0];
}
