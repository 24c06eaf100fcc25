import type { AffiliationRole } from '../../../../../core/actors/affiliation-roles.ts';
import type { FieldsWords } from '../../../../../words/es/fields.ts';

type Post = { readonly role: AffiliationRole; readonly organisationName: string };

/** What somebody is in which organisation: “Coordinadora (Ciudad Saludable)”. */
export function postTexts(posts: readonly Post[], words: FieldsWords): readonly string[] {
  return posts.map(({ role, organisationName }) => `${words.roles[role]} (${organisationName})`);
}
