import type { Session } from "../../src/model/document.ts";
import type { Proof } from "../../src/model/proof.ts";
import type { BookPiece } from "../../src/editions/print/pagination.ts";
import type { Html } from "../../src/text/html.ts";
import { listed, sessionInSentence } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import { backMatter } from "./back-matter.ts";
import { bookTitle, contents, cover, imprint, titlePage } from "./front-matter.ts";
import { textPieces, type AddressOf } from "./texts.ts";

/** A piece of a book that is cut into pages by itself: nothing in it depends on what stands before it. */
export interface Piece extends BookPiece {
  readonly html: Html;
}

/** The pieces of a session's compendium, in the order in which they are bound. */
export function compendium(
  session: Session,
  proof: Proof | undefined,
  addressOf?: AddressOf,
): Piece[] {
  const heading = wordingFor(session.language).contents;
  const texts = textPieces(session, addressOf);
  const isAdded = texts.some(({ html }) => String(html).includes('class="editorial"'));
  return [
    front("cover", cover(session), "recto"),
    front("title", titlePage(session), "recto"),
    front("imprint", imprint(session, proof, isAdded), "next"),
    {
      ...front("contents", contents(session), "recto"),
      isNumbered: true,
      heads: { verso: heading, recto: heading },
    },
    ...texts,
    ...backMatter(session),
  ];
}

/** What the file of a compendium is called in a reader's window. */
export function documentTitle(session: Session): string {
  return listed([bookTitle(session), sessionInSentence(session)], wordingFor(session.language));
}

function front(name: string, own: Html, opens: BookPiece["opens"]): Piece {
  return { name, matter: "front", opens, isNumbered: false, html: own };
}
