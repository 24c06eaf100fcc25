import { renderSVG } from 'uqr';
import { count, dayText, mass, massText, monthText } from '../../../words/figures.ts';
import { kit as kitEn } from '../../../words/en/kit.ts';
import { poster as posterEn } from '../../../words/en/poster.ts';
import { kit as kitEs } from '../../../words/es/kit.ts';
import { poster as posterEs } from '../../../words/es/poster.ts';
import type { PublicMonth } from '../../questions/public-month.ts';
import type { TypesetJob } from './typesetting.ts';

type Language = 'es' | 'en';

function speaking(language: Language) {
  return language === 'es' ? { words: posterEs, kit: kitEs } : { words: posterEn, kit: kitEn };
}

/** What poster and picture have in common: the month's number, its unit and its date. */
function leadOf(shown: PublicMonth, language: Language): object {
  const { words, kit } = speaking(language);
  const { month, districts, programme, simulated, asOf } = shown;
  const figure = month === null ? null : mass(month.grams, kit);
  return {
    title: words.title(programme[language]),
    language,
    programme: programme[language],
    simulated: simulated ? words.simulated : null,
    'simulated-word': words.simulatedWord,
    'in-month': month === null ? words.empty : words.inMonth(monthText(month.month, kit)),
    number: figure?.number ?? null,
    unit: figure?.unit ?? null,
    collected:
      month === null
        ? words.emptyBody
        : words.collected(joined(districts.map(unbroken), words.and)),
    'as-of': asOf === null ? null : words.asOf(dayText(asOf, kit)),
    tagline: words.tagline,
    brand: words.brand,
  };
}

/** A poster for the wall of a collection centre: A4, with a QR that leads to the public page. */
export function posterPage(
  shown: PublicMonth,
  language: Language,
  address: string,
): { readonly data: object; readonly images: TypesetJob['images'] } {
  const { words, kit } = speaking(language);
  const { month, since, people, women, associations } = shown;
  const most = Math.max(1, ...(month?.materials ?? []).map(({ grams }) => grams));
  return {
    images: [{ name: 'qr.svg', content: Buffer.from(renderSVG(address, { ecc: 'Q', border: 0 })) }],
    data: {
      ...leadOf(shown, language),
      'materials-title': words.materials,
      materials: (month?.materials ?? []).map(({ name, grams }) => ({
        name: name[language],
        mass: massText(grams, kit),
        permille: Math.round((grams * 1000) / most),
      })),
      people: [
        people === null || associations === null
          ? null
          : words.people(count(people), count(associations)),
        women === null ? null : words.women(count(women)),
      ].filter((line) => line !== null),
      since:
        since === null
          ? null
          : words.since(
              monthText(since.month, kit),
              massText(since.collected, kit),
              massText(since.delivered, kit),
            ),
      see: words.see,
      scan: words.scan,
      qr: 'qr.svg',
      'qr-alt': words.qr(address),
      address: new URL(address).host,
    },
  };
}

/** The picture that a link to the public page shows elsewhere: 1,200 by 630. */
export function picturePage(shown: PublicMonth, language: Language): object {
  return leadOf(shown, language);
}

function joined(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

/** A name stays on one line. */
function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00a0');
}
