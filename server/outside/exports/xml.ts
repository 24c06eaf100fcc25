/** An element with its attributes and what is in it; an attribute that is null is left out. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly (Element | string)[];
};

export function element(
  name: string,
  attributes: Element['attributes'] = {},
  children: Element['children'] = [],
): Element {
  return { name, attributes, children };
}

/** The document as UTF-8 text, two spaces a level; whatever stands in it is only text. */
export function xmlText(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed(root, '')}\n`;
}

function printed({ name, attributes, children }: Element, indent: string): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(value)}"`]))
    .join('');
  if (children.length === 0) return `${indent}<${name}${said}/>`;
  const [only] = children;
  if (children.length === 1 && typeof only === 'string') {
    return `${indent}<${name}${said}>${escaped(only)}</${name}>`;
  }
  const inner = children
    .map((child) => {
      return typeof child === 'string'
        ? `${indent}  ${escaped(child)}`
        : printed(child, `${indent}  `);
    })
    .join('\n');
  return `${indent}<${name}${said}>\n${inner}\n${indent}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Characters that XML 1.0 does not take in any form are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\n]/g, (character) => entities[character] ?? '');
}
