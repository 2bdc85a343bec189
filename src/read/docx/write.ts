import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import {
  wordsOfParagraph,
  type NoteMark,
  type Remark,
  type WordBlock,
  type WordParagraph,
  type WordTable,
} from "./blocks.ts";
import { raised, setLine, type LinePiece } from "./line.ts";
import type { CountedMark } from "./notes.ts";
import type { CountedLabel } from "./numbering.ts";
import { settleRaised } from "./raised.ts";

/** A document written as a plain report is. */
export interface Written {
  readonly text: string;
  /** What stands in no words of the file: labels and marks that it counts, and the signs of the notation. */
  readonly added: readonly Span[];
  /** The lines that are notes. */
  readonly notes: readonly Span[];
  readonly hidden: readonly string[];
  readonly remarks: readonly Diagnostic[];
}

/** The notes of the file, and how their marks are counted. */
export interface Notes {
  readonly count: (mark: NoteMark) => CountedMark;
  readonly find: (mark: NoteMark) => readonly WordParagraph[] | undefined;
  /** Whether raised digits in the words are the mark of a note. */
  readonly isNote: (digits: string) => boolean;
}

/**
 * Writes blocks as lines with an empty one between: each paragraph a line, its number before it, its notes below it;
 * each row of a table a line with bars between its cells.
 */
export function writeBlocks(blocks: readonly WordBlock[], { count, find, isNote }: Notes): Written {
  const out: string[] = [];
  const added: Span[] = [];
  const notes: Span[] = [];
  const hidden: string[] = [];
  const remarks: Diagnostic[] = [];
  const written = new Set<string>();
  let length = 0;

  const put = (text: string, isAdded = false): Span => {
    const span = { start: length, end: length + text.length };
    out.push(text);
    if (isAdded) added.push(span);
    length = span.end;
    return span;
  };
  const part = (gap: string) => void put(length === 0 ? "" : gap);

  /** A bar in a cell is one of its words. */
  const putEscaped = (words: string): void => {
    for (const [nth, part] of words.split("|").entries()) {
      if (nth > 0) put("\\", true);
      put(nth > 0 ? `|${part}` : part);
    }
  };

  /** Writes a paragraph behind a gap, if it has words; gives the notes that it refers to. */
  const putParagraph = (
    paragraph: WordParagraph,
    gap: string,
    isCell = false,
  ): readonly NoteMark[] => {
    const { line, marks, told } = setParagraph(paragraph, { count, isNote });
    const label = line.length > 0 ? paragraph.label : undefined;
    if (line.length > 0) part(gap);
    const start = length;
    if (label && label.text !== "") {
      const span = put(label.text, true);
      put(" ");
      remarks.push(...remarksOn(label).map((one) => ({ ...one, span })));
    }
    for (const { text, isAdded } of line) {
      if (isAdded || !isCell) put(text, isAdded);
      else putEscaped(text);
    }
    const span = { start, end: length };
    remarks.push(...told.map((one) => ({ ...one, span })));
    hidden.push(...wordsHiddenIn(paragraph));
    return marks;
  };

  const putNote = (mark: NoteMark): void => {
    const key = `${mark.kind} ${mark.id}`;
    const paragraphs = find(mark);
    if (!paragraphs || written.has(key)) return;
    written.add(key);
    part("\n\n");
    const start = length;
    const { label } = count(mark);
    if (label !== undefined) put(raised(label), true);
    // A mark of its own opens the words of the note.
    for (const [nth, one] of paragraphs.entries()) {
      putParagraph(one, nth === 0 && label === undefined ? "" : " ");
    }
    notes.push({ start, end: length });
  };

  const putTable = ({ rows }: WordTable): void => {
    const all = rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    if (all.every(isBlank)) {
      // What is hidden in it, or odd about it, is told all the same.
      putBlocks(all);
      return;
    }
    const marks: NoteMark[] = [];
    const body = rows.findIndex(({ isHead }) => !isHead);
    const widths = rows.map(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0));
    for (const [nth, { cells }] of rows.entries()) {
      part(nth === 0 ? "\n\n" : "\n");
      if (nth === body && nth > 0) {
        put(`|${"---|".repeat(Math.max(...widths))}`, true);
        put("\n");
      }
      put("|", true);
      for (const { columns, paragraphs } of cells) {
        for (const one of paragraphs) marks.push(...putParagraph(one, " ", true));
        put(" ");
        put("|".repeat(columns), true);
      }
    }
    marks.forEach(putNote);
  };

  const putBlocks = (run: readonly WordBlock[]): void => {
    for (const block of run) {
      if (block.type === "table") putTable(block);
      else {
        putParagraph(block, "\n\n").forEach(putNote);
        putBlocks(block.boxes);
      }
    }
  };

  putBlocks(blocks);
  part("\n");
  return { text: out.join(""), added, notes, hidden, remarks };
}

function isBlank(paragraph: WordParagraph): boolean {
  const isMark = paragraph.pieces.some(({ type }) => type === "note");
  return !isMark && wordsOfParagraph(paragraph) === "";
}

/** A paragraph as a line, with what there is to say of it and the notes that it refers to. */
function setParagraph(
  { pieces, label, remarks, ...paragraph }: WordParagraph,
  { count, isNote }: Pick<Notes, "count" | "isNote">,
) {
  const settled = settleRaised(pieces, isNote);
  const told: Remark[] = [...remarks, ...settled.told];
  const marks: NoteMark[] = [];
  const line = setLine(
    settled.pieces.flatMap((piece): LinePiece[] => {
      if (piece.type === "words") return [piece];
      const counted = count(piece);
      told.push(...counted.remarks);
      marks.push(piece);
      return counted.label === undefined ? [] : [{ type: "mark", label: counted.label }];
    }),
  );
  if (line.length === 0 && label && !label.isSign && label.text !== "") {
    const message = `“${label.text}” is counted for a paragraph without words, and is not in the text`;
    told.push({ rule: "number-stands-in-the-words", message });
  }
  for (const words of wordsHiddenIn(paragraph)) {
    const message = `“${words.slice(0, 60)}” is hidden, and no page shows it; it is not in the text`;
    told.push({ rule: "words-are-printed", message });
  }
  return { line, marks, told };
}

function remarksOn({ text, isSign, unknown }: CountedLabel): Remark[] {
  const what = isSign
    ? "is a sign that the word processor sets"
    : "is counted by the word processor";
  const message = `“${text}” ${what}, and stands in no words of the file`;
  const told: Remark = { rule: "number-stands-in-the-words", message };
  if (unknown === undefined) return [told];
  const form = `numbers in the form ${unknown} are not known; “${text}” is in digits`;
  return [told, { rule: "file-is-read-whole", message: form }];
}

function wordsHiddenIn({ hidden }: Pick<WordParagraph, "hidden">): string[] {
  const words = hidden.join("").replace(/\s+/g, " ").trim();
  return words === "" ? [] : [words];
}
