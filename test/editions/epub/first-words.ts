import { Parser } from "htmlparser2";
import { readEpub } from "../../../src/verify/epub-file.ts";
import type { PdfText } from "../../../src/verify/pdf.ts";
import { readPageWords, type Piece } from "../../../src/verify/pdf-words.ts";
import { archiveOf } from "./archive.ts";

/** So many letters at the beginning of a page tell it from all others. */
const ENOUGH = 60;

/** What a page begins with, on paper and behind its marker in the e-book, as letters without spaces. */
export interface FirstWords {
  readonly page: string;
  readonly printed: string;
  readonly marked: string;
}

/** The first words of every page of a compendium from its first part or text on, in the order of the pages. */
export function firstWordsOf(book: PdfText, epub: Uint8Array): FirstWords[] {
  const behind = behindMarkers(epub);
  return book.leaves
    .filter(({ page }) => page >= book.bodyStart)
    .flatMap(({ page, runs, height }): FirstWords[] => {
      const { body, notes, copyRest } = readPageWords(runs, height, book.direction);
      const [first] = body;
      // What stands beside the first words of a table is read behind all of their cell.
      const words = first
        ? body.slice(0, ends(body.findIndex(({ cell }) => cell !== first.cell)))
        : (notes[0]?.words ?? copyRest);
      const label = book.labels[page - 1] ?? "";
      const printed = lettersOf(words.map((piece: Piece) => piece.text).join("")).slice(0, ENOUGH);
      if (printed === "") return [];
      return [
        { page: label, printed, marked: (behind.get(label) ?? "nothing").slice(0, printed.length) },
      ];
    });
}

function ends(index: number): number {
  return index < 0 ? ENOUGH : index;
}

function lettersOf(text: string): string {
  return text.normalize("NFC").replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "");
}

/** What stands behind each marker in its file, without the marks of notes. */
function behindMarkers(epub: Uint8Array): ReadonlyMap<string, string> {
  const files = archiveOf(epub);
  const starts = new Map<string, string>();
  for (const { file } of readEpub(epub).documents) {
    let text = "";
    let within = 0;
    const places: { readonly label: string; readonly at: number }[] = [];
    const parser = new Parser(
      {
        onopentag(tag, { role, "aria-label": label = "" }) {
          if (tag === "sup" || within > 0) within += 1;
          const number = /^ (\w+)\. $/.exec(label)?.[1] ?? label;
          if (role === "doc-pagebreak") places.push({ label: number, at: text.length });
        },
        ontext(words) {
          if (within === 0) text += lettersOf(words);
        },
        onclosetag() {
          if (within > 0) within -= 1;
        },
      },
      { xmlMode: true },
    );
    parser.end(files.get(file)?.replace(/<head>.*?<\/head>/s, "") ?? "");
    for (const { label, at } of places) starts.set(label, text.slice(at, at + ENOUGH));
  }
  return starts;
}
