import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { finish } from "../src/editions/print/finish.ts";
import type { Session } from "../src/model/document.ts";
import type { Proof } from "../src/model/proof.ts";
import { compendium, documentTitle } from "../templates/print/compendium.ts";
import { contentsOf, inOneLine } from "../templates/print/contents.ts";
import { SHEETS, sheetStyles } from "../templates/print/sheets.ts";
import { fontStack } from "../templates/fonts.ts";
import { directionOf } from "../templates/wording/languages.ts";
import { size } from "../templates/wording/numbers.ts";
import { sessionLine } from "../templates/wording/phrases.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { launchBrowser, type RunningBrowser } from "./browser.ts";
import { epochOf } from "./epoch.ts";
import { root, writeWhole } from "./files.ts";
import { missingCharacters, subsetFonts } from "./fonts.ts";
import { chooseSessions, editionName, loadSession, type SessionPlace } from "./load.ts";
import { printPages, type Printed, type ServedFile } from "./print-pages.ts";
import { choiceOf, foldersOf } from "./options.ts";
import { keepProof } from "./kept-proof.ts";
import { runCommand, timed, type Made, type Terminal } from "./terminal.ts";

const TEMPLATES = join(root, "templates", "print");

/** What runs in the page before it is cut, in this order. */
const SCRIPTS = ["places.js", "cells.js", "notes.js", "tables.js", "paging.js"] as const;

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
      const known: KnownPages = { pages: book.pages, starts: book.pageOf };
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
  /** The page on which each unit starts, counted from 1: `res-7-1.op5` → 14. */
  readonly starts: Readonly<Record<string, number>>;
}

/** A finished book. */
export interface Book {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The page on which each unit starts, counted from 1: `res-7-1.op5` → 14. */
  readonly pageOf: Readonly<Record<string, number>>;
  /** The characters that our fonts lack: the browser sets them in whatever the machine has. */
  readonly missing: readonly string[];
}

/** Prints one session with a browser that runs. */
export async function printSession(
  session: Session,
  proof: Proof | undefined,
  { browser }: RunningBrowser,
  onPage: (count: number) => void = () => undefined,
): Promise<Book> {
  const direction = directionOf(session.language);
  const sheet = sheetStyles(SHEETS.a4, direction);
  const styles = ["fonts.css", "sheet.css", "book.css"];
  const document = compendium(session, proof, styles).toString();
  const files = new Map<string, ServedFile>([
    ["book.html", { type: "text/html; charset=utf-8", content: document }],
    ["sheet.css", { type: "text/css; charset=utf-8", content: sheet }],
    ["book.css", { type: "text/css; charset=utf-8", content: await template("book.css") }],
    ...(await Promise.all(SCRIPTS.map(script))),
    ...(await fontFiles(document, session.language)),
  ]);
  const epoch = epochOf(session);
  const printed = await printPages(browser, files, "book.html", SCRIPTS, { onPage });
  const bytes = await finish(
    printed.bytes,
    {
      title: documentTitle(session),
      author: session.body.name,
      subject: sessionLine(session),
      language: session.language,
      direction,
      date: epoch === undefined ? undefined : new Date(epoch * 1000),
    },
    printed.places,
    contentsOf(session).map((entry) => ({ ...entry, title: inOneLine(entry) })),
  );
  return {
    bytes,
    pages: printed.pages,
    pageOf: pagesByName(printed),
    missing: await missingCharacters(document),
  };
}

function template(name: string): Promise<string> {
  return readFile(join(TEMPLATES, name), "utf8");
}

async function script(name: string): Promise<[string, ServedFile]> {
  return [name, { type: "text/javascript; charset=utf-8", content: await template(name) }];
}

async function fontFiles(document: string, language: string): Promise<[string, ServedFile][]> {
  const fonts = await subsetFonts(document, "woff2");
  const faces = fonts.map(
    ({ family, weight, style, fileName, unicodeRange }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${fileName}") format("woff2"); unicode-range: ${unicodeRange}; }`,
  );
  const stacks = (["serif", "sans-serif"] as const).map(
    (kind) => `--${kind}: ${fontStack(kind, language)};`,
  );
  const content = [...faces, `:root { ${stacks.join(" ")} }`].join("\n");
  return [
    ["fonts.css", { type: "text/css; charset=utf-8", content }],
    ...fonts.map(({ fileName, bytes }): [string, ServedFile] => [
      fileName,
      { type: "font/woff2", content: bytes },
    ]),
  ];
}

function pagesByName({ places }: Printed): Record<string, number> {
  return Object.fromEntries(places.map(({ name, page }) => [name, page]));
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
