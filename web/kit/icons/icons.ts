import { actionIcons } from './actions.ts';
import { materialIcons } from './materials.ts';
import { placeIcons } from './places.ts';

/** Our own set, so that a phone from 2017 and a printed page show the same pictures. */
export const icons = { ...materialIcons, ...placeIcons, ...actionIcons } as const;
export type IconName = keyof typeof icons;

/** Families of the catalogue that have a colour in `tokens.css` (`--family-…`). */
const families = [
  'cardboard',
  'paper',
  'plastic',
  'metal',
  'glass',
  'textile',
  'organic',
  'composite',
  'electronic',
] as const;

const iconOfFamily: Readonly<Record<string, IconName>> = {
  cardboard: 'box',
  paper: 'paper',
  plastic: 'bottle',
  metal: 'can',
  glass: 'jar',
  textile: 'cloth',
  organic: 'fruit',
  composite: 'carton',
  electronic: 'electronics',
  rubber: 'tyre',
  wood: 'pallet',
  reject: 'reject',
};

export function isIcon(name: string): name is IconName {
  return Object.hasOwn(icons, name);
}

/** The picture of a material: its own, else that of its family, else a sack. */
export function materialIcon(icon: string, family: string): IconName {
  return isIcon(icon) ? icon : (iconOfFamily[family] ?? 'sack');
}

/** The CSS value of a family's colour; families without one share the colour "other". */
export function familyColour(family: string): string {
  const known = families.find((name) => name === family) ?? 'other';
  return `var(--family-${known})`;
}
