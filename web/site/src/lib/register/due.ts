import {
  personalFieldNames,
  fieldKind,
  type Statute,
} from '../../../../../core/actors/personal-fields.ts';
import type { ActorAnswer } from '../../../../../wire/api/actor-answers.ts';
import { fieldLabel } from './value-text.ts';
import type { RegisterWords } from './words.ts';

/** One thing that somebody should do about an actor, and where. */
export type Due = { readonly text: string; readonly path?: string };

type Purpose = { readonly code: string; readonly name: string; readonly needed: boolean };
type Request = {
  readonly right: string;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
};

/** What is due of a person: permissions, papers of the law, belonging, rights asked for. */
export function dueOfPerson(
  detail: ActorAnswer,
  known: {
    readonly purposes: readonly Purpose[];
    readonly requests: readonly Request[];
    readonly doubles: number;
  },
  words: RegisterWords,
  dayOf: (day: string) => string,
): readonly Due[] {
  const { due } = words.about.actor;
  const base = `/oficina/persona/${detail.actor}`;
  if (detail.state !== 'current') return [];
  const consents = known.purposes
    .filter(({ needed }) => needed)
    .flatMap(({ code, name }): Due[] => {
      const said = detail.consents.find(({ purpose }) => purpose === code);
      if (said?.given === true) return [];
      const text = said ? due.consentRefused(name) : due.consentNeeded(name);
      return [{ text, path: `${base}/permisos` }];
    });
  const requests = known.requests
    .filter(({ answeredOn }) => answeredOn === null)
    .map(({ right, dueOn }): Due => {
      const name = rightName(right, words);
      const text = dueOn === null ? due.requestNoTerm(name) : due.request(name, dayOf(dueOn));
      return { text, path: '/oficina/privacidad/pedidos' };
    });
  const doubles =
    known.doubles > 0 ? [{ text: due.doubles(known.doubles), path: '#parecidos' }] : [];
  const belongs = detail.affiliations.some(({ until }) => until === null);
  return [
    ...requests,
    ...(detail.may.takeConsent ? consents : []),
    ...doubles,
    ...(belongs ? [] : [{ text: due.organisation, path: `${base}/organizaciones` }]),
    ...sheetDue(detail, 'annex2', words),
    { text: due.papers },
  ];
}

function rightName(right: string, { fields }: RegisterWords): string {
  const known = Object.entries(fields.rights).find(([code]) => code === right);
  return known?.[1].name.toLowerCase() ?? right;
}

/** Fields of a paper that hold nothing, as far as the reader may see whether they do. */
export function missingFor(statute: Statute, detail: ActorAnswer): readonly string[] {
  return personalFieldNames.filter((name) => {
    const { asked, group, of } = fieldKind(name);
    return (
      asked.includes(statute) &&
      (of === 'both' || (of === 'person') === detail.isPerson) &&
      detail.groups.shown.includes(group) &&
      detail.values[name] === undefined
    );
  });
}

function sheetDue(detail: ActorAnswer, statute: Statute, words: RegisterWords): readonly Due[] {
  const missing = missingFor(statute, detail);
  if (missing.length === 0) return [];
  const text = words.about.actor.due.sheet(missing.length, words.fields.statutes[statute]);
  return [{ text, path: `/oficina/persona/${detail.actor}/datos` }];
}

/** What is due of an organisation: its papers, its board, its list. */
export function dueOfOrganisation(
  detail: ActorAnswer,
  known: { readonly members: number; readonly presided: boolean; readonly doubles: number },
  isAssociation: boolean,
  words: RegisterWords,
): readonly Due[] {
  const { due } = words.about.actor;
  const base = `/oficina/organizacion/${detail.actor}`;
  if (detail.state !== 'current') return [];
  const papers = missingFor('art34', detail).filter((name) => fieldKindIsLegal(name));
  const list = papers.map((name) => fieldLabel(name, words)).join(', ');
  return [
    ...(known.doubles > 0 ? [{ text: due.doubles(known.doubles), path: '#parecidos' }] : []),
    ...(isAssociation && papers.length > 0
      ? [{ text: due.legal(list), path: `${base}/datos` }]
      : []),
    ...(isAssociation && known.members === 0
      ? [{ text: due.members, path: `${base}/afiliar` }]
      : []),
    ...(isAssociation && known.members > 0 && !known.presided
      ? [{ text: due.board, path: `${base}/afiliar` }]
      : []),
  ];
}

function fieldKindIsLegal(name: string): boolean {
  const known = personalFieldNames.find((one) => one === name);
  return known !== undefined && fieldKind(known).group === 'legal';
}
