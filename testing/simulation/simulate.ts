import type { ActorId, ProgrammeId } from '../../core/events/ids.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import {
  addDays,
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  startOfDay,
  type Day,
  type Month,
} from '../../core/quantities/instant.ts';
import { aroundTheFlows } from './around.ts';
import { gather, type Cast, type Sizes } from './cast.ts';
import { chance, type Chance } from './chance.ts';
import { newDiary, type Diary } from './diary.ts';
import { gamarra, lateCorrections, marketOrganics, notebook, weighIns } from './collecting.ts';
import { evening, morning, type Batch, type Phone } from './phones.ts';
import { compost, disposeReject, press, sortMixed, stockTake } from './saturday.ts';
import { newProgress } from './progress/memory.ts';
import { beginStories } from './progress/progress.ts';
import type { ProgressTruth } from './progress/progress-truth.ts';
import { deliverCompost, phantomSale, poolTogether, sellAll } from './selling.ts';
import { shareMoney } from './sharing-out.ts';
import { emptyTally, isClosed, truthOf, type Truth } from './truth.ts';
import { newWorkDesk } from './work-desk.ts';
import { hours, write, type Today, type World } from './world.ts';
import { emptyYard } from './yard.ts';

export type SimulationOptions = {
  readonly seed: string;
  readonly programme: ProgrammeId;
  /** Of `programmes/la-victoria-el-agustino`. */
  readonly catalogue: Catalogue;
  readonly lastMonth: Month;
  readonly months: number;
  readonly sizes: Sizes;
  readonly weighInsPerMemberWeek: number;
  /** Most events of one delivery. */
  readonly batchSize: number;
  /** With statements about images of scales, whose bytes the simulation does not have. */
  readonly withImages?: boolean;
};

/**
 * The size that the programme promises: 8 associations with 160 associates, 160 owners and workers
 * of enterprises, 75 officials, 20 business associations, 30 months.
 */
export const programmeSize = {
  months: 30,
  sizes: {
    associations: 8,
    membersEach: 20,
    galleries: 4,
    workshops: 20,
    markets: 5,
    buyers: 12,
    stallsEach: 4,
    enterprisePeople: 160,
    officials: 75,
    businessAssociations: 20,
  },
  weighInsPerMemberWeek: 0.9,
  batchSize: 50,
} as const;

export type Simulation = {
  /** Deliveries in the order in which the server meets them. To be walked once. */
  readonly batches: Generator<Batch, void>;
  /** What really happened; complete when all batches were taken. */
  truth(): Truth;
  /** What really came of the stories of change, as far as they were told. */
  progress(): ProgressTruth;
  /** All that happened, for whoever reckons what figures have to be. */
  readonly diary: Diary;
  readonly cast: Cast;
};

/**
 * A simulated programme: pure, and the same bytes for the same options. Days pass one by one;
 * people weigh, sort and sell what physically lies there; phones send in the evening, some late,
 * some twice, some in disorder, some with a wrong clock. On the last evening everybody sends, so
 * a ledger that took all batches must hold exactly `truth()`.
 */
export function simulate(options: SimulationOptions): Simulation {
  const draw = chance(options.seed);
  const first = firstDayOf(addMonths(options.lastMonth, 1 - options.months));
  const start = startOfDay(first, options.catalogue.offsetMinutes);
  const cast = gather(options.sizes, start, draw.fork('cast'));
  const world: World = {
    programme: options.programme,
    catalogue: options.catalogue,
    months: options.months,
    weighInsPerMemberWeek: options.weighInsPerMemberWeek,
    cast,
    yard: emptyYard(),
    tally: emptyTally(),
    diary: newDiary(),
    withImages: options.withImages ?? false,
    draw: draw.fork('trade'),
    ids: draw.fork('ids'),
    later: [],
    mendable: [],
    wayBack: new Map(),
    desk: newWorkDesk(draw.fork('work')),
    progress: newProgress(draw.fork('progress')),
  };
  const members = cast.associations.flatMap((association) => association.members);
  const women = members.filter(({ sex }) => sex === 'F').length;
  const outlets = new Set<ActorId>(cast.buyers.map(({ actor }) => actor));
  return {
    batches: days(world, options, first, {
      phones: draw.fork('phones'),
      desk: draw.fork('work phones'),
    }),
    progress: () => world.progress.truth,
    diary: world.diary,
    cast,
    truth: () => truthOf(world.tally, world.yard, outlets, { women, all: members.length }),
  };
}

