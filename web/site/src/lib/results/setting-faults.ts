import type { Settable } from '../../../../../core/indicators/logframe-events.ts';
import { parseDay } from '../../../../../core/quantities/instant.ts';
import type { FormProblem } from '../office/form-state.ts';
import { milestonesMost } from './milestones-shown.ts';
import { numberOf } from './typed-number.ts';
import type { ResultWords } from './words.ts';

/** Longer than any programme. */
const monthsMost = 240;

type Said = { readonly sentence: string; readonly remedy: string };

/**
 * What of a setting could never be meant, each in a sentence beside its field: whatever is set has
 * a source, people are whole, and months are those of a programme. The rest the API says.
 */
export function settingFaults(
  sets: Settable,
  typed: (name: string) => string,
  words: ResultWords,
): readonly FormProblem[] {
  const own = words.results.settings;
  const { missing, complete, invalid, mend } = words.office.form;
  const fault = (field: string, said: Said | undefined): readonly FormProblem[] =>
    said === undefined ? [] : [{ code: 'form/invalid', field, ...said }];
  const day = (field: string, label: string): readonly FormProblem[] => {
    const isWrong = typed(field) !== '' && parseDay(typed(field)) === undefined;
    return fault(field, isWrong ? { sentence: invalid(label), remedy: mend } : undefined);
  };
  const isMass = typed('por') === '1000';
  const amount = (field: string) => fault(field, amountFault(typed(field), isMass, own.faults));
  const month = (field: string) => fault(field, monthFault(typed(field), own.faults));
  const none = (field: string, label: string): readonly FormProblem[] => {
    const is = typed(field) === '';
    return fault(field, is ? { sentence: missing(label), remedy: complete } : undefined);
  };
  const rows = Array.from({ length: milestonesMost }, (_, at) => [`mes-${at}`, `valor-${at}`]);
  const written = rows.filter((names) => names.some((name) => typed(name) !== ''));
  const ofKind: Readonly<Record<Settable, () => readonly FormProblem[]>> = {
    dates: () => [...day('desde', own.from), ...day('hasta', own.to)],
    licence: () => [],
    responsible: () => [],
    baseline: () => [...amount('valor'), ...day('fecha', own.on)],
    target: () => [...amount('valor'), ...none('mes', own.month), ...month('mes')],
    milestones: () =>
      written.flatMap(([mes = '', valor = '']) => [
        ...none(mes, own.month),
        ...month(mes),
        ...none(valor, own.value),
        ...amount(valor),
      ]),
  };
  return [...ofKind[sets](), ...none('fuente', own.source)];
}

type Faults = ResultWords['results']['settings']['faults'];

function amountFault(text: string, isMass: boolean, own: Faults): Said | undefined {
  const number = numberOf(text);
  if (number === null) return undefined;
  if (typeof number === 'string') return { sentence: own.noNumber(text), remedy: own.writeNumber };
  if (isMass || Number.isSafeInteger(number)) return undefined;
  return { sentence: own.notWhole(text), remedy: own.writeWhole };
}

function monthFault(text: string, own: Faults): Said | undefined {
  const number = numberOf(text);
  if (number === null) return undefined;
  const isMonth = Number.isInteger(number) && Number(number) >= 1 && Number(number) <= monthsMost;
  return isMonth ? undefined : { sentence: own.noMonth(text), remedy: own.writeMonth };
}
