import type { Right } from '../actors/register-events.ts';
import type { Bilingual } from '../materials/catalogue.ts';
import type { Day } from '../quantities/instant.ts';

/** How the programme treats personal data, as its folder says; null: the partners have to say. */
export type PrivacyPolicy = {
  /** Who answers for the data (art. 6.1, D.S. 016-2024-JUS). */
  readonly controller: {
    readonly identity: string | null;
    readonly address: string | null;
    readonly contact: string | null;
  };
  readonly dataOfficer: { readonly name: string | null; readonly contact: string | null };
  /** The data bank and its entry in the national register. */
  readonly databank: string | null;
  /** Data sent abroad, such as to a server in another country. */
  readonly transfersAbroad: Bilingual | null;
  readonly purposes: readonly PurposePolicy[];
  readonly terms: PrivacyTerms;
  readonly retention: readonly Retention[];
};

export type PurposePolicy = {
  readonly code: string;
  readonly needsSignature: boolean;
  /** Without it the programme cannot do what the person asks of it. */
  readonly needed: boolean;
  readonly name: Bilingual;
  /** Who else gets the data, in plain words. */
  readonly recipients: Bilingual;
  /** How long it is kept, in plain words; the periods in months are those of `retention`. */
  readonly kept: Bilingual;
  readonly texts: readonly PurposeText[];
};

/** A wording that people were shown; never changed, only followed by another. */
export type PurposeText = {
  readonly id: string;
  readonly from: Day;
  /** What is asked, in plain words. */
  readonly asks: Bilingual;
  /** What happens without it. */
  readonly otherwise: Bilingual;
};

export type PrivacyTerms = {
  /** Which days the law's terms are counted in, as we read it. */
  readonly countedIn: 'working' | 'calendar';
  readonly rights: readonly RightTerm[];
  /** Hours to tell the authority and the person of a breach. */
  readonly breachHours: number | null;
};

export type RightTerm = {
  readonly right: Right;
  /** null: not looked up. */
  readonly days: number | null;
  readonly source: string | null;
};

/** What may be deleted once it is older; persons are not among it. */
export const retentionKinds = [
  'access-log',
  'sessions',
  'invitations',
  'requests',
  'inactive-people',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

export type Retention = {
  readonly kind: RetentionKind;
  /** null: the partners have not decided, and nothing of this kind is deleted. */
  readonly months: number | null;
  readonly source: string | null;
};

/**
 * The wording in use on a day: the last one that had begun. undefined where none had.
 */
export function textOn(purpose: PurposePolicy, day: Day): PurposeText | undefined {
  return purpose.texts
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? 1 : -1))[0];
}

/** Months to keep things of a kind; null where nobody has decided. */
export function monthsKept(policy: PrivacyPolicy, kind: RetentionKind): number | null {
  return policy.retention.find((row) => row.kind === kind)?.months ?? null;
}
