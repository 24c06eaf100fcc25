import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The variables that a rule sets, over those of the plain `:root`. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const wanted of [':root', selector]) {
    const start = css.indexOf(`\n${wanted} {`);
    if (start < 0) throw new Error(`tokens.css has no rule ${wanted}`);
    const body = css.slice(start, css.indexOf('\n}', start));
    for (const [, name, value] of body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)) {
      found.set(name ?? '', value ?? '');
    }
  }
  return found;
}

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const channel = (from: number): number => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const grounds = [
  'paper',
  'surface',
  'sunken',
  'action',
  'action-soft',
  'attention',
  'attention-soft',
  'loss',
  'loss-soft',
  'info',
  'info-soft',
];

describe.each([
  ['paper', ':root'],
  ['sun', ":root[data-mode='sun']"],
  ['dark', ":root[data-mode='dark']"],
])('mode %s', (_mode, selector) => {
  const tokens = tokensOf(selector);
  const of = (name: string): string => tokens.get(name) ?? expect.fail(`no token --${name}`);

  test.each(grounds)('text on --%s has a contrast of 7:1 or more', (ground) => {
    expect(contrast(of(ground), of(`on-${ground}`))).toBeGreaterThanOrEqual(7);
  });

  test.each(['ink-soft', 'action', 'loss', 'info'])('--%s is readable as text', (name) => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(contrast(of(ground), of(name))).toBeGreaterThanOrEqual(7);
    }
  });

  test('outlines and the focus ring stand out by 3:1 or more (WCAG 1.4.11)', () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(contrast(of(ground), of('line-strong'))).toBeGreaterThanOrEqual(3);
      expect(contrast(of(ground), of('focus'))).toBeGreaterThanOrEqual(3);
      expect(contrast(of(ground), of('family-line'))).toBeGreaterThanOrEqual(3);
    }
  });
});
