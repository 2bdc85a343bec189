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
  /** Where the pages of its printed compendium begin, if it should have them. */
  readonly begins?: readonly PageBegin[] | undefined;
}

/** What breaks the laws in an e-book, each with its file. */
export async function proveEpub({ file, bytes, session, begins }: FinishedBook): Promise<Breach[]> {
  const found = await keepFinding([file, JSON.stringify([session, begins]), bytes], async () =>
    verifyEpub(bytes, session, begins),
  );
  return found.map((breach) => ({ ...breach, place: `${file}, ${breach.place}` }));
}
