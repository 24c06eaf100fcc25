/**
 * A line that fills on a terminal; on a log a line every tenth. Written to stderr, so that what a
 * command answers can be piped on.
 */
export type ProgressBar = {
  readonly show: (done: number, of: number, words: string) => void;
  readonly end: () => void;
};

const cells = 30;

export function progressBar(
  out: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
): ProgressBar {
  let shown = '';
  let lastTenth = -1;
  return {
    show(done, of, words) {
      const share = of > 0 ? Math.min(1, done / of) : 1;
      const filled = Math.floor(share * cells);
      const percent = String(Math.floor(share * 100)).padStart(3);
      const line = `${'█'.repeat(filled)}${'░'.repeat(cells - filled)} ${percent} % ${words}`;
      if (line === shown) return;
      shown = line;
      if (out.isTTY === true) {
        out.write(`\r\u001b[K${line}`);
        return;
      }
      const tenth = Math.floor(share * 10);
      if (tenth !== lastTenth) out.write(`${line}\n`);
      lastTenth = tenth;
    },
    end() {
      if (out.isTTY === true && shown !== '') out.write('\n');
    },
  };
}
