import type * as v from 'valibot';
import { accessReviewAnswer } from '../../../../../../wire/api/access-answers.ts';
import { doublesAnswer } from '../../../../../../wire/api/doubles-answers.ts';
import { privacyRequestsAnswer } from '../../../../../../wire/api/privacy-answers.ts';
import { askWhetherAllowed } from '../../../lib/server/office.ts';
import { whatIsDue, type DueSources } from '../../../lib/office/home/what-is-due.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { me } = await event.parent();
  const may = (ability: string): boolean => me?.abilities.some((one) => one === ability) === true;
  const asked = async <S extends v.GenericSchema>(ability: string, path: string, schema: S) => {
    if (!may(ability)) return undefined;
    const told = await askWhetherAllowed(event, path, schema);
    return told.ok ? told.value : undefined;
  };
  const [requests, doubles, review] = await Promise.all([
    asked('privacy.handle', '/api/v1/privacy/requests', privacyRequestsAnswer),
    asked('actors.merge', '/api/v1/doubles', doublesAnswer),
    asked('access.review', '/api/v1/access-review', accessReviewAnswer),
  ]);
  const sources: DueSources = { requests: requests?.requests, doubles, review };
  return { due: whatIsDue(sources), ready: event.url.searchParams.has('listo') };
};
