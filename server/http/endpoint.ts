import type * as v from 'valibot';
import type { Ability } from '../../core/access/abilities.ts';
import type { Why } from '../../core/access/why.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';

type AddressSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** What one way into the program takes and gives: routes, description and tests all read it. */
export type Endpoint = {
  readonly method: 'GET' | 'POST';
  readonly route: string;
  readonly tag:
    | 'events'
    | 'lots'
    | 'books'
    | 'register'
    | 'privacy'
    | 'accounts'
    | 'reports'
    | 'public'
    | 'service';
  /** The schema that its answers have, and one answer. */
  readonly answer: v.GenericSchema;
  readonly example?: unknown;
  /** When it is not JSON. */
  readonly media?: string;
  /** Codes it can answer with, besides those of the gate and those that every endpoint can. */
  readonly problems: readonly ProblemCode[];
  /** Who may, by `core/access/matrix.ts`. What everybody may says `public.read`. */
  readonly ability: Ability;
  /**
   * The question or command shows or does only what the viewer reaches, so that a narrow scope
   * (district, organisation, self) will do. Without it, only who reaches all gets in.
   */
  readonly scoped?: true;
  /**
   * It shows personal data: what for, unless the page says otherwise in `?why=`. Its handler says
   * of whom with `c.set('looked', ids)`, and the look is noted (`noting.ts`).
   */
  readonly why?: Why;
  /** May be read by any page of the web. */
  readonly open?: boolean;
  /** What may stand in the address, by the schemas that parse it. */
  readonly path?: AddressSchema;
  readonly query?: AddressSchema;
  readonly body?: { readonly schema: v.GenericSchema; readonly example: unknown };
  /** Media types of a body that is a file. */
  readonly file?: readonly string[];
};
