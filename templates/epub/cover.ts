import type { Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { directionOf } from "../wording/languages.ts";
import { placeAndDates, sessionName } from "../wording/phrases.ts";
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

/** The foot is smaller only where the name of the session would break. */
const FOOT_SIZES = [60, 54, 48];
const FOOT_LEADING = 1.46;

/** From the top to the first line of the title, and from the last one to the rule above the foot. */
const TITLE_TOP = MARGIN + 250;
const TITLE_GAP = 150;

/** The cover of a book: the title of the report on plain cloth, and at its foot the session. */
export function composeCover(session: Session, measure: Measure): Drawing {
  const direction = directionOf(session.language);
  const start = direction === "rtl" ? WIDTH - MARGIN : MARGIN;
  const set = (words: string, setting: Setting): SetLine[] =>
    breakLines(words, session.language, (line) => measure(line, setting) <= MEASURE).map(
      (line) => ({ words: line, ...setting }),
    );
  const stack = (lines: readonly SetLine[], top: number, leading: number): Line[] =>
    lines.map((line, nth) => ({
      ...line,
      x: start,
      y: Math.round(top + nth * line.size * leading),
    }));

  const names = FOOT_SIZES.map((size) => set(sessionName(session), { size, weight: 600 }));
  const name = names.find((lines) => lines.length === 1) ?? names[0] ?? [];
  const { size = 0 } = name[0] ?? {};
  const foot = [...name, ...set(placeAndDates(session), { size, weight: 400 })];
  const footTop = HEIGHT - MARGIN - (foot.length - 1) * size * FOOT_LEADING;
  const rule = Math.round(footTop - size - 40);

  const title = session.title[0] ? plainText(session.title[0].text) : session.body.name;
  const titles = TITLE_SIZES.map((each) =>
    stack(set(title, { size: each, weight: 400 }), TITLE_TOP, LEADING),
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
      ...(titles.find(hasRoom) ?? titles.at(-1) ?? []),
      ...stack(foot, footTop, FOOT_LEADING),
    ],
  };
}

/** A line before it has a place. */
interface SetLine extends Setting {
  readonly words: string;
}
