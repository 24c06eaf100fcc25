import { renderSVG } from 'uqr';
import { encounterLabel } from '../../../core/encounters/encounter-label.ts';
import { edgesOf, dayInWords } from './speech.ts';
import { headsOf, type EncounterPaper, type EncounterSpeech } from './encounter-speech.ts';
import type { TypesetJob } from './typesetting.ts';

/** A list at the door has room for those who were not expected. */
const blankRows = 10;

type Page = { readonly data: object; readonly images: TypesetJob['images'] };

/** The sheet that invites to an encounter, with its QR. */
export function invitationPage(paper: EncounterPaper, of: EncounterSpeech): Page {
  const { encounter, curriculum, address } = paper;
  const { speech, words } = of;
  const { invitation } = words;
  const invited = encounter.invitedActors.filter(({ isPerson }) => !isPerson);
  const svg = renderSVG(encounterLabel(address, encounter.encounter), { ecc: 'M', border: 2 });
  return {
    images: [{ name: 'qr.svg', content: Buffer.from(svg) }],
    data: {
      ...edgesOf(paper, invitation.title(encounter.title), speech),
      type: words.types[encounter.type],
      heading: encounter.title,
      cancelled: encounter.cancelled === null ? null : words.cancelled(encounter.cancelled),
      entries: headsOf(paper, of),
      objectives: {
        title: invitation.objectives,
        lines: (curriculum?.objectives ?? []).map((one) => one[speech.language]),
      },
      invited: {
        title: invitation.invited,
        lines: invited.flatMap(({ name }) => name ?? []),
      },
      door: invitation.atTheDoor,
      qr: 'qr.svg',
      'qr-alt': invitation.qr,
    },
  };
}

/** The list that people sign at the door; numbers of documents are written by hand. */
export function signatureSheetPage(paper: EncounterPaper, of: EncounterSpeech): object {
  const { encounter } = paper;
  const { speech, words } = of;
  const { sheet } = words;
  const people = encounter.people.map(({ name, organisation }) => [name ?? '', organisation ?? '']);
  const blank = Array.from({ length: blankRows }, () => ['', '']);
  return {
    ...edgesOf(paper, sheet.title(encounter.title), speech),
    heading: `${sheet.heading}: ${encounter.title}`,
    entries: headsOf(paper, of),
    columns: [
      { label: 'N.º', width: 1 },
      { label: sheet.name, width: 7 },
      { label: sheet.organisation, width: 6 },
      { label: sheet.document, width: 3 },
      { label: sheet.arrived, width: 2 },
      { label: sheet.left, width: 2 },
      { label: sheet.signature, width: 5 },
    ],
    rows: [...people, ...blank].map((cells, at) => [String(at + 1), ...cells, '', '', '', '']),
    notice: sheet.notice,
    responsible: sheet.responsible,
  };
}

/** The minutes of an encounter with what was promised, to read, sign and keep. */
export function meetingMinutesPage(paper: EncounterPaper, of: EncounterSpeech): object {
  const { encounter } = paper;
  const { speech, words } = of;
  const { minutes } = words;
  const kept = encounter.minutesKept;
  const organisations = [
    ...encounter.people.flatMap(({ minutes: long, organisation }) =>
      long === null || organisation === null ? [] : [organisation],
    ),
    ...(kept?.signatures ?? []).flatMap(({ as }) => as ?? []),
  ];
  return {
    ...edgesOf(paper, minutes.title(encounter.title), speech),
    heading: `${minutes.heading}: ${encounter.title}`,
    entries: headsOf(paper, of),
    none: minutes.none,
    present: {
      title: minutes.present,
      lines: [...new Set(organisations)].toSorted(),
      people: minutes.people(encounter.attended),
    },
    topics: { title: minutes.topics, lines: kept?.topics ?? [] },
    agreed: { title: minutes.agreed, lines: kept?.agreed ?? [] },
    commitments: {
      title: minutes.commitments,
      columns: [
        { label: minutes.who, width: 4 },
        { label: minutes.what, width: 7 },
        { label: minutes.due, width: 3 },
      ],
      rows: encounter.commitments.map(({ by, what, due }) => [
        by.name ?? '—',
        what,
        dayInWords(due, speech),
      ]),
    },
    signed: {
      title: minutes.signatures,
      lines: (kept?.signatures ?? []).map(({ signer, as, how, isOfOlder }) =>
        [signer.name ?? '—', as ?? '', minutes.hows[how], isOfOlder ? minutes.ofOlder : '']
          .filter((part) => part !== '')
          .join(' · '),
      ),
    },
    lines: minutes.signature,
  };
}
