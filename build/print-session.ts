import { absoluteAddress, instrumentPath } from "../src/editions/site/addresses.ts";
import type { BookPiece } from "../src/editions/print/pagination.ts";
import type { Description } from "../src/editions/print/metadata.ts";
import type { Instrument, Session } from "../src/model/document.ts";
import type { Proof } from "../src/model/proof.ts";
import type { Comparison } from "../src/enrich/comparison.ts";
import { CHANGES_NAME, changesPiece, changesTitle } from "../templates/print/changes.ts";
import { contentsOf, entryOf, inOneLine } from "../templates/print/contents.ts";
import { keywordsOf, placeNames } from "../templates/print/description.ts";
import { compendium, documentTitle, type Piece } from "../templates/print/pieces.ts";
import { SHEETS, type Sheet } from "../templates/print/sheets.ts";
import { textPiece, textPieces, type AddressOf } from "../templates/print/texts.ts";
import { directionOf } from "../templates/wording/languages.ts";
import { sessionLine } from "../templates/wording/phrases.ts";
import { wordingFor } from "../templates/wording/table.ts";
import type { RunningBrowser } from "./browser.ts";
import { epochOf } from "./epoch.ts";
import { makeBook, type Book } from "./print-book.ts";
import { LATIN } from "./print-fonts.ts";

/** How a session or a text is printed. */
export interface PrintingOptions {
  readonly sheet?: Sheet;
  /** The letters that the fonts are cut to, where pages are shared with another book. */
  readonly letters?: string;
  /** Where the site stands, to which the first page of each text leads. */
  readonly address?: string | undefined;
  /** Where parts and texts begin, and what follows them. */
  readonly opening?: BookPiece["opens"] | undefined;
  /** Hears how many pages are cut. */
  readonly onPage?: (count: number) => void;
}

/** The pieces of the compendium of a session, the same for every sheet. */
export function piecesOf(
  session: Session,
  proof: Proof | undefined,
  { address, opening = "recto" }: Pick<PrintingOptions, "address" | "opening">,
): readonly Piece[] {
  return compendium(session, proof, addressesOn(address, session)).map((piece) =>
    piece.matter !== "front" && piece.opens === "recto" ? { ...piece, opens: opening } : piece,
  );
}

/** Prints the compendium of a session with a browser that runs. */
export function printSession(
  session: Session,
  proof: Proof | undefined,
  running: RunningBrowser,
  options: PrintingOptions = {},
): Promise<Book> {
  return printPieces(piecesOf(session, proof, options), session, running, options);
}

/** The same of pieces that are there. */
export function printPieces(
  pieces: readonly Piece[],
  session: Session,
  running: RunningBrowser,
  { sheet = SHEETS.a4, letters, onPage }: PrintingOptions = {},
): Promise<Book> {
  return makeBook(running, {
    pieces,
    sheet,
    letters: letters ?? lettersOf(pieces),
    description: describe(session, documentTitle(session)),
    bookmarks: contentsOf(session).map((entry) => ({ ...entry, title: inOneLine(entry) })),
    onPage,
  });
}

/** Prints one text of a session by itself, on the pages that it has in the compendium. */
export async function printText(
  text: Instrument,
  session: Session,
  running: RunningBrowser,
  { sheet = SHEETS.a4, letters, address, onPage }: PrintingOptions = {},
): Promise<Book> {
  const title = titleOfText(text, session);
  return makeBook(running, {
    pieces: [textPiece(text, session, addressesOn(address, session))],
    sheet,
    letters: letters ?? lettersOf(textPieces(session)),
    description: describe(session, title),
    bookmarks: [{ name: text.id, level: 1, title }],
    onPage,
  });
}

/** Prints the redline of a draft against the text that it became. */
export async function printChanges(
  comparison: Comparison,
  session: Session,
  running: RunningBrowser,
  { sheet = SHEETS.a4, letters, onPage }: PrintingOptions = {},
): Promise<Book> {
  const pieces = [changesPiece(comparison, session)];
  const title = changesTitle(comparison, wordingFor(session.language));
  return makeBook(running, {
    pieces,
    sheet,
    letters: letters ?? lettersOf(pieces),
    description: describe(session, title),
    bookmarks: [{ name: CHANGES_NAME, level: 1, title }],
    onPage,
  });
}

/** What a text is called in a reader's window: `Resolution 7/1. Strengthening …`. */
export function titleOfText(text: Instrument, session: Session): string {
  return inOneLine(entryOf(text, 1, wordingFor(session.language)));
}

function addressesOn(site: string | undefined, session: Session): AddressOf | undefined {
  if (site === undefined) return undefined;
  return (text) => absoluteAddress(site, instrumentPath(session, text));
}

/** All letters of some pieces, with those that are there at all times: a word that is changed needs no other fonts. */
export function lettersOf(pieces: readonly Piece[]): string {
  return [LATIN, ...pieces.map((piece) => piece.html.toString())].join("");
}

/** What a file of a session's texts says of itself. */
export function describe(session: Session, title: string): Description {
  const epoch = epochOf(session);
  return {
    title,
    author: session.body.name,
    subject: sessionLine(session),
    language: session.language,
    direction: directionOf(session.language),
    date: epoch === undefined ? undefined : new Date(epoch * 1000),
    keywords: keywordsOf(session),
    placeNames: placeNames(session),
  };
}
