import { refuse, type Result } from '../../core/problems/problem.ts';
import type { Typesetter } from '../outside/documents/typesetter.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Ask, Service } from './service.ts';

type Printed = {
  readonly name: Parameters<Typesetter['set']>[0];
  readonly data: object;
  readonly images?: Parameters<Typesetter['set']>[2];
  /** Whose data stands on the paper. */
  readonly looked: readonly string[];
};

export type Print = (c: Ask, paper: Printed) => Promise<Response>;

/** Sets papers one after the other; refuses with `documents/not-made`. */
export function printing(service: Service, typesetter: Typesetter): Print {
  const made = async ({ name, data, images }: Printed): Promise<Result<Uint8Array>> => {
    try {
      return { ok: true, value: await typesetter.set(name, data, images) };
    } catch (error) {
      service.log.error({ err: error, document: name }, 'document not made');
      return refuse({ code: 'documents/not-made', facts: {} });
    }
  };
  return async (c, paper) => {
    const pdf = await made(paper);
    if (!pdf.ok) return problemAnswer(c, pdf.problem);
    c.set('looked', paper.looked);
    return c.body(new Uint8Array(pdf.value), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${paper.name}.pdf"`,
      'cache-control': 'private, no-store',
    });
  };
}
