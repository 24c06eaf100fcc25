import { isUuid } from '../../../../../../../core/events/ids.ts';
import { readLotCode } from '../../../../../../../core/ledger/lot-code.ts';
import { lotAnswer, traceAnswer } from '../../../../../../../wire/api/lot-answers.ts';
import { inLanguage } from '../../../../lib/language.ts';
import { ask } from '../../../../lib/server/ask.ts';
import { qrPath } from '../../../../lib/figures/qr-path.ts';
import type { PageServerLoadEvent } from './$types';

/** A lot by the code on its label or by its id; a code of several lots asks which. */
export const load = async ({ fetch, params, locals, parent }: PageServerLoadEvent) => {
  const typed = params.code.toLowerCase();
  const name = isUuid(typed) ? typed : (readLotCode(params.code) ?? params.code);
  const lot = await ask(fetch, `/api/v1/lots/${encodeURIComponent(name)}`, lotAnswer);
  const { origin } = await parent();
  const several = lot.lots !== undefined && lot.lots.length > 1 && !isUuid(typed);
  const address = `${origin}${inLanguage(`/lote/${several ? lot.code : name}`, locals.language)}`;
  const passport = { lot, address, qr: qrPath(address) };
  if (several) return { ...passport, choices: lot.lots ?? [], up: null, down: null };
  const trace = (direction: 'up' | 'down') =>
    ask(fetch, `/api/v1/lots/${lot.id}/trace`, traceAnswer, { direction });
  const [up, down] = await Promise.all([trace('up'), trace('down')]);
  return { ...passport, choices: [], up, down };
};
