import * as v from 'valibot';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { sum } from '../../core/quantities/quantity.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { SharesAnswer } from '../../wire/api/work-answers.ts';
import { workPayloads } from '../../wire/events/work-schemas.ts';
import { statementsAbout, type Said } from '../store/work/statements.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { namedActors, peopleOf, workerOf, type Named } from './worker.ts';

/** Two years of weekly share-outs. */
const sharesMost = 104;

type ShareOut = ReturnType<typeof shareOutOf>;
/** A share-out with what was said of it. */
export type Share = {
  readonly said: Said;
  readonly share: ShareOut;
  readonly signed: ReadonlyMap<string, { readonly at: string; readonly how: string }>;
  readonly voided: string | null;
};

/**
 * `GET /actors/:id/shares`: of an association the rule in force and its share-outs, of a person
 * the share-outs in which she has a part; the newest first. Whoever does not pay out sees only
 * her own part, and the sums. `actors/not-found`.
 */
export function shares(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<{ readonly answer: SharesAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'money' }, now);
    if (!worker.ok) return worker;
    const { ids, seen, seesMembers } = worker.value;
    const { isPerson } = seen.profile;
    const [rule, found] = await Promise.all([ruleOf(asked, ids), sharesAbout(asked, ids)]);
    const members = found.flatMap(({ share }) => share.lines.map(({ member }) => member));
    const named = await namedActors(asked, viewer, members, now);
    const shows = (member: string): boolean => {
      const { actor } = named(member);
      if (isPerson) return ids.includes(member) || actor === seen.profile.actor;
      return seesMembers || actor === viewer.person;
    };
    const out = found.map((one) => shareOut(asked, one, { named, shows }));
    const shown = out.flatMap(({ lines }) => lines.map(({ member }) => named(member)));
    return accept({
      answer: { rule: isPerson ? null : rule, shares: out },
      people: peopleOf(new Set(shown)),
    });
  });
}

/** Share-outs in which these take part, the newest first, with signatures and whether they hold. */
export async function sharesAbout(
  { db, programme }: Asked,
  ids: readonly string[],
): Promise<readonly Share[]> {
  const said = await statementsAbout(db, programme.id, ids, ['share.out']);
  // Merged records may both stand in one.
  const each = [...new Map(said.map((one) => [one.id, one])).values()];
  const newest = each.toReversed().slice(0, sharesMost);
  const about = await statementsAbout(
    db,
    programme.id,
    newest.map(({ id }) => id),
    ['share.sign', 'share.void'],
  );
  return newest.map((one) => {
    const own = about.filter(({ subject }) => subject === one.id);
    return { said: one, share: shareOutOf(one), signed: signedOf(own), voided: voidedOf(own) };
  });
}

function shareOutOf({ payload }: Said) {
  return v.parse(workPayloads['share.out'], payload);
}

/** The first signature of each counts; one on her own phone before one on another’s. */
function signedOf(about: readonly Said[]): Share['signed'] {
  const found = new Map<string, { at: string; how: string }>();
  for (const { kind, payload, occurredAt } of about) {
    if (kind !== 'share.sign') continue;
    const { member, how } = v.parse(workPayloads['share.sign'], payload);
    const had = found.get(member);
    if (had !== undefined && (had.how === 'own_phone' || how === 'shown')) continue;
    found.set(member, { at: instantOut(occurredAt), how });
  }
  return found;
}

function voidedOf(about: readonly Said[]): string | null {
  const last = about.findLast(({ kind }) => kind === 'share.void');
  return last === undefined ? null : v.parse(workPayloads['share.void'], last.payload).reason;
}

async function ruleOf(
  { db, programme }: Asked,
  ids: readonly string[],
): Promise<SharesAnswer['rule']> {
  const last = (await statementsAbout(db, programme.id, ids, ['share.rule'])).at(-1);
  if (last === undefined) return null;
  const { base, fundPermille, decidedOn, note } = v.parse(workPayloads['share.rule'], last.payload);
  return { event: last.id, base, fundPermille, decidedOn, note: note ?? null };
}

function shareOut(
  { programme }: Asked,
  { said, share, signed, voided }: Share,
  by: { readonly named: (id: string) => Named; readonly shows: (member: string) => boolean },
): SharesAnswer['shares'][number] {
  return {
    event: said.id,
    day: dayOf(said.occurredAt, programme.catalogue.offsetMinutes),
    from: share.from,
    to: share.to,
    currency: share.currency,
    base: share.base,
    fundPermille: share.fundPermille,
    came: sum(share.sales.map(({ amount }) => amount)),
    costs: share.costs,
    fund: share.fund,
    lines: share.lines
      .filter(({ member }) => by.shows(member))
      .map(({ member, grams, amount }) => ({
        member,
        name: by.named(member).name,
        grams,
        amount,
        signed: signed.get(member) ?? null,
      })),
    voided,
  };
}
