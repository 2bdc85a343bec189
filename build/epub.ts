import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import type { PageBegin } from "../src/model/page.ts";
import type { Proof } from "../src/model/proof.ts";
import { fullName } from "../templates/wording/phrases.ts";
import { size } from "../templates/wording/numbers.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { keepBytes, sweepCache } from "./cache.ts";
import type { ClaimableBook } from "./claim.ts";
import { makeForm, wordsOf } from "./epub-book.ts";
import { BOOK_FORMS, bookFile, textName, type BookForm } from "./epub-files.ts";
import { publicationOf, writeEntry, type Publication } from "./epub-publications.ts";
import { writeRecord } from "./epub-record.ts";
import { epochOf } from "./epoch.ts";
import { writeWhole } from "./files.ts";
import { chooseSessions, editionName, loadSession, withTexts, type SessionPlace } from "./load.ts";
import {
  choiceOf,
  EBOOK_FORMATS,
  ebookFormatsOf,
  foldersOf,
  textsOf,
  type EbookFormat,
} from "./options.ts";
import { keepProof } from "./kept-proof.ts";
import { printedPages } from "./printed-pages.ts";
import { runCommand, type Made, type Terminal } from "./terminal.ts";

/** Which e-books are made of the sessions. */
export interface EbookWork {
  readonly formats: readonly EbookFormat[];
  /** The names of the texts that are wanted, `res-7-1`; all of a session where there is none. */
  readonly only?: readonly string[];
  /** Whether they are to claim that they are accessible, which EPUBCheck and Ace have to find first. */
  readonly claim?: boolean;
  /** Whether books of several texts have registers and indexes; they have, where nothing is said. */
  readonly registers?: boolean;
}

const EVERYTHING: EbookWork = { formats: EBOOK_FORMATS };

/** What is kept of making e-books. */
const KEPT = "e-books";

/**
 * Makes the e-books of each session into `made`: the whole as `epub/cosp-uncac-7-en.epub`, for Kobo's own reader as
 * `….kepub.epub`, for mail as `…-mail.epub`, each text by itself as `…-res-7-1.epub`; beside a book stands what a
 * catalogue lists of it. A file stands in its place only when it is whole. Where the printed compendium of the same
 * texts is there, the books of the whole have its pages.
 * @param printed the folder of editions that has the compendium
 */
export async function makeBooks(
  terminal: Terminal,
  places: readonly SessionPlace[],
  made: string,
  work = EVERYTHING,
  printed = made,
): Promise<readonly Made[]> {
  const folder = join(made, "epub");
  const rows: Made[] = [];
  let unrecorded = 0;
  for (const place of places) {
    const { session } = loadSession(place);
    const { proof } = keepProof(place, () => session);
    const pages = printedPages(place, printed);
    const books = planBooks(editionName(place), session, work).flatMap((planned) =>
      filesOf(planned, { session, proof, pages, registers: work.registers }),
    );
    let started = performance.now();
    const write = async (book: BookToMake, bytes: Uint8Array): Promise<void> => {
      const { file, form, only, publication } = book;
      // What is chosen by hand no build reads again.
      if (work.only && work.only.length > 0) await prove(file, bytes, publication.holds);
      const where = join(folder, file);
      writeWhole(where, bytes);
      rows.push({
        what: only.length === 1 ? "e-book of a text" : WHAT[form],
        where,
        size: size(bytes.length, wordingFor("en")),
        seconds: (performance.now() - started) / 1000,
        complaints: 0,
      });
      started = performance.now();
    };
    if (work.claim) {
      // The checkers need a browser's client, which takes long to load.
      const { claimBooks } = await import("./claim.ts");
      await claimBooks(terminal, books, write);
    } else {
      for (const book of books) {
        terminal.progress(`e-book: ${book.file}`);
        await write(book, await book.make());
      }
    }
    for (const { file, form, name, only, publication } of books) {
      if (form !== "book") continue;
      const { description, holds } = publication;
      const book = readFileSync(join(folder, file));
      const epoch = epochOf(session);
      await writeEntry(folder, name, { description, epoch, book });
      const found = proof.sources.reduce((sum, source) => sum + source.found, 0);
      const isRecorded = writeRecord(folder, name, {
        description,
        book,
        epoch,
        words: only.length === 0 && found > 0 ? found : undefined,
        texts: instrumentsOf(holds).map((text) => fullName(text, wordingFor(session.language))),
      });
      if (!isRecorded) unrecorded += 1;
    }
  }
  if (unrecorded > 0) {
    terminal.say(
      "no ONIX records: they need a date and the fact “sender” of the session, which content/README.md explains",
    );
  }
  sweepCache(KEPT);
  return rows;
}

