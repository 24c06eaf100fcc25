import {
  addDays,
  dayOf,
  instant,
  startOfDay,
  type Instant,
} from '../../../../core/quantities/instant.ts';

const hourMs = 3_600_000;
const evening = 20;
const noon = 12;

export type Spoils =
  { readonly in: 'hours'; readonly hours: number } | { readonly in: 'tonight' | 'tomorrow' };
/** Until when food may be fit, as people say it at a stall. */
export const spoilChoices: readonly Spoils[] = [
  { in: 'hours', hours: 2 },
  { in: 'hours', hours: 4 },
  { in: 'tonight' },
  { in: 'tomorrow' },
];

/** That moment; after the evening has begun, "tonight" is over in two hours. */
export function spoilsAt(choice: Spoils, now: Instant, offsetMinutes: number): Instant {
  const today = dayOf(now, offsetMinutes);
  switch (choice.in) {
    case 'hours':
      return instant(now + choice.hours * hourMs);
    case 'tonight': {
      const at = instant(startOfDay(today, offsetMinutes) + evening * hourMs);
      return at > now ? at : instant(now + 2 * hourMs);
    }
    case 'tomorrow':
      return instant(startOfDay(addDays(today, 1), offsetMinutes) + noon * hourMs);
  }
}
