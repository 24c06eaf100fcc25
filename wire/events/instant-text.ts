import { instant, type Instant } from '../../core/quantities/instant.ts';

const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/** RFC 3339 in UTC (`2026-07-01T15:04:05.678Z`) → instant; undefined for no real moment. */
export function parseInstant(text: string): Instant | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const ms = Date.parse(text);
  // `Date.parse` takes 30 February for 2 March and 24:00 for the next day: those are no moments.
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(match[1] ?? '?')) return undefined;
  return instant(ms);
}

/** RFC 3339 in UTC with milliseconds. */
export function renderInstant(at: Instant): string {
  return new Date(at).toISOString();
}
