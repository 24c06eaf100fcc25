import type { Typesetter } from './typesetter.ts';

/** A page of a document, or a picture as it came. */
export type DrawnPage = { readonly ending: 'png' | 'jpg' | 'webp'; readonly content: Uint8Array };

/** What of a file is drawn on pages, and why not all of it. */
export type Drawn = {
  readonly pages: readonly DrawnPage[];
  /** `more`: it has more pages than these. */
  readonly because: 'damaged' | 'locked' | 'more' | null;
};

export type Drawing = {
  readonly sha256: string;
  readonly media: string;
  readonly content: Uint8Array;
};

/** A sheet of paper at 150 dots an inch. */
const pageWidth = 1_240;
/** So many pages of one document are drawn, and of all of them. */
const pagesOfOneMost = 12;
const pagesMost = 60;
/** A picture is looked at this small to learn whether it can be set. */
const glanceWidth = 16;

const endings: Readonly<Record<string, DrawnPage['ending']>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/**
 * What a paper shows of the files that came with records: pictures as they are, documents page by
 * page. What is damaged or locked is drawn nowhere and keeps nothing else back.
 */
export async function drawnFiles(
  typesetter: Typesetter,
  files: readonly Drawing[],
): Promise<ReadonlyMap<string, Drawn>> {
  const drawn = new Map<string, Drawn>();
  let room = pagesMost;
  for (const file of files) {
    if (drawn.has(file.sha256)) continue;
    const ending = endings[file.media];
    const one =
      ending === undefined
        ? await drawnDocument(typesetter, file, Math.min(room, pagesOfOneMost))
        : await drawnPicture(typesetter, file, ending);
    if (ending === undefined) room -= one.pages.length;
    drawn.set(file.sha256, one);
  }
  return drawn;
}

async function drawnPicture(
  typesetter: Typesetter,
  { content }: Drawing,
  ending: DrawnPage['ending'],
): Promise<Drawn> {
  const name = `file.${ending}`;
  try {
    const images = [{ name, content }];
    await typesetter.draw('attached-page', { file: name, page: null }, glanceWidth, images);
    return { pages: [{ ending, content }], because: null };
  } catch {
    return { pages: [], because: 'damaged' };
  }
}

async function drawnDocument(
  typesetter: Typesetter,
  { content }: Drawing,
  most: number,
): Promise<Drawn> {
  const pages: DrawnPage[] = [];
  const images = [{ name: 'file.pdf', content }];
  // How many pages there are is said only by the one that is not there.
  for (let page = 1; page <= most + 1; page += 1) {
    try {
      const data = { file: 'file.pdf', page };
      const width = page > most ? glanceWidth : pageWidth;
      const made = await typesetter.draw('attached-page', data, width, images);
      if (page > most) return { pages, because: 'more' };
      pages.push({ ending: 'png', content: made });
    } catch (error) {
      const why = String(error);
      if (pages.length > 0 && why.includes('does not exist')) return { pages, because: null };
      return { pages, because: why.includes('encrypted') ? 'locked' : 'damaged' };
    }
  }
  return { pages, because: null };
}
