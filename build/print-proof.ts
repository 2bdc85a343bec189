import type { Session } from "../src/model/document.ts";
import { verifyBooklet } from "../src/verify/booklet.ts";
import type { Comparison } from "../src/enrich/comparison.ts";
import { verifyPrintedChanges } from "../src/verify/changes.ts";
import { readPdf } from "../src/verify/pdf.ts";
import { changesPiece } from "../templates/print/changes.ts";
import type { Breach } from "../src/verify/compare.ts";
import { verifyPress } from "../src/verify/press.ts";
import { verifyPrint } from "../src/verify/print.ts";
import { SHEETS, type Sheet } from "../templates/print/sheets.ts";
import { directionOf } from "../templates/wording/languages.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { keepFinding } from "./kept-finding.ts";
import { VARIANTS, type Variant } from "./print-variants.ts";

/** A printed book, and what it should hold. */
export interface PrintedBook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly session: Session;
  readonly sheet: Sheet;
}

/**
 * What breaks the laws in a printed book, each with its file.
 * @param digest of the session that it was made of
 */
export async function proveBook(digest: string, book: PrintedBook): Promise<Breach[]> {
  const { file, bytes, session, sheet } = book;
  const { drafts, draftNotice } = wordingFor(session.language);
  const found = await keepFinding([digest, file, JSON.stringify(sheet), bytes], () =>
    verifyPrint(bytes, session, `${drafts} ${draftNotice}`, sheet),
  );
  return found.map((breach) => ({ ...breach, place: `${file}, ${breach.place}` }));
}

/** What breaks the laws in the printed redline of a draft against the text that it became. */
export async function proveChanges(
  digest: string,
  {
    file,
    bytes,
    session,
    comparison,
  }: Omit<PrintedBook, "sheet"> & { readonly comparison: Comparison },
): Promise<Breach[]> {
  const markup = changesPiece(comparison, session).html.toString();
  const found = await keepFinding([digest, markup, bytes], async () =>
    verifyPrintedChanges(await readPdf(bytes), markup, session),
  );
  return found.map((breach) => ({ ...breach, place: `${file}, ${breach.place}` }));
}

/** What breaks the laws in a file for a printer only, held against the book that it was made of. */
export function proveVariant(
  variant: Variant,
  bytes: Uint8Array,
  book: Uint8Array,
  language: string,
): Promise<readonly Breach[]> {
  const direction = directionOf(language);
  return keepFinding([variant, direction, bytes, book], () =>
    variant === "booklet"
      ? verifyBooklet(bytes, book, direction)
      : verifyPress(bytes, book, SHEETS[VARIANTS[variant]]),
  );
}
