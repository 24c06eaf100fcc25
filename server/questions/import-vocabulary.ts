import {
  affiliationRoles,
  organisationRoles,
  staffRoles,
} from '../../core/actors/affiliation-roles.ts';
import { reachOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { fieldKind, personalFieldNames } from '../../core/actors/personal-fields.ts';
import { templateFields } from '../../core/importing/people/fields.ts';
import type { Choices, Vocabulary } from '../../core/importing/people/mapping.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { fields as fieldsEn } from '../../words/en/fields.ts';
import { headingText as headingEn } from '../../words/en/import-people.ts';
import { fields as fieldsEs } from '../../words/es/fields.ts';
import { headingText as headingEs } from '../../words/es/import-people.ts';
import { organisationsNamed } from '../store/imports/known-people.ts';
import type { Asked, ServedProgramme } from './asked.ts';

/** What reading a list needs of this programme, today. */
export async function importVocabulary(
  { db, programme }: Asked,
  now: Instant,
): Promise<Vocabulary> {
  const organisations = await organisationsNamed(db, programme.id);
  return {
    today: dayOf(now, programme.catalogue.offsetMinutes),
    districts: programme.catalogue.districts,
    organisations: organisations.map(({ id, name, ruc }) => ({ id, name, ruc })),
    choices: choicesOf(programme),
    headers: templateHeaders,
  };
}

/** Our own headings, in both languages. */
export const templateHeaders: Vocabulary['headers'] = Object.fromEntries(
  templateFields.map((field) => [field, [headingEs(field), headingEn(field)]]),
);

const memberRoles = affiliationRoles.filter(
  (role) => !organisationRoles.includes(role) && !staffRoles.includes(role),
);

/** How our words call what may be chosen, Spanish first: the template names the Spanish one. */
export function choicesOf({ choices }: Pick<ServedProgramme, 'choices'>): Choices {
  const ofFields = personalFieldNames.flatMap((field) => {
    const codes = fieldKind(field).choices ?? [];
    const named = codes.map((code): [string, readonly string[]] => [
      code,
      [fieldsEs.personal[field].choices?.[code], fieldsEn.personal[field].choices?.[code]].filter(
        (text) => text !== undefined,
      ),
    ]);
    return codes.length === 0 ? [] : [[field, Object.fromEntries(named)] as const];
  });
  return {
    ...Object.fromEntries(ofFields),
    wasteKinds: Object.fromEntries(
      choices.wasteKinds.map(({ code, name }) => [code, [name.es, name.en]]),
    ),
    sex: bothWays(fieldsEs.sexes, fieldsEn.sexes),
    languages: bothWays(fieldsEs.languages, fieldsEn.languages),
    role: Object.fromEntries(
      memberRoles.map((role) => [role, [fieldsEs.roles[role], fieldsEn.roles[role]]]),
    ),
  };
}

function bothWays(
  es: Readonly<Record<string, string>>,
  en: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(es).map(([code, text]) => [code, [text, en[code] ?? text]]),
  );
}

/** Organisations into which this viewer may bring people. */
export async function organisationsToJoin(
  { db, programme }: Asked,
  viewer: Viewer,
): Promise<readonly { readonly id: ActorId; readonly name: string; readonly kind: string }[]> {
  const all = await organisationsNamed(db, programme.id);
  const reach = reachOf(viewer, 'actors.import');
  return all
    .filter(({ id }) => reach.all || reach.organisations.includes(id))
    .map(({ id, name, kind }) => ({ id, name, kind }));
}
