import { childrenOf, elementsIn, wordsIn, type XmlElement } from "../akn/xml.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import type { Converted } from "../converted.ts";
import { paragraphsOf, wordsOfParagraph, type WordBlock, type WordParagraph } from "./blocks.ts";
import { createFlow } from "./flow.ts";
import { openMasthead } from "./masthead.ts";
import { createNoteCounter, readNotes } from "./notes.ts";
import { createCounter } from "./numbering.ts";
import { openPackage, type Part, type WordFile } from "./package.ts";
import { findRaisedNotes } from "./raised.ts";
import { childOf, readStyles } from "./styles.ts";
import { writeBlocks } from "./write.ts";

/** The text that was got out of a Word document. */
export interface DocxText extends Converted {
  /** What stands in no words of the file: labels and marks that it counts, and the signs of the notation. */
  readonly added: readonly Span[];
  /** The lines that are notes. */
  readonly notes: readonly Span[];
}

/**
 * Gets the text out of a Word document (.docx, ECMA-376) as a plain report has it: each paragraph on its line, with
 * the number that a word processor prints before it; notes below the paragraph that refers to them; tables in rows with
 * bars; italics between asterisks. Heads and feet of pages are left out, but for the head of the first page where it
 * is one of its own, and so is what is hidden. Gives in words why there is none, for a file that is damaged or empty.
 */
export function readDocx(bytes: Uint8Array): DocxText | string {
  try {
    return readFile(openPackage(bytes));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return `this Word document cannot be read: ${what}`;
  }
}

function readFile(file: WordFile): DocxText | string {
  const told = new Set<string>();
  const isFirst = (kind: string) => !told.has(kind) && told.add(kind).has(kind);
  const styles = readStyles(file.partOf("styles")?.root);
  const count = createCounter(file.partOf("numbering")?.root);
  const flowOf = ({ relations }: Part) => createFlow({ styles, relations, count, isFirst });

  const pages = readPages(file, (part) => paragraphsOf(flowOf(part).blocks(part.root)));
  const blocks = openMasthead([...pages.first, ...flowOf(file).blocks(file.root)]);
  const notesOf = (kind: "footnote" | "endnote") => {
    const part = file.partOf(`${kind}s`);
    return readNotes(part?.root, kind, (note) =>
      part ? paragraphsOf(flowOf(part).blocks(note)) : [],
    );
  };
  const notes = { footnote: notesOf("footnote"), endnote: notesOf("endnote") };
  const settings = file.partOf("settings")?.root;
  const counted = countNotes(blocks);
  const written = writeBlocks(blocks, {
    count: createNoteCounter(settings, pages.sections, counted.footnotes),
    isNote: findRaisedNotes(paragraphsOf(blocks), counted.all),
    find: ({ kind, id }) => notes[kind].get(id),
  });
  if (written.text.trim() === "") {
    return "this Word document has no words, as one with pictures of pages has none; text recognition makes a text of it";
  }
  const remarks = [...remarksOn(file), ...written.remarks];
  return { ...written, dropped: [...written.hidden, ...pages.dropped], remarks };
}

function countNotes(blocks: readonly WordBlock[]): { footnotes: number; all: number } {
  const pieces = paragraphsOf(blocks).flatMap((paragraph) => paragraph.pieces);
  const marks = pieces.filter((piece) => piece.type === "note");
  return { footnotes: marks.filter(({ kind }) => kind === "footnote").length, all: marks.length };
}

/** The sections of a document, the head of its first page where it has its own, and all other heads and feet. */
function readPages(
  { root, relations, part }: WordFile,
  read: (part: Part) => readonly WordParagraph[],
): { sections: XmlElement[]; first: WordParagraph[]; dropped: string[] } {
  const all = [...elementsIn(root)];
  // What a section was before it was changed is told inside it.
  const former = new Set(
    all.flatMap((one) => (one.name === "sectPrChange" ? childrenOf(one) : [])),
  );
  const sections = all.filter((one) => one.name === "sectPr" && !former.has(one));
  const idOfFirst = sections.slice(0, 1).flatMap((section) => {
    if (!childOf(section, "titlePg")) return [];
    const head = childrenOf(section, "headerReference").find(
      ({ attributes }) => attributes.get("type") === "first",
    );
    return head?.attributes.get("id") ?? [];
  })[0];
  const used = sections.flatMap((section) =>
    ["headerReference", "footerReference"].flatMap((name) =>
      childrenOf(section, name).flatMap(({ attributes }) => attributes.get("id") ?? []),
    ),
  );
  const pathOf = (id: string | undefined) => relations.find((one) => one.id === id)?.target;
  const firstPath = pathOf(idOfFirst);
  const readPath = (path: string | undefined) => {
    const found = path === undefined ? undefined : part(path);
    return found ? read(found) : [];
  };
  const first = readPath(firstPath).map((one) => ({ ...one, boxes: [] }));
  const others = new Set(used.map(pathOf).filter((path) => path !== firstPath));
  const dropped = [...others].flatMap((path) =>
    readPath(path).flatMap((one) => {
      const line = [wordsOfParagraph(one), ...one.hidden].join(" ").replace(/\s+/g, " ").trim();
      return line === "" ? [] : [line];
    }),
  );
  return { sections, first, dropped };
}

/** What is odd about the file as a whole. */
function remarksOn(file: WordFile): Diagnostic[] {
  const part = file.partOf("comments");
  const comments = part ? childrenOf(part.root, "comment").map(wordsIn) : [];
  if (comments.length === 0) return [];
  const [first = ""] = comments;
  const message = `the file holds comments, which are not in the text: ${comments.length}, the first “${first.slice(0, 60)}”`;
  return [{ rule: "changes-are-settled", message, span: { start: 0, end: 0 } }];
}
