import type { Catalogue } from '../../../core/materials/catalogue.ts';
import { dayOf, instant } from '../../../core/quantities/instant.ts';
import type { RequirementShown, WalkShown } from '../../../wire/api/pathway-answers.ts';
import type { ReviewedRecord } from '../../../wire/api/review-answers.ts';
import { associationFileWords as wordsEn } from '../../../words/en/association-file.ts';
import { officeEvidence as evidenceEn } from '../../../words/en/office-evidence.ts';
import { officePathways as pathwaysEn } from '../../../words/en/office-pathways.ts';
import { associationFileWords as wordsEs } from '../../../words/es/association-file.ts';
import { officeEvidence as evidenceEs } from '../../../words/es/office-evidence.ts';
import { officePathways as pathwaysEs } from '../../../words/es/office-pathways.ts';
import type { AssociationFile, FiledAttachment } from '../../questions/association-file.ts';
import { dayInWords, edgesOf, type Speech } from './speech.ts';
import type { Drawn } from './drawn-files.ts';
import type { TypesetJob } from './typesetting.ts';

type Page = { readonly data: object; readonly images: TypesetJob['images'] };

/** All that the parts of the paper read: the file, its words and the numbers of its records. */
type Writing = ReturnType<typeof writing>;

function writing(
  file: AssociationFile,
  catalogue: Catalogue,
  speech: Speech,
  drawn: ReadonlyMap<string, Drawn>,
) {
  const { language } = speech;
  const words = language === 'es' ? wordsEs : wordsEn;
  const evidence = language === 'es' ? evidenceEs : evidenceEn;
  const pathways = language === 'es' ? pathwaysEs : pathwaysEn;
  const numbers = new Map<string, string>(
    file.evidence.map(({ record }, at) => [record.event, `E${at + 1}`]),
  );
  const day = (text: string | null): string => (text === null ? '' : dayInWords(text, speech));
  const dayAt = (text: string): string => day(dayOf(instant(Date.parse(text)), file.offsetMinutes));
  const district = (code: string | null): string =>
    catalogue.districts.find(({ ubigeo }) => ubigeo === code)?.name ?? '';
  const sources = sourcesOf(file);
  const told = { words, evidence, pathways, language, speech };
  return { ...told, file, drawn, sources, numbers, day, dayAt, district };
}

/**
 * The whole file of an association: what was drawn of its files (`drawn-files.ts`) on pages of
 * their own, its documents attached to it whole, and all of them listed with what is missing here.
 */
export function associationFilePage(
  file: AssociationFile,
  catalogue: Catalogue,
  speech: Speech,
  drawn: ReadonlyMap<string, Drawn>,
): Page {
  const of = writing(file, catalogue, speech, drawn);
  const { words, district } = of;
  const { organisation: own } = file;
  const name = own.name ?? own.label ?? words.unnamed;
  const { ruc } = own.values;
  const shown = picturesOf(of);
  const whole = documentsOf(of);
  const data = {
    ...edgesOf(file, words.title(name), speech),
    heading: words.heading,
    name,
    intro: words.intro,
    entries: [
      { label: words.kind, value: file.kind[of.language], span: 4 },
      { label: words.ruc, value: typeof ruc === 'string' ? ruc : null, span: 3 },
      { label: words.district, value: district(own.district), span: 3 },
      { label: words.members, value: words.count(file.members.length), span: 2 },
    ],
    pathways: {
      title: words.pathways,
      nothing: words.noPathways,
      walks: file.walks.map(walkOf(of)),
    },
    papers: papersTable(of),
    members: {
      title: words.membersOwn,
      nothing: words.noMembers,
      rows: file.members.map(({ member, walks }) => ({
        name: member.other.label ?? words.unnamed,
        note: [roleOf(member.role, of), of.day(member.since)]
          .filter((one) => one !== '')
          .join(', '),
        nothing: words.noWalks,
        walks: walks.map(walkOf(of)),
      })),
    },
    evidence: evidenceTable(of),
    sources: sourcesTable(of),
    files: filesTable(of),
    pictures: shown.map(({ name: image, caption }) => ({ image, caption })),
    documents: whole.map(({ name: kept, caption }) => ({ name: kept, caption })),
  };
  return {
    data,
    images: [...shown, ...whole].map(({ name: as, content }) => ({ name: as, content })),
  };
}

