import type { QrCodeGenerateOptions } from 'uqr';

/** Little correction: a glowing screen is not torn, and larger points read better. */
export const codeDrawing: QrCodeGenerateOptions = { border: 3, ecc: 'L', boostEcc: false };
