import { agreementsOf, type Agreement } from '../../core/agreements/agreement-state.ts';
import {
  fulfilment,
  sharePermille,
  type Fulfilled,
  type Owed,
} from '../../core/agreements/fulfilment.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import type { AgreementAnswer, AgreementsAnswer } from '../../wire/api/agreement-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { deliveriesAmong, type TracedDelivery } from './deliveries.ts';
import { spoken } from './spoken.ts';
import { standingFor, type Standing } from './standing-for.ts';
import { peopleOf, whoOf } from './worker.ts';

export type AgreementsFound = {
  readonly answer: AgreementsAnswer;
  readonly people: readonly string[];
};

type Filters = {
  readonly state?: string | undefined;
  readonly type?: string | undefined;
  readonly actor?: string | undefined;
};

/**
 * `GET /agreements`: those of which the viewer reaches a party, the newest first, with how far the
 * periods that run today are fulfilled.
 */
export function agreements(
  asked: Asked,
  viewer: Viewer,
  { state, type, actor }: Filters,
  now: Instant,
): Promise<Result<AgreementsFound>> {
  return whenStoreAnswers(async () => {
    const known = await agreementsKnown(asked, viewer, now);
    const wanted = known.seen.filter(
      ({ says, state: is }) =>
        (state === undefined || is === state) &&
        (type === undefined || says.type === type) &&
        (actor === undefined ||
          says.parties.some((one) => known.standing.records(one).includes(actor))),
    );
    const answer = {
      agreements: wanted.toReversed().map((agreement) => summaryOf(agreement, known)),
    };
    return accept({ answer, people: peopleIn(wanted, known) });
  });
}

/** `GET /agreements/:id`. Whoever reaches no party is told that there is none. */
export function agreement(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<{ readonly answer: AgreementAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const known = await agreementsKnown(asked, viewer, now);
    const found = known.seen.find((one) => one.id === id);
    if (found === undefined) return refuse({ code: 'agreements/not-found', facts: { id } });
    return accept({ answer: answerOf(found, known), people: peopleIn([found], known) });
  });
}

type Known = {
  readonly today: Day;
  readonly standing: Standing;
  readonly seen: readonly Agreement[];
  readonly fulfilled: ReadonlyMap<string, readonly Fulfilled[]>;
  readonly codeOf: (event: string, material: string) => string | null;
};

/** All agreements, since a kilogram that fulfils one clause fulfils no other. */
async function agreementsKnown(asked: Asked, viewer: Viewer, now: Instant): Promise<Known> {
  const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
  const said = await spoken(asked, ['agreement.make', 'agreement.sign', 'agreement.end']);
  const made = said('agreement.make');
  const named = made.flatMap(({ payload: { parties, clauses } }) => [
    ...parties,
    ...clauses.flatMap(({ promised }) =>
      promised === undefined ? [] : [promised.provider, promised.receiver],
    ),
  ]);
  const standing = await standingFor(asked, viewer, named, now);
  const all = agreementsOf(
    [...made, ...said('agreement.sign'), ...said('agreement.end'), ...said('evidence.retract')],
    { today, same: standing.same },
  );
  const owed = all.flatMap((one) => owedBy(one, standing));
  const deliveries = await deliveriesFor(asked, owed, standing, today);
  const codes = new Map(deliveries.map((one) => [`${one.event} ${one.material}`, one.code]));
  return {
    today,
    standing,
    seen: all.filter(({ says }) =>
      says.parties.some((party) => standing.reaches('progress.read', party)),
    ),
    fulfilled: new Map(
      fulfilment(owed, deliveries, today).map(({ key, periods }) => [key, periods]),
    ),
    codeOf: (event, material) => codes.get(`${event} ${material}`) ?? null,
  };
}

