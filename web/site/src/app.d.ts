import type { Language } from './lib/language.ts';
import type { ApiCookies } from './lib/server/api-cookies.ts';
import type { ProblemJson } from '../../../wire/api/problem-json.ts';
import type { IncomingMessage } from 'node:http';

declare global {
  namespace App {
    interface Error {
      message: string;
      problem?: ProblemJson;
    }
    interface Locals {
      language: Language;
      apiCookies: ApiCookies;
      /** A public page may be sent to others for so many milliseconds while the log stands. */
      keepFor?: number;
    }
    interface Platform {
      /** Set by `server/main.ts`, see docs/decisions/0012-pages-ask-in-process.md. */
      req: IncomingMessage & { ayni?: { fetch(request: Request): Promise<Response> } };
    }
  }
}
