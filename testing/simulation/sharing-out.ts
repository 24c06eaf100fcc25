import type { ActorId, EventId } from '../../core/events/ids.ts';
import { addDays, monthOf } from '../../core/quantities/instant.ts';
import { bug, centimos, grams } from '../../core/quantities/quantity.ts';
import { shareOut, type Brought } from '../../core/sharing/share-out.ts';
import type { ShareBase, ShareOut } from '../../core/sharing/share-events.ts';
import type { Association } from './cast.ts';
import { say } from './work-desk.ts';
import { hours, type Today, type World } from './world.ts';

/** Money is shared every Saturday in the last half year, before that once a month: ASSUMED. */
const weeklyMonths = 6;
const monthlyMonths = 18;

/** Shares out what was sold, by the rule of each association, and lets its members sign. */
export function shareMoney(world: World, today: Today): void {
  world.cast.associations.forEach((association, index) => {
    const rule = ruleOf(index);
    if (!world.desk.openFrom.has(association.actor)) {
      decideRule(world, today, association, rule);
      world.desk.openFrom.set(association.actor, today.day);
      return;
    }
    const left = world.months - today.monthIndex;
    const isLast = monthOf(addDays(today.day, 7)) !== monthOf(today.day);
    if (left <= weeklyMonths || (left <= monthlyMonths && isLast)) {
      share(world, today, association, rule);
    } else if (isLast) {
      forget(world, today, association);
    }
  });
}

type Rule = { readonly base: ShareBase; readonly fundPermille: number };

/** How eight associations might decide: ASSUMED. */
function ruleOf(index: number): Rule {
  const bases: readonly ShareBase[] = ['grams', 'worth', 'grams', 'equal'];
  return { base: bases[index % bases.length] ?? 'grams', fundPermille: 50 + 25 * (index % 5) };
}

function decideRule(world: World, today: Today, { actor, phone }: Association, rule: Rule): void {
  say(world, phone.recorder, {
    kind: 'share.rule',
    at: today.start + hours(12),
    payload: {
      association: actor,
      ...rule,
      decidedOn: today.day,
      note: 'Acuerdo SIMULADO de asamblea',
    },
  });
}

/** What was shared before anybody wrote it down. */
function forget({ desk }: World, today: Today, { actor }: Association): void {
  desk.sold.delete(actor);
  desk.brought.delete(actor);
  desk.openFrom.set(actor, addDays(today.day, 1));
}

function share(world: World, today: Today, association: Association, rule: Rule): void {
  const { desk } = world;
  const { phone } = association;
  const payload = proposed(world, today, association, rule);
  if (payload === undefined) return;
  const at = today.start + hours(19);
  const said = say(world, phone.recorder, { kind: 'share.out', at, payload });
  let standing: EventId = said;
  if (desk.draw.happens(0.015)) {
    const reason = 'SIMULADO: se escribió el costo en otra moneda';
    const share = said;
    say(world, phone.recorder, {
      kind: 'share.void',
      at: at + 300_000,
      payload: { share, reason },
    });
    standing = say(world, phone.recorder, { kind: 'share.out', at: at + 600_000, payload });
  }
  sign(world, today, association, { share: standing, payload, at: at + 900_000 });
  forget(world, today, association);
}

function proposed(
  { desk }: World,
  today: Today,
  { actor, members }: Association,
  rule: Rule,
): ShareOut | undefined {
  const sold = (desk.sold.get(actor) ?? []).map((one) => ({
    ...one,
    amount: centimos(one.amount),
  }));
  const came = sold.reduce((sum, { amount }) => sum + amount, 0);
  const brought = desk.brought.get(actor) ?? new Map<ActorId, Map<string, number>>();
  const who = rule.base === 'equal' ? members.map((one) => one.actor) : [...brought.keys()];
  if (came === 0 || brought.size === 0) return undefined;
  const freight = centimos(Math.min(desk.draw.whole(15, 60) * 100, Math.floor(came / 4)));
  const costs = freight === 0 ? [] : [{ what: 'Flete SIMULADO', amount: freight }];
  const shared = shareOut({ sales: sold, costs, rule, members: who.map(broughtBy) });
  if (!shared.ok) return bug(`a simulated share-out was refused: ${shared.problem.code}`);
  return {
    association: actor,
    from: desk.openFrom.get(actor) ?? today.day,
    to: today.day,
    currency: 'PEN',
    ...rule,
    sales: sold.map(({ sale, amount }) => ({ sale, amount })),
    costs,
    fund: shared.value.fund,
    lines: shared.value.lines,
  };

  function broughtBy(member: ActorId): Brought {
    const materials = [...(brought.get(member) ?? [])];
    return { member, materials: materials.map(([material, g]) => ({ material, grams: grams(g) })) };
  }
}

/** Nearly everybody signs; of the last share-outs some have not come by yet. */
function sign(
  world: World,
  today: Today,
  { members, phone }: Association,
  what: { readonly share: EventId; readonly payload: ShareOut; readonly at: number },
): void {
  const isFresh = today.monthIndex === world.months - 1 && Number(today.day.slice(8)) > 21;
  what.payload.lines.forEach(({ member, amount }, index) => {
    if (amount === 0 || !world.desk.draw.happens(isFresh ? 0.4 : 0.93)) return;
    const owns = members.some(({ actor, phone: own }) => actor === member && own !== null);
    const at = what.at + index * 20_000;
    const { share } = what;
    const how = owns ? ('own_phone' as const) : ('shown' as const);
    const recorder = owns ? member : phone.recorder;
    say(world, recorder, { kind: 'share.sign', at, payload: { share, member, how } });
  });
}
