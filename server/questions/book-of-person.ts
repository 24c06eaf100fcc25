import { heard } from '../../wire/events/heard-schema.ts';
import { statementsAbout } from '../store/work/statements.ts';
import { statementsById } from '../store/work/statements-by-id.ts';
import type { Asked } from './asked.ts';
import { withAbout, type EncounterBook } from './encounter-book.ts';

/**
 * What was said about one person's attendance and certificates, with the encounters they name: all
 * that her hours follow from, without reading those of others.
 */
export async function bookOfPerson(
  asked: Asked,
  records: readonly string[],
): Promise<EncounterBook> {
  const { db, programme } = asked;
  const kinds = ['encounter.attend', 'encounter.certify'] as const;
  const own = await statementsAbout(db, programme.id, records, kinds);
  const said = own.flatMap((row) => heard(row) ?? []);
  const encounters = said.flatMap((one) =>
    one.kind === 'encounter.attend' ? [one.payload.encounter] : [],
  );
  const plans = await statementsById(db, programme.id, encounters);
  const first = plans.flatMap((row) => heard(row) ?? []);
  const empty = { said: [...said, ...first], standing: <T>(one: T) => one };
  const planned = ['encounter.plan', 'encounter.cancel', 'evidence.retract'] as const;
  const withPlans = await withAbout(asked, empty, encounters, planned);
  const ids = said.map(({ id }) => id);
  return withAbout(asked, withPlans, ids, ['evidence.retract']);
}
