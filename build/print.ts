import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { finish } from "../src/editions/print/finish.ts";
import type { Session } from "../src/model/document.ts";
import type { Proof } from "../src/model/proof.ts";
import { compendium, documentTitle } from "../templates/print/compendium.ts";
import { contentsOf, inOneLine } from "../templates/print/contents.ts";
import { factValue, placeAndDates, sessionName } from "../templates/wording.ts";
import { launchBrowser, type RunningBrowser } from "./browser.ts";
import { out, root, writeWhole } from "./files.ts";
import { subsetFonts } from "./fonts.ts";
import { editionName, loadSessions, type LoadedSession } from "./load.ts";
import { printPages, type Printed, type ServedFile } from "./print-pages.ts";
import { proveSession } from "./proof.ts";
import { runCommand, size, timed, type Made, type Terminal } from "./terminal.ts";

const TEMPLATES = join(root, "templates", "print");

/** Prints the compendium of each session. `made` holds the editions; the table at the end has a row for each book. */
export async function makePrint(
  terminal: Terminal,
  sessions: readonly LoadedSession[],
  made: string,
): Promise<readonly Made[]> {
  const rows: Made[] = [];
  for (const loaded of sessions) {
    const { result, seconds } = await timed(() =>
      print({
        sessions: [loaded],
        proof: () => proveSession(loaded.session).proof,
        folder: join(made, "print"),
        progress: (message) => terminal.progress(message),
      }),
    );
    const books = result.map(({ file, pages, bytes }) => ({
      what: `print, ${pages} pages`,
      where: file,
      size: size(bytes),
      seconds,
      complaints: 0,
    }));
    rows.push(...books);
  }
  return rows;
}

/**
 * Prints the compendium of each session: `cosp-uncac-7-en.pdf`, and beside it `cosp-uncac-7-en.pages.json`, which
 * names the page on which each unit starts. A file stands in its place only when it is whole. Throws when a page
 * cannot be made as it should be.
 * @param options.proof what was proved of a session, by its path; the imprint says it.
 */
export async function print(options: {
  readonly sessions: readonly LoadedSession[];
  readonly proof: (path: string) => Proof | undefined;
  readonly folder: string;
  readonly progress: (message: string) => void;
}): Promise<readonly { readonly file: string; readonly pages: number; readonly bytes: number }[]> {
  const browser = await launchBrowser();
  try {
    const made = [];
    for (const loaded of options.sessions) {
      const name = editionName(loaded);
      options.progress(`print: ${name}.pdf`);
      const book = await printSession(loaded.session, options.proof(loaded.path), browser);
      const file = join(options.folder, `${name}.pdf`);
      const pages = `${JSON.stringify(book.pageOf, null, 2)}\n`;
      writeWhole(join(options.folder, `${name}.pages.json`), pages);
      writeWhole(file, book.bytes);
      made.push({ file, pages: book.pages, bytes: book.bytes.length });
    }
    return made;
  } finally {
    await browser.close();
  }
}

/** A finished book. */
export interface Book {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The page on which each unit starts, counted from 1: `res-7-1.op5` → 14. */
  readonly pageOf: Readonly<Record<string, number>>;
}

/** Prints one session with a browser that runs. */
export async function printSession(
  session: Session,
  proof: Proof | undefined,
  { browser }: RunningBrowser,
): Promise<Book> {
  const document = compendium(session, proof, ["fonts.css", "book.css"]).toString();
  const files = new Map([
    ["book.html", { type: "text/html; charset=utf-8", content: document }],
    ["book.css", { type: "text/css; charset=utf-8", content: await template("book.css") }],
    ["paging.js", { type: "text/javascript; charset=utf-8", content: await template("paging.js") }],
    ...(await fontFiles(document)),
  ]);
  const printed = await printPages(browser, files, "book.html", ["paging.js"]);
  const bytes = await finish(
    printed.bytes,
    {
      title: documentTitle(session),
      author: session.body.name,
      subject: [sessionName(session), placeAndDates(session)].filter(Boolean).join(", "),
      language: session.language,
      date: dateOf(session),
    },
    printed.places,
    contentsOf(session).map((entry) => ({ ...entry, title: inOneLine(entry) })),
  );
  return { bytes, pages: printed.pages, pageOf: pagesByName(printed) };
}

function template(name: string): Promise<string> {
  return readFile(join(TEMPLATES, name), "utf8");
}

async function fontFiles(document: string): Promise<[string, ServedFile][]> {
  const fonts = await subsetFonts(document, "woff2");
  const faces = fonts.map(
    ({ family, weight, style, fileName, unicodeRange }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${fileName}") format("woff2"); unicode-range: ${unicodeRange}; }`,
  );
  return [
    ["fonts.css", { type: "text/css; charset=utf-8", content: faces.join("\n") }],
    ...fonts.map(({ fileName, bytes }): [string, ServedFile] => [
      fileName,
      { type: "font/woff2", content: bytes },
    ]),
  ];
}

/** SOURCE_DATE_EPOCH, or else the day the session closed: nothing depends on the clock. */
function dateOf(session: Session): Date | undefined {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000);
  const closed = factValue(session, "closed");
  return closed === undefined ? undefined : new Date(`${closed}T00:00:00Z`);
}

function pagesByName({ places }: Printed): Record<string, number> {
  return Object.fromEntries(places.map(({ name, page }) => [name, page]));
}

if (import.meta.main) {
  await runCommand({
    name: "npm run print",
    summary: "prints the compendium of every session in content/ with Paged.js, in build/out/print",
    run: (terminal) => makePrint(terminal, loadSessions(), out),
  });
}
