import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { pngOf } from './picture-of.ts';
import { documentFonts } from './fonts.ts';
import type { TypesetDone, TypesetJob } from './typesetting.ts';

/**
 * The thread of the typesetter: it sets one document after the other, so that a long list does not
 * hold up those who weigh. PDF/UA-1: tagged, with title and language, or it is not made.
 */
const workspace = join(import.meta.dirname, 'templates');
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: [...(await documentFonts())] }],
});

parentPort?.on('message', (job: TypesetJob) => {
  void done(job).then((answer) => parentPort?.postMessage(answer));
});

async function done({ id, template, data, images, as }: TypesetJob): Promise<TypesetDone> {
  try {
    compiler.resetShadow();
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(data));
    for (const { name, content } of images) {
      compiler.mapShadow(join(workspace, name), Buffer.from(content));
    }
    const of = { mainFilePath: join(workspace, template), resetRead: true };
    const { result, failure } = compiled(of);
    if (result === null) return { id, failure };
    const set =
      as === 'pdf' ? compiler.pdf(result, { pdfStandard: 'ua-1' }) : compiler.plainSvg(result);
    // What was set stays in its cache otherwise, with everything personal in it.
    compiler.resetShadow();
    compiler.evictCache(0);
    if (as === 'pdf' || typeof set !== 'string') return { id, made: Buffer.from(set) };
    return { id, made: await pngOf(set, as.pngWidth) };
  } catch (error) {
    return { id, failure: String(error) };
  }
}

function compiled(of: { readonly mainFilePath: string; readonly resetRead: boolean }): {
  readonly result: NodeTypstDocument | null;
  readonly failure: string;
} {
  const made = compiler.compile(of);
  const error = made.hasError() ? made.takeDiagnostics() : null;
  const failure = error === null ? '' : JSON.stringify(compiler.fetchDiagnostics(error));
  return { result: made.result, failure: failure.slice(0, 2_000) };
}
