import type { Instrument, Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { directionOf } from "../wording/languages.ts";
import { placeAndDates, sessionName, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import { CLOTH, type Drawing, type Line } from "../drawing.ts";
import { breakLines, type Measure, type Setting } from "../lines.ts";

const WIDTH = 1400;
const HEIGHT = 2100;
const MARGIN = 150;
const MEASURE = WIDTH - 2 * MARGIN;
const LEADING = 1.27;
const BAR = 220;

/** A longer title is set in a smaller size. */
const TITLE_SIZES = [104, 88, 72, 56, 40];

const ABOVE_SIZE = 64;

/** The foot is smaller only where the name of the session would break. */
const FOOT_SIZES = [60, 54, 48];
const FOOT_LEADING = 1.46;

/** From the top to the first line of the title, and from the last one to the rule above the foot. */
const TITLE_TOP = MARGIN + 250;
const TITLE_GAP = 150;

/** What a cover says. */
export interface CoverWords {
  readonly language: string;
  /** Above the title: `Resolution 7/1`. */
  readonly above?: string;
  readonly title: string;
  /** Whose the book is, a line each; the first stands out. */
  readonly foot: readonly string[];
}

/** What the cover of the book of a session says. */
export function sessionCover(session: Session): CoverWords {
  return {
    language: session.language,
    title: session.title[0] ? plainText(session.title[0].text) : session.body.name,
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
    foot: [session.body.name, sessionName(session), placeAndDates(session)],
  };
}

/** The cover of a book: the title on plain cloth, and at its foot whose it is. */
export function composeCover(words: CoverWords, measure: Measure): Drawing {
  const { language, above = "", title } = words;
  const direction = directionOf(language);
  const start = direction === "rtl" ? WIDTH - MARGIN : MARGIN;
  const set = (words: string, setting: Setting): SetLine[] =>
    breakLines(words, language, (line) => measure(line, setting) <= MEASURE).map((line) => ({
      words: line,
      ...setting,
    }));
  const stack = (lines: readonly SetLine[], top: number, leading: number): Line[] =>
    lines.map((line, nth) => ({
      ...line,
      x: start,
      y: Math.round(top + nth * line.size * leading),
    }));

  const [first = "", ...others] = words.foot.filter((line) => line !== "");
  const names = FOOT_SIZES.map((size) => set(first, { size, weight: 600 }));
  const name = names.find((lines) => lines.length === 1) ?? names[0] ?? [];
  const { size = 0 } = name[0] ?? {};
  const foot = [...name, ...others.flatMap((line) => set(line, { size, weight: 400 }))];
  const footTop = HEIGHT - MARGIN - (foot.length - 1) * size * FOOT_LEADING;
  const rule = Math.round(footTop - size - 40);

  const aboveLines = above === "" ? [] : set(above, { size: ABOVE_SIZE, weight: 600 });
  const titleTop = TITLE_TOP + aboveLines.length * ABOVE_SIZE * 2.2;
  const titles = TITLE_SIZES.map((each) =>
    stack(set(title, { size: each, weight: 400 }), titleTop, LEADING),
  );
  const hasRoom = (lines: readonly Line[]) =>
    (lines.at(-1)?.y ?? 0) < rule - TITLE_GAP &&
    lines.every((line) => measure(line.words, line) <= MEASURE);

  return {
    width: WIDTH,
    height: HEIGHT,
    ...CLOTH,
    direction,
    bars: [
      { x: direction === "rtl" ? start - BAR : start, y: MARGIN + 40, width: BAR, height: 12 },
      { x: MARGIN, y: rule, width: MEASURE, height: 3 },
    ],
    lines: [
      ...stack(aboveLines, TITLE_TOP, LEADING),
      ...(titles.find(hasRoom) ?? titles.at(-1) ?? []),
      ...stack(foot, footTop, FOOT_LEADING),
    ],
  };
}

/** A line before it has a place. */
interface SetLine extends Setting {
  readonly words: string;
}
