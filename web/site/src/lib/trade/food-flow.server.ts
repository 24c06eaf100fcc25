import { randomBytes } from 'node:crypto';
import type { ActionFailure } from '@sveltejs/kit';
import { isUuid } from '../../../../../core/events/ids.ts';
import { parseDay, startOfDay } from '../../../../../core/quantities/instant.ts';
import { actorAnswer } from '../../../../../wire/api/actor-answers.ts';
import { choicesAnswer } from '../../../../../wire/api/choices-answer.ts';
import { programmeAnswer } from '../../../../../wire/api/public-answers.ts';
import { uuidV7 } from '../../../../../wire/phone-ids.ts';
import type { FormState } from '../office/form-state.ts';
import {
  askOffice,
  askWhetherAllowed,
  onTo,
  refused,
  refusedHere,
  typed,
  type OfficeEvent,
  type Refusal,
  type Told,
} from '../server/office.ts';
import { say, type Outcomes } from '../server/say.ts';
import type { FoodStatement, NewId } from './food-flows.ts';
import type { Flow } from './food-plan.ts';
import { tradeWords } from './words.ts';

/** Families whose materials are food, or what becomes of it. */
const family = 'organic';

export type NamedPlace = { readonly place: string; readonly name: string };
type Known = {
  readonly name: string | null;
  readonly kind: string;
  readonly letter: string | null;
  readonly places: readonly NamedPlace[];
};

/** As much as is known of whoever may not be looked at. */
export const noPlaces: Known = { name: null, kind: '', letter: null, places: [] };

/** An organisation with its places; one that may not be looked at has none here. */
export async function placed(event: OfficeEvent, actor: string): Promise<Known> {
  if (!isUuid(actor)) return noPlaces;
  const told = await askWhetherAllowed(event, `/api/v1/actors/${actor}`, actorAnswer);
  if (!told.ok) return noPlaces;
  const { name, label, kind, letter, places } = told.value;
  return {
    name: name ?? label,
    kind,
    letter,
    places: places.map(({ place, name: called }) => ({ place, name: called })),
  };
}

/** What the fields of the flow offer, and what they say before anybody chose. */
export async function flowChoices(
  event: OfficeEvent,
  of: { readonly donor: Known; readonly holder: Known },
) {
  const programme = await programmeOf(event);
  const organic = programme.materials.filter((one) => one.family === family);
  const { actorKinds, sourceKinds, regimes } = programme;
  const source = sourceKinds.find(({ code }) => code === of.donor.kind) ?? sourceKinds.at(-1);
  return {
    places: { donor: of.donor.places, holder: of.holder.places },
    organic,
    /** Kinds that hold material: whoever makes compost is one of them. */
    keepers: actorKinds.filter(({ side }) => side === 'chain').map(({ code }) => code),
    sourceKinds,
    regimes: regimes.filter(isOpen),
    proposed: {
      place: of.donor.places[0]?.place ?? of.holder.places[0]?.place ?? '',
      // Food that can be eaten is in no class of waste; what became waste is in one.
      material: organic.find(({ crosswalk }) => crosswalk.art19 === null)?.code ?? '',
      waste: organic.find(({ crosswalk }) => crosswalk.art19 !== null)?.code ?? '',
      source: source?.code ?? '',
      regime: regimes.find(({ pools }) => !pools)?.code ?? '',
    },
  };
}
export type FlowChoices = Awaited<ReturnType<typeof flowChoices>>;

/** The régimes under which something is taken in: what is blocked moves nowhere. */
export async function openRegimes(event: OfficeEvent) {
  const { regimes } = await programmeOf(event);
  return regimes.filter(isOpen);
}

function isOpen({ blocked }: { readonly blocked: boolean }): boolean {
  return !blocked;
}

export const flowFields = ['place', 'material', 'waste', 'source', 'regime', 'method'] as const;

/**
 * How the grams of a form move; null where no place was chosen, or the movement is there already.
 *
 * @param donorPlaces places of who gave it: a place among them is also where it came from
 */
export async function flowTyped(
  event: OfficeEvent,
  data: FormData,
  of: {
    readonly holder: string;
    readonly letter: string | null;
    readonly donorPlaces: readonly NamedPlace[];
    /** Where it lies, if the form need not say it. */
    readonly place?: string;
  },
): Promise<Flow | null> {
  const place = of.place ?? typed(data, 'place');
  if (place === '') return null;
  const { sourceKinds } = await programmeOf(event);
  const sourceKind = typed(data, 'source');
  const source = sourceKinds.find(({ code }) => code === sourceKind);
  const { regime, originClass } = source?.exceptions.find((one) => one.family === family) ??
    source ?? { regime: '', originClass: 'unknown' };
  return {
    moving: {
      holder: of.holder,
      place,
      letter: of.letter ?? 'A',
      method: typed(data, 'method') === 'estimated' ? 'estimated' : 'scale',
    },
    food: { material: typed(data, 'material'), regime: typed(data, 'regime'), originClass },
    waste: { material: typed(data, 'waste'), regime, originClass },
    sourceKind,
    ...(of.donorPlaces.some((one) => one.place === place) ? { sourcePlace: place } : {}),
  };
}

/**
 * Ids for what is said together: later statements name earlier ones by them. Each stands after the
 * one before, because ids decide the order of what happened in the same millisecond.
 */
export function newIds(): NewId {
  let count = 0;
  return () => {
    const chance = randomBytes(10);
    chance.writeUInt16BE(((count++ % 4_096) << 4) | (chance.readUInt16BE() & 0xf));
    return uuidV7(Date.now(), chance);
  };
}

const noonMs = 12 * 3_600_000;

/** Says what a form of food holds and leads on to the register, or back to what was refused. */
export async function sendFood(
  event: OfficeEvent,
  holder: string,
  { on, statements }: { readonly on: string; readonly statements: readonly FoodStatement[] },
  refusal: Refusal,
): Promise<ActionFailure<FormState>> {
  const told = await sayFood(event, on, statements);
  if (told.ok) return onTo(event, `/oficina/alimentos/${holder}`, { guardado: '1' });
  if (told.problem.code !== 'events/id-taken') return refused(event, [told.problem], refusal);
  const { sentBefore } = tradeWords(event.locals.language).food.wrong;
  return refusedHere([{ code: told.problem.code, ...sentBefore }], refusal);
}

/**
 * Says all of it as one: nothing is kept where anything is refused, or would have to wait for
 * kilograms that nobody recorded. What is of an earlier day happened at its noon.
 */
async function sayFood(
  event: OfficeEvent,
  on: string,
  said: readonly FoodStatement[],
): Promise<Told<Outcomes>> {
  const [{ today }, { offsetMinutes }] = await Promise.all([
    askOffice(event, '/api/v1/public/choices', choicesAnswer),
    programmeOf(event),
  ]);
  const day = parseDay(on);
  const noon =
    day === undefined || on === today ? undefined : startOfDay(day, offsetMinutes) + noonMs;
  const statements = said.map((one, at) =>
    noon === undefined ? one : { ...one, occurredAt: new Date(noon + at).toISOString() },
  );
  return say(event, statements, { mayWait: false });
}

function programmeOf(event: OfficeEvent) {
  return askOffice(event, '/api/v1/public/programme', programmeAnswer);
}
