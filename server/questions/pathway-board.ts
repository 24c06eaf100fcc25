import { accept, type Result } from '../../core/problems/problem.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Pathway, PathwayBook } from '../../core/pathways/pathway.ts';
import type { RequirementState, Walk } from '../../core/pathways/walk.ts';
import type { World } from '../../core/pathways/world.ts';
import type { Day, Instant } from '../../core/quantities/instant.ts';
import type { BoardAnswer, BoardRow, StuckAnswer } from '../../wire/api/pathway-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { describedThings } from './described-things.ts';
import { walkersSeen, type WalkerSeen } from './pathway-names.ts';
import { asksSensitive } from './walk-shown.ts';
import { askedDay } from './walks-of.ts';
import { evaluatedForAll } from './walks.ts';

export type BoardFound = { readonly answer: BoardAnswer; readonly people: readonly string[] };
export type Wanted = {
  readonly pathway?: string;
  readonly district?: string;
  readonly on?: string;
};
type Seen = WalkerSeen & { readonly walk: Walk };

/**
 * `GET /pathways/board`: who stands where on a pathway, whoever has not moved for longest first, of
 * all that the viewer may read. Without `pathway`, the first of the programme that somebody walks.
 */
export function pathwayBoard(
  asked: Asked,
  viewer: Viewer,
  wanted: Wanted,
  now: Instant,
): Promise<Result<BoardFound>> {
  return whenStoreAnswers(async () => {
    const asOf = askedDay(wanted.on, asked, now);
    const { world, walks } = await walksSeen(asked, viewer, { asOf, now });
    const routes = latest(world.book);
    const inDistrict = walks.filter((one) => within(one, wanted.district));
    const many = (code: string): number =>
      inDistrict.filter(({ walk }) => walk.pathway === code).length;
    const chosen =
      routes.find(({ code }) => code === wanted.pathway) ??
      routes.find(({ code }) => many(code) > 0) ??
      routes[0];
    const shown = inDistrict.filter(({ walk }) => walk.pathway === chosen?.code);
    return accept({
      answer: {
        simulated: asked.programme.simulated,
        asOf,
        pathways: routes.map(({ code, name }) => ({ code, name, walkers: many(code) })),
        shown: chosen === undefined ? null : boardOf(chosen, shown, world.book),
      },
      people: shown.flatMap(({ person }) => person ?? []),
    });
  });
}

/** So many are shown of those who are stuck, unless somebody asks for more. */
const stuckMost = 20;

/**
 * `GET /pathways/stuck`: who is on the way and has not moved for longest, over all pathways, of
 * those whom the viewer may read.
 */
export function pathwaysStuck(
  asked: Asked,
  viewer: Viewer,
  wanted: { readonly most?: string },
  now: Instant,
): Promise<Result<{ readonly answer: StuckAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const asOf = askedDay(undefined, asked, now);
    const { world, walks } = await walksSeen(asked, viewer, { asOf, now });
    const all = latest(world.book)
      .flatMap((pathway) => {
        const hidden = hiddenIn(pathway, world.book);
        const own = walks.filter(({ walk }) => walk.pathway === pathway.code);
        return own.map((one) => ({ one, pathway, row: rowOf(one, pathway, hidden) }));
      })
      .filter(({ row }) => row.state !== 'complete')
      .toSorted((a, b) => longestStuck(a.row, b.row));
    const shown = all.slice(0, wanted.most === undefined ? stuckMost : Number(wanted.most));
    return accept({
      answer: {
        simulated: asked.programme.simulated,
        asOf,
        more: all.length - shown.length,
        rows: shown.map(({ row, pathway: { code, name } }) => {
          return { ...row, pathway: code, pathwayName: name };
        }),
      },
      people: shown.flatMap(({ one }) => one.person ?? []),
    });
  });
}

