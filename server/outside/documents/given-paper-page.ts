import { kilograms } from '../../../words/mass.ts';
import type { GivenPaper } from '../../questions/given-paper.ts';
import { dayInWords, edgesOf } from './speech.ts';
import { monthInWords, type WorkSpeech } from './work-speech.ts';

/** The paper of what was received from an organisation. */
export function givenPaperPage(paper: GivenPaper, of: WorkSpeech): object {
  const { speech, words, material } = of;
  const { given } = words;
  const { rows } = paper;
  const grams = rows.reduce((sum, row) => sum + row.grams, 0);
  const pickups = rows.reduce((sum, row) => sum + row.pickups, 0);
  return {
    ...edgesOf(paper, given.title(paper.organisation), speech),
    heading: given.heading,
    entries: [
      { label: given.organisation, value: paper.organisation, span: 6 },
      { label: given.ruc, value: paper.ruc, span: 2 },
      {
        label: given.period,
        value: words.period(dayInWords(paper.from, speech), dayInWords(paper.to, speech)),
        span: 4,
      },
    ],
    nothing: words.nothing,
    columns: [
      { label: given.month, width: 3 },
      { label: given.material, width: 4 },
      { label: given.receiver, width: 4 },
      { label: given.pickups, width: 2 },
      { label: words.kilograms, width: 2 },
    ],
    rows: rows.map((row) => [
      monthInWords(row.month, words),
      material(row.material),
      row.receiver,
      String(row.pickups),
      kilograms(row.grams),
    ]),
    sums: rows.length === 0 ? [] : [[words.total, '', '', String(pickups), kilograms(grams)]],
    materials: {
      title: given.byMaterial,
      columns: [given.material, words.kilograms],
      rows: byMaterial(paper).map(([code, sum]) => [material(code), kilograms(sum)]),
    },
    says: { title: given.saysTitle, lines: given.says },
    'receiver-signature': given.receiverSignature,
  };
}

function byMaterial({ rows }: GivenPaper): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { material, grams } of rows) sums.set(material, (sums.get(material) ?? 0) + grams);
  return [...sums].toSorted(([, a], [, b]) => b - a);
}