const WHAT = { book: "e-book", kepub: "e-book for Kobo", mail: "e-book for mail" } as const;

/** A book to be made in some forms. */
interface PlannedBook {
  /** Of its files, without their endings. */
  readonly name: string;
  /** The names of its texts; all where there is none. */
  readonly only: readonly string[];
  readonly forms: readonly BookForm[];
}

function planBooks(
  name: string,
  session: Session,
  { formats, only = [] }: EbookWork,
): readonly PlannedBook[] {
  const texts = instrumentsOf(session)
    .map(({ id }) => id)
    .filter((id) => only.length === 0 || only.includes(id));
  const alone = texts.map((id): PlannedBook => {
    return { name: textName(name, id), only: [id], forms: ["book"] };
  });
  const forms = BOOK_FORMS.filter((form) => formats.includes(form));
  const byThemselves = formats.includes("texts") ? alone : [];
  if (only.length === 0) return [{ name, only, forms }, ...byThemselves];
  const [one, ...others] = alone;
  if (one && others.length === 0) {
    const isWanted = formats.includes("texts") && !forms.includes("book");
    return [{ ...one, forms: isWanted ? ["book", ...forms] : forms }];
  }
  return [{ name: textName(name, "selection"), only: texts, forms }, ...byThemselves];
}

/** One file to be made. */
interface BookToMake extends ClaimableBook {
  readonly form: BookForm;
  /** Of all forms of the book, without their endings. */
  readonly name: string;
  readonly only: readonly string[];
  readonly publication: Publication;
}

interface BookSource {
  readonly session: Session;
  readonly proof: Proof;
  readonly pages: readonly PageBegin[] | undefined;
  readonly registers: boolean | undefined;
}

/** The files of a book, which are made when they are asked for. */
function filesOf(
  { name, only, forms }: PlannedBook,
  { session, proof, pages, registers }: BookSource,
): readonly BookToMake[] {
  const publication = publicationOf(session, only, proof, registers);
  const begins = only.length === 0 ? pages : undefined;
  return forms.map((form) => ({
    file: bookFile(name, form),
    form,
    name,
    only,
    publication,
    make: (evaluator) => {
      const parts = [...partsOf(publication, form, session, begins), evaluator ?? ""];
      return keepBytes(KEPT, parts, () =>
        makeForm(publication, session, { form, begins, evaluator }),
      );
    },
  }));
}

/** All that a book is made of, beside the program. */
function partsOf(
  publication: Publication,
  form: BookForm,
  session: Session,
  begins: readonly PageBegin[] = [],
): readonly string[] {
  return [JSON.stringify([form, epochOf(session), begins]), ...wordsOf(publication)];
}

/** Holds a file against the texts that it is of. Throws where a law is broken. */
async function prove(file: string, bytes: Uint8Array, holds: Session): Promise<void> {
  const [{ stopAt }, { proveEpub }] = await Promise.all([
    import("./verify.ts"),
    import("./epub-proof.ts"),
  ]);
  stopAt(await proveEpub({ file, bytes, session: holds }));
}

if (import.meta.main) {
  await runCommand({
    name: "npm run epub",
    summary:
      "makes the e-book of every session in content/, for readers, for Kobo and for mail, and each text by itself, in build/out/epub",
    takes: ["content", "out", "session", "language", "format", "only", "claim"],
    explains: {
      format: { value: "FORMAT", says: "only this e-book: book, texts, kepub or mail" },
      only: {
        value: "TEXTS",
        says: "only these texts, such as res-7-1,res-7-3: as one book, and each by itself",
      },
    },
    async run(terminal, given) {
      const { content, out } = foldersOf(given);
      const only = textsOf(given);
      const places = withTexts(chooseSessions(content, choiceOf(given)), only);
      return makeBooks(terminal, places, out, {
        formats: ebookFormatsOf(given),
        only,
        claim: given.flags.has("claim"),
      });
    },
  });
}
