/** First years of the bands of five in which grown people of a year were born, youngest first. */
export function birthBands(year: number): readonly number[] {
  const last = Math.floor((year - 14) / 5) * 5;
  return Array.from({ length: 16 }, (_, index) => last - index * 5);
}
