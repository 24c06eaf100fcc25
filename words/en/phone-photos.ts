import type { PhonePhotosWords } from '../es/phone-photos.ts';

/** Photos on a phone of the field. Sizes and dates arrive already written. */
export const phonePhotos: PhonePhotosWords = {
  take: {
    scale: 'Photo of the scale',
    goods: 'Photo of the material',
    place: 'Photo of the place',
    visit: 'Photo of the visit',
    document: 'Photo of the document',
    signature: 'Photo of the signature',
  },
  another: 'Another photo',
  preparing: 'Preparing the photo…',
  alt: (what: string, number: number) => `${what}, ${number}`,
  remove: (number: number) => `Remove photo ${number}`,
  failed: 'This phone could not read that photo. Take it again.',
  plainHttp:
    'Photos cannot be kept at this address, because it does not start with https. All else is recorded the same.',
  notKept:
    'Saved without the photo: the phone has no space left. Free some space before the next one.',
  settings: {
    heading: 'Photos',
    none: 'There are no photos to send.',
    network: 'When photos go out',
    any: 'With any signal',
    wifi: 'Only with wifi',
    unknown:
      'This browser does not say whether the signal is wifi: photos go out with any signal. Each spends up to 150 kB of data.',
    waitsForWifi: 'Photos wait for a wifi signal. Records go out all the same, without them.',
    kept: (days: number) =>
      `Each photo stays on this phone for ${days} days after it arrived; then it is deleted here.`,
  },
  pending: (count: number) => (count === 1 ? '1 photo to send' : `${count} photos to send`),
  received: (count: number) => (count === 1 ? '1 photo received' : `${count} photos received`),
  refused: (count: number) =>
    count === 1 ? '1 photo was not accepted' : `${count} photos were not accepted`,
};
