import { error } from '@sveltejs/kit';
import { settable, type Settable } from '../../../../../core/indicators/logframe-events.ts';
import { onTo, refused, refusedHere, typed, type Sent } from '../server/office.ts';
import { say } from '../server/say.ts';
import { milestonesMost } from './milestones-shown.ts';
import { settingFaults } from './setting-faults.ts';
import { numberOf } from './typed-number.ts';
import { resultWords } from './words.ts';

/** The coordinator sets something of the logframe; it is said as a statement, with its source. */
export async function setLogframe(event: Sent) {
  const data = await event.request.formData();
  const sets = settable.find((one) => one === typed(data, 'fija'));
  if (sets === undefined) error(400);
  const keep = [...data.keys()].filter((name) => name !== 'fija');
  const refusal = { form: sets, data, keep };
  const words = resultWords(event.locals.language);
  const faults = settingFaults(sets, (name) => typed(data, name), words);
  if (faults.length > 0) return refusedHere(faults, refusal);
  const indicator = typed(data, 'indicador');
  const payload = {
    sets,
    source: typed(data, 'fuente'),
    ...(sets === 'dates' || sets === 'licence' ? {} : { indicator }),
    ...ofKind(sets, data),
  };
  const told = await say(event, [{ kind: 'logframe.set', payload }]);
  if (!told.ok) {
    return refused(event, [told.problem], {
      ...refusal,
      beside: besideOf(sets, data, told.problem.facts),
    });
  }
  onTo(event, '/oficina/resultados/ajustes', {
    guardado: '1',
    indicador: indicator || undefined,
  });
}

/** Beside which field the API's word belongs: of milestones beside the one that it names. */
function besideOf(
  sets: Settable,
  data: FormData,
  { month, value }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  if (sets !== 'milestones') {
    return { 'results/below-zero': 'valor', 'results/dates-reversed': 'hasta' };
  }
  const row = Array.from({ length: milestonesMost }, (_, at) => at).find(
    (at) =>
      amountOf(data, `valor-${at}`) === value &&
      (month === undefined || numberOf(typed(data, `mes-${at}`)) === month),
  );
  const field = `valor-${row ?? 0}`;
  return { 'results/below-zero': field, 'results/milestones-fall': field };
}

function ofKind(sets: Settable, data: FormData): object {
  if (sets === 'dates') {
    return { from: dayOrNull(typed(data, 'desde')), to: dayOrNull(typed(data, 'hasta')) };
  }
  if (sets === 'licence') return { licence: typed(data, 'licencia') || null };
  if (sets === 'responsible') return { partners: data.getAll('socios') };
  if (sets === 'baseline') {
    return { value: amountOf(data, 'valor'), on: dayOrNull(typed(data, 'fecha')) };
  }
  if (sets === 'target') {
    return { value: amountOf(data, 'valor'), month: numberOf(typed(data, 'mes')) ?? 0 };
  }
  return {
    milestones: Array.from({ length: milestonesMost }, (_, at) => ({
      month: numberOf(typed(data, `mes-${at}`)),
      value: amountOf(data, `valor-${at}`),
    })).filter(({ month, value }) => month !== null || value !== null),
  };
}

/**
 * Masses are typed in kilograms (`por` = 1000), the API takes grams; other amounts are whole. What
 * is no such number goes on as it was typed, so that the API refuses it: left out, it would take
 * the setting back, and rounded, another number would be set than the source says.
 */
function amountOf(data: FormData, name: string): number | string | null {
  const number = numberOf(typed(data, name));
  const factor = numberOf(typed(data, 'por'));
  if (typeof number !== 'number') return number;
  return typeof factor === 'number' && factor > 1 ? Math.round(number * factor) : number;
}

function dayOrNull(text: string): string | null {
  return text === '' ? null : text;
}
