import { beforeAll, expect, test } from 'vitest';
import type { PersonName } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, type Working } from './working.ts';

forEachEngine((engine) => {
  let of: Working;
  let julio: string;
  let luz: string;
  let cerros: string;
  beforeAll(async () => {
    of = await openWorking(engine);
    julio = `/actors/${of.people.julio}/work.pdf`;
    luz = `/actors/${of.organisations.luz}/given.pdf`;
    cerros = `/actors/${of.organisations.cerros}/labels.pdf`;
    const source = { kind: 'workshop', actor: of.organisations.luz, district: '150115' };
    await of.weigh('rosa', { collector: 'julio', grams: 24_500, source });
  });
  const printed = async (as: PersonName, path: string): Promise<Buffer> => {
    const answer = await of.ask(of.phones[as].read, `/api/v1${path}`);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    return Buffer.from(await answer.arrayBuffer());
  };

  test('each is a tagged PDF that a screen reader reads, in both languages', async () => {
    for (const language of ['es', 'en']) {
      for (const [as, path] of [
        ['julio', `${julio}?language=${language}&months=24`],
        ['luzmila', `${luz}?language=${language}`],
        ['rosa', `${cerros}?language=${language}&count=30`],
        ['rosa', `${cerros}?language=${language}&kind=places`],
      ] as const) {
        const pdf = await printed(as, path);
        expect(pdf.subarray(0, 5).toString(), path).toBe('%PDF-');
        expect(pdf.includes('StructTreeRoot'), path).toBe(true);
        expect(pdf.includes('pdfuaid'), path).toBe(true);
      }
    }
  });

  test('a person’s income is printed for herself and her leader, and for nobody who may not see it', async () => {
    await printed('rosa', julio);
    await printed('claudia', julio);
    expect(await of.status('carmen', julio)).toBe(404);
    expect(await of.status('oscar', julio)).toBe(404);
    expect(await of.status('daniel', julio)).toBe(403);
    expect(await of.status('pedro', luz)).toBe(404);
    // An organisation has no months of its own.
    expect(await of.status('rosa', `/actors/${of.organisations.cerros}/work.pdf`)).toBe(404);
    expect(await of.status('julio', `${julio}?months=37`)).toBe(400);
  });
});
