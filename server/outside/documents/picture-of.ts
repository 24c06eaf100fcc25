import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let started: Promise<void> | undefined;

/** An SVG without fonts (all its letters are shapes) as PNG, so many pixels wide. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  started ??= readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(
    (program) => initWasm(program),
  );
  await started;
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
  const png = picture.asPng();
  picture.free();
  return png;
}
