import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { sum, type Centimos } from '../../../../core/quantities/quantity.ts';
import type { ShareCost, ShareOut } from '../../../../core/sharing/share-events.ts';
import { shareOut, type Brought } from '../../../../core/sharing/share-out.ts';
import type { KeptShare } from './kept-share.ts';
import type { Span } from './own-records.ts';
import { spanStart, type Rule, type Sale } from './shared.ts';
import type { Collected, Sharing } from './sharing.svelte.ts';

/** May its money be shared now? */
export type Standing = 'free' | 'shared' | 'no-price' | 'no-material' | 'other-currency';

/** Whoever takes part or could: what she brought in, and whether the leader chose otherwise. */
export type Candidate = Brought & {
  readonly name: string | null;
  readonly takesPart: boolean;
};

/**
 * A share-out that is being made, step by step. Nothing of it is stated before it is saved; what
 * was chosen and typed is kept on the phone meanwhile, because an evening of counting lasts longer
 * than a phone keeps an app.
 */
export class ShareDraft {
  chosen = $state.raw<readonly EventId[]>([]);
  span = $state.raw<Span | undefined>();
  collected = $state.raw<Collected | undefined>();
  leftOut = $state.raw<readonly ActorId[]>([]);
  added = $state.raw<readonly ActorId[]>([]);
  reason = $state('');
  costs = $state.raw<readonly ShareCost[]>([]);

  readonly sharing: Sharing;
  readonly rule: Rule;

  /** All sales that are not shared yet are chosen, and all days since the last share-out. */
  constructor(sharing: Sharing, rule: Rule, today: Span['to']) {
    this.sharing = sharing;
    this.rule = rule;
    const { sales, shares } = sharing;
    this.chosen = sales.filter((sale) => this.standing(sale) === 'free').map(({ event }) => event);
    this.span = { from: spanStart(shares, sales, today), to: today };
  }

  /** As it can be kept and taken up again. */
  get kept(): KeptShare {
    const { chosen, span, leftOut, added, reason, costs, sharing } = this;
    return {
      association: sharing.association,
      chosen: [...chosen],
      span: span ?? null,
      leftOut: [...leftOut],
      added: [...added],
      reason,
      costs: [...costs],
    };
  }

  /** Goes on with what was kept; sales that were shared or annulled since are left out. */
  takeUp(kept: KeptShare): void {
    const { sales } = this.sharing;
    this.chosen = kept.chosen.filter((event) =>
      sales.some((sale) => sale.event === event && this.standing(sale) === 'free'),
    );
    if (kept.span !== null) this.span = kept.span;
    this.leftOut = kept.leftOut;
    this.added = kept.added;
    this.reason = kept.reason;
    this.costs = kept.costs;
  }

  /** That of the newest sale that could be shared: one share-out hands out one kind of money. */
  get currency(): string {
    return this.sharing.sales.find(isOpen)?.currency ?? '';
  }

  standing(sale: Sale): Standing {
    if (sale.sharedIn.length > 0) return 'shared';
    if (sale.amount === null) return 'no-price';
    // By worth, the money of each material has its own people.
    if (sale.material === null && this.rule.base === 'worth') return 'no-material';
    return sale.currency === this.currency ? 'free' : 'other-currency';
  }

  get sales(): readonly (Sale & { readonly amount: Centimos })[] {
    return this.sharing.sales.flatMap((sale) =>
      sale.amount !== null && this.chosen.includes(sale.event)
        ? [{ ...sale, amount: sale.amount }]
        : [],
    );
  }

  get came(): Centimos {
    return sum(this.sales.map(({ amount }) => amount));
  }

  get spent(): Centimos {
    return sum(this.costs.map(({ amount }) => amount));
  }

  toggleSale(event: EventId): void {
    this.chosen = toggled(this.chosen, event);
  }

  /** Asks for the kilograms of these days. */
  async choose(span: Span): Promise<void> {
    this.span = span;
    this.collected = undefined;
    if (span.to < span.from) return;
    const collected = await this.sharing.collected(span);
    if (this.span === span) this.collected = collected;
  }

  /** Those who brought something, most first, and those who were added. */
  get candidates(): readonly Candidate[] {
    if (this.collected?.is !== 'known') return [];
    const brought = this.collected.by.members;
    const others = this.added.filter((id) => !brought.some(({ member }) => member === id));
    return [
      ...[...brought]
        .sort((a, b) => b.grams - a.grams)
        .map(({ member, name, materials }) => ({
          member,
          name,
          materials,
          takesPart: !this.leftOut.includes(member),
        })),
      ...others.map((member) => ({ member, name: null, materials: [], takesPart: true })),
    ];
  }

  toggleMember(member: ActorId): void {
    if (this.added.includes(member)) this.added = toggled(this.added, member);
    else this.leftOut = toggled(this.leftOut, member);
  }

  get members(): readonly Candidate[] {
    return this.candidates.filter(({ takesPart }) => takesPart);
  }

  /** Whoever departs from the records says why. */
  get needsReason(): boolean {
    return this.leftOut.length + this.added.length > 0;
  }

  get proposal(): ReturnType<typeof shareOut> {
    const { sales, costs, rule, members } = this;
    return shareOut({
      sales: sales.map(({ event, material, amount }) => ({
        sale: event,
        material: material ?? '',
        amount,
      })),
      costs,
      rule,
      members,
    });
  }

  /** What is written when it is saved; undefined while it does not add up. */
  get statement(): ShareOut | undefined {
    const { proposal, span, rule, costs, currency } = this;
    if (!proposal.ok || !span) return undefined;
    const { base, fundPermille } = rule;
    const { fund, lines } = proposal.value;
    const reason = this.reason.trim();
    return {
      association: this.sharing.association,
      ...span,
      currency,
      base,
      fundPermille,
      sales: this.sales.map(({ event, amount }) => ({ sale: event, amount })),
      costs,
      fund,
      lines,
      ...(this.needsReason && reason !== '' ? { note: reason } : {}),
    };
  }
}

const isOpen = ({ sharedIn, amount }: Sale): boolean => sharedIn.length === 0 && amount !== null;

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
