/** A day in a calendar, as others take it over. */
export interface CalendarEntry {
  /** Tells it from all others, wherever it is published. */
  readonly id: string;
  /** `2019-06-30` */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** When what it says was settled: a calendar that has it twice keeps the later. */
  readonly stamp: string;
  /** Where it is written. */
  readonly url?: string | undefined;
}

/** Writes days as a calendar (RFC 5545). */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Plenary//Reporting calendar//EN",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap(({ id, day, summary, description, stamp, url }) => [
      "BEGIN:VEVENT",
      `UID:${escapeText(id)}`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

/** Section 3.3.11: these would end the value. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Section 3.1: a line has at most 75 bytes; what is longer goes on behind a space. */
const MOST = 75;

function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let bytes = 0;
  for (const sign of line) {
    const own = encoder.encode(sign).length;
    if (bytes + own > MOST) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += sign;
    bytes += own;
  }
  return folded;
}
