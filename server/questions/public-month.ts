import { heroMonth } from '../../core/figures/hero-month.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, instant, parseMonth, type Day, type Month } from '../../core/quantities/instant.ts';
import type { FlowsAnswer } from '../../wire/api/public-answers.ts';
import type { Asked } from './asked.ts';
import { flows } from './flows.ts';
import { programmeQuestion } from './programme.ts';

/** A month of the alliance in a few public figures: for a poster and for a link's picture. */
export type PublicMonth = {
  readonly programme: Bilingual;
  readonly simulated: boolean;
  readonly districts: readonly string[];
  readonly asOf: Day | null;
  /** Null before the first weighing, or when that month has none. */
  readonly month: {
    readonly month: Month;
    readonly grams: number;
    /** The materials of which most was collected, at most five. */
    readonly materials: readonly { readonly name: Bilingual; readonly grams: number }[];
  } | null;
  readonly since: {
    readonly month: Month;
    readonly collected: number;
    readonly delivered: number;
  } | null;
  /** People in fives, "at least"; null where it may not be told. */
  readonly people: number | null;
  readonly women: number | null;
  readonly associations: number | null;
};

const materialsMost = 5;

/**
 * `GET /public/poster.pdf`, `GET /public/picture.png`: the month asked for, or the one that leads
 * the public page. All of it is on that page too: nothing is published here that is not there.
 */
export async function publicMonth(
  asked: Asked,
  month: Month | undefined,
): Promise<Result<PublicMonth>> {
  const [byMonth, programme] = await Promise.all([
    flows(asked, { by: 'month' }),
    programmeQuestion(asked),
  ]);
  if (!byMonth.ok) return byMonth;
  if (!programme.ok) return programme;
  const { rows, asOf, totals } = byMonth.value;
  const { offsetMinutes, districts, name, simulated, counts } = programme.value;
  const at = asOf === null ? null : instant(Date.parse(asOf));
  const chosen =
    month === undefined
      ? (heroMonth(rows, at, offsetMinutes).latest?.month ?? null)
      : (rows.find(({ key }) => key === month)?.key ?? null);
  const shown = chosen === null ? null : await monthOf(asked, rows, chosen);
  if (shown !== null && !shown.ok) return shown;
  const first = parseMonth(rows.map(({ key }) => key).toSorted()[0] ?? '');
  const countOf = (kind: string, sex: string | null): number | null =>
    counts.find((one) => one.kind === kind && one.sex === sex && one.district === null)?.count ??
    null;
  return accept({
    programme: name,
    simulated,
    districts: districts.map((district) => district.name),
    asOf: at === null ? null : dayOf(at, offsetMinutes),
    month: shown === null ? null : shown.value,
    since:
      first === undefined
        ? null
        : { month: first, collected: totals.collected_g, delivered: totals.delivered_g },
    people: countOf('recycler', null),
    women: countOf('recycler', 'female'),
    associations: countOf('recyclers-association', null),
  });
}

async function monthOf(
  asked: Asked,
  rows: FlowsAnswer['rows'],
  key: string,
): Promise<Result<PublicMonth['month']>> {
  const month = parseMonth(key);
  if (month === undefined) return accept(null);
  const byMaterial = await flows(asked, { by: 'material', from: month, to: month });
  if (!byMaterial.ok) return byMaterial;
  return accept({
    month,
    grams: rows.find((row) => row.key === key)?.collected_g ?? 0,
    materials: byMaterial.value.rows
      .filter(({ collected_g }) => collected_g > 0)
      .toSorted((a, b) => b.collected_g - a.collected_g)
      .slice(0, materialsMost)
      .map(({ name, collected_g }) => ({ name, grams: collected_g })),
  });
}
