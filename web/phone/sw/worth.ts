/** Several files as one: compressed together they are smaller than one by one. */
export type PackFile = {
  /** Its path under `/campo/`. */
  readonly name: string;
  /** What it costs, in bytes as Brotli packs it. */
  readonly bytes: number;
  /** The files in it. */
  readonly files: readonly string[];
};

/** What asking costs besides what is answered: the heads of request and answer, in bytes. */
const headBytes = 500;

/**
 * The pack files that cost less than those of their files that are missing would one by one. A new
 * phone takes packs; after an update that changed a little, or for a second work that shares much
 * with the first, single files are less.
 *
 * @param alone bytes of each file by itself
 * @returns pack files to fetch; what is missing and in none of them is fetched by itself
 */
export function packsWorth(
  missing: readonly string[],
  together: readonly PackFile[],
  alone: Readonly<Record<string, number>>,
): readonly PackFile[] {
  const left = new Set(missing);
  const saves = ({ bytes, files }: PackFile): number =>
    files
      .filter((file) => left.has(file))
      .reduce((sum, file) => sum + (alone[file] ?? 0) + headBytes, -bytes - headBytes);
  const chosen: PackFile[] = [];
  for (;;) {
    const most = Math.max(0, ...together.map(saves));
    const best = together.find((pack) => saves(pack) === most);
    if (best === undefined || most === 0) return chosen;
    chosen.push(best);
    for (const file of best.files) left.delete(file);
  }
}
