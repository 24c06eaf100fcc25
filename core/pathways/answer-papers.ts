import { curriculumOn, wholeMinutes, type Curriculum } from '../encounters/curriculum.ts';
import { mostMinutes } from '../encounters/most-minutes.ts';
import { addDays, type Day } from '../quantities/instant.ts';
import { addWorkingDays } from '../quantities/working-days.ts';
import { found, piecesOf, soMany, type Answer, type Asked } from './answer.ts';
import type {
  AskAgreement,
  AskAttendance,
  AskDescribed,
  AskDiagnosis,
  AskDocument,
  AskPlan,
  AskProduct,
  AskStage,
} from './asks.ts';
import { isHere } from './begun.ts';
import type { Attendance, HeldDocument, Product, Stage } from './evidence.ts';
import { between, both, lastDayOfMonths, never, periodOn, union } from './periods.ts';
import type { Period, Periods } from './walk.ts';

export function answerDocument(ask: AskDocument, asked: Asked): Answer {
  const kind = found(
    asked.world.book.documents.find(({ code }) => code === ask.document),
    ask.document,
  );
  const held = (paper: HeldDocument): Periods => {
    if (paper.expiresOn !== null) return between(paper.day, paper.expiresOn);
    if (kind.expires === 'stated') return never;
    if (kind.expires === 'never') return between(paper.day, null);
    return between(paper.day, lastDayOfMonths(paper.day, kind.expires));
  };
  const papers = piecesOf(asked, 'document').filter(
    ({ document, district }) =>
      document === ask.document &&
      (district === null || asked.district === null || district === asked.district),
  );
  const periods = union(papers.map(held));
  const now = papers.filter((paper) => periodOn(held(paper), asked.asOf) !== undefined);
  return {
    held: periods,
    progress: [soMany('documents', now.length, 1)],
    used: now.length > 0 ? now : papers.slice(-1),
  };
}

/**
 * Hours by the version of the curriculum under which she began. No minute of her day counts twice
 * and no module for more than it lasts: coming twice to the same one is no second module.
 */
export function answerAttendance(ask: AskAttendance, asked: Asked): Answer {
  const came = piecesOf(asked, 'attendance').filter(
    ({ curriculum, minutes }) => curriculum === ask.curriculum && minutes > 0,
  );
  const { curricula } = asked.world.book;
  const began = came[0]?.day ?? asked.asOf;
  const curriculum = found(curriculumOn(curricula, ask.curriculum, began), ask.curriculum);
  const need =
    ask.of === 'whole'
      ? Math.ceil((wholeMinutes(curriculum) * ask.permille) / 1000)
      : curriculum.modules.length;
  const have = hoursOf(ask, curriculum, came);
  const days = [...new Set(came.map(({ day }) => day))];
  const reached =
    have < need
      ? undefined
      : days.find((day) => {
          const until = came.filter((one) => one.day <= day);
          return hoursOf(ask, curriculum, until) >= need;
        });
  return {
    held: reached === undefined ? never : between(reached, null),
    progress: [soMany(ask.of === 'whole' ? 'minutes' : 'modules', have, need)],
    used: reached === undefined ? came : came.filter(({ day }) => day <= reached),
  };
}

/** Minutes of the whole, or how many modules she has. */
function hoursOf(ask: AskAttendance, { modules }: Curriculum, came: readonly Attendance[]): number {
  const { minutes, byModule } = mostMinutes(came, modules);
  if (ask.of === 'whole') return minutes;
  return modules.filter((module) => {
    return (byModule.get(module.code) ?? 0) * 1000 >= module.minutes * ask.permille;
  }).length;
}

export function answerDiagnosis(ask: AskDiagnosis, asked: Asked): Answer {
  const made = piecesOf(asked, 'diagnosis');
  const need = Math.max(1, ask.amounts.length);
  let reached: Day | null = null;
  const known = new Set<string>();
  for (const { amounts, day } of made) {
    for (const what of amounts) known.add(what);
    if (reached === null && ask.amounts.every((what) => known.has(what))) reached = day;
  }
  const have = ask.amounts.filter((what) => known.has(what)).length;
  return {
    held: reached === null ? never : between(reached, null),
    progress: [soMany('parts', reached === null ? have : need, need)],
    used: made,
  };
}

export function answerPlan(ask: AskPlan, asked: Asked): Answer {
  const plans = piecesOf(asked, 'plan');
  const first = plans.find(({ practices }) => practices >= ask.least);
  const most = plans.reduce((so, { practices }) => Math.max(so, practices), 0);
  return {
    held: first === undefined ? never : between(first.day, null),
    progress: [soMany('practices', most, ask.least)],
    used: plans.slice(-1),
  };
}

export function answerStage(ask: AskStage, asked: Asked): Answer {
  const here = piecesOf(asked, 'stage').filter(
    (piece) => piece.pathway === asked.pathway && isHere(piece, asked.district, asked.world),
  );
  const reached = here.filter(({ stage }) => stage === ask.stage);
  const good = reached.filter(({ numbered }) => numbered || !ask.numbered);
  const held = union(good.map((piece) => stageHolds(ask, piece, here)));
  const now = good.findLast((piece) => {
    return periodOn(stageHolds(ask, piece, here), asked.asOf) !== undefined;
  });
  const answer: Answer = {
    held,
    progress: [soMany('stages', now === undefined ? 0 : 1, 1)],
    used: now === undefined ? reached.slice(-1) : [now],
  };
  return now === undefined ? { ...answer, ...asksAndNo(ask, here, asked) } : answer;
}

