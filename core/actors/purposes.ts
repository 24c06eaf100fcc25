/** Purposes that the program itself acts upon; a programme may have others (`privacy.yaml`). */

/** Health and biometrics are kept only while a written consent for this stands. */
export const sensitivePurpose = 'sensitive-data';
/** A photo is kept only while this is allowed. */
export const photoPurpose = 'photo';
/** Whoever checks a card sees the name only if this is allowed. */
export const publicCardPurpose = 'public-card';
