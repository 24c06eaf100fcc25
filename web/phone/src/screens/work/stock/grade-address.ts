/** A grade within the address of a screen; lots without one stand under `sin`. */
export const gradeInAddress = (grade: string | null): string => grade ?? 'sin';
export const gradeFrom = (part: string): string | null => (part === 'sin' ? null : part);
