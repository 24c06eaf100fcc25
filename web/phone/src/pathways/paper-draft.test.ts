import * as v from 'valibot';
import { expect, test } from 'vitest';
import { nothingTyped } from './papers.ts';
import { PaperDraft } from './paper-draft.ts';

/** A notebook that keeps things, as far as a draft asks of it. */
function notebook() {
  let sealed = '';
  return {
    keep: (_: string, value: unknown) => {
      sealed = JSON.stringify(value);
      return Promise.resolve();
    },
    kept: <T>(_: string, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> =>
      Promise.resolve(sealed === '' ? undefined : v.parse(schema, JSON.parse(sealed))),
  };
}

test('what was typed of a paper is there again after the camera cost the app its life', async () => {
  const circle = notebook();
  const draft = await PaperDraft.open(circle, 'formal/dni');
  expect(draft.typed).toEqual(nothingTyped);
  const typed = { ...nothingTyped, issuedOn: '2026-01-05', issuer: 'RENIEC' };
  void draft.keep({ ...nothingTyped, issuedOn: '2026-01-05' });
  await draft.keep(typed);
  expect((await PaperDraft.open(circle, 'formal/dni')).typed).toEqual(typed);
  expect((await PaperDraft.open(circle, 'formal/ruc')).typed).toEqual(nothingTyped);
});

test('what was sent is not there any more', async () => {
  const circle = notebook();
  const draft = await PaperDraft.open(circle, 'formal/dni');
  await draft.keep({ ...nothingTyped, issuer: 'RENIEC' });
  await draft.keep(nothingTyped);
  expect((await PaperDraft.open(circle, 'formal/dni')).typed).toEqual(nothingTyped);
});
