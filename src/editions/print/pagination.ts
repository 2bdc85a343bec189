import type { PageBegin } from "../../model/page.ts";

/** What is known of a piece of a book before it is cut into pages. */
export interface BookPiece {
  /** `cover`, `A`, `res-7-1` */
  readonly name: string;
  /** The pages of the front matter are numbered i, ii, iii, those of the body and what is behind it 1, 2, 3. */
  readonly matter: "front" | "body" | "back";
  /** On which page it begins: on the right one of two that lie open (the left one, where a book is bound on the right), or on the next. */
  readonly opens: "recto" | "next";
  /** Whether it goes on with what the piece before it began: then its first page is as the others. */
  readonly goesOn?: boolean;
  /** Whether its pages show their numbers. */
  readonly isNumbered: boolean;
  /** What stands above its pages, but for the first. */
  readonly heads?: RunningHeads;
  /** Where its text stands on the web. */
  readonly address?: string | undefined;
}

export interface RunningHeads {
  readonly verso: string;
  readonly recto: string;
}

/** A page of a book, in the order in which they are bound. */
export interface BookPage {
  /** The piece that it belongs to, counted from 0; a blank page belongs to none. */
  readonly piece: number | undefined;
  /** Which of the piece's pages it is, counted from 0. */
  readonly nth: number;
  /** Its number as printed: `iv`, `12`. */
  readonly label: string;
  readonly side: "recto" | "verso";
}

/** Where in a piece a page of it begins. */
export type LaidBegin = Pick<PageBegin, "unit" | "letters">;

/** Where the pages of a book begin, in their order, all but the blank ones. */
export function findBegins(
  pages: readonly BookPage[],
  pieces: readonly BookPiece[],
  laid: readonly { readonly begins: readonly (LaidBegin | null)[] }[],
): PageBegin[] {
  return pages.flatMap(({ piece: index, nth, label }): PageBegin[] => {
    const [piece, begin] = index === undefined ? [] : [pieces[index], laid[index]?.begins[nth]];
    return piece && begin ? [{ page: label, piece: piece.name, ...begin }] : [];
  });
}

/**
 * Puts the pages of all pieces in order, with a blank one wherever a piece opens on a recto and would not. The body
 * opens on one, so that odd numbers are rectos.
 * @param counts how many pages each piece has
 */
export function paginate(pieces: readonly BookPiece[], counts: readonly number[]): BookPage[] {
  const pages: BookPage[] = [];
  let bodyStart: number | undefined;
  const add = (piece: number | undefined, nth: number): void => {
    const at = pages.length;
    const label = bodyStart === undefined ? romanNumeral(at + 1) : String(at - bodyStart + 1);
    pages.push({ piece, nth, label, side: at % 2 === 0 ? "recto" : "verso" });
  };
  for (const [index, { matter, opens }] of pieces.entries()) {
    const beginsBody = matter === "body" && bodyStart === undefined;
    if ((opens === "recto" || beginsBody) && pages.length % 2 === 1) add(undefined, 0);
    if (beginsBody) bodyStart = pages.length;
    for (let nth = 0; nth < (counts[index] ?? 0); nth++) add(index, nth);
  }
  return pages;
}

const NUMERALS = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

/** A number as the front of a book has it: 4 → `iv`. */
function romanNumeral(number: number): string {
  let [left, numeral] = [number, ""];
  for (const [sign, value] of NUMERALS) {
    for (; left >= value; left -= value) numeral += sign;
  }
  return numeral;
}
