import type * as DocxModule from 'docx';
import type { FileChild, HeadingLevel, IParagraphOptions, ParagraphChild } from 'docx';
import type { Block, Narrative, Span } from './narrative-telling.ts';
import { stableOffice } from './stable-archive.ts';

export const docxMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Docx = typeof DocxModule;
/** Texts at the foot, by the number that points to them. */
type Feet = Map<number, string>;

/**
 * The report as DOCX, with real headings, tables and footnotes; what a person has to write is
 * highlighted. The same bytes for the same report.
 *
 * @param at RFC 3339, for the properties of the file
 */
export async function narrativeDocx(
  { title, language, edges, blocks }: Narrative,
  at: string,
): Promise<Uint8Array<ArrayBuffer>> {
  // Half a megabyte that is needed for this alone.
  const docx = await import('docx');
  const feet: Feet = new Map();
  const children = blocks.map((block) => blockOf(docx, block, feet));
  const edge = edges.map((text) => new docx.Paragraph({ style: 'Edge', text }));
  const document = new docx.Document({
    title,
    creator: 'Ayni',
    lastModifiedBy: 'Ayni',
    styles: {
      default: { document: { run: { language: { value: languages[language] } } } },
      paragraphStyles: [{ id: 'Edge', name: 'Edge', run: { size: 16, color: '444444' } }],
    },
    footnotes: Object.fromEntries(
      [...feet].map(([id, text]) => [id, { children: [new docx.Paragraph(text)] }]),
    ),
    sections: [{ footers: { default: new docx.Footer({ children: edge }) }, children }],
  });
  const written = new Uint8Array(await docx.Packer.toArrayBuffer(document));
  return stableOffice(written, at);
}

const languages = { es: 'es-PE', en: 'en-GB' } as const;

function blockOf(docx: Docx, block: Block, feet: Feet): FileChild {
  const printed = new Map<string, number>();
  if ('heading' in block) {
    return new docx.Paragraph({ heading: levelOf(docx, block.depth), text: block.heading });
  }
  if ('spans' in block) return paragraph(docx, block.spans, { feet, printed });
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: block.table.map(
      (cells, row) =>
        new docx.TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (spans) =>
              new docx.TableCell({ children: [paragraph(docx, spans, { feet, printed })] }),
          ),
        }),
    ),
  });
}

function levelOf(docx: Docx, depth: 1 | 2 | 3): (typeof HeadingLevel)[keyof typeof HeadingLevel] {
  const { HEADING_1, HEADING_2, HEADING_3 } = docx.HeadingLevel;
  return { 1: HEADING_1, 2: HEADING_2, 3: HEADING_3 }[depth];
}

/** The same text at the foot is printed once in a paragraph or table. */
function paragraph(
  docx: Docx,
  spans: readonly Span[],
  { feet, printed }: { readonly feet: Feet; readonly printed: Map<string, number> },
): InstanceType<Docx['Paragraph']> {
  const children = spans.flatMap((span): readonly ParagraphChild[] => {
    if ('text' in span) return [new docx.TextRun(span.text)];
    if ('write' in span) return [new docx.TextRun({ text: span.write, highlight: 'yellow' })];
    const number = new docx.TextRun({ text: span.number, bold: true });
    if (printed.has(span.foot)) return [number];
    const id = feet.size + 1;
    feet.set(id, span.foot);
    printed.set(span.foot, id);
    return [number, new docx.FootnoteReferenceRun(id)];
  });
  const options: IParagraphOptions = { children, spacing: { after: 120 } };
  return new docx.Paragraph(options);
}
