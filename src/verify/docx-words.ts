import {
  attributeOf,
  isYes,
  parse,
  readHiding,
  readTargets,
  unpackWord,
  type Attributes,
  type Hiding,
} from "./docx-parts.ts";

/** The words of a Word document, read without knowing what they mean. */
export interface DocxWords {
  /** Outside the notes, paragraphs and cells on lines of their own. */
  readonly body: string;
  /** The notes in the order of their marks. */
  readonly notes: readonly string[];
  /** What no page shows, and what stands at the heads and feet of pages. */
  readonly apart: string;
  /** How many signs the file names by their number in a font. */
  readonly signs: number;
}

/** A paragraph, in the order in which paragraphs begin. */
interface ReadParagraph {
  text: string;
  /** The note that it stands in. */
  readonly note: string | undefined;
  /** The notes referred to, `footnote 2`, in order. */
  readonly marks: string[];
}

/** What was found in one part of the file. */
interface PartWords {
  readonly paragraphs: readonly ReadParagraph[];
  readonly hidden: readonly Pick<ReadParagraph, "text" | "note">[];
  /** What each section says of its heads and feet. */
  readonly sections: readonly Section[];
  readonly signs: number;
}

interface Section {
  hasFirst: boolean;
  /** The relations of its heads and feet; of the first page's own head behind `first `. */
  readonly pages: string[];
}

/** Reads the words of a Word document with own eyes. Throws where the file is no such document. */
export function readDocxWords(bytes: Uint8Array): DocxWords {
  const text = unpackWord(bytes);
  const main = readTargets("", text).find(({ type }) => type === "officeDocument")?.path;
  const path = main ?? "word/document.xml";
  const targets = readTargets(path, text);
  const pathOf = (type: string) => targets.find((one) => one.type === type)?.path;
  const isHiding = readHiding(text(pathOf("styles")));
  const read = (at: string | undefined) => readPart(text(at), isHiding);

  const document = read(path);
  const notes = { footnote: read(pathOf("footnotes")), endnote: read(pathOf("endnotes")) };
  const marks = new Set(document.paragraphs.flatMap((one) => one.marks));
  const byNote = Map.groupBy(
    [...notes.footnote.paragraphs, ...notes.endnote.paragraphs],
    ({ note }) => note,
  );
  const pathById = (id: string) => targets.find((one) => one.id === id)?.path;
  const [own] = document.sections;
  const first =
    own?.hasFirst === true ? own.pages.find((page) => page.startsWith("first ")) : undefined;
  const firstPath = first === undefined ? undefined : pathById(first.slice(6));
  const pages = document.sections.flatMap((section) =>
    section.pages.map((id) => pathById(id.replace(/^first /, ""))),
  );
  const others = [...new Set(pages)].filter((one) => one !== firstPath).map(read);
  const head = read(firstPath);
  const linesOf = ({ paragraphs }: PartWords) => paragraphs.map((one) => one.text);
  const readNotes = [...marks].flatMap((mark) => {
    const paragraphs = byNote.get(mark);
    return paragraphs ? [paragraphs.map((one) => one.text).join("\n")] : [];
  });
  return {
    body: [...linesOf(head), ...linesOf(document)].join("\n"),
    notes: readNotes,
    apart: [head, document, notes.footnote, notes.endnote, ...others]
      .flatMap(({ hidden }) => hidden)
      .flatMap(({ text, note }) => (note === undefined || marks.has(note) ? [text] : []))
      .concat(others.flatMap(linesOf))
      .join("\n"),
    signs: head.signs + document.signs + notes.footnote.signs + notes.endnote.signs,
  };
}

/** An element that is open. */
interface Frame {
  readonly name: string;
  /** Whether nothing in it is part of the text. */
  isGone: boolean;
  /** Whether it is in a picture, and in no text box of it. */
  readonly isDrawn: boolean;
  hasChoice: boolean;
  /** Of a paragraph: its words, and whether it goes on in the next. */
  readonly paragraph: ReadParagraph | undefined;
  goesOn: boolean;
  /** Of a paragraph or a run. */
  style: string | undefined;
  isHidden: boolean | undefined;
}

const PICTURES = new Set(["drawing", "pict", "object"]);

/** The parts of a formula that do not stand beside what is before them. */
const APART = new Set(["den", "sup", "sub", "deg", "lim"]);

const SPACES = new Set(["tab", "ptab", "br", "cr"]);

