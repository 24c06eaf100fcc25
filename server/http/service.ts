import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import type { Credentials } from '../outside/credentials.ts';
import type { Asked } from '../questions/asked.ts';
import type { EndpointId } from './endpoints.ts';
import type { Measures } from './measures.ts';
import type { Turns } from './turns.ts';

/** What the routes need of the assembled program. */
export type Service = {
  readonly asked: Asked;
  /** Photos beside records. */
  readonly files: EvidenceFiles;
  /** Where backups are kept. */
  readonly dataFolder: string;
  readonly now: () => Instant;
  readonly log: Logger;
  readonly measures: Measures;
  readonly turns: Turns;
  /** Who asks, by the token or cookie in the request's headers. */
  readonly viewerOf: (headers: Headers) => Promise<Result<Viewer>>;
  readonly credentials: Credentials;
  /** A proxy of ours stands before the program and says who asks (`X-Forwarded-For`). */
  readonly trustsProxy: boolean;
  /** Of this program, for the description and for marks of answers. */
  readonly version: string;
  /** True once the program was told to stop: it finishes what is in flight and takes no more. */
  readonly isStopping: () => boolean;
};

/** The request as it came over the network. */
export type Outer = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/**
 * What a request carries through the routes: its own name and who asks. `incoming` is there only
 * for requests by socket, `page` only for questions of our own pages: the request they answer.
 */
export type Carried = {
  Variables: {
    request: string;
    viewer: Viewer;
    /** Whose personal data the answer shows (ids of actors); set by endpoints with a `why`. */
    looked?: readonly string[];
  };
  Bindings: { readonly incoming?: Outer; readonly page?: Outer };
};
export type Ask = Context<Carried>;

/** What answers some of the endpoints. */
export type Handlers<Id extends EndpointId> = Readonly<Record<Id, (c: Ask) => Promise<Response>>>;
