import { MONTHS } from "../../text/months.ts";

/** A day as texts write it, `28 September 2001`, as a pattern with day, month and year. */
export const DAY = String.raw`(\d{1,2}) (${MONTHS.join("|")}) (\d{4})`;

/** The name of a month, as a pattern. */
export const MONTH = `(?:${MONTHS.join("|")})`;

/** A date in ISO 8601; `undefined` where there is no such month. */
export function isoDate(year: string, monthName: string, day: string): string | undefined {
  const month = MONTHS.indexOf(monthName) + 1;
  if (month === 0) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
