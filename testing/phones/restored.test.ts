import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { settled } from './hostile-day.ts';
import { logOf } from './oracle.ts';
import { openScene, until, weighs, type Scene } from './scene.ts';
import { installSurroundings } from './surroundings.ts';

installSurroundings();

forEachEngine((engine) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(engine);
  });

  test('H18: a server that was restored gets again what its backup did not have', async () => {
    const { home } = scene;
    const [busy, quiet] = [await scene.phone(), await scene.phone()];
    await weighs(busy, 2);
    await settled(busy, home);
    const file = await home.backUp();
    await weighs(busy, 3);
    await weighs(quiet, 4);
    await Promise.all([settled(busy, home), settled(quiet, home)]);
    expect((await logOf(home.ask)).size).toBe(9);
    await home.restoreFrom(file);
    expect((await logOf(home.ask)).size).toBe(2);
    await weighs(busy, 1);
    await until(async () => (await logOf(home.ask)).size === 6);
    // Who weighs nothing more learns of it when she opens her notebook.
    await quiet.apps[0]?.learn();
    await settled(quiet, home);
    await scene.well(busy);
    await scene.well(quiet);
    expect((await logOf(home.ask)).size).toBe(10);
  });
});
