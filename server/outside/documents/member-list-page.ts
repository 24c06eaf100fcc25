import type { MemberListAnswer } from '../../../wire/api/privacy-documents.ts';
import { ageInWords, dayInWords, edgesOf, type Speech } from './speech.ts';

type Member = MemberListAnswer['members'][number];
/** `width` in shares of what is left; null: as wide as what stands in it. */
type Column = { readonly label: string; readonly width: number | null };

/** The list of members as the law asks for it; art. 39 does not ask for phones and addresses. */
export function memberListPage(list: MemberListAnswer, speech: Speech): object {
  const words = speech.documents.list;
  const { organisation, members } = list;
  const count = (sex: Member['sex']): number => members.filter((one) => one.sex === sex).length;
  const [women, men] = [count('F'), count('M')];
  return {
    ...edgesOf(list, words.title(organisation.name ?? ''), speech),
    heading: words.heading,
    law: list.municipality === null ? words.law34 : words.law39(list.municipality),
    entries: entriesOf(list, speech),
    columns: list.asked === 'art34' ? columns34(speech) : columns39(speech),
    rows: members.map((member, at) =>
      list.asked === 'art34' ? row34(member, at, speech) : row39(member, at, speech),
    ),
    nobody: words.nobody,
    total: words.total(members.length, women, men, members.length - women - men),
    'post-signature': words.signature,
  };
}

function entriesOf({ organisation, municipality }: MemberListAnswer, speech: Speech): object[] {
  const { list: words } = speech.documents;
  const { personal } = speech.fields;
  return [
    { label: words.name, span: 6, value: organisation.name },
    { label: personal.ruc.label, span: 3, value: organisation.ruc },
    { label: personal.registryEntry.label, span: 3, value: organisation.registryEntry },
    { label: personal.legalDomicile.label, span: 6, value: organisation.legalDomicile },
    { label: personal.representativeName.label, span: 4, value: organisation.representativeName },
    {
      label: personal.representativeDocument.label,
      span: 2,
      value: organisation.representativeDocument,
    },
    ...(municipality === null ? [] : [{ label: words.municipality, span: 6, value: municipality }]),
  ];
}

function columns34({ documents: { list } }: Speech): Column[] {
  return [
    { label: list.number, width: null },
    { label: list.surnamesAndNames, width: 4 },
    { label: list.document, width: null },
    { label: list.sex, width: null },
    { label: list.age, width: null },
    { label: list.born, width: null },
    { label: list.address, width: 4 },
    { label: list.phoneAndEmail, width: 3 },
    { label: list.post, width: 2 },
  ];
}

function row34(member: Member, at: number, speech: Speech): string[] {
  const { birthDate, phone, email } = member;
  return [
    String(at + 1),
    member.label,
    documentOf(member, speech),
    sexOf(member, speech),
    ageInWords(member.age, speech) ?? '',
    birthDate === null ? '' : dayInWords(birthDate, speech),
    member.address ?? '',
    [phone, email].filter((one) => one !== null).join(' · '),
    roleOf(member, speech),
  ];
}

function columns39({ documents: { list } }: Speech): Column[] {
  return [
    { label: list.number, width: null },
    { label: list.surnamesAndNames, width: 4 },
    { label: list.document, width: null },
    { label: list.sex, width: null },
    { label: list.post, width: 2 },
    { label: list.hours, width: 2 },
    { label: list.since, width: null },
    { label: list.memberSignature, width: 3 },
  ];
}

function row39(member: Member, at: number, speech: Speech): string[] {
  return [
    String(at + 1),
    member.label,
    documentOf(member, speech),
    sexOf(member, speech),
    roleOf(member, speech),
    member.workHours ?? '',
    member.since === null ? '' : dayInWords(member.since, speech),
    '',
  ];
}

function documentOf({ documentType, documentNumber }: Member, { documents }: Speech): string {
  const { documentTypes } = documents;
  if (documentType === 'none') return documentTypes.none;
  const type = documentType === 'dni' || documentType === 'ce' ? documentTypes[documentType] : '';
  return documentNumber === null ? '' : `${type} ${documentNumber}`.trim();
}

function sexOf({ sex }: Member, { documents }: Speech): string {
  return sex === null ? '' : documents.sexShort[sex];
}

function roleOf({ role }: Member, { fields }: Speech): string {
  return Object.entries(fields.roles).find(([code]) => code === role)?.[1] ?? role;
}
