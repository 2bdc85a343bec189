import type { Instrument } from "../model/document.ts";
import { nameUnits, type Unit } from "../model/name.ts";
import type { Breach } from "./compare.ts";
import type { PdfText } from "./pdf.ts";
import { placeOf, type NamedWords } from "./words.ts";

/** A unit as it was found in a book. */
export interface FoundUnit {
  readonly unit: NamedWords;
  readonly pieces: PdfText["body"];
}

/** What stands above something, and never alone at the foot of a page; a table has its caption. */
const HEADINGS: ReadonlySet<Unit["type"]> = new Set(["designation", "title", "heading", "table"]);

/** What is set in lines; the rows of a table may be cut at any of them. */
const PARAGRAPHS: ReadonlySet<Unit["type"]> = new Set([
  "preambular",
  "operative",
  "annex",
  "masthead",
  "formula",
  "closing",
]);

/**
 * Holds that no heading stands alone at the foot of a page, and that of a paragraph which a page ends in two lines at
 * least stand on each side. Only notes may have it otherwise: where one has to go on on the next page, and where a line
 * goes there with its mark, for its note has no room.
 * @param found the units in the order of the book
 */
export function checkLines(
  found: readonly FoundUnit[],
  texts: readonly Instrument[],
  { notes, marks }: Pick<PdfText, "notes" | "marks">,
): Breach[] {
  const types = new Map(
    texts.flatMap((text) =>
      nameUnits(text).map(
        ({ name, type }) => [placeOf({ document: text.id, name }), type] as const,
      ),
    ),
  );
  const full = new Set(
    notes.flatMap(({ page, last }) => Array.from({ length: last - page }, (_, nth) => page + nth)),
  );
  const marksOn = Map.groupBy(marks, ({ page }) => page);
  const hasMark = (page: number, line: number): boolean =>
    marksOn.get(page)?.some(({ y }) => Math.abs(y - line) < 8) === true;
  const printed = found.filter(({ pieces }) => pieces.length > 0);
  return printed.flatMap(({ unit, pieces }, nth) => {
    const type = types.get(placeOf(unit));
    if (type === undefined) return [];
    const lines = linesByPage(pieces);
    const pages = [...lines.keys()];
    const last = pages.at(-1) ?? 0;
    const next = printed[nth + 1];
    if (HEADINGS.has(type) && next?.unit.document === unit.document) {
      const isAlone = next.pieces[0]?.page !== last && !full.has(last);
      return isAlone ? [breach(unit, `stands alone at the foot of page ${last}`)] : [];
    }
    if (!PARAGRAPHS.has(type) || pages.length < 2) return [];
    const isForced = (before: number | undefined, page: number | undefined): boolean => {
      const [first] = lines.get(page ?? 0) ?? [];
      return full.has(before ?? 0) || (first !== undefined && hasMark(page ?? 0, first));
    };
    return pages.flatMap((page, at) => {
      const isAlone = lines.get(page)?.length === 1;
      const [before, behind] = [pages[at - 1], pages[at + 1]];
      const isFree = !isForced(before, at > 0 ? page : undefined) && !isForced(page, behind);
      return isAlone && isFree ? [breach(unit, `has one line alone on page ${page}`)] : [];
    });
  });
}

/** The lines of a paragraph on each of its pages, by where they stand. */
function linesByPage(pieces: PdfText["body"]): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const { page, y } of pieces) {
    const here = lines.get(page) ?? [];
    lines.set(page, here);
    if (y !== undefined && !here.some((other) => Math.abs(other - y) < 3)) here.push(y);
  }
  return lines;
}

function breach(unit: NamedWords, message: string): Breach {
  return { edition: "print", law: "pages", place: placeOf(unit), message };
}
