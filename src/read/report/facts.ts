import type { Fact } from "../../model/document.ts";
import { createLocator, type Source } from "../../text/source.ts";
import type { DividedPart } from "./divide.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const HELD =
  /held in ([A-Z][\w' -]{1,60}), from (\d{1,2})(?: ([A-Z][a-z]+))? to (\d{1,2}) ([A-Z][a-z]+) (\d{4})/;

/** What the opening sentences of a report say of its session: where it was held, and when. Dates are ISO 8601. */
export function readFacts({ path, text }: Source, parts: readonly DividedPart[]): Fact[] {
  const locate = createLocator(text);
  for (const { opening } of parts) {
    if (!opening) continue;
    const [{ start, end }] = opening.pieces;
    const match = HELD.exec(text.slice(start, end));
    if (!match) continue;
    const [words, place = "", first = "", firstMonth, last = "", lastMonth = "", year = ""] = match;
    const opens = isoDate(year, firstMonth ?? lastMonth, first);
    const closes = isoDate(year, lastMonth, last);
    if (opens === undefined || closes === undefined) continue;
    const { line, column } = locate(start + match.index);
    const evidence = `${path}:${line}:${column}: ${words}`;
    return [
      { name: "place", value: place, evidence },
      { name: "opened", value: opens, evidence },
      { name: "closed", value: closes, evidence },
    ];
  }
  return [];
}

function isoDate(year: string, monthName: string, day: string): string | undefined {
  const month = MONTHS.indexOf(monthName) + 1;
  if (month === 0) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
