import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { representatives, type Link } from '../../core/actors/identity.ts';
import type { AffiliationRole } from '../../core/actors/affiliation-roles.ts';
import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { Level } from '../../core/evidence/level.ts';
import type { Stated } from '../../core/evidence/stated.ts';
import type { Kind, Payloads } from '../../core/ledger/entries.ts';
import { happenedAt } from '../../core/ledger/timing.ts';
import { evaluatorOf } from '../../core/pathways/evaluate.ts';
import type {
  Belonging,
  Evidence,
  Handed,
  Participant,
  ProofLevel,
  WalkerId,
} from '../../core/pathways/evidence.ts';
import { foldEvidence } from '../../core/pathways/fold.ts';
import type { FoldFacts } from '../../core/pathways/fold-facts.ts';
import type { PathwayBook } from '../../core/pathways/pathway.ts';
import type { RequirementState, Walk } from '../../core/pathways/walk.ts';
import { newWorld, type GrowingWorld } from '../../core/pathways/world.ts';
import { addDays, parseDay, type Day, type Instant } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { parseProgramme } from '../../wire/programme/parse-programme.ts';
import type { Programme } from '../../wire/programme/programme.ts';
import { programmeFileEn } from '../../words/en/programme-file.ts';
import { middayOf, testOffsetMinutes } from '../factories/events.ts';
import { testNames } from '../factories/ids.ts';

const folder = join(import.meta.dirname, '../../programmes/la-victoria-el-agustino');

/** The files of the shipped folder as they are written. */
export function folderTexts(): ReadonlyMap<string, string> {
  const names = readdirSync(folder);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The shipped programme: scenarios are told against what people will really be asked. */
export const shipped: Programme = (() => {
  const parsed = parseProgramme(folderTexts(), programmeFileEn);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
})();

export const laVictoria = '150115';
export const elAgustino = '150111';

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`“${text}” is no day`);
  return read;
}

type FlowSaid = {
  readonly giver?: string;
  readonly taker: string;
  readonly bringer?: string;
  readonly material?: string;
  readonly settled?: boolean;
};

/** What happened, told in the order in which it comes to mind; asked about any day. */
export class Story {
  readonly names = testNames();
  private readonly said: Stated[] = [];
  private readonly flows: Handed[] = [];
  private readonly participants: Participant[] = [];
  private readonly belongings: Belonging[] = [];
  private readonly levels = new Map<EventId, Level>();
  private readonly dated = new Map<EventId, Instant>();
  private links: Link[] = [];
  private book: PathwayBook = shipped.change;

  /** Somebody is registered; people with a role in an organisation. */
  actor(
    name: string,
    kind: string,
    more: { on?: string; district?: string; in?: readonly [string, AffiliationRole] } = {},
  ): this {
    const on = day(more.on ?? '2026-01-05');
    const id = this.names.actor(name);
    const district = more.district ?? laVictoria;
    this.participants.push({ id, kind, district, registeredOn: on });
    if (more.in !== undefined) this.joins(name, more.in[0], more.in[1], { since: on });
    return this;
  }

  joins(
    member: string,
    organisation: string,
    role: AffiliationRole,
    when: { since: string; until?: string },
  ): this {
    this.belongings.push({
      member: this.names.actor(member),
      organisation: this.names.actor(organisation),
      role,
      district: null,
      since: day(when.since),
      until: when.until === undefined ? null : day(when.until),
    });
    return this;
  }

  /** A statement; documented unless something else is said. */
  tell<K extends Kind>(
    event: string,
    kind: K,
    on: string,
    payload: Payloads[K],
    level: Level = 'documented',
  ): this {
    const id = this.names.event(event);
    const occurredAt = middayOf(on, this.said.length);
    const recorder = this.names.actor('somebody');
    this.levels.set(id, level);
    this.said.push({ id, kind, occurredAt, recorder, payload } as Stated);
    return this;
  }

  /** What is known of an event's standing changes. */
  stands(event: string, level: Level): this {
    this.levels.set(this.names.event(event), level);
    return this;
  }

  /** The phone's clock was ahead: it was received on this day, before it says that it happened. */
  ahead(event: string, received: string): this {
    this.dated.set(this.names.event(event), middayOf(received));
    return this;
  }

  paper(holder: string, document: string, issuedOn: string, expiresOn?: string): this {
    return this.tell(`${document} of ${holder} ${issuedOn}`, 'document.hold', issuedOn, {
      holder: this.names.actor(holder),
      document,
      issuedOn: day(issuedOn),
      ...(expiresOn === undefined ? {} : { expiresOn: day(expiresOn) }),
    });
  }

  stage(
    walker: string,
    pathway: string,
    stage: string,
    on: string,
    more: { number?: string; district?: string } = {},
  ): this {
    return this.tell(`${stage} ${walker} ${on}`, 'pathway.stage', on, {
      walker: { kind: 'actor', id: this.names.actor(walker) },
      pathway,
      stage,
      on: day(on),
      ...more,
    });
  }

  session(
    name: string,
    on: string,
    minutes: number,
    more: { curriculum: string; module?: string },
  ): this {
    return this.tell(name, 'encounter.plan', on, {
      type: 'training',
      title: name,
      holder: this.names.actor('somebody'),
      start: middayOf(on),
      minutes,
      invited: [],
      ...more,
    });
  }

