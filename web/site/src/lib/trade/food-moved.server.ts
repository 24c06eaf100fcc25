import { transfersAnswer } from '../../../../../wire/api/work-answers.ts';
import { askOffice, type OfficeEvent } from '../server/office.ts';

/** What moved from or to it lately, to be named beside its lines in the register. */
export async function movedAt(event: OfficeEvent, id: string, side: 'from' | 'to') {
  const path = `/api/v1/actors/${id}/transfers`;
  const { transfers } = await askOffice(event, path, transfersAnswer);
  return transfers.filter((one) => one[side].actor === id);
}
