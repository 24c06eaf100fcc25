import type { DeviceId } from '../../../../core/events/ids.ts';
import { enrolledForPhone, type PhoneEnrolled } from '../../../../wire/phone-answers.ts';
import { ask, type Asked } from './post.ts';

/** Shows an invitation to the server: with it this phone becomes this person's. */
export function enrol(
  code: string,
  device: DeviceId,
  deviceName: string,
): Promise<Asked<PhoneEnrolled>> {
  return ask('/devices/enrol', enrolledForPhone, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device, deviceName }),
  });
}
