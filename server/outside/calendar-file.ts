import type { EncounterRow } from '../../wire/api/encounter-answers.ts';

const lineOctets = 75;

/**
 * Encounters as a calendar that other programs take in (RFC 5545). Names of people are not in it:
 * calendars are shared.
 *
 * @param name what the calendar is called; `address` leads to the program
 */
export function calendarFile(
  encounters: readonly EncounterRow[],
  of: { readonly name: string; readonly address: string; readonly now: number },
): string {
  const events = encounters.flatMap((one) => [
    'BEGIN:VEVENT',
    `UID:${one.encounter}@ayni`,
    `DTSTAMP:${stamp(of.now)}`,
    `DTSTART:${stamp(Date.parse(one.start))}`,
    `DURATION:PT${one.minutes}M`,
    `SUMMARY:${plain(one.title)}`,
    ...(one.where === null ? [] : [`LOCATION:${plain(one.where)}`]),
    ...(one.holder.name === null ? [] : [`DESCRIPTION:${plain(one.holder.name)}`]),
    `URL:${of.address}/oficina/encuentros/${one.encounter}`,
    `STATUS:${one.cancelled === null ? 'CONFIRMED' : 'CANCELLED'}`,
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ayni//Encuentros//ES',
    `X-WR-CALNAME:${plain(of.name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20261123T150000Z` */
function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function plain(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n');
}

/** No line is longer than 75 octets; what follows begins with a blank. No sign is cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const sign of line) {
    if (Buffer.byteLength(current + sign) > lineOctets) {
      lines.push(current);
      current = ' ';
    }
    current += sign;
  }
  return [...lines, current].join('\r\n');
}
