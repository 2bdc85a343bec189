import type { Instrument, Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { CLOTH, type Drawing, type Line } from "../drawing.ts";
import { breakEvenly, type Measure, type Setting } from "../lines.ts";
import { directionOf } from "../wording/languages.ts";
import { figures } from "../wording/numbers.ts";
import { placeAndDates, sessionName, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";

/** What a cover says. */
export interface CoverWords {
  readonly language: string;
  /** Above the title: `Resolution 7/1`. */
  readonly above?: string;
  readonly title: string;
  /** By which a volume is told from the others of its series on a shelf: the number of the session, or of the text. */
  readonly figure?: string;
  /** Whose the book is, a line each; the first stands out. */
  readonly foot: readonly string[];
}

const WIDTH = 1400;
const HEIGHT = 2100;
const MARGIN = 140;
const MEASURE = WIDTH - 2 * MARGIN;
const LEADING = 1.24;
const BAR = { width: 220, height: 14 };

/** A longer title is set in a smaller size. */
const TITLE_SIZES = [184, 164, 144, 128, 112, 100, 88, 76, 64, 52, 40];

/** What is above the title may be as large as it, and no larger. */
const ABOVE_SIZES = [92, 80, 68, 56];

/** The foot is smaller only where its first line would break. */
const FOOT_SIZES = [66, 60, 54, 48];
const FOOT_LEADING = 1.4;

/** The figure is read where a cover is as small as a stamp. */
const FIGURE_SIZES = [480, 400, 330, 270, 220];

/** A large figure stands this much of its size to the side of where it is set. */
const SIDE_BEARING = 0.045;

/** How high capital letters and figures stand, in parts of their size. */
const CAPITAL = 0.68;

/** From the bar at the top to the line above the title or to the title, and around the figure. */
const GAP = 110;

/** What the cover of the book of a session says. */
export function sessionCover(session: Session): CoverWords {
  const { language, number } = session;
  return {
    language,
    title: session.title[0] ? plainText(session.title[0].text) : session.body.name,
    ...(number > 0 && { figure: figures(number, wordingFor(language)) }),
    foot: [sessionName(session), placeAndDates(session)],
  };
}

/** What the cover of the book of one text says. */
export function textCover(text: Instrument, session: Session): CoverWords {
  const wording = wordingFor(session.language);
  const [name, title] = [shortName(text, wording), titleOf(text, wording)];
  return {
    language: session.language,
    ...(name !== title && { above: name }),
    title,
    ...(text.number !== undefined && { figure: text.number }),
    foot: [session.body.name, sessionName(session), placeAndDates(session)],
  };
}

/** The cover of a book on plain cloth: the title above, the figure of its volume, and at its foot whose it is. */
export function composeCover(words: CoverWords, measure: Measure): Drawing {
  const { language, above = "", title, figure = "" } = words;
  const direction = directionOf(language);
  const start = direction === "rtl" ? WIDTH - MARGIN : MARGIN;
  const set = (text: string, setting: Setting): SetLine[] =>
    text === ""
      ? []
      : breakEvenly(text, language, (line) => measure(line, setting), MEASURE).map((line) => ({
          words: line,
          ...setting,
        }));
  const stack = (lines: readonly SetLine[], top: number, leading: number): Line[] =>
    lines.map((line, nth) => ({
      ...line,
      x: start,
      y: Math.round(top + nth * line.size * leading),
    }));
  /** In the largest size in which no line is wider than its place, and which is `good`; else in the smallest. */
  const fit = (
    text: string,
    sizes: readonly number[],
    weight: Setting["weight"],
    good: (lines: readonly SetLine[]) => boolean,
  ): readonly SetLine[] => {
    let lines: readonly SetLine[] = [];
    for (const size of sizes) {
      lines = set(text, { size, weight });
      if (lines.every((line) => measure(line.words, line) <= MEASURE) && good(lines)) break;
    }
    return lines;
  };

  const [first = "", ...others] = words.foot.filter((line) => line !== "");
  const name = fit(first, FOOT_SIZES, 600, ({ length }) => length === 1);
  const { size = FOOT_SIZES[0] ?? 0 } = name[0] ?? {};
  const foot = [...name, ...others.flatMap((line) => set(line, { size, weight: 400 }))];
  const footTop = HEIGHT - MARGIN - (foot.length - 1) * size * FOOT_LEADING;
  const rule = Math.round(footTop - size - 44);

  const figureLines = fit(figure, FIGURE_SIZES, 400, ({ length }) => length <= 1);
  const figureSize = figureLines[0]?.size ?? 0;
  const figureFoot = rule - GAP;

  const bar = { x: direction === "rtl" ? start - BAR.width : start, y: MARGIN, ...BAR };
  const top = bar.y + bar.height + GAP;
  const aboveLines = fit(above, ABOVE_SIZES, 600, ({ length }) => length === 1);
  const aboveSize = aboveLines[0]?.size ?? 0;
  const titleTop = top + aboveLines.length * aboveSize * LEADING * 1.3;
  const titleFoot = figure === "" ? rule : figureFoot - figureSize * CAPITAL;
  const isHeld = (lines: readonly SetLine[]) =>
    titleTop + height(lines) <= titleFoot - GAP &&
    (above === "" || height(lines.slice(0, 1)) < 140);
  const titleLines = fit(title, TITLE_SIZES, 400, isHeld);
  const firstLine = (lines: readonly SetLine[]) => (lines[0]?.size ?? 0) * CAPITAL;

  return {
    width: WIDTH,
    height: HEIGHT,
    ...CLOTH,
    direction,
    bars: [bar, { x: MARGIN, y: rule, width: MEASURE, height: 4 }],
    lines: [
      ...stack(aboveLines, top + firstLine(aboveLines), LEADING),
      ...stack(titleLines, titleTop + firstLine(titleLines), LEADING),
      ...stack(figureLines, figureFoot, LEADING).map((line) => ({
        ...line,
        x: line.x + (direction === "rtl" ? 1 : -1) * line.size * SIDE_BEARING,
      })),
      ...stack(foot, footTop, FOOT_LEADING),
    ],
  };
}

/** From the top of the letters of the first line to below the last. */
function height(lines: readonly SetLine[]): number {
  return lines.length * (lines[0]?.size ?? 0) * LEADING;
}

/** A line before it has a place. */
interface SetLine extends Setting {
  readonly words: string;
}
