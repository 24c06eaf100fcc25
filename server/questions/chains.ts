import { scopeOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import {
  activeDays,
  chainsOf,
  isActive,
  linksOf,
  missingIn,
  type Chain,
  type Passed,
} from '../../core/chains/chain-state.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  monthOf,
  type Day,
  type Instant,
} from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import type { ChainAnswer, ChainsAnswer } from '../../wire/api/chain-answers.ts';
import { idFrom } from '../../core/events/ids.ts';
import { agreements } from './agreements.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { deliveriesAmong } from './deliveries.ts';
import { spoken } from './spoken.ts';
import { standingFor, type Standing } from './standing-for.ts';
import { peopleOf, whoOf } from './worker.ts';

/** Months that a chain's page shows. */
const monthsShown = 12;

export type ChainsFound = { readonly answer: ChainsAnswer; readonly people: readonly string[] };
export type ChainFound = { readonly answer: ChainAnswer; readonly people: readonly string[] };

/** `GET /chains`: the value chains in which the viewer reaches somebody, by name. */
export function chains(asked: Asked, viewer: Viewer, now: Instant): Promise<Result<ChainsFound>> {
  return whenStoreAnswers(async () => {
    const known = await chainsKnown(asked, viewer, now);
    const passed = await passedIn(asked, known.seen, known);
    const found = known.seen.map((chain) => chainOut(chain, passed, known));
    const byName = found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return accept({
      answer: { chains: byName, may: { describe: known.mayDescribe } },
      people: peopleIn(known.seen, known),
    });
  });
}

/** `GET /chains/:id`: its months, agreements and gaps. `agreements/not-found`. */
export function chain(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<ChainFound>> {
  return whenStoreAnswers(async () => {
    const known = await chainsKnown(asked, viewer, now);
    const found = known.seen.find((one) => one.id === id);
    if (found === undefined) return refuse({ code: 'agreements/not-found', facts: { id } });
    const passed = await passedIn(asked, [found], known);
    const agreed = await agreements(asked, viewer, {}, now);
    if (!agreed.ok) return agreed;
    const actors = found.stages.flatMap((stage) => stage.actors);
    return accept({
      answer: {
        ...chainOut(found, passed, known),
        links: [...linksOf(found, passed, { today: known.today, months: monthsShown })].map(
          (link) => ({ ...link, months: [...link.months] }),
        ),
        agreements: agreed.value.answer.agreements
          .filter(({ parties }) => parties.filter(({ actor }) => actors.includes(actor)).length > 1)
          .map(({ agreement, title, state }) => ({ agreement, title, state })),
        may: { describe: known.mayDescribe },
      },
      people: peopleIn([found], known),
    });
  });
}

type Known = {
  readonly today: Day;
  readonly standing: Standing;
  readonly seen: readonly Chain[];
  readonly mayDescribe: boolean;
};

async function chainsKnown(asked: Asked, viewer: Viewer, now: Instant): Promise<Known> {
  const said = await spoken(asked, ['chain.describe']);
  const told = said('chain.describe');
  const actors = told.flatMap(({ payload }) => payload.parts.flatMap((part) => part.actors));
  const standing = await standingFor(asked, viewer, actors, now);
  const all = chainsOf([...told, ...said('evidence.retract')], standing.same);
  const makes = scopeOf(viewer, 'agreements.make');
  const everywhere = scopeOf(viewer, 'progress.read') === 'all';
  return {
    today: dayOf(now, asked.programme.catalogue.offsetMinutes),
    standing,
    seen: all.filter(
      ({ stages }) =>
        everywhere ||
        stages.some(({ actors: own }) =>
          own.some((actor) => standing.reaches('progress.read', actor)),
        ),
    ),
    mayDescribe: makes === 'all' || makes === 'district',
  };
}

/** What passed between stages of these chains, as far back as months and the rule look. */
async function passedIn(
  asked: Asked,
  chainsAsked: readonly Chain[],
  { standing, today }: Known,
): Promise<readonly Passed[]> {
  const each = chainsAsked.map(({ stages }) => stages);
  const shown = firstDayOf(addMonths(monthOf(today), 1 - monthsShown));
  const ruled = addDays(today, -activeDays);
  return deliveriesAmong(
    asked,
    {
      providers: each.flatMap((stages) => stages.slice(0, -1)).flatMap(({ actors }) => actors),
      receivers: each.flatMap((stages) => stages.slice(1)).flatMap(({ actors }) => actors),
      standing,
    },
    { from: shown < ruled ? shown : ruled, to: today },
  );
}

function chainOut(
  one: Chain,
  passed: readonly Passed[],
  { standing, today }: Known,
): ChainsAnswer['chains'][number] {
  const links = linksOf(one, passed, { today, months: 1 });
  return {
    chain: one.id,
    name: one.name,
    note: one.note,
    materials: [...one.materials],
    stages: one.stages.map(({ part, actors }) => ({
      part,
      actors: actors.map((actor) => whoOf(standing.named(idFrom<'actor'>(actor)))),
    })),
    active: isActive(one, passed, today),
    missing: [...missingIn(one.stages, links, today)],
    arrivedGrams: links.at(-1)?.months.at(-1)?.grams ?? grams(0),
  };
}

function peopleIn(list: readonly Chain[], { standing }: Known): readonly string[] {
  const actors = list.flatMap(({ stages }) => stages.flatMap((stage) => stage.actors));
  return peopleOf(actors.map(standing.named));
}
