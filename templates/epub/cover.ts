import type { Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { html } from "../../src/text/html.ts";
import { placeAndDates, sessionName } from "../wording/phrases.ts";

const WIDTH = 1400;
const HEIGHT = 2100;
const MARGIN = 150;
const BLUE = "#1d3a4f";
const IVORY = "#f6f0e2";
// The painter looks for a face by the name in its file, not by weight.
const SEMIBOLD = "Source Serif 4 SemiBold";
/** A longer title is set in a smaller size. */
const SIZES = [104, 88, 72, 56];
const LEADING = 1.27;
// Of the letters of Source Serif 4 in running English, in ems, on the wide side.
const LETTER = 0.5;

/** The cover as a drawing: the title of the report on plain cloth, and below it the session. */
export function coverDrawing(session: Session): string {
  const title = session.title[0] ? plainText(session.title[0].text) : session.body.name;
  const foot = HEIGHT - MARGIN;
  const top = MARGIN + 250;
  const settings = SIZES.map((size) => ({
    size,
    lines: breakLines(title, Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER))),
  }));
  const fitting = settings.find(
    ({ size, lines }) => top + lines.length * size * LEADING < foot - 250,
  );
  const { size, lines } = fitting ?? { size: 40, lines: breakLines(title, 55) };
  const drawing = html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${BLUE}"/>
<g font-family="Source Serif 4" fill="${IVORY}">
<rect x="${MARGIN}" y="${MARGIN + 40}" width="220" height="12"/>
${lines.map((line, nth) => html`<text x="${MARGIN}" y="${Math.round(top + nth * size * LEADING)}" font-size="${size}">${line}</text>\n`)}<rect x="${MARGIN}" y="${foot - 190}" width="${WIDTH - 2 * MARGIN}" height="3"/>
<text x="${MARGIN}" y="${foot - 90}" font-size="60" font-family="${SEMIBOLD}">${sessionName(session)}</text>
<text x="${MARGIN}" y="${foot}" font-size="60">${placeAndDates(session)}</text>
</g>
</svg>`;
  return drawing.toString();
}

/** Breaks words into lines of at most so many letters. */
function breakLines(words: string, letters: number): string[] {
  return words.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