function readPart(xml: string, isHiddenBy: Hiding): PartWords {
  const paragraphs: ReadParagraph[] = [];
  const hidden: PartWords["hidden"][number][] = [];
  const sections: Section[] = [];
  const open: Frame[] = [];
  const fields: boolean[] = []; // whether one has come to its result
  let waiting = 0;
  let signs = 0;
  let note: string | undefined;
  let unfinished: Frame["paragraph"];
  const isIn = (...names: readonly string[]) =>
    names.every((name, nth) => open.at(nth - names.length)?.name === name);
  const find = (name: string) => open.findLast((frame) => frame.name === name);
  const isShown = () => {
    const last = open.at(-1);
    return last !== undefined && !last.isGone && !last.isDrawn;
  };
  const isHidden = () => {
    const run = find("r");
    // Nobody reads the instruction of a field.
    if (waiting > 0) return true;
    return run?.isHidden ?? isHiddenBy(run?.style, false) !== isHiddenBy(find("p")?.style, true);
  };
  const add = (text: string) => {
    const paragraph = find("p")?.paragraph;
    if (!isShown() || !paragraph) return;
    if (isHidden()) hidden.push({ text, note });
    else paragraph.text += text;
  };

  const begin = (name: string, attributes: Attributes): void => {
    const value = attributeOf(attributes, "val");
    if (name === "footnote" || name === "endnote") {
      note = `${name} ${attributeOf(attributes, "id")}`;
    } else if ((name === "tbl" || name === "tc") && isShown()) unfinished = undefined;
    else if (name === "pStyle" && isIn("p", "pPr")) set(find("p"), { style: value });
    else if (name === "rStyle" && isIn("r", "rPr")) set(find("r"), { style: value });
    else if (name === "vanish" && isIn("r", "rPr")) set(find("r"), { isHidden: isYes(value) });
    else if (SPACES.has(name) && (isIn("r") || isIn("Choice") || isIn("Fallback"))) add(" ");
    else if (name === "noBreakHyphen") add("\u2011");
    else if (name === "sym") signs += 1;
    else if (APART.has(name)) add(" ");
    else if (name === "fldChar" && isShown()) {
      waiting += turnField(fields, attributeOf(attributes, "fldCharType"));
    } else if (name === "footnoteReference" || name === "endnoteReference") {
      const mark = `${name.replace("Reference", "")} ${attributeOf(attributes, "id")}`;
      if (isShown() && !isHidden()) find("p")?.paragraph?.marks.push(mark);
    } else if (name === "del" || name === "moveFrom") {
      if (isIn("p", "pPr", "rPr")) set(find("p"), { goesOn: true });
      if (name === "del" && isIn("tr", "trPr")) set(find("tr"), { isGone: true });
    } else if (name === "sectPr" && !isIn("sectPrChange")) {
      sections.push({ hasFirst: false, pages: [] });
    } else if (isIn("sectPr") && !isIn("sectPrChange", "sectPr")) {
      const section = sections.at(-1);
      if (section && name === "titlePg") section.hasFirst = true;
      if (name !== "headerReference" && name !== "footerReference") return;
      const isFirst = name === "headerReference" && attributeOf(attributes, "type") === "first";
      section?.pages.push(`${isFirst ? "first " : ""}${attributeOf(attributes, "id")}`);
    }
  };
  const push = (name: string): void => {
    const holder = open.at(-1);
    const isOther = holder?.name === "AlternateContent" && holder.hasChoice;
    if (holder?.name === "AlternateContent") holder.hasChoice = true;
    const isGone = holder?.isGone === true || isOther || name === "del" || name === "moveFrom";
    const isDrawn = PICTURES.has(name) || (holder?.isDrawn === true && name !== "txbxContent");
    let paragraph: Frame["paragraph"];
    if (name === "p" && !isGone && !isDrawn) {
      paragraph = unfinished ?? { text: "", note, marks: [] };
      if (!unfinished) paragraphs.push(paragraph);
      unfinished = undefined;
    }
    open.push({
      name,
      isGone,
      isDrawn,
      hasChoice: false,
      paragraph,
      goesOn: false,
      style: undefined,
      isHidden: undefined,
    });
  };
  parse(
    xml,
    (name, attributes) => {
      begin(name, attributes);
      push(name);
    },
    (name) => {
      const frame = open.pop();
      if (frame?.isGone !== false || frame.isDrawn) return;
      if (frame.goesOn) unfinished = frame.paragraph;
      if (/^(?:tc|txbxContent|footnote|endnote)$/.test(name)) unfinished = undefined;
    },
    (text) => {
      if (isIn("t")) add(text);
    },
  );
  return { paragraphs, hidden, sections, signs };
}

function set(frame: Frame | undefined, what: Partial<Frame>): void {
  if (frame) Object.assign(frame, what);
}

/** Opens, turns or ends a field; by how many more are without their result then. */
function turnField(fields: boolean[], type: string | undefined): number {
  if (type === "begin") {
    fields.push(false);
    return 1;
  }
  if (type !== "separate" && type !== "end") return 0;
  const hasResult = fields.pop();
  if (hasResult === undefined) return 0;
  if (type === "separate") fields.push(true);
  return hasResult ? 0 : -1;
}
