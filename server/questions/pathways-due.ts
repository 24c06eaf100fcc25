import { accept, type Result } from '../../core/problems/problem.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Pathway } from '../../core/pathways/pathway.ts';
import type { RequirementState } from '../../core/pathways/walk.ts';
import { addDays, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { DueAnswer } from '../../wire/api/pathway-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { walksSeen, within } from './pathway-board.ts';
import { asksSensitive } from './walk-shown.ts';
import { askedDay } from './walks-of.ts';

export type DueFound = { readonly answer: DueAnswer; readonly people: readonly string[] };
type Row = DueAnswer['rows'][number];

/** What is past is shown so long, so that nobody overlooks it. */
const pastDays = 30;

/**
 * `GET /pathways/due`: papers that expire, answers that are awaited and terms that end within the
 * next days or did lately, the soonest first, of all that the viewer may read.
 */
export function pathwaysDue(
  asked: Asked,
  viewer: Viewer,
  wanted: { readonly days?: string; readonly district?: string },
  now: Instant,
): Promise<Result<DueFound>> {
  return whenStoreAnswers(async () => {
    const asOf = askedDay(undefined, asked, now);
    const until = addDays(asOf, Number(wanted.days ?? 60));
    const since = addDays(asOf, -pastDays);
    const { world, walks } = await walksSeen(asked, viewer, { asOf, now });
    const found = walks
      .filter((one) => within(one, wanted.district))
      .flatMap((one) => {
        const { walk, shown, person } = one;
        const pathway = world.book.pathways.find(
          ({ code, version }) => code === walk.pathway && version === walk.version,
        );
        if (pathway === undefined) return [];
        const about = { walker: shown, district: walk.district ?? shown.district };
        return walk.requirements
          .filter(({ code }) => {
            const of = pathway.requirements.find((requirement) => requirement.code === code);
            const isHidden = of !== undefined && asksSensitive(of.asks, world.book.documents);
            return one.showsSensitive || !isHidden;
          })
          .flatMap((state) => rowsOf(state, pathway, asOf))
          .filter(({ on }) => on >= since && on <= until)
          .map((row) => ({ row: { ...about, ...row }, person }));
      });
    const rows = found.toSorted((a, b) => (a.row.on < b.row.on ? -1 : Number(a.row.on > b.row.on)));
    return accept({
      answer: {
        simulated: asked.programme.simulated,
        asOf,
        until,
        rows: rows.map(({ row }) => row),
      },
      people: rows.flatMap(({ person }) => person ?? []),
    });
  });
}

function rowsOf(
  state: RequirementState,
  pathway: Pathway,
  asOf: Day,
): readonly Omit<Row, 'walker' | 'district'>[] {
  const requirement = pathway.requirements.find(({ code }) => code === state.code);
  if (requirement === undefined) return [];
  const row = (what: Row['what'], on: Day | null): Omit<Row, 'walker' | 'district'>[] =>
    on === null
      ? []
      : [
          {
            pathway: pathway.code,
            pathwayName: pathway.name,
            requirement: requirement.code,
            name: requirement.name,
            help: requirement.help,
            what,
            on,
            isPast: on < asOf,
          },
        ];
  if (state.state === 'waiting') return row('answer', state.answerBy);
  if (state.state === 'met' || state.state === 'expired') return row('expires', state.expiresOn);
  return row('due', state.dueBy);
}
