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
  pending: (count: number) => (count === 1 ? '1 photo to send' : `${count} photos to send`),
  received: (count: number) => (count === 1 ? '1 photo received' : `${count} photos received`),
  refused: (count: number) =>
    count === 1 ? '1 photo was not accepted' : `${count} photos were not accepted`,
};
