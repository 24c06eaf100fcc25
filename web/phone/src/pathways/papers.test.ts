import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import { parseDay } from '../../../../core/quantities/instant.ts';
import { lackOfPaper, nothingTyped, statedPaper, type PaperKind } from './papers.ts';

const names = testNames();
const holder = names.actor('Rosa');
const today = parseDay('2026-11-23') ?? expect.fail('no day');
const dni: PaperKind = {
  code: 'national-id',
  name: { es: 'DNI', en: 'DNI' },
  issuer: { es: 'RENIEC', en: 'RENIEC' },
  of: 'person',
  sensitive: false,
  expires: 'stated',
};
const of = { holder, district: null, today };
const typed = { ...nothingTyped, issuedOn: '2026-01-15', expiresOn: '2034-01-15' };

describe('a paper that is photographed', () => {
  test('needs its day, and its last day where the paper has one', () => {
    expect(lackOfPaper(nothingTyped, dni, today)).toBe('missingIssued');
    expect(lackOfPaper({ ...typed, expiresOn: '' }, dni, today)).toBe('missingExpires');
    expect(lackOfPaper({ ...typed, expiresOn: '2025-01-15' }, dni, today)).toBe('reversed');
    expect(lackOfPaper({ ...typed, issuedOn: '2026-11-24' }, dni, today)).toBe('future');
    expect(lackOfPaper(typed, dni, today)).toBe(undefined);
    expect(lackOfPaper({ ...typed, expiresOn: '' }, { ...dni, expires: 'never' }, today)).toBe(
      undefined,
    );
  });

  test('says who issued it and until when; the number of a person stays in the photo', () => {
    const said = { ...typed, issuer: ' RENIEC  Lima ', number: '41234567' };
    expect(statedPaper(said, dni, of)).toEqual({
      holder,
      document: 'national-id',
      issuedOn: '2026-01-15',
      expiresOn: '2034-01-15',
      issuer: 'RENIEC Lima',
    });
    const ofAssociation = { ...dni, of: 'organisation' as const };
    expect(statedPaper(said, ofAssociation, { ...of, district: '150115' })).toMatchObject({
      number: '41234567',
      district: '150115',
    });
  });

  test('that never expires has no last day, whatever was typed', () => {
    expect(statedPaper(typed, { ...dni, expires: 'never' }, of)).not.toHaveProperty('expiresOn');
  });
});
