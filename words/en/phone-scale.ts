import type { PhoneScaleWords } from '../es/phone-scale.ts';

export const phoneScale: PhoneScaleWords = {
  label: 'Bluetooth scale',
  connect: 'Connect the scale',
  connecting: 'Looking for the scale…',
  failed: 'The scale could not be connected. The weight can be typed.',
  gone: 'The connection with the scale was lost. The weight can be typed.',
  again: 'Connect again',
  waiting: 'Waiting for the weight from the scale…',
  over: 'It is more than this scale can weigh. Take some off.',
  belowZero: 'The scale shows less than zero. Empty it and set it to zero.',
  zero: 'The scale is empty.',
  unknown: 'The scale sends something that is not understood. Type the weight.',
  moving: 'moving',
  stable: 'stable',
  take: (mass) => `Use ${mass}`,
  steady: (mass) => `Stable: ${mass}`,
  name: (name) => `Scale ${name}`,
  battery: (percent) => `battery ${percent}%`,
  disconnect: 'Let go of the scale',
};
