import type { Locator } from 'playwright-core';

/** Draws with a finger in this frame, in strokes between points of it. */
export async function signWithFinger(
  frame: Locator,
  points: readonly (readonly [x: number, y: number])[] = [
    [40, 60],
    [120, 30],
    [200, 80],
  ],
): Promise<void> {
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  if (!box) throw new Error('There is no frame to sign in');
  const { mouse } = frame.page();
  const [[x, y] = [0, 0], ...rest] = points;
  await mouse.move(box.x + x, box.y + y);
  await mouse.down();
  for (const [toX, toY] of rest) await mouse.move(box.x + toX, box.y + toY, { steps: 5 });
  await mouse.up();
}
