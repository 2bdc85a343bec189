import { join } from "node:path";
import type { Session } from "../src/model/document.ts";
import type { Proof } from "../src/model/proof.ts";
import { contentsOf, inOneLine } from "../templates/print/contents.ts";
import { compendium, documentTitle } from "../templates/print/pieces.ts";
import { SHEETS } from "../templates/print/sheets.ts";
import { directionOf } from "../templates/wording/languages.ts";
import { size } from "../templates/wording/numbers.ts";
import { sessionLine } from "../templates/wording/phrases.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { launchBrowser, type RunningBrowser } from "./browser.ts";
import { epochOf } from "./epoch.ts";
import { writeWhole } from "./files.ts";
import { chooseSessions, editionName, loadSession, type SessionPlace } from "./load.ts";
import { makeBook, type Book } from "./print-book.ts";
import { choiceOf, foldersOf } from "./options.ts";
import { keepProof } from "./kept-proof.ts";
import { runCommand, timed, type Made, type Terminal } from "./terminal.ts";

/**
 * Prints the compendium of each session into `made`: `print/cosp-uncac-7-en.pdf`, and beside it what the other
 * editions need to know of its pages, `cosp-uncac-7-en.pages.json`. A file stands in its place only when it is
 * whole. Throws when a page cannot be made as it should be.
 */
export async function makePrint(
  terminal: Terminal,
  places: readonly SessionPlace[],
  made: string,
): Promise<readonly Made[]> {
  const rows: Made[] = [];
  const running = await launchBrowser();
  for (const reason of running.passedOver) terminal.say(`print: ${reason}`);
  try {
    for (const place of places) {
      const name = editionName(place);
      const where = join(made, "print", `${name}.pdf`);
      terminal.progress(`print: ${name}.pdf, with ${running.name}`);
      const { result: book, seconds } = await timed(() => {
        const { session } = loadSession(place);
        const { proof } = keepProof(place, () => session);
        return printSession(session, proof, running, (count) =>
          terminal.update(`print: ${name}.pdf, page ${count}`),
        );
      });
      const known: KnownPages = { pages: book.pages, labels: book.labels, starts: book.pageOf };
      writeWhole(join(made, "print", `${name}.pages.json`), `${JSON.stringify(known, null, 2)}\n`);
      writeWhole(where, book.bytes);
      if (book.missing.length > 0) {
        terminal.say(`print: our fonts lack ${book.missing.join(" ")}; the machine's own stand in`);
      }
      const what = `print, ${book.pages} pages`;
      const complaints = book.missing.length;
      rows.push({
        what,
        where,
        size: size(book.bytes.length, wordingFor("en")),
        seconds,
        complaints,
      });
    }
  } finally {
    await running.close();
  }
  return rows;
}

/** What the other editions need to know of a printed book: its file beside it, `….pages.json`. */
export interface KnownPages {
  readonly pages: number;
  /** Their printed numbers: `i`, …, `1`. */
  readonly labels: readonly string[];
  /** The page on which each unit starts, counted from 1: `res-7-1.op5` → 14. */
  readonly starts: Readonly<Record<string, number>>;
}

/** Prints the compendium of a session with a browser that runs. */
export async function printSession(
  session: Session,
  proof: Proof | undefined,
  running: RunningBrowser,
  onPage: (count: number) => void = () => undefined,
): Promise<Book> {
  const pieces = compendium(session, proof);
  const { language } = session;
  const epoch = epochOf(session);
  return makeBook(running, {
    pieces,
    sheet: SHEETS.a4,
    letters: pieces.map((piece) => piece.html.toString()).join(""),
    description: {
      title: documentTitle(session),
      author: session.body.name,
      subject: sessionLine(session),
      language,
      direction: directionOf(language),
      date: epoch === undefined ? undefined : new Date(epoch * 1000),
    },
    bookmarks: contentsOf(session).map((entry) => ({ ...entry, title: inOneLine(entry) })),
    onPage,
  });
}

if (import.meta.main) {
  await runCommand({
    name: "npm run print",
    summary: "prints the compendium of every session in content/ with Paged.js, in build/out/print",
    takes: ["content", "out", "session", "language"],
    run(terminal, given) {
      const { content, out } = foldersOf(given);
      return makePrint(terminal, chooseSessions(content, choiceOf(given)), out);
    },
  });
}
