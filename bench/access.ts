import fs from 'node:fs';
import { mustAccept, postEvents, programmeOf } from './client.ts';
import { cpuMs, startProgram, temporaryFolder, type Program } from './program.ts';
import { atMost, plain, type Figure } from './report.ts';
import { personOf, register, rootLot, rootWeighing, weighings, type Scene } from './weighings.ts';

const batchSize = 50;
const batches = 40;
const warmUpBatches = 8;
const reads = 1_000;

/**
 * What it costs to ask who may: a batch of weighings of a leader's phone against the same by the
 * first token, about which nothing is asked; and a public answer to somebody who shows a phone's
 * token against the same to nobody. On the embedded engine, which has one connection.
 */
export async function benchAccess(): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  const program = await startProgram({ dataFolder });
  try {
    const scene = { programme: await programmeOf(program), run: 1 };
    await mustAccept(program, register(scene));
    await mustAccept(program, [rootWeighing(scene, 0), ...personOf(scene)]);
    const leader = { ...program, token: await phoneOf(program, scene) };
    const free = await cpuPerEvent(program, scene, 1);
    const asked = await cpuPerEvent(leader, scene, 2);
    const path = `/api/v1/lots/${rootLot(scene, 0)}`;
    const toNobody = await cpuPerRead(program, path, {});
    const toLeader = await cpuPerRead(program, path, { authorization: `Bearer ${leader.token}` });
    const figure = (what: string, value: number, unit: string) => ({
      bench: 'access',
      what,
      value,
      unit,
    });
    return [
      plain(figure('weighings by the first token', free, 'CPU ms/event')),
      atMost(figure('weighings by a leader’s phone', asked, 'CPU ms/event'), 2, '≤ 2 ms'),
      plain(figure('rights of a batch of 50', asked - free, 'CPU ms/event')),
      plain(figure('a lot, to nobody', toNobody, 'CPU ms/request')),
      plain(figure('who asks, and what she may', toLeader - toNobody, 'CPU ms/request')),
    ];
  } finally {
    await program.stop();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The token of a leader's phone, by an invitation as in life. */
async function phoneOf(program: Program, scene: Scene): Promise<string> {
  const post = async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await fetch(`${program.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${program.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (!answer.ok || typeof said !== 'object' || said === null) {
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(said)}`);
    }
    return { ...said };
  };
  const [registered] = personOf(scene);
  if (registered === undefined) throw new Error('nobody was registered');
  const { recorder: person, device } = registered;
  const { code } = await post('invitations', { person });
  const enrolled = await post('devices/enrol', { code, device, deviceName: 'Bench' });
  return String(enrolled['readToken']);
}

async function cpuPerEvent(program: Program, scene: Scene, client: number): Promise<number> {
  const run = async (from: number, to: number): Promise<void> => {
    for (let batch = from; batch < to; batch += 1) {
      const outcomes = await postEvents(program, weighings(scene, client, batch, batchSize));
      const other = outcomes.find(({ outcome }) => outcome !== 'accepted');
      if (other) throw new Error(`not accepted: ${JSON.stringify(other)}`);
    }
  };
  await run(0, warmUpBatches);
  const before = cpuMs(program.pid);
  await run(warmUpBatches, warmUpBatches + batches);
  return (cpuMs(program.pid) - before) / (batches * batchSize);
}

/** Processor time of one answer: waiting on a busy machine says nothing about the work. */
async function cpuPerRead(
  program: Program,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const read = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n += 1) {
      const answer = await fetch(`${program.url}${path}`, { headers });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      await answer.arrayBuffer();
    }
  };
  await read(50);
  const before = cpuMs(program.pid);
  await read(reads);
  return (cpuMs(program.pid) - before) / reads;
}
