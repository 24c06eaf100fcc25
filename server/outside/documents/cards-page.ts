import { renderSVG } from 'uqr';
import type { Bilingual } from '../../../core/materials/catalogue.ts';
import type { PrintedCard } from '../../questions/card-sheet.ts';
import type { TypesetJob } from './typesetting.ts';
import { dayInWords, edgesOf, type Speech } from './speech.ts';

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/**
 * Cards to be cut out, with the images that they show.
 *
 * @param address where anybody reaches the program, such as `https://ayni.example.org`
 */
export function cardsPage(
  cards: readonly PrintedCard[],
  of: {
    readonly programme: Bilingual;
    readonly simulated: boolean;
    readonly madeOn: string;
    readonly address: string;
  },
  speech: Speech,
): { readonly data: object; readonly images: TypesetJob['images'] } {
  const { cards: words } = speech.documents;
  const images = cards.flatMap((card, at) => imagesOf(card, at, of.address));
  const rows = (card: PrintedCard): object[] =>
    [
      { label: speech.documents.list.document, value: card.document },
      { label: words.hours, value: card.workHours },
      { label: words.validUntil, value: dayInWords(card.validUntil, speech) },
    ].filter(({ value }) => value !== null);
  return {
    images,
    data: {
      ...edgesOf(of, words.title, speech),
      word: words.word,
      verify: words.verify(`${of.address.replace(/^https?:\/\//, '')}/carne`),
      'no-photo': words.noPhoto,
      cards: cards.map((card, at) => ({
        organisation: card.organisation,
        name: card.name ?? words.unnamed,
        code: card.code,
        rows: rows(card),
        qr: `qr-${at}.svg`,
        'qr-alt': words.qr(card.code),
        photo: photoName(card, at),
        'photo-alt': words.photo(card.name ?? words.unnamed),
      })),
    },
  };
}

function photoName({ photo }: PrintedCard, at: number): string | null {
  const ending = endings[photo?.media ?? ''];
  return ending === undefined ? null : `photo-${at}.${ending}`;
}

function imagesOf(card: PrintedCard, at: number, address: string): TypesetJob['images'] {
  const link = `${address}/carne/${card.code.replace('-', '')}`;
  const qr = {
    name: `qr-${at}.svg`,
    content: Buffer.from(renderSVG(link, { ecc: 'M', border: 2 })),
  };
  const name = photoName(card, at);
  const photo = name === null || card.photo === null ? [] : [{ name, content: card.photo.content }];
  return [qr, ...photo];
}
