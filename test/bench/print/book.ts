import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { subsetFonts } from "../../../build/fonts.ts";
import { loadSessions } from "../../../build/load.ts";
import type { Session } from "../../../src/model/document.ts";
import { fontStack } from "../../../templates/fonts.ts";
import { compendium, documentTitle, type Piece } from "../../../templates/print/pieces.ts";
import { html, raw, type Html } from "../../../src/text/html.ts";
import { SHEETS, sheetStyles } from "../../../templates/print/sheets.ts";
import { plainStyles } from "./styles.ts";

/** The style sheets of each document, in their order. */
const DOCUMENTS = {
  "book.html": ["fonts.css", "sheet.css", "book.css", "peers.css"],
  "vivliostyle.html": ["fonts.css", "sheet.css", "book.css", "peers.css", "vivliostyle.css"],
  "weasyprint.html": ["fonts.css", "sheet.css", "book-plain.css", "peers.css", "weasyprint.css"],
} as const;

/**
 * Writes the whole book of a session as one document, for those who print HTML, with the style sheet of the book and
 * its fonts. `peers.css` says in CSS what we do when the pages are bound, and each of the others has what it needs beside.
 */
export async function writeBook(content: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [first] = loadSessions(content);
  if (!first) throw new Error(`no session in ${content}`);
  const { session } = first;
  for (const [name, styles] of Object.entries(DOCUMENTS)) {
    writeFileSync(join(folder, name), documentOf(session, styles));
  }
  for (const name of ["peers.css", "vivliostyle.css", "weasyprint.css"]) {
    copyFileSync(join(import.meta.dirname, name), join(folder, name));
  }
  const book = readFileSync("templates/print/book.css", "utf8");
  writeFileSync(join(folder, "book.css"), book);
  const sheet = sheetStyles(SHEETS.a4, "ltr");
  writeFileSync(join(folder, "sheet.css"), sheet);
  writeFileSync(join(folder, "book-plain.css"), plainStyles(book, sheet));
  await writeFonts(documentOf(session, []), session.language, folder);
}

function documentOf(session: Session, styles: readonly string[]): string {
  const pieces = compendium(session, undefined).map((piece) => ({
    ...piece,
    html: withBinding(piece),
  }));
  const about = { language: session.language, title: documentTitle(session) };
  // Paged.js names a note by its reference, all others by its id.
  return String(wholeDocument(pieces, about, styles)).replaceAll(
    / data-ref="([^"]*)"/g,
    ' data-ref="$1" id="$1"',
  );
}

/** A piece that says where it opens and what stands above its pages, where a style sheet finds it. */
function withBinding({ html: own, opens, heads }: Piece): Html {
  const { verso, recto } = heads ?? {};
  const said = html` data-opens="${opens}"${heads && html` data-verso="${verso}" data-recto="${recto}"`}`;
  return raw(String(own).replace(/<(?:section|nav)/, (tag) => tag + String(said)));
}

async function writeFonts(words: string, language: string, folder: string): Promise<void> {
  const fonts = await subsetFonts(words, "woff2");
  for (const { fileName, bytes } of fonts) writeFileSync(join(folder, fileName), bytes);
  const faces = fonts.map(
    ({ family, weight, style, fileName }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${fileName}") format("woff2"); }`,
  );
  const stacks = (["serif", "sans-serif"] as const).map(
    (kind) => `--${kind}: ${fontStack(kind, language)};`,
  );
  writeFileSync(join(folder, "fonts.css"), [...faces, `:root { ${stacks.join(" ")} }`].join("\n"));
}

/** A book as one document. */
function wholeDocument(
  pieces: readonly Piece[],
  { language, title }: { readonly language: string; readonly title: string },
  styles: readonly string[],
): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
      </head>
      <body>
        ${pieces.map((piece) => piece.html)}
      </body>
    </html> `;
}
