import { readied } from '../../core/actors/likeness/compared.ts';
import { likeness, type Likeness } from '../../core/actors/likeness/likeness.ts';
import type { ReasonCode } from '../../core/actors/likeness/reasons.ts';
import type { FieldGroup } from '../../core/actors/personal-fields.ts';
import type { DoublesOfAnswer } from '../../wire/api/doubles-answers.ts';
import type { ShownRow } from '../store/search/shown-rows.ts';
import { comparableOf } from './listed-actor.ts';

type Said = Pick<DoublesOfAnswer['doubles'][number], 'points' | 'reasons'>;

export function likenessOf(a: ShownRow, b: ShownRow): Likeness {
  return likeness(readied(comparableOf(a)), readied(comparableOf(b)));
}

/** From which group of fields a reason speaks: who may not see it is not told its reason. */
const groupOf: Readonly<Partial<Record<ReasonCode, FieldGroup>>> = {
  same_document: 'identity',
  document_near: 'identity',
  different_documents: 'identity',
  same_birth_date: 'identity',
  birth_day_month_swapped: 'identity',
  birth_year_off_by_one: 'identity',
  birth_nearly_alike: 'identity',
  same_birth_year: 'identity',
  different_birth: 'identity',
  same_phone: 'contact',
  same_ruc: 'legal',
  different_rucs: 'legal',
};

/** Points and reasons for somebody who sees these groups of the other one. */
export function saidOf({ points, reasons }: Likeness, groups: readonly FieldGroup[]): Said {
  const told = reasons.filter(({ code }) => {
    const group = groupOf[code];
    return group === undefined || groups.includes(group);
  });
  return { points, reasons: told.map(({ code, points: weight }) => ({ code, points: weight })) };
}
