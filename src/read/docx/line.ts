import type { Words } from "./blocks.ts";

/** A stretch of a line: words of the file, or a sign that was put between them. */
export interface Stretch {
  readonly text: string;
  readonly isAdded: boolean;
}

/** What a line is made of: words of the file, and marks of notes that it counts. */
export type LinePiece = Words | { readonly type: "mark"; readonly label: string };

// Longer words in italics, or in a link, are no words in the notation of plain texts.
const LONGEST_ITALICS = 500;
const LONGEST_LINK = 300;

const ADDRESS = /^https?:\/\/[^()[\]\s\p{Cc}]{1,490}$/u;

/** What may be the label of a paragraph, or name it; italics do not reach over it. */
const OPENING = /^(?:\(?[a-z0-9]{1,6}\)|\[?\d{1,4}\.\]?|[A-Z]{1,5}\.)[ \t]+/;

const LABEL = /^(\(?[a-z0-9]{1,6}\)|\[?\d{1,4}\.\]?|[A-Z]{1,5}\.)\u00a0[ \u00a0]*/;

/**
 * Sets a paragraph in a line: white space folded, marks of notes and raised digits in superscript digits, italics
 * between asterisks and addresses of the web behind their words, as plain reports have them. Italics that all of a
 * paragraph has are its look; where asterisks stand in the words, none are added.
 */
export function setLine(pieces: readonly LinePiece[]): Stretch[] {
  const folded = fold(pieces.map(raise));
  const words = folded.flatMap((piece) => (piece.type === "words" ? [piece] : []));
  const visible = words.filter(({ text }) => text.trim() !== "");
  const hasStars = words.some(({ text }) => text.includes("*"));
  const isAlike = visible.every(({ isItalic }) => isItalic);
  const plain = hasStars || isAlike;
  const line: Stretch[] = [];
  const last = () => line.at(-1)?.text.at(-1) ?? "";
  for (const group of groupAlike(folded, plain)) {
    if (group.type === "mark" || group.isSign) {
      // Two marks together would be one of a higher number.
      if (group.type === "mark" && /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(last())) push(line, " ", true);
      line.push({ text: group.type === "mark" ? raised(group.label) : group.text, isAdded: true });
      continue;
    }
    const { href } = group;
    const isLink = href !== undefined && isLinked(group.text, href);
    const { before, core, after } = cutSpace(group.text);
    const label = line.length === 0 ? (OPENING.exec(core)?.[0] ?? "") : "";
    const inside = core.slice(label.length);
    const isEmphasized =
      group.isItalic &&
      inside.length <= LONGEST_ITALICS &&
      /\p{L}/u.test(inside) &&
      !/[\p{L}\d*]/u.test(before + label === "" ? last() : "");
    push(line, before + label);
    const signs = isLink && inside !== "" ? ["[", `](${href})`] : ["", ""];
    push(line, signs[0] ?? "", true);
    push(line, isEmphasized ? "*" : "", true);
    push(line, inside);
    push(line, isEmphasized ? "*" : "", true);
    push(line, signs[1] ?? "", true);
    push(line, after);
  }
  return partLabel(keepLastTab(line));
}

/** Behind a label that stands in the words a space is as good as one that holds them together. */
function partLabel([first, ...rest]: readonly Stretch[]): Stretch[] {
  if (!first) return [];
  const text = first.text.replace(LABEL, (_, label: string) => `${label} `);
  return [{ ...first, text }, ...rest];
}

/** Tabs become spaces, but for one before a number that ends the line: a table of contents is known by it. */
function keepLastTab(line: readonly Stretch[]): Stretch[] {
  const isPaged = /\t\d{1,3}$/.test(line.map(({ text }) => text).join(""));
  const kept = isPaged ? line.findLastIndex(({ text }) => text.includes("\t")) : -1;
  return line.map((stretch, nth) => {
    const from = nth === kept ? stretch.text.lastIndexOf("\t") : stretch.text.length;
    const { text } = stretch;
    return { ...stretch, text: text.slice(0, from).replaceAll("\t", " ") + text.slice(from) };
  });
}

function cutSpace(text: string): { before: string; core: string; after: string } {
  const core = text.trim();
  const start = core === "" ? text.length : text.indexOf(core);
  return { before: text.slice(0, start), core, after: text.slice(start + core.length) };
}

function push(line: Stretch[], text: string, isAdded = false): void {
  if (text !== "") line.push({ text, isAdded });
}

function isLinked(text: string, href: string): boolean {
  const length = text.trim().length;
  return length > 0 && length <= LONGEST_LINK && !/[[\]*\n]/.test(text) && ADDRESS.test(href);
}

/** Digits in superscript, as the marks of notes are. */
export function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}

/** Raised digits that stand alone are a mark that somebody set by hand. */
function raise(piece: LinePiece): LinePiece {
  if (piece.type === "mark" || !piece.isRaised || !/^\d{1,4}$/.test(piece.text.trim()))
    return piece;
  return { ...piece, text: raised(piece.text), isItalic: false };
}

/** Folds white space, over the bounds of pieces, to one space, or to one tab where one is in it. */
function fold(pieces: readonly LinePiece[]): LinePiece[] {
  const folded: LinePiece[] = [];
  let isOpen = false; // whether a space would part words
  for (const piece of pieces) {
    if (piece.type === "mark") {
      folded.push(piece);
      isOpen = true;
      continue;
    }
    const text = piece.text.replace(/[ \t\r\n]+/g, (space) => (space.includes("\t") ? "\t" : " "));
    const cut: string = isOpen ? text : text.replace(/^[ \t]/, "");
    if (cut === "") continue;
    folded.push({ ...piece, text: cut });
    isOpen = !/[ \t]$/.test(cut);
  }
  const end = folded.findLastIndex((piece) => piece.type === "mark" || piece.text.trim() !== "");
  const kept = folded.slice(0, end + 1);
  const last = kept[end];
  if (last?.type === "words") kept[end] = { ...last, text: last.text.trimEnd() };
  return kept;
}

/** Neighbours that look alike as one; white space looks as what stands before it. */
function groupAlike(pieces: readonly LinePiece[], plain: boolean): LinePiece[] {
  const groups: { piece: LinePiece; text: string[] }[] = [];
  for (const one of pieces) {
    const piece = one.type === "words" && plain ? { ...one, isItalic: false } : one;
    const last = groups.at(-1);
    if (
      piece.type === "words" &&
      last?.piece.type === "words" &&
      last.piece.href === piece.href &&
      !last.piece.isSign &&
      !piece.isSign
    ) {
      if (last.piece.isItalic === piece.isItalic || piece.text.trim() === "") {
        last.text.push(piece.text);
        continue;
      }
    }
    groups.push({ piece, text: piece.type === "words" ? [piece.text] : [] });
  }
  return groups.map(({ piece, text }) =>
    piece.type === "words" ? { ...piece, text: text.join("") } : piece,
  );
}