function roleOf(role: string, { speech }: Writing): string {
  const roles: Readonly<Record<string, string>> = speech.fields.roles;
  return roles[role] ?? role;
}

function walkOf(of: Writing): (walk: WalkShown) => object {
  const { words, pathways, language, day, district } = of;
  const { columns } = words;
  return (walk) => ({
    name: [walk.name[language], district(walk.district)].filter((one) => one !== '').join(', '),
    state: pathways.walks[walk.state],
    note: words.version(walk.version, day(walk.begunOn)),
    columns: [
      { label: columns.requirement, width: 7 },
      { label: columns.state, width: 3 },
      { label: columns.since, width: 3 },
      { label: columns.expires, width: 3 },
      { label: columns.records, width: 3 },
      { label: columns.source, width: 4 },
    ],
    rows: walk.requirements.map((one) => [
      one.optional
        ? `${one.name[language]} (${pathways.walker.optional.toLowerCase()})`
        : one.name[language],
      pathways.states[one.state],
      one.state === 'met' ? day(one.since ?? one.metOn) : '',
      day(one.expiresOn),
      recordsOf(one, of),
      sourceOf(one, of),
    ]),
  });
}

function recordsOf({ evidence }: RequirementShown, { numbers }: Writing): string {
  return evidence.flatMap((id) => numbers.get(id) ?? []).join(', ');
}

/** “F2, 34 a”: the rule by its number in the list of sources, and its article. */
function sourceOf({ source }: RequirementShown, { sources, language }: Writing): string {
  const number = `F${sources.findIndex(({ title }) => title.es === source.title.es) + 1}`;
  const article = source.article?.[language];
  return article === undefined ? number : `${number}, ${article}`;
}

type Source = RequirementShown['source'];

/** Every rule that a requirement comes from, once. */
function sourcesOf({ walks, members }: AssociationFile): readonly Source[] {
  const found = new Map<string, Source>();
  const all = [walks, ...members.map((one) => one.walks)].flat();
  for (const { source } of all.flatMap(({ requirements }) => requirements)) {
    if (!found.has(source.title.es)) found.set(source.title.es, source);
  }
  return [...found.values()];
}

function sourcesTable({ words, sources, language }: Writing): Table {
  const { columns } = words;
  return {
    title: words.sources,
    note: null,
    nothing: words.noPathways,
    columns: [
      { label: columns.record, width: 1 },
      { label: columns.source, width: 8 },
      { label: columns.link, width: 6 },
    ],
    rows: sources.map(({ title, year, url }, at) => [
      `F${at + 1}`,
      `${title[language]} (${year})`,
      url ?? '',
    ]),
  };
}

type Table = {
  readonly title: string;
  readonly note: string | null;
  readonly nothing: string;
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
};

function textOf(payload: ReviewedRecord['payload'], field: string): string {
  const value = payload[field];
  return typeof value === 'string' ? value : '';
}

function papersTable(of: Writing): Table {
  const { file, words, day, evidence, numbers } = of;
  const { columns } = words;
  const papers = file.evidence.filter(
    ({ record }) =>
      record.kind === 'document.hold' && record.about?.actor === file.organisation.actor,
  );
  return {
    title: words.papers,
    note: null,
    nothing: words.noPapers,
    columns: [
      { label: columns.record, width: 3 },
      { label: columns.paper, width: 6 },
      { label: columns.number, width: 3 },
      { label: columns.issued, width: 3 },
      { label: columns.expires, width: 3 },
      { label: columns.level, width: 3 },
    ],
    rows: papers.map(({ record: { event, payload, standing } }) => [
      numbers.get(event) ?? '',
      codeText(textOf(payload, 'document'), of),
      textOf(payload, 'number'),
      day(textOf(payload, 'issuedOn') || null),
      day(textOf(payload, 'expiresOn') || null),
      evidence.levels[standing.level],
    ]),
  };
}

