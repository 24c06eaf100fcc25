import { proofLevels } from '../../../core/pathways/evidence.ts';
import type { FrozenIndicator } from '../../../core/reports/frozen-report.ts';
import { subtargetText } from './logframe-sheet.ts';
import { footOf, type Block, type Span, type Telling } from './narrative-telling.ts';
import { nameOfValue } from './report-speech.ts';
import { spokenAmount, spokenValue } from './spoken-amounts.ts';

/** Section 2.2: one indicator with its figure, its baseline, its target and its parts. */
export function indicatorBlocks(indicator: FrozenIndicator, telling: Telling): readonly Block[] {
  const { speech } = telling;
  const lines = [
    { spans: [{ text: `${indicator.code} ${indicator.name[speech.language]}` }] },
    { spans: figureSpans(indicator, telling) },
    ...proofBlocks(indicator, telling),
    ...indicator.subtargets.map((state) => {
      const name = nameOfValue(telling.report, state.dimension, state.value, speech);
      const number = subtargetText(state, name, speech);
      return { spans: [{ number, foot: footOf(indicator, telling) }] };
    }),
  ];
  return [...lines, ...indicator.splits.map((split) => splitTable(indicator, split, telling))];
}

function figureSpans(indicator: FrozenIndicator, telling: Telling): readonly Span[] {
  const { words, speech } = telling;
  const foot = footOf(indicator, telling);
  const { unit, expected, track } = indicator;
  return [
    { text: `${words.value} ` },
    ...valueSpans(indicator, telling),
    { text: `. ${words.baseline} ` },
    ...baselineSpans(indicator, telling),
    { text: `. ${words.target} ` },
    ...targetSpans(indicator, telling),
    ...(expected === null
      ? []
      : [{ text: `. ${words.expected} ` }, { number: spokenValue(expected, unit, speech), foot }]),
    { text: `. ${speech.pages.tracks[track]}.` },
  ];
}

function valueSpans(indicator: FrozenIndicator, telling: Telling): readonly Span[] {
  const { words, speech } = telling;
  const { value, unit, problem } = indicator;
  const said = value === null ? '' : spokenAmount(value, unit, speech);
  if (said === '') {
    return [
      { text: problem === null ? words.noFigure : speech.words.problem(speech.titleOf(problem)) },
    ];
  }
  return [
    { number: said, foot: footOf(indicator, telling) },
    ...(value?.kind === 'share' ? [{ text: ` (${value.numerator}/${value.denominator})` }] : []),
  ];
}

function baselineSpans(indicator: FrozenIndicator, telling: Telling): readonly Span[] {
  const { baseline, unit } = indicator;
  if (baseline === null) return [{ write: telling.speech.words.toBeSet }];
  const number = spokenValue(baseline.value, unit, telling.speech);
  const on = baseline.on ?? telling.speech.words.toBeSet;
  return [{ number, foot: footOf(indicator, telling) }, { text: ` (${on})` }];
}

function targetSpans(indicator: FrozenIndicator, telling: Telling): readonly Span[] {
  const { words } = telling;
  const { target, unit } = indicator;
  if (target === null) return [{ write: words.write(words.asks.target) }];
  const number = spokenValue(target.value, unit, telling.speech);
  const on = target.on ?? telling.speech.words.toBeSet;
  return [{ number, foot: footOf(indicator, telling) }, { text: ` (${on})` }];
}

function proofBlocks(indicator: FrozenIndicator, telling: Telling): readonly Block[] {
  const { levels, unit } = indicator;
  if (levels === null) return [];
  const { words, speech } = telling;
  const foot = footOf(indicator, telling);
  return [
    {
      spans: [
        { text: words.proofs },
        ...proofLevels.flatMap((level, at): readonly Span[] => {
          const number = spokenAmount(levels[level], unit, speech);
          return [
            { text: `${at === 0 ? '' : ';'} ${speech.words.proofs[level]} ` },
            number === '' ? { text: words.noFigure } : { number, foot },
          ];
        }),
        { text: '.' },
      ],
    },
  ];
}

function splitTable(
  indicator: FrozenIndicator,
  split: FrozenIndicator['splits'][number],
  telling: Telling,
): Block {
  const { report, speech, words } = telling;
  const foot = footOf(indicator, telling);
  if (split.parts.length === 0) {
    return { spans: [{ text: words.noParts(speech.words.dimensions[split.dimension]) }] };
  }
  const head = [speech.words.dimensions[split.dimension], words.columns.current];
  return {
    table: [
      head.map((text) => [{ text }]),
      ...split.parts.map(({ value, amount }) => [
        [{ text: nameOfValue(report, split.dimension, value, speech) }],
        [{ number: spokenAmount(amount, indicator.unit, speech), foot }],
      ]),
    ],
  };
}

/** Section 2.3: the logframe with its current values; the sheet has all its columns. */
export function logframeTable(telling: Telling): Block {
  const { report, speech, words } = telling;
  return {
    table: [
      Object.values(words.columns).map((text) => [{ text }]),
      ...report.indicators.map((one) => [
        [{ text: `${one.code} ${one.name[speech.language]}` }],
        baselineSpans(one, telling),
        valueSpans(one, telling),
        targetSpans(one, telling),
        [{ text: speech.pages.tracks[one.track] }],
      ]),
    ],
  };
}
