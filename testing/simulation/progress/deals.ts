import type { EventId } from '../../../core/events/ids.ts';
import type { Centimos } from '../../../core/quantities/quantity.ts';
import { read } from '../weights.ts';
import type { Today, World } from '../world.ts';
import { reached } from './progress-truth.ts';
import { comes, inDays, on, reviewed, tell } from './story.ts';
import type { Whom } from './whom.ts';

/**
 * Business associations agree with industries. One in five only writes a letter of intent, which
 * is not signed by the industry; one in five agrees with nobody.
 */
export function guildsAgree(world: World, first: Today, whom: Whom): void {
  whom.guilds.forEach((guild, index) => {
    const industry = whom.industries[index % Math.max(1, whom.industries.length)];
    if (!industry || index % 5 === 4) return;
    on(world, first, 80 + index * 25, (today) => {
      const parties = [guild.actor, industry.actor];
      const agreement = tell(world, today, guild.president, {
        kind: 'agreement.make',
        hour: 10,
        payload: {
          type: index % 5 === 3 ? 'memorandum' : 'supply',
          title: `Acuerdo SIMULADO ${index + 1}`,
          parties,
          from: today.day,
          until: inDays(today, 730),
          clauses: [{ text: 'SIMULADO: los talleres del gremio entregan retazos limpios' }],
        },
      });
      const sign = (day: Today, party: (typeof parties)[number], by: typeof guild.president) => {
        const payload = { agreement, party, on: day.day, how: 'paper' } as const;
        tell(world, day, by, { kind: 'agreement.sign', hour: 12, payload });
      };
      sign(today, guild.actor, guild.president);
      if (index % 5 === 3) return;
      on(world, first, today.number - first.number + 10, (later) => {
        sign(later, industry.actor, industry.contact);
        reached(world.progress.truth.agreedWithIndustry, guild.actor, later.day);
        reviewed(world, later, agreement);
        const takes = [agreement];
        comes(world, later, { turn: 'agreed with industry', who: guild.actor, takes });
      });
    });
  });
}

/** What buyers look for, said once a quarter. */
export function buyersWant(world: World, first: Today, whom: Whom): void {
  for (let quarter = 0; quarter * 91 < world.months * 31; quarter += 1) {
    on(world, first, 15 + quarter * 91, (today) => {
      for (const { actor, contact } of whom.industries) {
        const material = world.cast.buyers.find((one) => one.actor === actor)?.materials[0];
        if (material === undefined) continue;
        tell(world, today, contact, {
          kind: 'intent.want',
          hour: 9,
          payload: {
            receiver: actor,
            material,
            weighed: read(world.progress.draw.whole(2, 20) * 100_000, 'estimated'),
            every: 'month',
            from: today.day,
            until: inDays(today, 90),
            transport: 'either',
            note: 'Búsqueda SIMULADA',
          },
        });
      }
    });
  }
}

/**
 * Chains of what is discarded here: one for each industry and its first material. Of what comes
 * from households nobody is known as its source: such a chain has a gap.
 */
export function chainsAreDrawn(world: World, first: Today, whom: Whom): void {
  on(world, first, 45, (today) => {
    for (const { actor } of whom.industries) {
      const [material] = world.cast.buyers.find((one) => one.actor === actor)?.materials ?? [];
      if (material === undefined) continue;
      const sources = material.endsWith('-offcuts') ? world.cast.sources : [];
      const collectors = world.cast.associations.map((one) => one.actor);
      const parts = [
        { part: 'source', actors: sources.map((one) => one.actor) },
        { part: 'collector', actors: collectors },
        { part: 'transformer', actors: [actor] },
      ] as const;
      const chain = tell(world, today, whom.monitoring, {
        kind: 'chain.describe',
        hour: 16,
        payload: {
          name: `Cadena SIMULADA: ${material}`,
          materials: [material],
          parts,
        },
      });
      const drawn = { chain, on: today.day, material, parts: parts.map(({ actors }) => actors) };
      world.diary.chains.push(drawn);
    }
  });
}

/** Markets give what can still be eaten; the rescue passes it on to the kitchen of its district. */
export function foodIsRescued(world: World, first: Today, whom: Whom): void {
  const markets = world.cast.sources.filter(({ kind }) => kind === 'market');
  markets.forEach((market, index) => {
    const kitchen = whom.kitchens.find(({ district }) => district === market.district);
    if (!kitchen) return;
    for (let week = 8; week * 7 < world.months * 30; week += 4) {
      on(world, first, week * 7 + index, (today) => {
        const grams = world.progress.draw.whole(8, 60) * 1_000;
        const item = {
          name: 'Verdura SIMULADA',
          unit: 'jaba',
          count: 2,
          grams: read(grams, 'estimated').grams,
          state: 'ripe',
          value: 2_000 as Centimos,
          currency: 'PEN',
        } as const;
        const by = world.cast.coordinator.recorder;
        const rescuer = whom.office;
        const receipt: EventId = tell(world, today, by, {
          kind: 'food.receive',
          hour: 13,
          payload: { donor: market.actor, receiver: rescuer, on: today.day, items: [item] },
        });
        tell(world, today, by, {
          kind: 'food.deliver',
          hour: 15,
          payload: {
            giver: rescuer,
            receiver: kitchen.actor,
            receipts: [receipt],
            on: today.day,
            items: [item],
            rations: Math.floor(grams / 400),
            signed: 'signature',
          },
        });
      });
    }
  });
}
