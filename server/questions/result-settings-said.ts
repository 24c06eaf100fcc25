import * as v from 'valibot';
import { idFrom } from '../../core/events/ids.ts';
import type { SettingSaid } from '../../core/indicators/settings.ts';
import { logframePayloads } from '../../wire/events/logframe-schemas.ts';
import { statementsOfKinds } from '../store/work/statements.ts';
import type { Asked } from './asked.ts';

/** What was ever set of the logframe; what was taken back says so. */
export async function settingsSaid({ db, programme }: Asked): Promise<readonly SettingSaid[]> {
  const rows = await statementsOfKinds(db, programme.id, ['logframe.set', 'evidence.retract']);
  const retracted = new Set(
    rows.flatMap(({ kind, payload }) => (kind === 'evidence.retract' ? subjectOf(payload) : [])),
  );
  return rows.flatMap(({ id, kind, occurredAt, recorder, payload }): SettingSaid[] => {
    const said = v.safeParse(logframePayloads['logframe.set'], payload);
    if (kind !== 'logframe.set' || !said.success) return [];
    const by = idFrom<'actor'>(recorder);
    const gone = retracted.has(id);
    return [{ id, occurredAt, recorder: by, retracted: gone, payload: said.output }];
  });
}

function subjectOf(payload: unknown): readonly string[] {
  if (typeof payload !== 'object' || payload === null || !('subject' in payload)) return [];
  return typeof payload.subject === 'string' ? [payload.subject] : [];
}
