import type { encounterTypes } from '../../../../core/encounters/meeting-events.ts';
import type { IconName } from '../../../kit/icons/icons.ts';

export const typeIcons: Readonly<Record<(typeof encounterTypes)[number], IconName>> = {
  training: 'school',
  round_table: 'people',
  assembly: 'people',
  fair: 'stall',
  recognition: 'check',
  exchange: 'event',
};
