import type { AgreementState } from '../../../../../core/agreements/agreement-state.ts';

/** How a state of an agreement looks, besides its word. */
export function stateKind(state: AgreementState): 'plain' | 'good' | 'due' | 'info' {
  const kinds = {
    draft: 'plain',
    partly_signed: 'due',
    signed: 'info',
    in_force: 'good',
    expired: 'due',
    ended: 'plain',
  } as const;
  return kinds[state];
}