function stageHolds(ask: AskStage, { day }: Stage, here: readonly Stage[]): Periods {
  const ended = here.find((other) => ask.endedBy.includes(other.stage) && other.day >= day);
  const most = ask.validMonths === null ? null : lastDayOfMonths(day, ask.validMonths);
  const before = ended === undefined ? null : addDays(ended.day, -1);
  return both(between(day, most), between(day, before));
}

/** Not there: is an answer due, was it refused, or does silence say no? */
function asksAndNo(
  ask: AskStage,
  here: readonly Stage[],
  asked: Asked,
): Pick<Answer, 'used' | 'waitingUntil' | 'refused'> | undefined {
  const no = here.findLast(({ stage }) => ask.refusedBy.includes(stage));
  const sent = here.findLast(({ stage }) => stage === ask.answer?.to);
  const open = sent !== undefined && (no === undefined || no.day < sent.day) ? sent : undefined;
  if (open === undefined || ask.answer === undefined) {
    if (no === undefined) return undefined;
    return { used: [no], refused: { on: no.day, bySilence: false } };
  }
  const by = addWorkingDays(open.day, ask.answer.workingDays, asked.world.holidays);
  if (asked.asOf <= by || ask.answer.silence === 'none') return { used: [open], waitingUntil: by };
  return { used: [open], refused: { on: addDays(by, 1), bySilence: true } };
}

export function answerAgreement(ask: AskAgreement, asked: Asked): Answer {
  const made = piecesOf(asked, 'agreement').filter(
    ({ type }) => ask.types.length === 0 || ask.types.includes(type),
  );
  const bound = made.map((agreement) => {
    const signed = agreement.signed.filter(({ day }) => day <= asked.asOf);
    const own = signed.find(({ party }) => party === asked.walker)?.day;
    const others = signed.filter(({ party }) => {
      const kind = asked.world.participant(party)?.kind;
      return party !== asked.walker && kind !== undefined && ask.with.includes(kind);
    });
    const other = others.map(({ day }) => day).sort()[0];
    const from = own !== undefined && other !== undefined ? (own > other ? own : other) : undefined;
    const held = from === undefined ? never : between(from, agreement.until);
    return { agreement, held, signatures: Number(own !== undefined) + (other ? 1 : 0) };
  });
  const best = bound.reduce((most, { signatures }) => Math.max(most, signatures), 0);
  const now = bound.filter(({ held }) => periodOn(held, asked.asOf) !== undefined);
  return {
    held: union(bound.map(({ held }) => held)),
    progress: [soMany('signatures', best, 2)],
    used: (now.length > 0 ? now : bound).map(({ agreement }) => agreement),
  };
}

export function answerProduct(ask: AskProduct, asked: Asked): Answer {
  const first = piecesOf(asked, 'attendance').find(
    ({ curriculum, minutes }) => curriculum === ask.afterFirstSessionOf && minutes > 0,
  );
  const mine = piecesOf(asked, 'product').filter(
    ({ authors, day }) =>
      authors.slice(0, ask.mostAuthors).some((author) => author === asked.walker) &&
      first !== undefined &&
      day >= first.day,
  );
  const since = mine.flatMap((product) => {
    const day = productCounts(ask, product, asked.asOf);
    return day === undefined ? [] : [{ product, day }];
  });
  const steps = 1 + Number(ask.confirmed) + Number(ask.inUseAfterDays !== undefined);
  const have = mine.some(({ confirmed }) => confirmed !== null && confirmed.day <= asked.asOf)
    ? 2
    : Math.min(1, mine.length);
  const counting = since.map(({ product }) => product);
  return {
    held: union(since.map(({ day }) => between(day, null))),
    progress: [soMany('parts', since.length > 0 ? steps : Math.min(have, steps - 1), steps)],
    used: counting.length > 0 ? counting : mine,
  };
}

function productCounts(
  ask: AskProduct,
  { day, confirmed, checks }: Product,
  asOf: Day,
): Day | undefined {
  if (ask.confirmed && (confirmed === null || confirmed.day > asOf)) return undefined;
  const made = ask.confirmed && confirmed !== null && confirmed.day > day ? confirmed.day : day;
  if (ask.inUseAfterDays === undefined) return made;
  const seen = addDays(made, ask.inUseAfterDays);
  const later = checks.filter((check) => check.inUse && check.day >= seen && check.day <= asOf);
  return later.map((check) => check.day).sort()[0];
}

/** Each description speaks until the next one: what was said before is not rewritten. */
export function answerDescribed(ask: AskDescribed, asked: Asked): Answer {
  const said = piecesOf(asked, 'described');
  const count = said.map(({ parts }) => parts.filter(({ actors }) => actors.length > 0).length);
  const held = said.flatMap((one, n): Period[] => {
    const next = said[n + 1];
    const to = next === undefined ? null : addDays(next.day, -1);
    return (count[n] ?? 0) >= ask.leastParts ? [...between(one.day, to)] : [];
  });
  const need = Math.max(1, ask.leastParts);
  const have = ask.leastParts === 0 ? Math.min(1, said.length) : (count.at(-1) ?? 0);
  return {
    held: union(held.map((period) => [period])),
    progress: [soMany('parts', have, need)],
    used: said.slice(-1),
  };
}
