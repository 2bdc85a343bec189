import { join } from "node:path";
import type { Session } from "../src/model/document.ts";
import { byItself, instrumentsOf, onlyTexts } from "../src/model/instruments.ts";
import type { PageBegin } from "../src/model/page.ts";
import { documentTitle } from "../templates/print/pieces.ts";
import { SHEET_NAMES, SHEETS, type SheetName } from "../templates/print/sheets.ts";
import { describeFault } from "../src/verify/pdf-ua.ts";
import { size } from "../templates/wording/numbers.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { launchBrowser, type RunningBrowser } from "./browser.ts";
import { sweepCache } from "./cache.ts";
import { writeWhole } from "./files.ts";
import { chooseSessions, editionName, loadSession, withTexts, type SessionPlace } from "./load.ts";
import type { Book } from "./print-book.ts";
import {
  choiceOf,
  foldersOf,
  FORMATS,
  formatsOf,
  openingOf,
  textsOf,
  type Opening,
  type PrintFormat,
} from "./options.ts";
import type { Breach } from "../src/verify/compare.ts";
import { redlinesOf } from "./print-changes.ts";
import { bookFile, pagesFile, textFile } from "./print-files.ts";
import { makeVariant, VARIANT_NAMES, VARIANTS, type VariantFile } from "./print-variants.ts";
import {
  describe,
  lettersOf,
  piecesOf,
  printChanges,
  printPieces,
  printText,
  titleOfText,
} from "./print-session.ts";
import { digestSession, keepProof } from "./kept-proof.ts";
import { siteAddressOf } from "./site-address.ts";
import { runCommand, timed, type Made, type Terminal } from "./terminal.ts";

/** What is printed of the sessions. */
export interface PrintWork {
  readonly formats: readonly PrintFormat[];
  /** Where parts and texts begin; on a recto where nothing is said. */
  readonly opening?: Opening;
  /** The names of the texts that are wanted, `res-7-1`; all of a session where there is none. */
  readonly only?: readonly string[];
  /** Where the site stands that has the texts too. */
  readonly address?: string | undefined;
}

/** What is kept of printing. */
const KEPT = ["print-fonts", "missing", "pages", "printed", "books", "variants", "verified"];

/** So many faults of a file are told. */
const FAULTS = 5;

const EVERYTHING: PrintWork = { formats: FORMATS };

/**
 * Prints sessions into `made`: the compendium as `print/cosp-uncac-7-en.pdf`, and beside it what the other editions
 * need to know of its pages, `cosp-uncac-7-en.pages.json`; on other sheets as `…-letter.pdf` and `…-a5.pdf`, for a
 * printer only as `…-booklet.pdf` and `…-press.pdf`; each text by itself as `…-res-7-1.pdf`. A file stands in its place
 * only when it is whole. Throws when a page cannot be made as it should be.
 */
export async function makePrint(
  terminal: Terminal,
  places: readonly SessionPlace[],
  made: string,
  work = EVERYTHING,
): Promise<readonly Made[]> {
  const rows: Made[] = [];
  performance.mark("reading");
  const running = await launchBrowser();
  performance.mark("browser");
  for (const reason of running.passedOver) terminal.say(`print: ${reason}`);
  terminal.progress(`print: with ${running.name}`);
  try {
    for (const place of places) {
      for (const file of filesOf(place, work)) {
        terminal.progress(`print: ${file.name}`);
        const where = join(made, "print", file.name);
        const { result: book, seconds } = await timed(() =>
          file.print(running, (count) => terminal.update(`print: ${file.name}, page ${count}`)),
        );
        // What is chosen by hand no build reads again.
        if (work.only && work.only.length > 0) await prove(file, book);
        writeWhole(where, book.bytes);
        if (book.remark !== undefined) terminal.say(`print: ${file.name}: ${book.remark}`);
        if (file.pages !== undefined) {
          const { pages, labels, pageOf: starts, begins } = book;
          const known: KnownPages = { text: digestSession(place), pages, labels, starts, begins };
          writeWhole(join(made, "print", file.pages), `${JSON.stringify(known, null, 2)}\n`);
        }
        if (book.missing.length > 0) {
          const missing = book.missing.join(" ");
          terminal.say(`print: our fonts lack ${missing}; the machine's own stand in`);
        }
        for (const fault of book.faults.slice(0, FAULTS)) {
          terminal.say(`print: not called accessible, for it is not: ${describeFault(fault)}`);
        }
        rows.push({
          what: book.what ?? `print, ${book.pages} ${book.pages === 1 ? "page" : "pages"}`,
          where,
          size: size(book.bytes.length, wordingFor("en")),
          seconds,
          complaints: book.missing.length + book.faults.length,
        });
      }
    }
  } finally {
    await running.close();
  }
  for (const kind of KEPT) sweepCache(kind);
  return rows;
}

/** Holds a file against the texts that it is of. Throws where a law is broken. */
async function prove(file: PrintFile, book: Printed): Promise<void> {
  const { stopAt } = await import("./verify.ts");
  stopAt(await file.breaches(book, await import("./print-proof.ts")));
}

/** A file to be printed. */
interface PrintFile {
  readonly name: string;
  /** What breaks the laws in it. */
  breaches(book: Printed, by: typeof import("./print-proof.ts")): Promise<readonly Breach[]>;
  /** The file that tells the other editions of its pages. */
  readonly pages?: string;
  print(running: RunningBrowser, onPage: (count: number) => void): Promise<Printed>;
}

