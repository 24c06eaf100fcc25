import { organisations } from '../../../../lib/register/directory.server.ts';
import { frameOf } from '../../../../lib/register/frame.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const [frame, associations] = await Promise.all([
    frameOf(event),
    organisations(event, { part: 'recyclers-association', state: 'current' }),
  ]);
  return { ...frame, associations };
};
