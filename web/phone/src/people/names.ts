import { invitationLength, readCode } from '../../../../core/accounts/short-code.ts';

/** How people are shown on a phone that several use. */

/** `Rosa Quispe Mamani` → `RQ`. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** The first name, with the initial of the next where another one here has the same first name. */
export function shortName(name: string, others: readonly string[]): string {
  const [first = '', second = ''] = name.split(/\s+/);
  const isShared = others.some((other) => other !== name && other.split(/\s+/)[0] === first);
  return isShared && second !== '' ? `${first} ${second.charAt(0)}.` : first;
}

/** As lists have it, "Quispe Mamani, Rosa", to as it is said: "Rosa Quispe Mamani". */
export function plainName(label: string): string {
  const [surnames = '', given] = label.split(', ');
  return given === undefined ? label : `${given} ${surnames}`;
}

/** Shapes that tell people apart together with a colour, never by the colour alone. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'star'] as const;
export type Shape = (typeof shapes)[number];

export function shapeOf(mark: number): Shape {
  return shapes[mark % shapes.length] ?? 'circle';
}

/** The code in what was typed, pasted or scanned, of a whole link too; undefined if it is none. */
export function codeIn(text: string): string | undefined {
  const inLink = /#invitacion=([^&\s]+)/.exec(text)?.[1];
  return readCode(inLink ?? text, invitationLength);
}
