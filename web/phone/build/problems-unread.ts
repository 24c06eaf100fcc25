import type { Plugin } from 'vite';

/** Found by the server or the office alone: a phone is told of them in the server's own words. */
const neverFoundHere = [
  'events/malformed',
  'events/unknown-kind',
  'events/id-taken',
  'events/sequence-taken',
  'actors/not-found',
  'privacy/not-an-image',
  'privacy/file-too-large',
  'privacy/file-unknown',
  'privacy/card-unknown',
  'privacy/card-over',
  'privacy/not-a-member',
  'documents/nothing-to-print',
  'documents/not-made',
  'compact/parts-missing',
  'compact/two-queues',
];

const titles = /^ {4}title:\s*(?:'(?:[^'\\]|\\.)*'|"[^"]*"),\n/gm;

/**
 * Leaves out of the tables of Problems what nobody reads on a phone: titles, which it does not
 * show, and Problems that it never finds itself. Stops the build when it finds one after all.
 */
export function problemsUnread(): Plugin {
  return {
    name: 'ayni-problems-unread',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/words\/\w+\/problems\/\w+\.ts$/.test(id)) return undefined;
      const table = neverFoundHere.reduce(without, code.replace(titles, ''));
      return { code: table, map: null };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const found = neverFoundHere.filter((one) => chunks.some(({ code }) => code.includes(one)));
      if (found.length > 0)
        throw new Error(`the phone tells of ${found.join(', ')}: give it words`);
    },
  };
}

function without(table: string, code: string): string {
  return table.replace(new RegExp(`^ {2}'${code}': \\{\\n.*?\\n {2}\\},\\n`, 'ms'), '');
}
