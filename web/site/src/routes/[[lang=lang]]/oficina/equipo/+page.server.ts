import { accountsAnswer } from '../../../../../../../wire/api/account-answers.ts';
import { askOffice } from '../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { programme } = await event.parent();
  const { accounts } = await askOffice(event, '/api/v1/accounts', accountsAnswer);
  return { accounts, offset: programme?.offsetMinutes ?? 0 };
};
