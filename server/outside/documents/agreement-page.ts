import type { Bilingual, Catalogue } from '../../../core/materials/catalogue.ts';
import { dayOf, type Instant } from '../../../core/quantities/instant.ts';
import type { AgreementAnswer } from '../../../wire/api/agreement-answers.ts';
import { kilograms } from '../../../words/mass.ts';
import type { AgreementSpeech } from './agreement-speech.ts';
import { dayInWords, edgesOf } from './speech.ts';

export type AgreementPaper = {
  readonly name: Bilingual;
  readonly simulated: boolean;
  readonly catalogue: Catalogue;
  readonly at: Instant;
  readonly says: AgreementAnswer;
};

/** The newest periods of each clause that fit a page that people read. */
const periodsMost = 13;

/** An agreement with its text, who signed it and what was fulfilled of it. */
export function agreementPage(
  { name, simulated, catalogue, at, says }: AgreementPaper,
  of: AgreementSpeech,
): object {
  const { speech, paper, terms } = of;
  const day = (text: string): string => dayInWords(text, speech);
  const edges = {
    programme: name,
    simulated,
    madeOn: dayOf(at, catalogue.offsetMinutes),
  };
  return {
    ...edgesOf(edges, paper.title(says.title), speech),
    heading: says.title,
    type: terms.types[says.type],
    entries: [
      { label: paper.number, value: says.number, span: 3 },
      { label: paper.from, value: day(says.from), span: 3 },
      { label: paper.until, value: says.until === null ? paper.noEnd : day(says.until), span: 3 },
      { label: paper.state, value: terms.states[says.state], span: 3 },
    ],
    version: paper.text(says.texts),
    ended: says.end === null ? null : paper.ended(day(says.end.on), terms.ends[says.end.because]),
    parties: {
      title: paper.parties,
      columns: [
        { label: paper.party, width: 6 },
        { label: paper.signedOn, width: 3 },
        { label: paper.how, width: 4 },
      ],
      rows: says.parties.map((party) => [
        party.name ?? paper.someone,
        party.signedOn === null ? paper.notSigned : day(party.signedOn),
        howOf(party.how, of),
      ]),
    },
    clauses: { title: paper.clauses, lines: says.clauses.map((one) => clauseLine(one, of)) },
    fulfilled: { title: paper.fulfilled, ...periodsTable(says, of) },
    signers: says.parties.map((party) => party.name ?? paper.someone),
  };
}

function howOf(how: string | null, { terms }: AgreementSpeech): string {
  return Object.entries(terms.how).find(([code]) => code === how)?.[1] ?? '';
}

function clauseLine(
  { text, due, promised }: AgreementAnswer['clauses'][number],
  { paper, terms, material, speech }: AgreementSpeech,
): string {
  const parts = [text];
  if (promised !== null) {
    const { provider, receiver, grams, every } = promised;
    parts.push(
      paper.promise(
        provider.name ?? paper.someone,
        receiver.name ?? paper.someone,
        kilograms(grams),
        material(promised.material),
        terms.every[every],
      ),
    );
  }
  if (due !== null) parts.push(paper.due(dayInWords(due, speech)));
  return parts.join(' ');
}

function periodsTable({ clauses }: AgreementAnswer, { paper, speech }: AgreementSpeech): object {
  const day = (text: string | null): string =>
    text === null ? paper.open : dayInWords(text, speech);
  return {
    columns: [
      { label: paper.clause, width: 2 },
      { label: paper.period, width: 6 },
      { label: paper.promised, width: 2 },
      { label: paper.delivered, width: 2 },
      { label: paper.beyond, width: 2 },
      { label: paper.share, width: 2 },
    ],
    rows: clauses.flatMap(({ periods }, at) =>
      periods
        .slice(0, periodsMost)
        .map((one) => [
          String(at + 1),
          `${day(one.from)} – ${day(one.to)}`,
          kilograms(one.target),
          kilograms(one.grams),
          one.beyond === 0 ? '' : kilograms(one.beyond),
          `${Math.floor(one.permille / 10)} %`,
        ]),
    ),
    nothing: paper.nothingYet,
  };
}
