import type { SettingShown, SettingsAnswer } from '../../../../../wire/api/result-answers.ts';
import { count } from '../../../../../words/figures.ts';
import { dayName } from '../date-names.ts';
import { permilleText, wholeText } from './shown.ts';
import type { ResultWords } from './words.ts';

type Of = Pick<SettingsAnswer, 'indicators' | 'programme'>;
type Setting = Pick<
  SettingShown,
  'sets' | 'indicator' | 'from' | 'to' | 'value' | 'on' | 'month' | 'milestones' | 'partners'
> &
  Pick<SettingShown, 'licence'>;

/** What somebody set, in words: “75 personas al mes 30”. */
export function settingText(one: Setting, answer: Of, words: ResultWords): string {
  const own = words.results.settings;
  const day = (text: string | null): string =>
    text === null ? own.empty : dayName(text, words.kit);
  const amount = (value: number | null): string => {
    const unit = answer.indicators.find(({ code }) => code === one.indicator)?.unit;
    if (value === null) return own.empty;
    if (unit === 'commitment') return permilleText(value);
    return unit === undefined ? count(value) : wholeText(value, unit, words);
  };
  if (one.sets === 'dates') return own.span(day(one.from), day(one.to));
  if (one.sets === 'licence') return one.licence ?? own.empty;
  if (one.sets === 'responsible') return listed(one.partners.map(partnerIn(answer)), own.empty);
  if (one.sets === 'milestones') {
    const all = one.milestones.map(({ month, value }) => own.atMonth(amount(value), count(month)));
    return listed(all, own.empty);
  }
  if (one.sets === 'target') return own.atMonth(amount(one.value), count(one.month ?? 0));
  return one.on === null ? amount(one.value) : own.onDay(amount(one.value), day(one.on));
}

function listed(all: readonly string[], empty: string): string {
  return all.length === 0 ? empty : all.join(' · ');
}

function partnerIn({ programme }: Of): (code: string) => string {
  return (code) => programme.partners.find((partner) => partner.code === code)?.name ?? code;
}

/** What stands now of one indicator, set or of the folder, and where it comes from. */
export function standsNow(
  sets: 'baseline' | 'target' | 'milestones' | 'responsible',
  indicator: SettingsAnswer['indicators'][number],
  answer: Pick<SettingsAnswer, 'indicators' | 'programme' | 'settings'>,
  words: ResultWords,
): string {
  const own = words.results.settings.stands;
  const { code, baseline, target, milestones, responsible } = indicator;
  const said = answer.settings.find(
    (one) => one.holds && one.sets === sets && one.indicator === code,
  );
  const now = { baseline, target, milestones, responsible }[sets];
  if (now === null || ('length' in now && now.length === 0)) {
    return said === undefined ? own.unset : own.takenBack(said.source);
  }
  const of = sets === 'baseline' ? baseline : target;
  const setting: Setting = {
    sets,
    indicator: code,
    value: of?.value ?? null,
    on: baseline?.on ?? null,
    month: target?.month ?? null,
    milestones,
    partners: responsible,
    from: null,
    to: null,
    licence: null,
  };
  const text = settingText(setting, answer, words);
  return said === undefined ? own.folder(text) : own.set(text, said.source);
}
