/** What the program and the thread of the embedded database say to each other. */
import type { Row } from './contract.ts';

export type WorkerOptions = {
  /** The database's own folder; made if it is not there. */
  readonly folder: string;
  /** False only in tests, to see what happens without. */
  readonly fsync: boolean;
  /** Refuse to serve unless a commit was seen to reach the disk. */
  readonly prove: boolean;
};

export type Request =
  | {
      readonly id: number;
      readonly kind: 'statement';
      readonly text: string;
      readonly params?: readonly unknown[] | undefined;
    }
  | { readonly id: number; readonly kind: 'close' };

export type Answer =
  | { readonly id: 0; readonly kind: 'ready' }
  | { readonly id: 0; readonly kind: 'made' }
  | { readonly id: 0; readonly kind: 'not-durable' }
  | { readonly id: number; readonly kind: 'rows'; readonly rows: readonly Row[] }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly message: string;
      readonly code: string | undefined;
      readonly constraint: string | undefined;
    }
  | {
      readonly id: number;
      readonly kind: 'broken';
      readonly message: string;
      readonly diskFull: boolean;
    };
