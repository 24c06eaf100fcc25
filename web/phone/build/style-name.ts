import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../', import.meta.url));
const owners = new Map<string, string>();

type Component = { readonly hash: (text: string) => string; readonly filename: string };

/**
 * The class that marks a component's own styles: short, because it stands in every element, and the
 * same wherever the app is built. Stops the build when two components come to the same.
 */
export function styleName({ hash, filename }: Component): string {
  const component = relative(web, filename).replaceAll('\\', '/');
  const name = `s${hash(component).slice(0, 4)}`;
  const owner = owners.get(name) ?? component;
  if (owner !== component)
    throw new Error(`${component} and ${owner} are both .${name}: rename one`);
  owners.set(name, component);
  return name;
}
