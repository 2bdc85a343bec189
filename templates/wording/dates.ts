import { perLocale } from "./per-locale.ts";
import type { Wording } from "./wording.ts";

/** A day as a language puts it together. */
export interface CalendarDay {
  readonly day: number;
  /** The name of the month, as it stands in a date. */
  readonly month: string;
  /** 1 for January. */
  readonly nth: number;
  readonly year: number;
}

/** `10 November 2017` for `2017-11-10`, in the words of a language; what is no date as it is. */
export function longDate(iso: string, wording: Wording): string {
  return isDate(iso) ? wording.dates.day(dayOf(iso, wording)) : iso;
}

/** `6–10 November 2017`, from two dates such as `2017-11-06`. */
export function dateRange(first: string, last: string, wording: Wording): string {
  if (!isDate(first) || !isDate(last)) return `${first}–${last}`;
  return wording.dates.range(dayOf(first, wording), dayOf(last, wording));
}

/** Whether a value is a date as facts hold it, and a day that there is. */
export function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** Whether two days share their month. */
export function isSameMonth(first: CalendarDay, last: CalendarDay): boolean {
  return first.year === last.year && first.nth === last.nth;
}

const format = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);

function dayOf(iso: string, { language: { locale } }: Wording): CalendarDay {
  const date = new Date(`${iso}T00:00:00Z`);
  const month =
    format(locale)
      .formatToParts(date)
      .find(({ type }) => type === "month")?.value ?? "";
  return {
    day: date.getUTCDate(),
    month,
    nth: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
  };
}
