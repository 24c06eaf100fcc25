import type { Receipt, ReceiptLine } from './receipt.ts';

/** Enough for a message and a cheap printer: 58 mm at 203 dpi is 464 dots, doubled. */
const width = 720;
const margin = 40;
const family = 'system-ui, -apple-system, Roboto, sans-serif';

type Step = { readonly height: number; readonly draw: (pen: Pen, top: number) => void };
type Pen = CanvasRenderingContext2D;

/** Draws black on white, whatever the screen shows. Rejects when the phone makes no pictures. */
export async function drawReceipt(receipt: Receipt): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = penOf(canvas);
  const steps = stepsOf(receipt, pen);
  canvas.width = width;
  canvas.height = steps.reduce((sum, { height }) => sum + height, margin * 2);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let top = margin;
  for (const { height, draw } of steps) {
    pen.fillStyle = '#000000';
    pen.textBaseline = 'top';
    draw(pen, top);
    top += height;
  }
  return blobOf(canvas);
}

function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures');
  return pen;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser made no picture'));
    }, 'image/png');
  });
}

function stepsOf(receipt: Receipt, pen: Pen): readonly Step[] {
  const { simulation } = receipt;
  return [
    ...(simulation === undefined ? [] : [banner(simulation)]),
    ...texts(pen, receipt.title, { size: 40, bold: true }),
    ...texts(pen, receipt.association, { size: 30, bold: true }),
    ...texts(pen, `${receipt.place} · ${receipt.day}`, { size: 28 }),
    rule,
    ...texts(pen, receipt.person, { size: 36, bold: true }),
    rule,
    ...receipt.sacks.map((line) => row(line, { size: 28 })),
    rule,
    ...receipt.totals.map((line) => row(line, { size: 30 })),
    row(receipt.total, { size: 48, bold: true }),
    rule,
    ...receipt.foot.flatMap((text) => texts(pen, text, { size: 26 })),
  ];
}

type Letters = { readonly size: number; readonly bold?: boolean };
const fontOf = ({ size, bold = false }: Letters): string =>
  `${bold ? 'bold ' : ''}${size}px ${family}`;
const lineHeight = ({ size }: Letters): number => Math.ceil(size * 1.4);

/** A text over as many lines as it needs. */
function texts(pen: Pen, text: string, letters: Letters): readonly Step[] {
  pen.font = fontOf(letters);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && pen.measureText(longer).width > width - margin * 2) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current].map((line) => ({
    height: lineHeight(letters),
    draw: (at, top) => {
      at.font = fontOf(letters);
      at.fillText(line, margin, top, width - margin * 2);
    },
  }));
}

/** What on the left, kilograms on the right. */
function row({ what, mass }: ReceiptLine, letters: Letters): Step {
  return {
    height: lineHeight(letters),
    draw: (pen, top) => {
      pen.font = fontOf(letters);
      const right = pen.measureText(mass).width;
      pen.fillText(mass, width - margin - right, top);
      pen.fillText(what, margin, top, width - margin * 2 - right - 24);
    },
  };
}

const rule: Step = {
  height: 24,
  draw: (pen, top) => {
    pen.fillRect(margin, top + 10, width - margin * 2, 3);
  },
};

function banner(text: string): Step {
  return {
    height: 76,
    draw: (pen, top) => {
      pen.fillRect(0, top - margin, width, 76);
      pen.fillStyle = '#ffffff';
      pen.font = fontOf({ size: 32, bold: true });
      const left = (width - pen.measureText(text).width) / 2;
      pen.fillText(text, Math.max(margin, left), top - margin + 20, width - margin * 2);
    },
  };
}
