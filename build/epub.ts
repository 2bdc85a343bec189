import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "../src/editions/epub/png.ts";
import { writeBook, type BookFont, type Templates } from "../src/editions/epub/write.ts";
import type { Session } from "../src/model/document.ts";
import type { Proof } from "../src/model/proof.ts";
import { composeBook } from "../templates/epub/book.ts";
import { coverDrawing } from "../templates/epub/cover.ts";
import { size } from "../templates/wording/numbers.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { epochOf } from "./epoch.ts";
import { out, root, writeWhole } from "./files.ts";
import { subsetFonts } from "./fonts.ts";
import { editionName, loadSessions, type LoadedSession } from "./load.ts";
import { proveSession } from "./proof.ts";
import { runCommand, timed, type Made, type Terminal } from "./terminal.ts";

/** Makes the e-book of each session into `made`. A file stands in its place only when it is whole. */
export async function makeBooks(
  terminal: Terminal,
  sessions: readonly LoadedSession[],
  made: string,
): Promise<readonly Made[]> {
  const rows: Made[] = [];
  for (const loaded of sessions) {
    const name = `${editionName(loaded)}.epub`;
    const where = join(made, "epub", name);
    terminal.progress(`e-book: ${name}`);
    const { proof } = proveSession(loaded.session);
    const { result: bytes, seconds } = await timed(() => makeBook(loaded.session, { proof }));
    writeWhole(where, bytes);
    rows.push({
      what: "e-book",
      where,
      size: size(bytes.length, wordingFor("en")),
      seconds,
      complaints: 0,
    });
  }
  return rows;
}

/** What is not in a session and may be said of its book. */
export interface Edition {
  readonly proof?: Proof | undefined;
  /** In seconds since 1970; without it `SOURCE_DATE_EPOCH`, or the day the session closed. */
  readonly epoch?: number;
  /** See `Materials`. */
  readonly conforms?: boolean;
}

/** The e-book of a session: the bytes of an EPUB file. */
export async function makeBook(
  session: Session,
  { proof, epoch, ...edition }: Edition = {},
): Promise<Uint8Array> {
  const book = composeBook(session, proof);
  const drawing = coverDrawing(session);
  const markup = [drawing, JSON.stringify(book), ...book.chapters.map(({ body }) => String(body))];
  const fonts = (await subsetFonts(markup.join(""), "truetype")).filter(
    ({ family }) => family !== "Source Sans 3",
  );
  return writeBook(book, {
    templates: await readTemplates(),
    fonts,
    cover: await paint(drawing, fonts),
    epoch: epoch ?? epochOf(session) ?? 0,
    ...edition,
  });
}

async function readTemplates(): Promise<Templates> {
  const read = (file: string) => readFile(join(root, "templates/epub", file), "utf8");
  return {
    package: await read("content.opf.ejs"),
    contents: await read("toc.xhtml.ejs"),
    ncx: await read("toc.ncx.ejs"),
    chapter: await read("chapter.xhtml.ejs"),
    style: await read("style.css"),
  };
}

/** Turns a drawing into a PNG with these fonts and no others, which the painter reads from disk only. */
async function paint(drawing: string, fonts: readonly BookFont[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "plenary-cover-"));
  try {
    const fontFiles = fonts.map(({ fileName }) => join(folder, fileName));
    await Promise.all(fonts.map(({ bytes }, nth) => writeFile(fontFiles[nth] ?? "", bytes)));
    const painter = new Resvg(drawing, {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Source Serif 4" },
    });
    return encodePng(painter.render());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await runCommand({
    name: "npm run epub",
    summary: "makes the e-book of every session in content/, in build/out/epub",
    run: (terminal) => makeBooks(terminal, loadSessions(), out),
  });
}
