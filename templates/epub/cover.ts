import type { Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import type { Direction } from "../../src/text/direction.ts";
import { directionOf } from "../wording/languages.ts";
import { placeAndDates, sessionName } from "../wording/phrases.ts";
import { breakLines, type Measure, type Setting } from "./lines.ts";

/** The cover as a drawing, in pixels from its upper left corner. */
export interface Cover {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly ink: string;
  readonly direction: Direction;
  readonly bars: readonly Bar[];
  readonly lines: readonly Line[];
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of words, from where it starts: its left end, or its right end where words run from there. */
export interface Line extends Setting {
  readonly words: string;
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
}

const WIDTH = 1400;
const HEIGHT = 2100;
const MARGIN = 150;
const MEASURE = WIDTH - 2 * MARGIN;
/** A longer title is set in a smaller size. */
const SIZES = [104, 88, 72, 56, 40];
const FOOT = 60;
const LEADING = 1.27;
/** From the top to the first line of the title, and from the last line of it to what stands at the foot. */
const TOP = MARGIN + 250;
const GAP = 150;

/** The cover of a book: the title of the report on plain cloth, and at its foot the session. */
export function composeCover(session: Session, measure: Measure): Cover {
  const { language } = session;
  const direction = directionOf(language);
  const title = session.title[0] ? plainText(session.title[0].text) : session.body.name;
  const start = direction === "rtl" ? WIDTH - MARGIN : MARGIN;
  const set = (words: string, setting: Setting) =>
    breakLines(words, language, (line) => measure(line, setting) <= MEASURE);

  const foot = [
    ...set(sessionName(session), { size: FOOT, weight: 600 }).map((words) => ({
      words,
      weight: 600 as const,
    })),
    ...set(placeAndDates(session), { size: FOOT, weight: 400 }).map((words) => ({
      words,
      weight: 400 as const,
    })),
  ];
  const footLeading = Math.round(FOOT * LEADING * 1.15);
  const footTop = HEIGHT - MARGIN - (foot.length - 1) * footLeading;
  const rule = footTop - FOOT - 40;

  const settings = SIZES.map((size) => ({ size, lines: set(title, { size, weight: 400 }) }));
  const fits = ({ size, lines }: { size: number; lines: readonly string[] }) =>
    TOP + (lines.length - 1) * size * LEADING < rule - GAP &&
    lines.every((line) => measure(line, { size, weight: 400 }) <= MEASURE);
  const { size, lines } = settings.find(fits) ?? {
    size: 40,
    lines: set(title, { size: 40, weight: 400 }),
  };

  const bar = 220;
  return {
    width: WIDTH,
    height: HEIGHT,
    ground: "#1d3a4f",
    ink: "#f6f0e2",
    direction,
    bars: [
      { x: direction === "rtl" ? start - bar : start, y: MARGIN + 40, width: bar, height: 12 },
      { x: MARGIN, y: rule, width: MEASURE, height: 3 },
    ],
    lines: [
      ...lines.map((words, nth) => ({
        words,
        size,
        weight: 400 as const,
        x: start,
        y: Math.round(TOP + nth * size * LEADING),
      })),
      ...foot.map(({ words, weight }, nth) => ({
        words,
        size: FOOT,
        weight,
        x: start,
        y: footTop + nth * footLeading,
      })),
    ],
  };
}
