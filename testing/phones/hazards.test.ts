import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { answerCuts, requestCuts, type Fate } from './hostile-net.ts';
import { madeAnswers } from './made-answers.ts';
import { logOf } from './oracle.ts';
import { anHour, twoDays } from './sim-phone.ts';
import { away, fatesOf, openScene, until, weighs, type Scene } from './scene.ts';
import { installSurroundings } from './surroundings.ts';

installSurroundings();

forEachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });

  const cuts: readonly Fate[] = [
    ...requestCuts.map((at) => ({ do: 'cut-request', at }) as const),
    ...answerCuts.map((at) => ({ do: 'cut-answer', at }) as const),
  ];
  test.each(cuts)('H2: cut at any part of request and answer: $do $at', async (fate) => {
    const phone = await scene.phone();
    phone.fate = fatesOf(fate, fate);
    await weighs(phone, 3);
    await scene.well(phone);
  });

  test('H3: doubled and overtaken batches change nothing', async () => {
    const phone = await scene.phone();
    phone.fate = fatesOf({ do: 'overtaken' }, { do: 'double' }, { do: 'overtaken' });
    await weighs(phone, 3);
    await until(async () => (await phone.waiting()).queued === 0);
    await weighs(phone, 3);
    await phone.net.deliverLate();
    await scene.well(phone);
  });

  test.each(madeAnswers)(
    'H4: what others answer in the place of the server: %s',
    async (answer) => {
      const phone = await scene.phone();
      const lines = new Set<string>();
      phone.fate = fatesOf({ do: 'made', answer }, { do: 'made', answer });
      await weighs(phone, 2);
      const [app] = phone.apps;
      await until(async () => {
        lines.add(app?.line ?? '');
        return (await phone.waiting()).queued === 0;
      });
      expect(lines).not.toContain('locked');
      await scene.well(phone);
    },
  );

  test('H5: a proxy that takes little gets little, also when it answers with a page', async () => {
    const phone = await scene.phone();
    let most = 0;
    phone.fate = away;
    await weighs(phone, 40);
    phone.fate = ({ bodyBytes }) => {
      if (bodyBytes > 1_200) return { do: 'made', answer: 'too-large-page' };
      most = Math.max(most, bodyBytes);
      return { do: 'pass' };
    };
    await scene.well(phone);
    expect(most).toBeGreaterThan(0);
  });

  test('H5: a proxy that lets nothing through makes nothing refused', async () => {
    const phone = await scene.phone();
    phone.fate = () => ({ do: 'made', answer: 'too-large-json' });
    await weighs(phone, 2);
    await until(async () => (await phone.waiting()).resting === 2);
    const rows = await phone.rows();
    expect(rows.map(({ state }) => state)).toEqual(['stuck', 'stuck']);
    expect(rows[0]?.problem?.code).toBe('http/body-too-large');
    phone.fate = () => ({ do: 'pass' });
    await scene.well(phone);
  });

  test('H6: a key that stops counting in the middle keeps the queue until she signs in', async () => {
    const phone = await scene.phone();
    phone.fate = away;
    await weighs(phone, 60);
    phone.fate = fatesOf({ do: 'pass' }, { do: 'wrong-key' });
    const [app] = phone.apps;
    app?.poke();
    await until(() => app?.line === 'locked');
    expect(phone.barred).toBe(true);
    // As many went as stood in the line when it was asked for the first batch, fifty at most.
    const { queued, resting } = await phone.waiting();
    expect(resting).toBe(0);
    expect(queued).toBeGreaterThanOrEqual(10);
    await pause(100);
    expect((await phone.waiting()).queued).toBe(queued);
    await phone.signIn();
    await scene.well(phone);
    expect(phone.barred).toBe(false);
  });

  test('H7: killed before any request to the disk, nothing is half-written', async () => {
    const phone = await scene.phone();
    for (let requests = 0; requests < 40; requests += 1) {
      const app = await phone.openApp();
      app.killIn(requests);
      await phone.weigh(app, 1_000 + requests);
      await pause(2);
    }
    await scene.well(phone);
  });

  test('H8: full at any write, nothing is half-written and she is told', async () => {
    const phone = await scene.phone();
    const [app] = phone.apps;
    if (app === undefined) throw new Error('no app');
    phone.fate = away;
    for (let space = 0; space < 12; space += 1) {
      phone.space = space;
      const saved = await phone.weigh(app, 2_000 + space);
      expect(['full', 'saved']).toContain(saved.is);
    }
    expect(phone.fullTold).toBeGreaterThan(3);
    phone.space = undefined;
    phone.fate = () => ({ do: 'pass' });
    await scene.well(phone);
  });

  test('H8: a phone too full to note the answer still sends what comes after', async () => {
    const phone = await scene.phone();
    phone.fate = away;
    await weighs(phone, 70);
    phone.space = 0;
    phone.fate = () => ({ do: 'pass' });
    phone.apps[0]?.poke();
    const ids = (await phone.rows()).map(({ id }) => id);
    await until(async () => {
      const log = await logOf(scene.home.ask);
      return ids.every((id) => log.has(id));
    });
    expect((await phone.waiting()).queued).toBe(70);
    phone.space = undefined;
    await scene.well(phone);
  });

  test('H9: evicted, what was confirmed is in the server, and of the rest she was warned', async () => {
    const phone = await scene.phone();
    await weighs(phone, 3);
    await until(async () => (await phone.waiting()).queued === 0);
    phone.fate = away;
    await weighs(phone, 2);
    await phone.evict();
    expect(phone.acknowledged).toHaveLength(3);
    expect(phone.evicted).toHaveLength(2);
    phone.fate = () => ({ do: 'pass' });
    await phone.openApp();
    await weighs(phone, 1);
    await scene.well(phone);
  });

  test('H10: two tabs record and send at once', async () => {
    const phone = await scene.phone();
    const other = await phone.openApp();
    phone.fate = fatesOf({ do: 'cut-answer', at: 'before' }, { do: 'double' });
    const both = [0, 1, 2, 3, 4, 5, 6, 7];
    await Promise.all([weighs(phone, 8), ...both.map((grams) => phone.weigh(other, 100 + grams))]);
    expect(phone.told).toHaveLength(16);
    await scene.well(phone);
  });

  test('H11: an update while the old app sends: the new one goes on, the old one rests', async () => {
    const phone = await scene.phone();
    phone.fate = away;
    await weighs(phone, 60);
    phone.fate = fatesOf({ do: 'cut-answer', at: 'body' });
    const [old] = phone.apps;
    old?.poke();
    await phone.update();
    expect((old && (await phone.weigh(old, 1)).is) ?? '').toBe('closed');
    await scene.well(phone);
    expect(old?.timers).toBe(0);
  });

  test.each([-twoDays, twoDays])(
    'H12: a clock that is %d ms off changes no time',
    async (ahead) => {
      const phone = await scene.phone();
      phone.aheadMs = ahead;
      const began = Date.now() + scene.home.passed();
      await weighs(phone, 2);
      await scene.well(phone);
      const [row] = await phone.rows();
      const answer = await scene.home.ask(`/api/v1/events/${row?.id}`);
      const { effectiveAt } = v.parse(v.object({ effectiveAt: v.string() }), await answer.json());
      expect(Math.abs(Date.parse(effectiveAt) - began)).toBeLessThan(anHour / 2);
    },
  );

  test('H13: a record over which the server fails holds nobody back', async () => {
    const phone = await scene.phone();
    phone.fate = away;
    await weighs(phone, 60);
    const bad = phone.told[7]?.id ?? '';
    phone.fate = ({ ids }) =>
      ids.includes(bad) ? { do: 'made', answer: 'bad-gateway' } : { do: 'pass' };
    await until(async () => (await phone.waiting()).queued === 0);
    expect(await phone.waiting()).toEqual({ queued: 0, resting: 1 });
    phone.fate = () => ({ do: 'pass' });
    await scene.well(phone);
  });

  test('H14: a disk that fails to be read once does not stop the line for ever', async () => {
    const phone = await scene.phone();
    for (let times = 1; times < 8; times += 1) {
      await weighs(phone, 1);
      phone.failingReads = times;
      phone.apps[0]?.poke();
    }
    await until(async () => phone.failingReads === 0 && (await phone.waiting()).queued === 0);
    await scene.well(phone);
  });

  test('H15: while nothing is to be sent no timer runs', async () => {
    const phone = await scene.phone();
    await weighs(phone, 2);
    await until(async () => (await phone.waiting()).queued === 0 && phone.apps[0]?.line === 'idle');
    await until(() => phone.apps[0]?.timers === 0);
  });

  test('H16: a photo on its way holds up no weighing', async () => {
    const phone = await scene.phone();
    phone.afterwards = () => new Promise(() => undefined);
    await weighs(phone, 1);
    await until(async () => (await phone.waiting()).queued === 0);
    await weighs(phone, 1);
    await until(async () => (await phone.waiting()).queued === 0);
    await scene.well(phone);
  });

  test('H17: a hundred weighings are sent in 20 kB at most, heads included', async () => {
    const phone = await scene.phone();
    phone.fate = away;
    const [app] = phone.apps;
    for (let i = 0; i < 100; i += 1) {
      if (app) await phone.weigh(app, phone.chance.whole(1, 90_000));
    }
    phone.fate = () => ({ do: 'pass' });
    const before = phone.net.sentBytes();
    await scene.well(phone);
    const bytes = phone.net.sentBytes() - before;
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(20_000);
    process.stderr.write(`100 weighings: ${bytes} bytes\n`);
  });
});
