import { strFromU8, unzipSync } from "fflate";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Description } from "../src/editions/epub/book.ts";
import { onixRecord, type FoundAccessibility } from "../src/editions/epub/onix.ts";
import { readEpub, type ReadBook } from "../src/verify/epub-file.ts";
import { recordFile } from "./epub-files.ts";
import { writeWhole } from "./files.ts";

/** A finished book, whose record is written. */
export interface Recorded {
  readonly description: Description;
  /** The bytes of the book. */
  readonly book: Uint8Array;
  /** When the edition was last changed, in seconds since 1970, where that is known. */
  readonly epoch: number | undefined;
  readonly words?: number | undefined;
  readonly texts: readonly string[];
}

/**
 * Writes the ONIX record of a book beside it, and says whether there is one: without a sender and a date there is
 * none, and one that was there goes.
 */
export function writeRecord(
  folder: string,
  name: string,
  { description, book, epoch, ...known }: Recorded,
): boolean {
  const where = join(folder, recordFile(name));
  const { sender } = description.catalogue;
  if (sender === undefined || epoch === undefined) {
    rmSync(where, { force: true });
    return false;
  }
  const { metadata } = readEpub(book);
  const files = unzipSync(book, { filter: ({ name: path }) => path.endsWith(".xhtml") });
  const pages = Object.entries(files).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }));
  const contents = pages.find(({ path }) => path === "OEBPS/toc.xhtml")?.text ?? "";
  const pageList = /epub:type="page-list".*?<\/nav>/s.exec(contents)?.[0];
  const record = onixRecord(description, {
    ...known,
    epoch,
    sender,
    identifier: metadata.find((entry) => entry.name === "dc:identifier")?.value ?? "",
    bytes: book.length,
    pages: pageList?.match(/<li>/g)?.length,
    accessibility: readAccessibility(
      metadata,
      contents,
      pages.map(({ text }) => text),
    ),
  });
  writeWhole(where, record);
  return true;
}

/** What a book says of its accessibility, and what can be seen in its files besides. */
function readAccessibility(
  metadata: ReadBook["metadata"],
  contents: string,
  pages: readonly string[],
): FoundAccessibility {
  const values = (name: string) =>
    metadata.flatMap((entry) => (entry.name === name ? [entry.value] : []));
  const [sufficient = "", hazard = "", summary = "", certifier] = [
    "schema:accessModeSufficient",
    "schema:accessibilityHazard",
    "schema:accessibilitySummary",
    "a11y:certifiedBy",
  ].map((name) => values(name)[0]);
  const hasLandmarks = contents.includes('epub:type="landmarks"');
  // The contents lead to every text; where a text has headings of its own, not to all there is.
  const isDeep = pages.every(
    (text) => !text.includes('role="doc-chapter"') || !/<h[2-6]/.test(text),
  );
  return {
    features: new Set([
      ...values("schema:accessibilityFeature"),
      ...(hasLandmarks ? ["landmarks"] : []),
      ...(isDeep ? ["deepContents"] : []),
    ]),
    sufficient,
    hazard,
    summary,
    certifier,
  };
}
