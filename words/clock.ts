const msPerMinute = 60_000;
const minutesPerDay = 1_440;

/** The time of day where the clocks are `offsetMinutes` from UTC: `15:30`. */
export function clockText(at: number, offsetMinutes: number): string {
  const minutes = Math.floor(at / msPerMinute) + offsetMinutes;
  const ofDay = ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** So many minutes as people say them: `3 h`, `45 min`, `2 h 30 min`. */
export function lastingText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
