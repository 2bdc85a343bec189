import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { differsInClaimOnly } from "../src/verify/epub-claim.ts";
import { ace } from "./ace.ts";
import { keepEach } from "./cache.ts";
import { aceIsMissing, epubcheckIsMissing, nameEpubCheckers } from "./checkers.ts";
import { epubcheck } from "./epubcheck.ts";
import type { Finding } from "./finding.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { BuildError, type Terminal } from "./terminal.ts";

/** A book that may come to claim that it conforms to EPUB Accessibility. */
export interface ClaimableBook {
  /** The name of its file, which no other has. */
  readonly file: string;
  /** Makes it: with a claim where somebody has just found it without fault, and says so. */
  make(evaluator?: string): Promise<Uint8Array>;
}

/** How many findings are printed. */
const SHOWN = 40;

/**
 * Gives each book the claim that it conforms, once EPUBCheck and Ace have found nothing in it, and hands it to `write`.
 * Throws where a checker is missing or finds something in any of the books; then none is written.
 */
export async function claimBooks<Book extends ClaimableBook>(
  terminal: Terminal,
  books: readonly Book[],
  write: (book: Book, bytes: Uint8Array) => unknown,
  { name, examine }: Evaluator = EVALUATOR,
): Promise<void> {
  const evaluator = name();
  await inTemporaryFolder(async (folder) => {
    const pathOf = ({ file }: Book) => join(folder, file);
    for (const book of books) {
      terminal.progress(`e-book: ${book.file}`);
      writeFileSync(pathOf(book), await book.make());
    }
    terminal.progress("claim: EPUBCheck and Ace are reading the e-books");
    stopAtFindings(await examine(books.map(pathOf)));
    for (const book of books) {
      const claimed = await book.make(evaluator);
      if (!differsInClaimOnly(readFileSync(pathOf(book)), claimed)) {
        throw new BuildError(`${book.file} is another book with its claim; it was not written`);
      }
      await write(book, claimed);
    }
  });
}

/** Who looks at books before they may claim anything. */
export interface Evaluator {
  /** Throws where there is nobody to look. */
  readonly name: () => string;
  /** What is wrong with the books at these paths. */
  readonly examine: (paths: readonly string[]) => Promise<readonly Finding[]>;
}

const EVALUATOR: Evaluator = {
  name: () => {
    const missing = [epubcheckIsMissing(), aceIsMissing()].filter((reason) => reason !== undefined);
    if (missing.length === 0) return nameEpubCheckers();
    throw new BuildError(
      ["no e-book can claim to be accessible, and none was written", ...missing].join("\n  "),
    );
  },

  /** A book in which nothing was found is not read again while it, the checkers and the program are the same. */
  examine: async (paths) => {
    const findings: Finding[] = [];
    await keepEach(
      "claims",
      paths,
      (path) => [nameEpubCheckers(), readFileSync(path)],
      async (unread, keep) => {
        findings.push(...(await epubcheck(unread)), ...(await ace(...unread)));
        const faulty = new Set(findings.map(({ place }) => place.split("/")[0]));
        for (const path of unread) if (!faulty.has(basename(path))) keep(path, new Uint8Array());
      },
    );
    return findings;
  },
};

function stopAtFindings(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const lines = findings.map(
    ({ place, message, code }) => `  ${place}: ${message.replaceAll(/\s*\n\s*/g, "; ")} (${code})`,
  );
  const more = lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more`] : [];
  throw new BuildError(
    [
      "no e-book may claim to be accessible, and none was written",
      ...lines.slice(0, SHOWN),
      ...more,
    ].join("\n"),
  );
}
