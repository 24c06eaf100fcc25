import type { AffiliationRole } from '../../../core/actors/affiliation-roles.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Cast } from '../cast.ts';

export type Official = {
  readonly actor: ActorId;
  readonly district: string;
  readonly area: ActorId;
};
export type EnterprisePerson = { readonly actor: ActorId; readonly enterprise: ActorId };

/** Whom the stories are about, found in what was registered. */
export type Whom = {
  readonly officials: readonly Official[];
  /** Of each municipality, by UBIGEO. */
  readonly heads: ReadonlyMap<string, ActorId>;
  readonly areas: ReadonlyMap<string, ActorId>;
  readonly enterprisePeople: readonly EnterprisePerson[];
  readonly guilds: readonly { readonly actor: ActorId; readonly president: ActorId }[];
  readonly industries: readonly { readonly actor: ActorId; readonly contact: ActorId }[];
  readonly kitchens: readonly { readonly actor: ActorId; readonly district: string }[];
  /** Who serves both municipalities. */
  readonly inBoth: readonly ActorId[];
  readonly monitoring: ActorId;
  /** The programme's own organisation. */
  readonly office: ActorId;
};

export function whomOf(cast: Cast): Whom {
  const kindOf = new Map<ActorId, { kind: string; district?: string }>();
  const held: { member: ActorId; organisation: ActorId; role: AffiliationRole }[] = [];
  for (const { kind, payload } of cast.registered) {
    if (kind === 'actor.register') kindOf.set(payload.actor, payload);
    if (kind === 'actor.affiliate') held.push(payload);
  }
  const of = (...roles: readonly AffiliationRole[]) =>
    held.filter(({ role }) => roles.includes(role));
  const kinds = (organisation: ActorId): string => kindOf.get(organisation)?.kind ?? '';
  const districtOf = (actor: ActorId): string => kindOf.get(actor)?.district ?? '';
  const heads = of('head_of_unit').map(
    ({ member, organisation }) => [districtOf(organisation), member] as const,
  );
  const areas = of('head_of_unit').map(
    ({ organisation }) => [districtOf(organisation), organisation] as const,
  );
  const chiefs = new Set(heads.map(([, member]) => member));
  const seen = new Set<ActorId>();
  const officials = of('official', 'technician').flatMap(({ member, organisation }) => {
    if (chiefs.has(member) || seen.has(member)) return [];
    seen.add(member);
    return [{ actor: member, district: districtOf(organisation), area: organisation }];
  });
  return {
    officials,
    heads: new Map(heads),
    areas: new Map(areas),
    enterprisePeople: of('owner_manager', 'worker').map(({ member, organisation }) => ({
      actor: member,
      enterprise: organisation,
    })),
    guilds: of('president')
      .filter(({ organisation }) => kinds(organisation) === 'business-association')
      .map(({ member, organisation }) => ({ actor: organisation, president: member })),
    industries: of('buyer_contact')
      .filter(({ organisation }) => kinds(organisation) === 'industry')
      .map(({ member, organisation }) => ({ actor: organisation, contact: member })),
    kitchens: cast.registered.flatMap(({ kind, payload }) =>
      kind === 'actor.register' && payload.kind === 'community-kitchen'
        ? [{ actor: payload.actor, district: payload.district ?? '' }]
        : [],
    ),
    inBoth: of('official')
      .filter(({ member }, at, all) => all.findIndex((one) => one.member === member) < at)
      .map(({ member }) => member),
    monitoring: of('monitoring')[0]?.member ?? cast.coordinator.recorder,
    office: of('coordinator')[0]?.organisation ?? cast.coordinator.recorder,
  };
}
