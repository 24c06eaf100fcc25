import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { Kind, Payloads } from '../../core/ledger/entries.ts';
import { testNames, type Names } from '../factories/ids.ts';
import { weighed } from '../factories/events.ts';
import { startProgram, type Program } from './http-program.ts';
import type { EngineName } from '../engines.ts';

export const programmeId = '0193a5b0-0000-7000-8000-150115150111';

/** A small alliance that is registered with a running program, and hands to write with. */
export type World = {
  readonly program: Program;
  readonly names: Names;
  /** One event as JSON carries it; each name is one id, each event the device's next. */
  write<K extends Kind>(kind: K, payload: Payloads[K], more?: Written): Record<string, unknown>;
  /** Cardboard of a market, weighed by a recycler for the association at its centre. */
  collect(lot: string, mass: number, more?: Written & Collected): Record<string, unknown>;
};

type Written = { readonly name?: string; readonly at?: string };
type Collected = { readonly by?: string; readonly holder?: string; readonly material?: string };

/** Two associations with two recyclers each, a buyer, and the centres where they weigh. */
export async function startWorld(engine: EngineName): Promise<World> {
  const program = await startProgram(engine);
  const names = testNames();
  let sequence = 0;
  const write: World['write'] = (kind, payload, more = {}) => {
    sequence += 1;
    const at = more.at ?? '2026-07-01T15:00:00.000Z';
    return {
      programme: programmeId,
      id: names.event(more.name ?? `event ${sequence}`),
      kind,
      occurredAt: at,
      recordedAt: at,
      device: names.device('phone'),
      deviceSeq: sequence,
      recorder: names.actor('Rosa'),
      payload,
    };
  };
  const collect: World['collect'] = (lot, mass, more = {}) => {
    const holder = more.holder ?? 'Los Cerros';
    return write(
      'flow.collect',
      {
        holder: names.actor(holder),
        place: names.place(`centre of ${holder}`),
        lot: { id: names.lot(lot), letter: holder.slice(0, 1) },
        material: more.material ?? 'cardboard-corrugated',
        grade: null,
        regime: 'municipal',
        originClass: 'post_consumer',
        source: { kind: 'market', district: '150115' },
        collector: names.actor(more.by ?? 'Rosa'),
        weighed: weighed(mass),
      },
      more,
    );
  };
  const world = { program, names, write, collect };
  await registerAll(world);
  return world;
}

async function registerAll({ program, names, write }: World): Promise<void> {
  const organisations = [
    ['Los Cerros', 'recyclers-association'],
    ['Mujeres del Agua', 'recyclers-association'],
    ['Papelera', 'buyer'],
  ] as const;
  const recyclers = [
    ['Rosa', 'Los Cerros', 'F'],
    ['Julio', 'Los Cerros', 'M'],
    ['Carmen', 'Mujeres del Agua', 'F'],
    ['Nélida', 'Mujeres del Agua', 'F'],
  ] as const;
  const { outcomes } = await program.send([
    ...organisations.map(([name, kind]) =>
      write('actor.register', {
        actor: names.actor(name),
        kind,
        name,
        letter: name.slice(0, 1),
        district: '150115',
      }),
    ),
    ...organisations.map(([name]) =>
      write('place.register', {
        place: names.place(`centre of ${name}`),
        name: `Centro ${name}`,
        actor: names.actor(name),
        district: '150115',
      }),
    ),
    ...recyclers.map(([name, association, sex]) =>
      write('actor.register', {
        actor: names.actor(name),
        kind: 'recycler',
        parent: names.actor(association),
        sex,
      }),
    ),
  ]);
  expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
}

/** The body of a batch, compressed as phones do. */
export function zipped(events: readonly unknown[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify({ wire: 1, events })));
}
