import type { Fact } from "../../model/document.ts";
import { createLocator, type Source, type Span } from "../../text/source.ts";
import { closesText, type BlockKind } from "./blocks.ts";
import type { Context } from "./context.ts";
import { DAY, isoDate } from "./dates.ts";
import { joinPieces } from "./join.ts";
import type { Stitched } from "./stitch.ts";

const HELD =
  /held in ([A-Z][\w' -]{1,60}), from (\d{1,2})(?: ([A-Z][a-z]+))? to (\d{1,2}) ([A-Z][a-z]+) (\d{4})/;

// `At its 13th meeting, on 10 November 2017, the Conference ...`
const MET =
  /^At its \d{1,3}(?:st|nd|rd|th) (?:plenary )?meeting, on (\d{1,2}) ([A-Z][a-z]+) (\d{4})/;

// `Adopted by the Security Council at its 4213th meeting, on 31 October 2000`, `Adopted at the 4th plenary meeting, on ...`
const ADOPTED = new RegExp(`^Adopted [^;]{1,200}?\\bon ${DAY}`);

// `Resolution of 24 November 1953`, `of 22 November 1967`, and `on 1 November 2018` behind the name of the body
const DATED = new RegExp(
  `^(?:(?:Resolution |Decision )?of|(?:Resolution|Decision) adopted by [^;]{1,80}? on) ${DAY}`,
);

const DATE = new RegExp(`^${DAY}$`);

/** Where a text says when it was adopted, and in which words; the first place that does wins. */
const PLACES: readonly (readonly [kinds: ReadonlySet<BlockKind>, words: RegExp])[] = [
  [new Set(["prose"]), ADOPTED],
  [new Set(["title"]), ADOPTED],
  [new Set(["title", "front"]), DATED],
];

/**
 * What a report itself says of its session: where it was held and when, in an opening sentence; when a text was
 * adopted, in its chapeau, in the lines that close it or in those above its formula. Dates are ISO 8601; the evidence
 * is the place in the source and its words.
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
  const adopted = composed.flatMap(({ instrument, blocks }): Fact[] => {
    const { kind, id, formula } = instrument;
    const span = kind === "decision" ? formula?.spans[0] : undefined;
    const found =
      (span && dayIn(MET, text.slice(span.start, span.end), span.start)) ?? dayOf(blocks, source);
    if (!found || kind === "draft-resolution" || kind === "document") return [];
    const { value, start, words } = found;
    return [{ name: "adopted", of: id, value, evidence: evidence(start, words) }];
  });
  return [...held.slice(0, 3), ...adopted];
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

/** A day, and where which words say it. */
interface Said {
  readonly value: string;
  readonly start: number;
  readonly words: string;
}

function dayIn(pattern: RegExp, text: string, start: number): Said | undefined {
  const [words, day = "", month = "", year = ""] = pattern.exec(text) ?? [];
  const value = isoDate(year, month, day);
  return words === undefined || value === undefined ? undefined : { value, start, words };
}

/** The day on which a text was adopted: as a line that closes it says, or else one above its formula. */
function dayOf(blocks: readonly Stitched[], source: Source): Said | undefined {
  const { text } = source;
  let end = blocks.length;
  for (let last = blocks[end - 1]; last && closesText(last.block.line); last = blocks[end - 1]) {
    const { start, end: stop } = last.pieces[0];
    const said = dayIn(DATE, text.slice(start, stop), start);
    if (said) return said;
    end -= 1;
  }
  const above = blocks.slice(
    0,
    blocks.findIndex(({ block }) => BELOW_TITLE.has(block.kind)),
  );
  for (const [kinds, pattern] of PLACES) {
    for (const stitched of [...above, ...blocks.slice(end)]) {
      if (!kinds.has(stitched.block.kind)) continue;
      const said = dayIn(pattern, joinPieces(stitched, source).text, stitched.pieces[0].start);
      if (said) return said;
    }
  }
  return undefined;
}

const BELOW_TITLE: ReadonlySet<BlockKind> = new Set(["formula", "number", "item", "prose"]);
