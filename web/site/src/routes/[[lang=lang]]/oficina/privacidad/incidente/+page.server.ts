import {
  accessReviewAnswer,
  breachAnswer,
} from '../../../../../../../../wire/api/access-answers.ts';
import { phonesAnswer } from '../../../../../../../../wire/api/account-answers.ts';
import { instantAtClock } from '../../../../../lib/office/access/notice-clock.ts';
import { askOffice, askWhetherAllowed } from '../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

const doors = { cuenta: 'account', telefono: 'device', llave: 'key' } as const;

/** `telefono:0198…` → the API's own name of the door, and its id. */
function doorOf(asked: string): Readonly<Record<string, string>> | undefined {
  const [kind = '', id = ''] = asked.split(':');
  const door = Object.entries(doors).find(([name]) => name === kind)?.[1];
  return door === undefined || id === '' ? undefined : { [door]: id };
}

export const load = async (event: PageServerLoadEvent) => {
  const asked = (name: string): string => event.url.searchParams.get(name)?.trim() ?? '';
  const door = doorOf(asked('que'));
  const days = { from: asked('desde') || undefined, to: asked('hasta') || undefined };
  const [{ programme }, review, phones, found] = await Promise.all([
    event.parent(),
    askOffice(event, '/api/v1/access-review', accessReviewAnswer),
    askWhetherAllowed(event, '/api/v1/devices', phonesAnswer),
    door === undefined
      ? null
      : askOffice(event, '/api/v1/breach', breachAnswer, {
          ...door,
          ...days,
          after: asked('despues') || undefined,
        }),
  ]);
  const offset = programme?.offsetMinutes ?? 0;
  return {
    accounts: review.people.flatMap(({ account, name }) => (account ? [{ account, name }] : [])),
    phones: phones.ok ? phones.value.phones : [],
    keys: review.keys.map(({ id, name }) => ({ id, name })),
    asked: { what: asked('que'), ...days, learnt: asked('supo') },
    door,
    found,
    learntAt: instantAtClock(asked('supo'), offset),
    now: Date.now(),
    offset,
  };
};
