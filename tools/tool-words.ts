import { toolWords as english } from '../words/en/tools.ts';
import { toolWords as spanish, type ToolWords } from '../words/es/tools.ts';

/** Spanish, unless the machine's language is English. */
export function toolWords(): ToolWords {
  const language = process.env['LC_ALL'] ?? process.env['LANG'] ?? '';
  return language.startsWith('en') ? english : spanish;
}
