import type { encounterTypes as spanish } from '../es/encounter-types.ts';

export const encounterTypes: typeof spanish = {
  training: 'Training',
  round_table: 'Round table',
  assembly: 'Assembly',
  fair: 'Fair',
  recognition: 'Recognition',
  exchange: 'Exchange',
};
