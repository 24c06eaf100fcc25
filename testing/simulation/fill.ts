import { recordEvents } from '../../server/commands/record-events.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { flows } from '../../server/questions/flows.ts';
import { operator } from '../../core/access/viewer.ts';
import { dayOf, type Day } from '../../core/quantities/instant.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { relayed } from './relay.ts';
import type { Simulation } from './simulate.ts';
import type { Truth, TruthRow } from './truth.ts';

/** The simulation is taken whole; anything else is a fault of ours. */
export class SimulationRefused extends Error {
  override readonly name = 'SimulationRefused';
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(`the simulation was refused: ${code}`);
    this.code = code;
  }
}

/**
 * Records a simulation through the command that the server uses.
 *
 * @param progress called after each delivery with the day reached and the events so far
 * @returns events sent, doubles included
 */
export async function fill(
  asked: Asked,
  simulation: Simulation,
  progress: (day: Day, events: number) => void,
): Promise<number> {
  const { id: programme, catalogue } = asked.programme;
  let events = 0;
  for (const batch of relayed(simulation.batches, 500)) {
    const answer = await recordEvents(
      asked.db,
      { programme, catalogue },
      {
        events: batch.events.map(renderEvent),
        sentAt: batch.sentAt,
        receivedAt: batch.receivedAt,
        viewer: operator,
      },
    );
    if (!answer.ok) throw new SimulationRefused(answer.problem.code);
    for (const { outcome, problem } of answer.value.outcomes) {
      if (outcome === 'refused') throw new SimulationRefused(problem?.code ?? 'events/malformed');
    }
    events += batch.events.length;
    progress(dayOf(batch.receivedAt, catalogue.offsetMinutes), events);
  }
  return events;
}

const classes = ['collected', 'delivered', 'lost', 'adjusted'] as const;

/** Where the ledger's public figures and the truth differ: in all, by month and by material. */
export async function differences(asked: Asked, truth: Truth): Promise<string[]> {
  const found: string[] = [];
  const compare = (what: string, ledger: number, real: number): void => {
    if (ledger !== real) found.push(`${what}: ${ledger} g ≠ ${real} g`);
  };
  for (const by of ['month', 'material'] as const) {
    const answer = await flows(asked, { by });
    if (!answer.ok) throw new SimulationRefused(answer.problem.code);
    const { rows, totals } = answer.value;
    for (const name of [...classes, 'stock'] as const) {
      compare(`${by} ${name}`, totals[`${name}_g`], truth.totals[`${name}_g`]);
    }
    compare(`${by} closing`, totals.difference_g, 0);
    for (const row of rows) {
      for (const name of classes) {
        const real = sum(truth.rows.filter((one) => one.class === name && one[by] === row.key));
        compare(`${row.key} ${name}`, row[`${name}_g`], real);
      }
    }
  }
  return found;
}

const sum = (rows: readonly TruthRow[]): number =>
  rows.reduce((total, { grams }) => total + grams, 0);
