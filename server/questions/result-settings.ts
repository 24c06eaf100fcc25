import type { Viewer } from '../../core/access/viewer.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import type { SettingSaid } from '../../core/indicators/settings.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { SettingsAnswer, SettingShown } from '../../wire/api/result-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { resultBook } from './result-book.ts';
import { programmeShown } from './result-figures.ts';
import { maySet } from './results.ts';
import { namedActors, peopleOf, type Named } from './worker.ts';

export type SettingsFound = { readonly answer: SettingsAnswer; readonly people: readonly string[] };

/** `GET /results/settings`: what was set of the logframe, by whom and from which source. */
export function resultSettings(
  asked: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<Result<SettingsFound>> {
  return whenStoreAnswers(async () => {
    const book = await resultBook(asked, now);
    const { history, logframe } = book.set;
    const named = await namedActors(
      asked,
      viewer,
      history.map(({ recorder }) => recorder),
      now,
    );
    return accept({
      answer: {
        simulated: asked.programme.simulated,
        programme: programmeShown(book, asked, book.today),
        indicators: logframe.indicators.map(standing),
        settings: history.map((one) => settingShown(one, named(one.recorder))),
        may: { set: maySet(viewer) },
      },
      people: peopleOf(history.map(({ recorder }) => named(recorder))),
    });
  });
}

function standing(one: Indicator): SettingsAnswer['indicators'][number] {
  const { code, name, unit, baseline, target, milestones, responsible } = one;
  return {
    code,
    name,
    unit,
    baseline: baseline === null ? null : { value: baseline.value, on: baseline.on },
    target,
    milestones: [...milestones],
    responsible: [...responsible],
  };
}

function settingShown(
  { id, payload, occurredAt, retracted, holds }: SettingSaid & { readonly holds: boolean },
  by: Named,
): SettingShown {
  return {
    event: id,
    sets: payload.sets,
    indicator: 'indicator' in payload ? payload.indicator : null,
    from: payload.sets === 'dates' ? payload.from : null,
    to: payload.sets === 'dates' ? payload.to : null,
    value: payload.sets === 'baseline' || payload.sets === 'target' ? payload.value : null,
    on: payload.sets === 'baseline' ? payload.on : null,
    month: payload.sets === 'target' ? payload.month : null,
    milestones: payload.sets === 'milestones' ? [...payload.milestones] : [],
    partners: payload.sets === 'responsible' ? [...payload.partners] : [],
    licence: payload.sets === 'licence' ? payload.licence : null,
    source: payload.source,
    saidAt: instantOut(occurredAt),
    by: { actor: by.actor, name: by.name },
    holds,
    retracted,
  };
}
