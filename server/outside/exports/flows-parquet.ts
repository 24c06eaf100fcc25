import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';

/** An anonymised line of the journal, as `GET /public/events` shows it. */
export type FlowLine = {
  readonly day: string;
  readonly kind: string;
  readonly class: string;
  readonly material: string;
  /** Negative where a later event takes back an earlier one. */
  readonly grams: number;
  readonly method: string | null;
  readonly association: string | null;
  readonly district: string;
  readonly sourceKind: string | null;
  readonly regime: string | null;
};

export const parquetMedia = 'application/vnd.apache.parquet';

const texts = [
  ['kind', (line: FlowLine) => line.kind, false],
  ['class', (line: FlowLine) => line.class, false],
  ['material', (line: FlowLine) => line.material, false],
  ['method', (line: FlowLine) => line.method, true],
  ['association', (line: FlowLine) => line.association, true],
  ['district', (line: FlowLine) => line.district, true],
  ['source_kind', (line: FlowLine) => line.sourceKind, true],
  ['regime', (line: FlowLine) => line.regime, true],
] as const;

const dayMs = 86_400_000;

/**
 * Flows as Parquet, a group of rows for each page, so that a million lines are never rendered at
 * once. Days are dates, grams 64-bit integers. The same bytes for the same pages.
 *
 * @param about what the file says of itself, such as that it is a simulation
 */
export async function flowsParquet(
  pages: AsyncIterable<readonly FlowLine[]>,
  about: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: texts.length + 2 },
      { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' },
      { name: 'grams', type: 'INT64', repetition_type: 'REQUIRED' },
      ...texts.map(([name, , nullable]) => ({
        name,
        type: 'BYTE_ARRAY' as const,
        converted_type: 'UTF8' as const,
        repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      })),
    ],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  });
  for await (const lines of pages) {
    if (lines.length > 0) await parquet.write({ columnData: columnsOf(lines) });
  }
  await parquet.finish();
  return new Uint8Array(writer.getBuffer());
}

function columnsOf(lines: readonly FlowLine[]): ColumnSource[] {
  return [
    { name: 'day', data: lines.map(({ day }) => Date.parse(`${day}T00:00:00Z`) / dayMs) },
    { name: 'grams', data: BigInt64Array.from(lines, ({ grams }) => BigInt(grams)) },
    ...texts.map(([name, of]) => ({ name, data: lines.map((line) => of(line)) })),
  ];
}
