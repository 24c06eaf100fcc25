import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { HealthAnswer } from '../../wire/api/health-answer.ts';
import { serverWords as wordsEn } from '../../words/en/server.ts';
import { serverWords as wordsEs } from '../../words/es/server.ts';
import { schemaVersion } from '../store/migrate.ts';
import { beat } from '../store/questions/health.ts';
import { standing } from '../store/questions/standing.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** `GET /health`: says that all is well only after a real write and a real read. */
export function health({ db, programme }: Asked, at: Instant): Promise<Result<HealthAnswer>> {
  return whenStoreAnswers(async () => {
    await beat(db, programme.id, at);
    const { epoch } = await standing(db, programme.id);
    const advice = { es: wordsEs.embeddedAdvice, en: wordsEn.embeddedAdvice };
    return accept({
      status: 'ok',
      engine: db.engine,
      schema: await schemaVersion(db),
      epoch,
      programme: { id: programme.id, code: programme.code },
      simulated: programme.simulated,
      at: instantOut(at),
      ...(db.engine === 'embedded' ? { advice } : {}),
    });
  });
}