function* days(
  world: World,
  options: SimulationOptions,
  first: Day,
  draw: { readonly phones: Chance; readonly desk: Chance },
): Generator<Batch, void> {
  const phones = phonesOf(world.cast);
  const last = lastDayOf(options.lastMonth);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const today = todayOf(day, first, options);
    if (day === first) {
      register(world, today);
      beginStories(world, today);
    }
    for (const phone of phones) {
      if (today.weekday !== 0) morning(phone, today.number, today.weekday, draw.phones);
    }
    if (today.weekday !== 0) workingDay(world, today);
    closeMonth(world, today);
    const sent = sendAll(phones, today, options.batchSize, draw.phones);
    const said = sendAll([...world.desk.phones.values()], today, options.batchSize, draw.desk);
    yield* [...sent, ...said].sort((a, b) => a.receivedAt - b.receivedAt);
  }
}

function sendAll(phones: readonly Phone[], today: Today, size: number, draw: Chance): Batch[] {
  const when = {
    day: today.number,
    at: today.start + hours(20.5),
    everybody: today.isMonthEnd,
  };
  const batches = phones.flatMap((phone) =>
    today.weekday === 0 && !today.isMonthEnd ? [] : evening(phone, when, size, draw),
  );
  return batches;
}

function todayOf(day: Day, first: Day, options: SimulationOptions): Today {
  const start = startOfDay(day, options.catalogue.offsetMinutes);
  const number = startOfDay(day, 0) / 86_400_000;
  const months = (text: Day): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return {
    day,
    number,
    // 1970-01-01 was a Thursday.
    weekday: (number + 4) % 7,
    start,
    monthIndex: months(day) - months(first),
    isMonthEnd: day === lastDayOf(monthOf(day)),
  };
}

function phonesOf(cast: Cast): Phone[] {
  return [
    cast.coordinator,
    ...cast.associations.flatMap(({ phone, members }) => [
      phone,
      ...members.flatMap((member) => member.phone ?? []),
    ]),
    ...cast.composters.map(({ phone }) => phone),
    ...cast.buyers.flatMap(({ phone }) => phone ?? []),
  ];
}

function register(world: World, today: Today): void {
  world.cast.registered.forEach((registered, index) => {
    const at = today.start + hours(5) + index * 1_000;
    write(world, world.cast.coordinator, { ...registered, at });
  });
}

function workingDay(world: World, today: Today): void {
  const due = world.later.filter(({ onDay }) => onDay <= today.number);
  const rest = world.later.filter(({ onDay }) => onDay > today.number);
  world.later.splice(0, world.later.length, ...rest);
  for (const { act } of due) act(today);
  weighIns(world, today);
  marketOrganics(world, today);
  gamarra(world, today);
  aroundTheFlows(world, today);
  if (today.weekday === 6) saturday(world, today);
}

function saturday(world: World, today: Today): void {
  const { associations, composters } = world.cast;
  notebook(world, today);
  lateCorrections(world, today);
  for (const association of associations) {
    sortMixed(world, today, association);
    press(world, today, association);
  }
  poolTogether(world, today);
  const isLast = monthOf(addDays(today.day, 7)) !== monthOf(today.day);
  for (const association of associations) {
    sellAll(world, today, association);
    phantomSale(world, today, association);
    disposeReject(world, today, association);
    if (isLast) stockTake(world, today, association);
  }
  for (const composter of composters) {
    compost(world, today, composter);
    deliverCompost(world, today, composter);
  }
  shareMoney(world, today);
}

/** Every third month is closed on the first weekday from the 15th of the next month. */
function closeMonth(world: World, today: Today): void {
  const dayOfMonth = Number(today.day.slice(8));
  if (dayOfMonth < 15 || dayOfMonth > 18 || today.weekday === 0 || today.weekday === 6) return;
  const month = addMonths(monthOf(today.day), -1);
  if (today.monthIndex < 1 || today.monthIndex % 3 !== 1) return;
  if (isClosed(world.tally, month)) return;
  write(world, world.cast.coordinator, {
    kind: 'period.close',
    at: today.start + hours(12),
    payload: { month },
  });
  world.tally.closedUntil = month;
}
