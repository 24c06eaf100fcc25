import { createHash } from 'node:crypto';
import type { EventId } from '../../core/events/ids.ts';
import type { Collect } from '../../core/ledger/facts.ts';
import type { Phone } from './phones.ts';
import { trueDay } from './diary.ts';
import { say } from './work-desk.ts';
import { hours, type Today, type World } from './world.ts';
import { reviewed } from './progress/story.ts';

/** Notes what was really weighed in, whatever was written down first. */
export function noted(
  { diary }: World,
  event: EventId,
  { holder, source, collector, material, weighed }: Collect,
  where: { readonly at: number; readonly district: string },
): void {
  diary.pickups.push({
    event,
    day: trueDay(where.at),
    giver: source.actor ?? null,
    source: source.kind,
    taker: holder,
    bringer: collector ?? null,
    material,
    district: where.district,
    grams: weighed.grams,
  });
}

/** Of weighings with an image of the scale: it is sent, and every second one is looked at. */
export function picture(
  world: World,
  today: Today,
  phone: Phone,
  what: { readonly event: EventId; readonly payload: Collect; readonly at: number },
): void {
  const { event, payload, at } = what;
  if (!world.withImages || payload.weighed.entry.method !== 'scale_photo') return;
  const { diary, progress } = world;
  const sha256 = createHash('sha256').update(event).digest('hex');
  const file = { sha256, media: 'image/jpeg', bytes: 48_000 } as const;
  say(world, phone.recorder, {
    kind: 'evidence.attach',
    at: at + hours(0.1),
    payload: { subject: event, role: 'scale', ...file },
  });
  diary.images.add(sha256);
  diary.shown.add(event);
  if (progress.draw.happens(0.5)) reviewed(world, today, event);
}
