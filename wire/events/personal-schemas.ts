import * as v from 'valibot';
import {
  personalFields,
  type Personal,
  type PersonalField,
  type PersonalFieldKind,
  type PersonalValues,
} from '../../core/actors/personal-fields.ts';
import { gramsMax } from '../../core/quantities/weight-entry.ts';
import { code, day, note, text, whole } from './fields.ts';

/** Digits with an optional country code, as it is dialled; spaces are taken out before. */
const phone = v.pipe(v.string(), v.regex(/^\+?\d{6,15}$/, 'phone'));
/** Good enough to catch what cannot be an address; only a message can tell that it works. */
const email = v.pipe(v.string(), v.maxLength(254), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'));

function schemaOf(kind: PersonalFieldKind): v.GenericSchema {
  switch (kind.type) {
    case 'day':
      return day;
    case 'year':
      return whole(1900, 2100);
    case 'grams':
      return whole(1, gramsMax);
    case 'phone':
      return phone;
    case 'email':
      return email;
    case 'code':
      return kind.choices === undefined ? code : v.picklist(kind.choices);
    case 'codes':
      return v.pipe(
        v.array(kind.choices === undefined ? code : v.picklist(kind.choices)),
        v.maxLength(30),
      );
    case 'text':
      return text(200);
  }
}

/** Values of personal fields by name; typed by the list they are made of. */
export const personalValues = v.object(
  Object.fromEntries(
    Object.entries(personalFields).map(([name, kind]) => [name, v.exactOptional(schemaOf(kind))]),
  ) as Record<PersonalField, v.ExactOptionalSchema<v.GenericSchema, undefined>>,
) as unknown as v.GenericSchema<unknown, PersonalValues>;

/** The part of an event that can be erased; typed by the list it is made of. */
export const personal = v.object({
  nonce: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z_-]{22,64}$/, 'nonce')),
  values: v.exactOptional(personalValues),
  note: v.exactOptional(note),
}) as unknown as v.GenericSchema<unknown, Personal>;
