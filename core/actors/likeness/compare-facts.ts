import { slipsApart } from '../names/slips.ts';
import type { Compared } from './compared.ts';
import { reason, type Reason } from './reasons.ts';

/** Documents: a DNI has eight digits and belongs to one person for life. */
export function compareDocuments(a: Compared, b: Compared): readonly Reason[] {
  if (a.document === '' || b.document === '') return [];
  if (a.document === b.document) return [reason('same_document', 80)];
  if (a.documentType !== b.documentType) return [];
  if (a.document.length === b.document.length && slipsApart(a.document, b.document) === 1) {
    return [reason('document_near', 12)];
  }
  const whole = isWhole(a) && isWhole(b);
  return [reason('different_documents', whole ? -60 : -15)];
}

function isWhole({ documentType, document }: Compared): boolean {
  return documentType === 'dni' && /^\d{8}$/.test(document);
}

export function compareBirths(a: Compared, b: Compared): readonly Reason[] {
  if (a.birthDate !== null && b.birthDate !== null) return [compareDays(a.birthDate, b.birthDate)];
  if (a.birthYear !== null && b.birthYear !== null) {
    const apart = Math.abs(a.birthYear - b.birthYear);
    if (apart === 0) return [reason('same_birth_year', 14)];
    if (apart === 1) return [reason('birth_nearly_alike', 4)];
    return [reason('different_birth', apart > 4 ? -45 : -25)];
  }
  const [mine, theirs] = [fiveYears(a), fiveYears(b)];
  if (mine === null || theirs === null || mine === theirs) return [];
  return [reason('different_birth', Math.abs(mine - theirs) > 5 ? -45 : -10)];
}

function fiveYears({ birthYear, bornFrom }: Compared): number | null {
  return birthYear === null ? bornFrom : birthYear - (birthYear % 5);
}

function compareDays(a: string, b: string): Reason {
  if (a === b) return reason('same_birth_date', 45);
  const [year, month, day] = a.split('-');
  const [otherYear, otherMonth, otherDay] = b.split('-');
  if (year === otherYear && month === otherDay && day === otherMonth) {
    return reason('birth_day_month_swapped', 32);
  }
  const apart = Math.abs(Number(year) - Number(otherYear));
  const sameDay = month === otherMonth && day === otherDay;
  if (sameDay && apart === 1) return reason('birth_year_off_by_one', 28);
  if (slipsApart(a, b) === 1) return reason('birth_nearly_alike', 20);
  return reason('different_birth', apart > 12 ? -60 : -45);
}

/** Families share a phone, and a leader gives hers for members without one. */
export function compareBelonging(a: Compared, b: Compared): readonly Reason[] {
  const phone = a.phone !== '' && a.phone === b.phone;
  const together = a.organisations.some((one) => b.organisations.includes(one));
  const declared = (sex: string | null): boolean => sex === 'F' || sex === 'M';
  const differs = declared(a.sex) && declared(b.sex) && a.sex !== b.sex;
  return [
    ...(phone ? [reason('same_phone', 20)] : []),
    ...(together ? [reason('same_organisation', 7)] : []),
    ...(differs ? [reason('sex_differs', -30)] : []),
  ];
}
