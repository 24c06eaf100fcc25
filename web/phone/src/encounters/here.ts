import type { Moment } from './session.ts';

type Asked = {
  /** Nothing is known yet, and the server is being asked. */
  readonly isAsking: boolean;
  readonly isNoted: boolean;
  readonly isCancelled: boolean;
  /** undefined: this phone does not know when it is. */
  readonly moment: Moment | undefined;
};

/** What is said to whoever read the code at the door; `ready` and `unknown`: she can say it. */
export type Here = 'asking' | 'noted' | 'cancelled' | 'unknown' | 'ready' | Exclude<Moment, 'now'>;

/** That it is noted already comes first; of an encounter nobody here knows, the server decides. */
export function hereOf({ isAsking, isNoted, isCancelled, moment }: Asked): Here {
  if (isNoted) return 'noted';
  if (isAsking) return 'asking';
  if (isCancelled) return 'cancelled';
  if (moment === undefined) return 'unknown';
  return moment === 'now' ? 'ready' : moment;
}