function codeText(code: string, { file, language }: Writing): string {
  return file.codes[code]?.[language] ?? file.names[code] ?? code;
}

const things = ['title', 'encounter', 'commitment', 'product', 'document', 'stage'];

/** “Visita a Los Cerros”: as the pages of the review say it. */
function sentenceOf({ kind, about, payload }: ReviewedRecord, of: Writing): string {
  const { evidence } = of;
  const thing = things.map((field) => textOf(payload, field)).find((text) => text !== '');
  return evidence.sentences[kind]({
    about: about?.name ?? evidence.someone,
    thing: thing === undefined ? evidence.untitled : codeText(thing, of),
  });
}

function evidenceTable(of: Writing): Table {
  const { file, words, evidence, dayAt, numbers } = of;
  const { columns } = words;
  return {
    title: words.evidence,
    note: words.evidenceNote,
    nothing: words.noEvidence,
    columns: [
      { label: columns.record, width: 3 },
      { label: columns.day, width: 4 },
      { label: columns.what, width: 10 },
      { label: columns.recorder, width: 6 },
      { label: columns.level, width: 4 },
    ],
    rows: file.evidence.map(({ record }) => [
      numbers.get(record.event) ?? '',
      dayAt(record.at),
      sentenceOf(record, of),
      record.recorder.name ?? words.unnamed,
      evidence.levels[record.standing.level],
    ]),
  };
}

type Filed = { readonly number: string; readonly what: string; readonly file: FiledAttachment };

function filedOf(of: Writing): readonly Filed[] {
  return of.file.evidence.flatMap(({ record, attachments }) =>
    attachments.map((file, at) => ({
      number: `${of.numbers.get(record.event) ?? ''}.${at + 1}`,
      what: sentenceOf(record, of),
      file,
    })),
  );
}

/** What of a file is not to be seen on this paper, and why. */
function missingOf({ sha256, stored, content }: FiledAttachment, of: Writing): string | null {
  const { words, drawn } = of;
  if (!stored) return words.notHere;
  if (content === null) return words.notPrinted;
  const found = drawn.get(sha256);
  if (found?.because === 'more') return words.firstPages(found.pages.length);
  return found?.because === 'locked' || found?.because === 'damaged' ? words[found.because] : null;
}

function filesTable(of: Writing): Table {
  const { words } = of;
  const { columns, types } = words;
  return {
    title: words.files,
    note: words.filesNote,
    nothing: words.noFiles,
    columns: [
      { label: columns.file, width: 3 },
      { label: columns.type, width: 5 },
      { label: columns.size, width: 3 },
      { label: columns.hash, width: 18 },
    ],
    rows: filedOf(of).map(({ number, file }) => [
      number,
      [file.media === 'application/pdf' ? types.pdf : types.image, missingOf(file, of)]
        .filter((part) => part !== null)
        .join(': '),
      words.kilobytes(String(Math.max(1, Math.round(file.bytes / 1_000)))),
      file.sha256,
    ]),
  };
}

type Put = { readonly name: string; readonly caption: string; readonly content: Uint8Array };

/** What was drawn, a page for each. */
function picturesOf(of: Writing): readonly Put[] {
  const { words, drawn } = of;
  return filedOf(of).flatMap(({ number, what, file: { sha256 } }, at) => {
    const pages = drawn.get(sha256)?.pages ?? [];
    return pages.map(({ ending, content }, page) => ({
      name: `file-${at}-${page}.${ending}`,
      caption: words.picture(
        pages.length === 1 ? number : words.page(number, page + 1, pages.length),
        what,
      ),
      content,
    }));
  });
}

/** Documents as they came, attached to the paper: also those of which nothing can be drawn. */
function documentsOf(of: Writing): readonly Put[] {
  return filedOf(of).flatMap(({ number, what, file: { media, content } }): readonly Put[] =>
    media !== 'application/pdf' || content === null
      ? []
      : [{ name: `${number}.pdf`, caption: of.words.picture(number, what), content }],
  );
}