  attends(person: string, session: string, minutes: number, on: string): this {
    return this.tell(`${person} at ${session} ${this.said.length}`, 'encounter.attend', on, {
      encounter: this.names.event(session),
      person: this.names.actor(person),
      minutes,
      how: 'signature',
    });
  }

  visit(
    observed: string,
    on: string,
    items: Readonly<Record<string, boolean>>,
    more: { baseline?: boolean; people?: readonly string[]; method?: 'visit' | 'self' } = {},
  ): this {
    return this.tell(`visit ${observed} ${on}`, 'practice.observe', on, {
      observed: this.names.actor(observed),
      method: more.method ?? 'visit',
      baseline: more.baseline ?? false,
      people: (more.people ?? []).map((name) => this.names.actor(name)),
      items: Object.entries(items).map(([practice, present]) => ({ practice, present })),
    });
  }

  flow(name: string, on: string, said: FlowSaid): this {
    const of = (who: string | undefined): ActorId | null =>
      who === undefined ? null : this.names.actor(who);
    this.flows.push({
      kind: 'flow',
      id: this.names.event(name),
      day: day(on),
      level: 'documented',
      clockAhead: false,
      giver: of(said.giver),
      taker: this.names.actor(said.taker),
      bringer: of(said.bringer),
      material: said.material ?? 'cardboard-corrugated',
      count: 1,
      grams: grams(10_000),
      settled: said.settled ?? false,
    });
    return this;
  }

  /** Two records are one person; `undo` says that they are not. */
  merge(keep: string, absorbed: string): this {
    const merge = this.names.event(`merge ${keep} ${absorbed}`);
    const [kept, gone] = [this.names.actor(keep), this.names.actor(absorbed)];
    this.links.push({ merge, keep: kept, absorbed: gone });
    return this;
  }

  unmerge(): this {
    this.links = [];
    return this;
  }

  withBook(book: PathwayBook): this {
    this.book = book;
    return this;
  }

  get statements(): readonly Stated[] {
    return this.said;
  }

  get foldFacts(): FoldFacts {
    const standing = representatives(this.links);
    return {
      offsetMinutes: testOffsetMinutes,
      same: (actor) => standing.get(actor) ?? actor,
      level: (id) => this.levels.get(id) ?? 'recorded',
      clockAhead: (id) => this.dated.has(id),
    };
  }

  evidence(said: readonly Stated[] = this.said): readonly Evidence[] {
    const { same } = this.foldFacts;
    const flows = this.flows.map((flow) => ({
      ...flow,
      giver: flow.giver === null ? null : same(flow.giver),
      taker: same(flow.taker),
      bringer: flow.bringer === null ? null : same(flow.bringer),
    }));
    return [
      ...foldEvidence(
        said.map((one) => this.inTime(one)),
        this.foldFacts,
      ),
      ...flows,
    ];
  }

  /** As a server dates what it hears. */
  private inTime(one: Stated): Stated {
    const { id, occurredAt } = one;
    const receivedAt = this.dated.get(id) ?? occurredAt;
    return { ...one, occurredAt: happenedAt({ occurredAt, receivedAt, skewMs: 0 }) };
  }

  world(evidence: readonly Evidence[] = this.evidence()): GrowingWorld {
    const { same } = this.foldFacts;
    const kinds = new Map(shipped.catalogue.actorKinds.map(({ code, part }) => [code, part]));
    return newWorld({
      book: this.book,
      holidays: shipped.holidays,
      partOf: (kind) => kinds.get(kind) ?? 'other',
      participants: this.participants.filter(({ id }) => same(id) === id),
      belongings: this.belongings.map((one) => ({ ...one, member: same(one.member) })),
      evidence,
    });
  }

  id(walker: string): WalkerId {
    const known = this.participants.some(({ id }) => id === this.names.actor(walker));
    return known ? this.names.actor(walker) : this.names.event(walker);
  }

  walk(walker: string, pathway: string, on: string, district?: string): Walk {
    const walks = evaluatorOf(this.world(), day(on)).walksOf(this.id(walker));
    const found = walks.find(
      (walk) => walk.pathway === pathway && (district === undefined || walk.district === district),
    );
    if (found === undefined) throw new Error(`${walker} does not walk ${pathway}`);
    return found;
  }

  step(walker: string, pathway: string, code: string, on: string): RequirementState {
    const found = this.walk(walker, pathway, on).requirements.find((one) => one.code === code);
    if (found === undefined) throw new Error(`${pathway} has no “${code}”`);
    return found;
  }

  criterion(
    walker: string,
    code: string,
    on: string,
    counting: ProofLevel = 'recorded',
    version?: string,
  ): Walk | undefined {
    const evaluator = evaluatorOf(this.world(), day(on), { counting });
    return evaluator.criterion(code, this.id(walker), version);
  }

  /** How many count on a day, ever or still. */
  count(code: string, on: string): { ever: number; now: number } {
    const world = this.world();
    const evaluator = evaluatorOf(world, day(on));
    const walks = [...world.walkers()].flatMap((id) => evaluator.criterion(code, id) ?? []);
    return {
      ever: walks.filter(({ completedOn }) => completedOn !== null).length,
      now: walks.filter(({ state }) => state === 'complete').length,
    };
  }
}

export function later(from: string, days: number): string {
  return addDays(day(from), days);
}
