import { accessLogAnswer } from '../../../../../../../../wire/api/access-answers.ts';
import { askOffice } from '../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const asked = (name: string): string | undefined =>
    event.url.searchParams.get(name)?.trim() || undefined;
  const filters = {
    from: asked('desde'),
    to: asked('hasta'),
    person: asked('quien'),
    subject: asked('de'),
  };
  const [{ programme }, log] = await Promise.all([
    event.parent(),
    askOffice(event, '/api/v1/access-log', accessLogAnswer, {
      ...filters,
      device: asked('telefono'),
      key: asked('llave'),
      after: asked('despues'),
    }),
  ]);
  return { filters, log, offset: programme?.offsetMinutes ?? 0 };
};
