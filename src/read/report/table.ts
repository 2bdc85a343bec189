import type { Cell, Inline, Table, TextBlock } from "../../model/document.ts";
import { mergeTexts } from "../../model/inlines.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Source, Span } from "../../text/source.ts";
import { parseInlines } from "./inlines.ts";
import { joinPieces } from "./join.ts";
import { letterBehind, wordsOfCell, type CellPlace, type Row } from "./rows.ts";
import type { Stitched } from "./stitch.ts";

/**
 * Makes a table of rows. Its heads are those above a line of dashes; without one, the cells of the first row head their
 * columns if their looks say so, and that is reported.
 */
export function composeTable(run: readonly Stitched[], source: Source, report: Report): Table[] {
  const rows = run.flatMap((stitched) => {
    const { row } = stitched.block.line;
    return row ? [{ stitched, row }] : [];
  });
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  const span = { start: first.block.line.start, end: last.block.line.end };
  const looksHeaded =
    !rows.some(({ row }) => row.isHead) &&
    headsByLooks(
      rows.map(({ row }) => row),
      source,
    );
  if (looksHeaded) {
    const message =
      "the first row is read as the heads of the columns: no number stands in it where all below have one";
    report({ rule: "heading-is-marked", message, span: first.pieces[0] });
  }
  return [
    {
      type: "table",
      caption: undefined,
      rows: rows.map(({ stitched, row }, nth) => ({
        cells: row.cells.map((cell): Cell => {
          const text = readCell(cell, stitched, row, source, report);
          const isHead = cell.length > 0 && (row.isHead || (nth === 0 && looksHeaded));
          const [own, ...others] = cell;
          const paragraphs = own ? [{ text, spans: [own, ...others] as const }] : [];
          return { isHead, columns: 1, rows: 1, paragraphs };
        }),
      })),
      spans: [span],
    },
  ];
}

/** The words of a cell; a letter behind a line is a mark if it has a note. */
function readCell(
  cell: CellPlace,
  stitched: Stitched,
  { notes }: Row,
  source: Source,
  report: Report,
): Inline[] {
  const inlines = cell.flatMap((line, nth): Inline[] => {
    const letter = letterBehind(source.text, line);
    const isMark = letter !== undefined && notes.has(letter.label);
    const piece = { start: line.start, end: isMark ? letter.start : line.end };
    const joined = joinPieces({ ...stitched, pieces: [piece] }, source);
    return [
      { type: "text", value: nth === 0 ? "" : " " },
      ...parseInlines(joined, "elsewhere", report),
      ...(isMark ? [{ type: "note-reference", label: letter.label } as const] : []),
    ];
  });
  return bareBars(mergeTexts(inlines));
}

/** A row outside of any table: its words in a line. */
export function composeRow(stitched: Stitched, source: Source, report: Report): TextBlock {
  const { row } = stitched.block.line;
  const text = (row?.cells ?? []).flatMap((cell): Inline[] => {
    if (!row || cell.length === 0) return [];
    return [{ type: "text", value: " " }, ...readCell(cell, stitched, row, source, report)];
  });
  const [first, ...rest] = mergeTexts(text);
  const opening = first?.type === "text" ? [{ ...first, value: first.value.trimStart() }] : [];
  return { text: mergeTexts([...opening, ...rest]), spans: stitched.pieces };
}

/** Words of a row without the backslash that tells a bar in them from one between cells. */
function bareBars(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case "text":
        return { ...inline, value: inline.value.replaceAll("\\|", "|") };
      case "emphasis":
      case "link":
        return { ...inline, children: bareBars(inline.children) };
      case "note-reference":
        return inline;
    }
  });
}

/** The references to lettered notes in a row, which no mark in its words shows. */
export function letterMarks(
  { block }: Stitched,
  { text }: Source,
): { label: string; span: Span }[] {
  const { row } = block.line;
  return (row?.cells.flat() ?? []).flatMap((line) => {
    const letter = letterBehind(text, line);
    if (!letter || !row?.notes.has(letter.label)) return [];
    return [{ label: letter.label, span: { start: letter.start, end: letter.end } }];
  });
}

// `0.006a`, `1, 3–5, 10 and 13`, `12 %`
const NUMBERS = /^[\d\s.,;:%()–—-]*\d[\d\s.,;:%()–—-]*(?:and [\d\s.,–-]*)?[a-z]?$/;

/** Whether a first row of words stands above columns of which one at least has numbers in all other rows. */
function headsByLooks([first, ...rest]: readonly Row[], { text }: Source): boolean {
  const isNumber = (cell: CellPlace = []) => NUMBERS.test(wordsOfCell(cell, text).slice(0, 100));
  if (!first || rest.length < 2 || first.cells.some(isNumber)) return false;
  if (first.cells.some((cell) => cell.length === 0)) return false;
  return first.cells.some((_, nth) => rest.every(({ cells }) => isNumber(cells[nth])));
}
