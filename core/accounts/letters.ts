/** In which language somebody wants the letter of the week, or that she wants none. */
export const letterChoices = ['both', 'es', 'en', 'none'] as const;
export type LetterChoice = (typeof letterChoices)[number];