/** All walks that the viewer may read, with how the walkers are called to her. */
export async function walksSeen(
  asked: Asked,
  viewer: Viewer,
  { asOf, now }: { readonly asOf: Day; readonly now: Instant },
): Promise<{ readonly world: World; readonly walks: readonly Seen[] }> {
  const [{ evaluator, world }, things] = await Promise.all([
    evaluatedForAll(asked, asOf),
    describedThings(asked),
  ]);
  const walks = [...world.walkers()].flatMap((walker) => evaluator.walksOf(walker));
  const actors = walks.flatMap(({ walker }) =>
    walker.kind === 'actor'
      ? [{ id: walker.id, kind: world.participant(walker.id)?.kind ?? '' }]
      : [],
  );
  const walkers = await walkersSeen(asked, viewer, { actors, things }, now);
  return {
    world,
    walks: walks.flatMap((walk) => {
      const seen = walkers.seen(walk.walker.kind, walk.walker.id);
      return seen === undefined ? [] : [{ walk, ...seen }];
    }),
  };
}

export function within({ walk, shown }: Seen, district: string | undefined): boolean {
  return district === undefined || (walk.district ?? shown.district) === district;
}

/** The newest version of every route, in the order of the programme's file. */
function latest({ pathways }: PathwayBook): readonly Pathway[] {
  return pathways.filter(
    ({ code, purpose, from }) =>
      purpose === 'route' && !pathways.some((other) => other.code === code && other.from > from),
  );
}

function boardOf(
  pathway: Pathway,
  seen: readonly Seen[],
  book: PathwayBook,
): NonNullable<BoardAnswer['shown']> {
  const { code, name, help, version, stages } = pathway;
  const walks = seen.map(({ walk }) => walk);
  const hidden = hiddenIn(pathway, book);
  return {
    code,
    name,
    help,
    version,
    stages: [...stages],
    requirements: pathway.requirements.map((one) => {
      const open = seen.filter(({ showsSensitive }) => showsSensitive || !hidden.has(one.code));
      const states = open.flatMap(
        ({ walk }) => walk.requirements.find((state) => state.code === one.code) ?? [],
      );
      return {
        code: one.code,
        name: one.name,
        optional: one.optional,
        states: requirementCounts(states),
      };
    }),
    states: walkCounts(walks),
    rows: seen.map((one) => rowOf(one, pathway, hidden)).sort(longestStuck),
  };
}

/** Requirements that ask for what not everybody reads. */
function hiddenIn({ requirements }: Pathway, { documents }: PathwayBook): ReadonlySet<string> {
  return new Set(
    requirements.flatMap(({ code, asks }) => (asksSensitive(asks, documents) ? [code] : [])),
  );
}

function rowOf(
  { walk, shown, showsSensitive }: Seen,
  { requirements }: Pathway,
  hidden: ReadonlySet<string>,
): BoardRow {
  const isOpen = (code: string): boolean => showsSensitive || !hidden.has(code);
  const optional = new Set(requirements.flatMap((one) => (one.optional ? [one.code] : [])));
  const needed = walk.requirements.filter(({ code }) => !optional.has(code) && isOpen(code));
  return {
    walker: shown,
    district: walk.district ?? shown.district,
    state: walk.state,
    stage: walk.stage?.code ?? null,
    met: needed.filter(({ state }) => state === 'met').length,
    needed: needed.length,
    next: walk.next.filter(isOpen),
    movedOn: walk.movedOn,
    completedOn: walk.completedOn,
    expiresOn: walk.expires.find(({ requirement }) => isOpen(requirement))?.on ?? null,
  };
}

/** Those who are through come last. */
function longestStuck(a: BoardRow, b: BoardRow): number {
  const done = Number(a.state === 'complete') - Number(b.state === 'complete');
  if (done !== 0) return done;
  return a.movedOn < b.movedOn ? -1 : Number(a.movedOn > b.movedOn);
}

function requirementCounts(of: readonly RequirementState[]): Counts['requirement'] {
  const many = (state: RequirementState['state']): number =>
    of.filter((one) => one.state === state).length;
  return {
    met: many('met'),
    partly: many('partly'),
    missing: many('missing'),
    expired: many('expired'),
    waiting: many('waiting'),
    refused: many('refused'),
  };
}

function walkCounts(of: readonly Walk[]): Counts['walk'] {
  const many = (state: Walk['state']): number => of.filter((one) => one.state === state).length;
  return {
    walking: many('walking'),
    waiting: many('waiting'),
    refused: many('refused'),
    complete: many('complete'),
    lapsed: many('lapsed'),
  };
}

type Counts = {
  readonly requirement: Record<RequirementState['state'], number>;
  readonly walk: Record<Walk['state'], number>;
};