/** A book, or what was made of a whole one. */
type Printed = Book & Partial<VariantFile> & { readonly whole?: Uint8Array };

function filesOf(place: SessionPlace, work: PrintWork): PrintFile[] {
  const { formats, only = [], address, opening } = work;
  const { session } = loadSession(place);
  const name = editionName(place);
  const texts = instrumentsOf(session).filter(({ id }) => only.length === 0 || only.includes(id));
  const isWhole = only.length === 0;
  const chosen = isWhole ? session : onlyTexts(session, only);
  const { proof } = keepProof(place, () => session);
  const allPieces = piecesOf(session, proof, { address, opening });
  const letters = lettersOf(allPieces);
  const single = isWhole || texts.length > 1 ? undefined : texts[0];
  const book = isWhole ? name : `${name}-${single?.id ?? "selection"}`;
  const pieces = isWhole ? allPieces : piecesOf(chosen, undefined, { address, opening });
  const holds = (file: string, own: Session, sheet: SheetName): PrintFile["breaches"] => {
    return ({ bytes }, { proveBook }) =>
      proveBook(digestSession(place), { file, bytes, session: own, sheet: SHEETS[sheet] });
  };
  const bookOn = (sheet: SheetName): PrintFile => ({
    name: bookFile(book, sheet),
    breaches: holds(bookFile(book, sheet), single ? byItself(single, session) : chosen, sheet),
    ...(isWhole && sheet === "a4" && { pages: pagesFile(name) }),
    print: (running, onPage) =>
      single
        ? printText(single, session, running, { sheet: SHEETS[sheet], letters, address, onPage })
        : printPieces(pieces, chosen, running, { sheet: SHEETS[sheet], letters, onPage }),
  });
  const books = { a4: once(bookOn("a4")), letter: once(bookOn("letter")), a5: once(bookOn("a5")) };
  const variants = VARIANT_NAMES.filter((variant) => formats.includes(variant));
  // A book that something is made of is written with it: the proof holds one against the other.
  const isWanted = (sheet: SheetName): boolean =>
    formats.includes(sheet) ||
    (single !== undefined && sheet === "a4" && formats.includes("texts")) ||
    variants.some((variant) => VARIANTS[variant] === sheet);
  const title = single ? titleOfText(single, session) : documentTitle(chosen);
  return [
    ...SHEET_NAMES.filter(isWanted).map((sheet) => books[sheet]),
    ...variants.map((variant): PrintFile => ({
      name: bookFile(book, variant),
      async breaches({ bytes, whole = bytes }, { proveVariant }) {
        return proveVariant(variant, bytes, whole, session.language);
      },
      print: async (running, onPage) => {
        const whole = await books[VARIANTS[variant]].print(running, onPage);
        const made = await makeVariant(variant, whole, describe(session, title));
        // What the fonts lack and what is wrong was said of the book.
        return { ...whole, missing: [], faults: [], ...made, whole: whole.bytes };
      },
    })),
    ...(single === undefined && formats.includes("texts") ? texts : []).map((text): PrintFile => ({
      name: textFile(name, text.id),
      breaches: holds(textFile(name, text.id), byItself(text, session), "a4"),
      print: (running, onPage) => printText(text, session, running, { letters, address, onPage }),
    })),
    ...(isWhole && formats.includes("texts") ? redlinesOf(session, name) : []).map(
      ({ file, comparison }): PrintFile => ({
        name: file,
        breaches: ({ bytes }, { proveChanges }) =>
          proveChanges(digestSession(place), { file, bytes, session, comparison }),
        print: (running, onPage) => printChanges(comparison, session, running, { letters, onPage }),
      }),
    ),
  ];
}

/** A file that is printed when it is first asked for, and then there. */
function once(file: PrintFile): PrintFile {
  let printed: ReturnType<PrintFile["print"]> | undefined;
  return { ...file, print: (running, onPage) => (printed ??= file.print(running, onPage)) };
}

/** What the other editions need to know of a printed book: its file beside it, `….pages.json`. */
export interface KnownPages {
  /** The digest of the texts that it was printed of: pages of others are none of theirs. */
  readonly text: string;
  readonly pages: number;
  /** Their printed numbers: `i`, …, `1`. */
  readonly labels: readonly string[];
  /** The page on which each unit starts, counted from 1: `res-7-1.op5` → 14. */
  readonly starts: Readonly<Record<string, number>>;
  /** Where in the words each page begins that has some; all of them but the blank ones. */
  readonly begins: readonly PageBegin[];
}

if (import.meta.main) {
  await runCommand({
    name: "npm run print",
    summary:
      "prints the compendium of every session in content/ with Paged.js, and each text by itself, in build/out/print",
    takes: ["content", "out", "session", "language", "format", "opening", "only", "url"],
    explains: {
      only: {
        value: "TEXTS",
        says: "only these texts, such as res-7-1,res-7-3: as one book, and each by itself",
      },
    },
    async run(terminal, given) {
      const { content, out } = foldersOf(given);
      const places = chooseSessions(content, choiceOf(given));
      const only = textsOf(given);
      const work = {
        formats: formatsOf(given),
        opening: openingOf(given),
        only,
        address: siteAddressOf(given),
      };
      return makePrint(terminal, withTexts(places, only), out, work);
    },
  });
}
