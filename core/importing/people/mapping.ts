import type { AffiliationRole } from '../../actors/affiliation-roles.ts';
import type { ActorId } from '../../events/ids.ts';
import type { Day } from '../../quantities/instant.ts';
import type { ColumnMeaning, MemberField } from './fields.ts';

/** How the columns of somebody's member list become people. Data, kept and used again. */
export type PeopleMapping = {
  /** By the column's name as it stands in the file; what is not named here is not brought in. */
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
  /** Where the people belong, unless a column of organisations says otherwise. */
  readonly organisation: ActorId | null;
  /** In whose municipal list they stand, unless a column says otherwise. */
  readonly municipality: string | null;
  /** Code of the actor kind that new people are registered as. */
  readonly kind: string;
  /** What they are in the organisation where the list does not say. */
  readonly role: AffiliationRole;
  /** In a column of single letters, M is a man (F/M) or a woman (H/M: hombre, mujer). */
  readonly letterM: 'man' | 'woman';
};

/** What reading a list needs of the programme; names are data of the programme and of `words/`. */
export type Vocabulary = {
  readonly today: Day;
  readonly districts: readonly { readonly ubigeo: string; readonly name: string }[];
  readonly organisations: readonly NamedOrganisation[];
  /** By field and choice: how our own words call it, in every language. */
  readonly choices: Choices;
  /** How our own words head the column. */
  readonly headers: Readonly<Partial<Record<MemberField, readonly string[]>>>;
};

export type Choices = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type NamedOrganisation = {
  readonly id: ActorId;
  readonly name: string;
  readonly ruc: string | null;
};
