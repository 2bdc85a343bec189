import type { Fact } from "../../model/document.ts";
import { createLocator, type Span } from "../../text/source.ts";
import type { Context } from "./context.ts";
import { isoDate } from "./dates.ts";

const HELD =
  /held in ([A-Z][\w' -]{1,60}), from (\d{1,2})(?: ([A-Z][a-z]+))? to (\d{1,2}) ([A-Z][a-z]+) (\d{4})/;

// `At its 13th meeting, on 10 November 2017, the Conference ...`
const MET =
  /^At its \d{1,3}(?:st|nd|rd|th) (?:plenary )?meeting, on (\d{1,2}) ([A-Z][a-z]+) (\d{4})/;

/**
 * What a report itself says of its session: where it was held and when, in an opening sentence; when a decision was
 * adopted, in its chapeau. Dates are ISO 8601; the evidence is the place in the source and its words.
 */
export function readFacts({ source, parts, composed }: Context): Fact[] {
  const { path, text } = source;
  const locate = createLocator(text);
  const evidence = (offset: number, words: string): string => {
    const { line, column } = locate(offset);
    return `${path}:${line}:${column}: ${words}`;
  };
  const held = parts.flatMap(({ opening }) =>
    opening ? readHeld(text, opening.pieces[0], evidence) : [],
  );
  const met = composed.flatMap(({ instrument: { kind, id, formula } }): Fact[] => {
    if (kind !== "decision" || !formula) return [];
    const [{ start, end }] = formula.spans;
    const [words, day = "", month = "", year = ""] = MET.exec(text.slice(start, end)) ?? [];
    const value = isoDate(year, month, day);
    if (words === undefined || value === undefined) return [];
    return [{ name: "adopted", of: id, value, evidence: evidence(start, words) }];
  });
  return [...held.slice(0, 3), ...met];
}

function readHeld(
  text: string,
  { start, end }: Span,
  evidenceOf: (offset: number, words: string) => string,
): Fact[] {
  const match = HELD.exec(text.slice(start, end));
  if (!match) return [];
  const [words, place = "", first = "", firstMonth, last = "", lastMonth = "", year = ""] = match;
  const opened = isoDate(year, firstMonth ?? lastMonth, first);
  const closed = isoDate(year, lastMonth, last);
  if (opened === undefined || closed === undefined) return [];
  const evidence = evidenceOf(start + match.index, words);
  return [
    { name: "place", value: place, evidence },
    { name: "opened", value: opened, evidence },
    { name: "closed", value: closed, evidence },
  ];
}
