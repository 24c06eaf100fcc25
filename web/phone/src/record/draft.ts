import type { Day } from '../../../../core/quantities/instant.ts';
import {
  gramsOf,
  type Weighed,
  type WeightEntry,
} from '../../../../core/quantities/weight-entry.ts';
import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';
import { asDecimal, press, type PadKey } from './number-pad.ts';

/** How the weight is known: read from a scale, gross and tare, full containers, or by eye. */
export type Mode = 'scale' | 'tare' | 'container' | 'estimate';
export const modes: readonly Mode[] = ['scale', 'tare', 'container', 'estimate'];

/** A weighing that is being typed. It is kept at every key, so that a killed tab loses none. */
export type Draft = {
  readonly material: string | null;
  readonly mode: Mode;
  /** Kilograms, or the number of containers in that mode. */
  readonly value: string;
  readonly gross: string;
  readonly tare: string;
  /** With gross and tare: which of the two the pad writes. */
  readonly field: 'gross' | 'tare';
  readonly container: string | null;
  /** The scale that sent `value`, until a key changes it. */
  readonly scale: string | null;
};

export const emptyDraft: Draft = {
  material: null,
  mode: 'scale',
  value: '',
  gross: '',
  tare: '',
  field: 'gross',
  container: null,
  scale: null,
};

export type Factor = PhoneProgramme['containerFactors'][number];

/** Containers whose weight is known for this material on this day. */
export function factorsFor(
  programme: PhoneProgramme,
  material: string,
  day: Day,
): readonly Factor[] {
  return programme.containerFactors.filter(
    (factor) =>
      factor.material === material &&
      factor.validFrom <= day &&
      (factor.validTo === null || day <= factor.validTo),
  );
}

export function pressed(draft: Draft, key: PadKey): Draft {
  if (draft.mode === 'tare') {
    const { field } = draft;
    return { ...draft, [field]: press(draft[field], key, true) };
  }
  return { ...draft, value: press(draft.value, key, draft.mode !== 'container'), scale: null };
}

/** What a scale sent stands as if it had been typed, and can be typed over. */
export function sentByScale({ entry }: Weighed): Partial<Draft> {
  return { mode: 'scale', value: entry.value, scale: entry.scale ?? null };
}

/** What still lacks, by the name of its sentence in the words of the phone. */
export type Lack =
  | 'missingWeight'
  | 'missingCount'
  | 'missingContainer'
  | 'missingGross'
  | 'missingTare'
  | 'tareTooBig'
  | 'tooLarge';

export type Reading =
  { readonly ok: true; readonly weighed: Weighed } | { readonly ok: false; readonly lack: Lack };

/** The weight that the draft states, with the raw entry beside the grams, or what lacks. */
export function readWeight(draft: Draft, factors: readonly Factor[]): Reading {
  const entry = entryOf(draft, factors);
  if (typeof entry === 'string') return { ok: false, lack: entry };
  const mass = gramsOf(entry);
  if (mass.ok) return { ok: true, weighed: { grams: mass.value, entry } };
  if (mass.problem.code === 'quantities/too-large') return { ok: false, lack: 'tooLarge' };
  return { ok: false, lack: draft.mode === 'container' ? 'missingCount' : 'missingWeight' };
}

function entryOf(draft: Draft, factors: readonly Factor[]): WeightEntry | Lack {
  switch (draft.mode) {
    case 'scale': {
      const entry = kilograms(draft.value, 'scale');
      return typeof entry === 'string' || draft.scale === null
        ? entry
        : { ...entry, scale: draft.scale };
    }
    case 'estimate':
      return kilograms(draft.value, 'estimated');
    case 'tare':
      return withTare(asDecimal(draft.gross), asDecimal(draft.tare));
    case 'container': {
      const factor = factors.find(({ container }) => container === draft.container);
      if (!factor) return 'missingContainer';
      if (draft.value === '') return 'missingCount';
      return {
        value: draft.value,
        unit: factor.container,
        method: 'container_count',
        factorGrams: factor.grams,
        factorFrom: factor.validFrom,
      };
    }
  }
}

function kilograms(typed: string, method: 'scale' | 'estimated'): WeightEntry | Lack {
  const value = asDecimal(typed);
  return value === '' ? 'missingWeight' : { value, unit: 'kg', method };
}

function withTare(gross: string, tare: string): WeightEntry | Lack {
  if (gross === '') return 'missingGross';
  if (tare === '') return 'missingTare';
  const net = gramsTyped(gross) - gramsTyped(tare);
  if (net <= 0) return 'tareTooBig';
  return { value: kilogramText(net), unit: 'kg', method: 'scale', gross, tare };
}

/** Kilograms with up to three decimals → grams, by digits: `24.5` → 24500. */
function gramsTyped(text: string): number {
  const [whole = '0', places = ''] = text.split('.');
  return Number(whole) * 1_000 + Number(places.padEnd(3, '0'));
}

function kilogramText(grams: number): string {
  const places = String(grams % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = Math.floor(grams / 1_000);
  return places === '' ? String(whole) : `${whole}.${places}`;
}
