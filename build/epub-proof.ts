import type { Session } from "../src/model/document.ts";
import type { PageBegin } from "../src/model/page.ts";
import type { Breach } from "../src/verify/compare.ts";
import { verifyEpub } from "../src/verify/epub.ts";
import { keepFinding } from "./kept-finding.ts";

/** A finished e-book, and what it should hold. */
export interface FinishedBook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly session: Session;
  /** Where the pages of the printed book begin, if it is there. */
  readonly begins?: readonly PageBegin[] | undefined;
}

/** What breaks the laws in an e-book, each with its file. */
export async function proveEpub(book: FinishedBook): Promise<Breach[]> {
  const { file, bytes, session, begins } = book;
  const found = await keepFinding([file, JSON.stringify([session, begins]), bytes], async () =>
    verifyEpub(bytes, session, begins),
  );
  return found.map((breach) => ({ ...breach, place: `${file}, ${breach.place}` }));
}
