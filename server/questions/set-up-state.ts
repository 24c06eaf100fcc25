import { accept, type Result } from '../../core/problems/problem.ts';
import type { SetUpAnswer } from '../../wire/api/account-answers.ts';
import { settingOf } from '../store/accounts/settings.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** Loads a simulated programme in a folder of its own, never beside real records. */
const demoCommand = 'npm run demo';

/** `GET /setup`: whether the programme is set up, and what the set-up asks for. */
export function setUpState({ db, programme }: Asked): Promise<Result<SetUpAnswer>> {
  return whenStoreAnswers(async () => {
    const done = (await settingOf(db, programme.id, 'set-up')) !== undefined;
    const dates = (await settingOf(db, programme.id, 'dates')) ?? null;
    const partners = programme.partnerOrganisations.map(({ code, name }) => ({ code, name }));
    return accept({ done, partners, dates, demoCommand });
  });
}
