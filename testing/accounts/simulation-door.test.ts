import { describe, expect, test } from 'vitest';
import { roles } from '../../core/access/roles.ts';
import type { Month } from '../../core/quantities/instant.ts';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import { forEachEngine } from '../engines.ts';
import { programmeSize, simulate } from '../simulation/simulate.ts';
import { startProgram, type Program } from '../store/http-program.ts';
import { openBrowser } from './browser.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;

/** What the coordinator of the simulation registers on the first day. */
async function register(program: Program): Promise<void> {
  const read = await readProgrammeFolder(folder, programmeFileEs);
  if (!read.ok) throw new Error('the programme folder is broken');
  const { identity, catalogue } = read.value;
  const lastMonth = '2026-06' as Month;
  const options = { ...programmeSize, seed: 'door', months: 1, lastMonth };
  const simulation = simulate({ ...options, programme: identity.id, catalogue });
  const said = [...simulation.batches]
    .flatMap(({ events }) => events)
    .filter(({ kind }) => /^(?:actor|place)\./.test(kind));
  for (let at = 0; at < said.length; at += 500) {
    await program.send(said.slice(at, at + 500).map(renderEvent));
  }
}

forEachEngine((engine) => {
  describe('the door into a simulation', () => {
    test('opens as each role, to what that role may see', async () => {
      const program = await startProgram(engine, { simulated: true });
      await register(program);
      for (const role of roles.filter((one) => one !== 'public')) {
        const browser = openBrowser(program);
        const entered = await browser.post('/api/v1/simulation/enter', { role });
        expect(entered.status, `${role}: ${JSON.stringify(entered.body)}`).toBe(200);
        const me = await browser.get('/api/v1/me');
        expect(me.body['roles'], role).toContain(role);
      }
    });

    test('is not there in a real programme', async () => {
      const program = await startProgram(engine);
      const answer = await openBrowser(program).post('/api/v1/simulation/enter', {
        role: 'administrator',
      });
      expect([answer.status, answer.body['code']]).toEqual([404, 'http/not-found']);
    });
  });
});
