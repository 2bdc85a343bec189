import type { SitePage } from "../../src/editions/site/pages.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { groupByBody } from "../../src/editions/site/summary.ts";
import { count } from "../wording/numbers.ts";
import { CLOTH, type Drawing, type Line } from "../drawing.ts";
import { breakLines, type Measure, type Setting } from "../lines.ts";
import { directionOf } from "../wording/languages.ts";
import {
  listed,
  placeAndDates,
  sessionLine,
  sessionName,
  shortName,
  titleOf,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";

/** What the picture of a page says: whose it is above, what it is, and at its foot where that belongs. */
export interface Card {
  readonly language: string;
  readonly above: string;
  /** `Resolution 7/1`; nothing where the title says it. */
  readonly name: string;
  readonly title: string;
  readonly foot: string;
}

/** The sizes of the picture, as those who show it expect them. */
export const CARD = { width: 1200, height: 630 } as const;

/** The pages with a picture of their own; the others show one of these. */
export function hasOwnCard({ kind }: SitePage): boolean {
  return kind === "home" || kind === "session" || kind === "instrument";
}

/** What stands on the picture of a page; nothing where it needs none. */
export function cardOf(page: SitePage): Card | undefined {
  const { language } = page;
  const wording = wordingFor(language);
  switch (page.kind) {
    case "home":
    case "about":
    case "search-all":
    case "offline": {
      const bodies = groupByBody(page.sessions, language);
      const [only, another] = bodies;
      const texts = page.sessions
        .filter((session) => session.language === language)
        .reduce((sum, session) => sum + session.texts, 0);
      return {
        language,
        above: "",
        name: "",
        title: only && !another ? only.name : wording.site.home.description,
        foot: wording.site.texts(count(texts, wording), texts),
      };
    }
    case "session":
    case "search":
    case "register":
    case "data":
    case "map":
    case "proof": {
      const { session } = page.published;
      return {
        language,
        above: session.body.name,
        name: "",
        title: sessionName(session),
        foot: placeAndDates(session),
      };
    }
    case "instrument":
    case "cite":
      return textCard(page.instrument, page.published.session, wording);
    case "changes":
      return textCard(page.comparison.adopted, page.published.session, wording);
    case "parallel": {
      const [first] = page.columns;
      return first && textCard(first.instrument, page.published.session, wording);
    }
    case "not-found":
      return undefined;
  }
}

function textCard(instrument: Instrument, session: Session, wording: Wording): Card {
  const [name, title] = [shortName(instrument, wording), titleOf(instrument, wording)];
  return {
    language: session.language,
    above: session.body.name,
    name: name === title ? "" : name,
    title,
    foot: sessionLine(session),
  };
}

/** The words of the picture, for those who do not see it. */
export function cardWords({ language, above, name, title, foot }: Card): string {
  return listed([above, name, title, foot], wordingFor(language));
}

const MARGIN = 80;
const MEASURE = CARD.width - 2 * MARGIN;
const BAR = 120;

/** The lines at the top and at the foot, which keep to one line each where they can. */
const SMALL = [30, 26, 22];

/** A longer title is set in a smaller size. */
const SIZES = [76, 66, 58, 50, 44, 38, 33, 28];

const LEADING = 1.28;

/** Stands where a title is longer than its room, for the page has it whole. */
const CUT = "…";

/** Draws the picture of a page. */
export function composeCard(card: Card, measure: Measure): Drawing {
  const direction = directionOf(card.language);
  const start = direction === "rtl" ? CARD.width - MARGIN : MARGIN;
  const set = (words: string, setting: Setting): readonly string[] =>
    words === ""
      ? []
      : breakLines(words, card.language, (line) => measure(line, setting) <= MEASURE);
  const place = (lines: readonly string[], setting: Setting, top: number): Line[] =>
    lines.map((words, nth) => ({
      words,
      ...setting,
      x: start,
      y: Math.round(top + nth * setting.size * LEADING),
    }));
  /** Words in the largest size in which they keep to so many lines, else in the smallest and cut. */
  const fit = (
    words: string,
    sizes: readonly number[],
    weight: Setting["weight"],
    most: (size: number) => number,
  ) => {
    const tried = sizes.map((size) => ({
      setting: { size, weight },
      lines: set(words, { size, weight }),
    }));
    const isFit = ({ setting, lines }: (typeof tried)[number]) =>
      lines.length <= most(setting.size) &&
      lines.every((line) => measure(line, setting) <= MEASURE);
    const found = tried.find(isFit);
    if (found) return found;
    const setting = { size: sizes.at(-1) ?? 0, weight };
    return {
      setting,
      lines: cut(
        set(words, setting),
        most(setting.size),
        (line) => measure(line, setting) <= MEASURE,
      ),
    };
  };

  const above = fit(card.above, SMALL, 400, () => 2);
  const aboveTop = MARGIN + 36;
  const foot = fit(card.foot, SMALL, 400, () => 2);
  const footTop = CARD.height - MARGIN + 12 - (foot.lines.length - 1) * foot.setting.size * LEADING;
  const rule = Math.round(footTop - foot.setting.size - 22);
  const aboveEnd =
    above.lines.length === 0
      ? MARGIN
      : aboveTop + (above.lines.length - 1) * above.setting.size * LEADING + 14;

  const name = fit(card.name, [44, 38, 32], 600, () => 1);
  const nameHeight = name.lines.length * name.setting.size * 1.5;
  const room = rule - 26 - aboveEnd - 30 - nameHeight;
  const title = fit(card.title, SIZES, card.name === "" ? 600 : 400, (size) =>
    Math.floor(room / (size * LEADING)),
  );
  const titleHeight = title.lines.length * title.setting.size * LEADING;
  // What is left of the room stands half above and half below.
  const top = aboveEnd + 30 + (room - titleHeight) / 2;
  return {
    ...CARD,
    ...CLOTH,
    direction,
    bars: [
      { x: direction === "rtl" ? start - BAR : start, y: MARGIN - 22, width: BAR, height: 8 },
      ...(card.foot === "" ? [] : [{ x: MARGIN, y: rule, width: MEASURE, height: 2 }]),
    ],
    lines: [
      ...place(above.lines, above.setting, aboveTop),
      ...place(name.lines, name.setting, Math.round(top + name.setting.size)),
      ...place(
        title.lines,
        title.setting,
        Math.round(top + nameHeight + title.setting.size * 0.95),
      ),
      ...place(foot.lines, foot.setting, footTop),
    ],
  };
}

/** So many lines, the last with the sign that more follows; what is too wide for a line is cut within it. */
function cut(
  lines: readonly string[],
  most: number,
  fits: (line: string) => boolean,
): readonly string[] {
  const whole = lines
    .slice(0, Math.max(1, most))
    .map((line) => (fits(line) ? line : cutLine(line, fits)));
  const last = whole.at(-1);
  if (lines.length === whole.length || last === undefined || last.endsWith(CUT)) return whole;
  return [...whole.slice(0, -1), cutLine(last, fits)];
}

function cutLine(line: string, fits: (line: string) => boolean): string {
  let letters = Array.from(line);
  while (letters.length > 1 && !fits(letters.join("") + CUT)) letters = letters.slice(0, -1);
  return letters.join("").trimEnd() + CUT;
}
