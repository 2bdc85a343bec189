import { childrenOf, type XmlElement } from "../akn/xml.ts";
import type { NoteMark, Remark, WordParagraph } from "./blocks.ts";
import { childOf, valueOf } from "./styles.ts";

/** How the marks of notes are counted: from which number, and where anew. */
interface Counting {
  readonly start: number;
  readonly format: string;
  readonly restart: string;
}

/** The mark of a note: in digits, as the file counts it, or `undefined` where its own stands in the words. */
export interface CountedMark {
  readonly label: string | undefined;
  readonly remarks: readonly Remark[];
}

/**
 * Counts the notes as a word processor does, one call for each mark in the order of the document: on through the
 * document, or anew in each section. Endnotes go on behind the footnotes, so that each label is there once.
 * @param settings the settings of the document, where notes of all sections are spoken of
 * @param sections the properties of its sections in order
 */
export function createNoteCounter(
  settings: XmlElement | undefined,
  sections: readonly (XmlElement | undefined)[],
  footnotes: number,
): (mark: NoteMark) => CountedMark {
  const next = { footnote: Number.NaN, endnote: Number.NaN };
  const last = { footnote: 0, endnote: 0 };
  const known = new Map<string, string>();
  const told = new Set<string>();
  return (mark) => {
    const { kind, id, hasOwnMark, section } = mark;
    if (hasOwnMark) return { label: undefined, remarks: [] };
    const before = known.get(`${kind} ${id}`);
    if (before !== undefined) return { label: before, remarks: [] };
    const counting = readCounting(kind, settings, sections[section]);
    const isAnew = counting.restart === "eachSect" && last[kind] !== section;
    const first = counting.start + (kind === "endnote" ? footnotes : 0);
    const number = Number.isNaN(next[kind]) || isAnew ? first : next[kind];
    next[kind] = number + 1;
    last[kind] = section;
    known.set(`${kind} ${id}`, String(number));
    const remarks = remarksOn(kind, counting, footnotes).filter(
      ({ message }) => !told.has(message),
    );
    for (const { message } of remarks) told.add(message);
    return { label: String(number), remarks };
  };
}

function readCounting(
  kind: "footnote" | "endnote",
  settings: XmlElement | undefined,
  section: XmlElement | undefined,
): Counting {
  const own = [section, settings].map((one) => childOf(one, `${kind}Pr`));
  const say = (name: string) => own.flatMap((one) => valueOf(one, name) ?? [])[0];
  const start = Number.parseInt(say("numStart") ?? "1", 10);
  return {
    start: Number.isNaN(start) ? 1 : start,
    format: say("numFmt") ?? (kind === "footnote" ? "decimal" : "lowerRoman"),
    restart: say("numRestart") ?? "continuous",
  };
}

function remarksOn(
  kind: "footnote" | "endnote",
  { format, restart }: Counting,
  footnotes: number,
): Remark[] {
  const told: string[] = [];
  if (format !== "decimal")
    told.push(`are printed in the form ${format}, and are digits in the text`);
  if (restart === "eachPage")
    told.push("begin anew on each page, which the file does not know; here they go on");
  if (kind === "endnote" && footnotes > 0)
    told.push("go on in the text behind those of the footnotes");
  return told.map((what) => ({
    rule: "number-stands-in-the-words",
    message: `the marks of the ${kind}s ${what}`,
  }));
}

/** The notes of a part by their ids: what stands in each, without the lines that part them from the text. */
export function readNotes(
  root: XmlElement | undefined,
  kind: "footnote" | "endnote",
  read: (note: XmlElement) => readonly WordParagraph[],
): Map<string, readonly WordParagraph[]> {
  const notes = root ? childrenOf(root, kind) : [];
  return new Map(
    notes
      .filter(({ attributes }) => (attributes.get("type") ?? "normal") === "normal")
      .map((note) => [note.attributes.get("id") ?? "", read(note)]),
  );
}
