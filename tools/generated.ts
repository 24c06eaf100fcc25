import { accessPage } from './access-page.ts';
import { problemsPage } from './problems-page.ts';

/** A file in the repository that is made from the sources. */
export type Generated = { readonly path: string; readonly content: () => Promise<string> };

/** Every generated file; `npm run generate` writes them, `npm run check` compares them. */
export const generatedFiles: readonly Generated[] = [
  { path: 'docs/access.md', content: () => Promise.resolve(accessPage()) },
  { path: 'docs/problems.md', content: () => Promise.resolve(problemsPage()) },
];
