import type { Visit } from '../../../../../core/encounters/encounter-events.ts';
import type { IconName } from '../../../../kit/icons/icons.ts';

export const purposeIcons: Readonly<Record<Visit['purpose'], IconName>> = {
  formalization: 'sheet',
  practice: 'leaf',
  weighing: 'scale',
  delivery: 'truck',
  place: 'centre',
  other: 'eye',
};
