import { renderSVG } from 'uqr';
import type { LabelSheet } from '../../questions/label-sheet.ts';
import { edgesOf } from './speech.ts';
import type { TypesetJob } from './typesetting.ts';
import type { WorkSpeech } from './work-speech.ts';

/** Labels to be cut out, 24 on a sheet. */
export function labelsPage(
  sheet: LabelSheet,
  { speech, words }: WorkSpeech,
): { readonly data: object; readonly images: TypesetJob['images'] } {
  const { labels: said } = words;
  const word = said.letters[sheet.letter] ?? '';
  const isSack = sheet.is === 'sacks';
  return {
    images: sheet.labels.map(({ text }, at) => ({
      name: `qr-${at}.svg`,
      content: Buffer.from(renderSVG(text, { ecc: 'M', border: 0 })),
    })),
    data: {
      ...edgesOf(sheet, said.title, speech),
      labels: sheet.labels.map(({ code, name }, at) => ({
        qr: `qr-${at}.svg`,
        'qr-alt': said.qr(code),
        code: spaced(code),
        big: isSack ? sheet.letter : said.place,
        word: isSack ? word : (name ?? ''),
        small: isSack ? `${said.sack} · ${sheet.organisation}` : sheet.organisation,
      })),
    },
  };
}

/** In groups that are read aloud and typed more easily: `C7K 2QF M4`. */
function spaced(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1 ');
}