/** What its clauses promise in grams, once all signed, until it was ended. */
function owedBy({ id, says, missing, end }: Agreement, { same }: Standing): readonly Owed[] {
  if (missing.length > 0) return [];
  return says.clauses.flatMap(({ promised, due }, at): readonly Owed[] => {
    if (promised === undefined) return [];
    const days = [says.until, due, end?.on].filter((day) => day !== undefined);
    const [until = null] = days.toSorted();
    const { material, grams: mass, every, provider, receiver } = promised;
    const between = { provider: same(provider), receiver: same(receiver) };
    return [
      { key: keyOf(id, at), ...between, material, grams: mass, every, from: says.from, until },
    ];
  });
}

async function deliveriesFor(
  asked: Asked,
  owed: readonly Owed[],
  standing: Standing,
  today: Day,
): Promise<readonly TracedDelivery[]> {
  const [from] = owed.map((one) => one.from).toSorted();
  if (from === undefined || from > today) return [];
  return deliveriesAmong(
    asked,
    {
      providers: [...new Set(owed.map(({ provider }) => provider))],
      receivers: [...new Set(owed.map(({ receiver }) => receiver))],
      standing,
    },
    { from, to: today },
  );
}

function keyOf(id: string, clause: number): string {
  return `${id} ${String(clause).padStart(4, '0')}`;
}

function summaryOf(
  agreement: Agreement,
  { standing, fulfilled, today }: Known,
): AgreementsAnswer['agreements'][number] {
  const { id, text, texts, says, state, signatures } = agreement;
  const running = says.clauses.flatMap((_, at) =>
    (fulfilled.get(keyOf(id, at)) ?? []).filter((one) => runsOn(one, today)),
  );
  const target = running.reduce((sum, one) => sum + one.target, 0);
  const counted = running.reduce((sum, one) => sum + one.grams, 0);
  const total = { target: grams(target), grams: grams(counted) };
  return {
    agreement: id,
    text,
    texts,
    type: says.type,
    title: says.title,
    number: says.number ?? null,
    from: says.from,
    until: says.until ?? null,
    state,
    parties: says.parties.map((party) => {
      const signed = signatures.find((one) => one.party === party);
      return {
        ...whoOf(standing.named(party)),
        signedOn: signed?.on ?? null,
        how: signed?.how ?? null,
        mine: standing.reaches('agreements.make', party),
      };
    }),
    running:
      running.length === 0 || state !== 'in_force'
        ? null
        : { ...total, permille: sharePermille(total) },
  };
}

function answerOf(agreement: Agreement, known: Known): AgreementAnswer {
  const { id, says, end } = agreement;
  const { standing, fulfilled, today } = known;
  const [first] = says.parties;
  return {
    ...summaryOf(agreement, known),
    end: end === null ? null : { on: end.on, because: end.because, note: end.note ?? null },
    clauses: says.clauses.map(({ text, due, promised }, at) => ({
      text,
      due: due ?? null,
      promised:
        promised === undefined
          ? null
          : {
              provider: whoOf(standing.named(promised.provider)),
              receiver: whoOf(standing.named(promised.receiver)),
              material: promised.material,
              grams: promised.grams,
              every: promised.every,
            },
      periods: (fulfilled.get(keyOf(id, at)) ?? []).toReversed().map((one) => ({
        from: one.from,
        to: one.to,
        runs: runsOn(one, today),
        target: one.target,
        grams: one.grams,
        beyond: one.beyond,
        permille: sharePermille(one),
        deliveries: one.parts.toReversed().map((part) => ({
          ...part,
          code: known.codeOf(part.event, promised?.material ?? ''),
        })),
      })),
    })),
    may: {
      change: says.parties.some((party) => standing.reaches('agreements.make', party)),
      end: first !== undefined && standing.reaches('agreements.make', first),
    },
  };
}

function runsOn({ from, to }: Pick<Fulfilled, 'from' | 'to'>, today: Day): boolean {
  return from <= today && (to === null || today <= to);
}

function peopleIn(list: readonly Agreement[], { standing }: Known): readonly string[] {
  return peopleOf(list.flatMap(({ says }) => says.parties).map(standing.named));
}
