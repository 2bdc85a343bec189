import { childrenOf, wordsIn, type XmlElement } from "../akn/xml.ts";
import {
  paragraphsOf,
  type Piece,
  type Remark,
  type WordBlock,
  type WordCell,
  type WordParagraph,
} from "./blocks.ts";
import { partAtBreaks } from "./breaks.ts";
import type { CountedLabel } from "./numbering.ts";
import type { Relation } from "./package.ts";
import { childOf, isSwitchedOn, valueOf, type ListPlace, type Styles } from "./styles.ts";
import { readSign } from "./symbols.ts";

/** What the paragraphs of a part are read with. */
export interface FlowContext {
  readonly styles: Styles;
  readonly relations: readonly Relation[];
  readonly count: (place: ListPlace, style: string | undefined) => CountedLabel | undefined;
  /** Whether something of a kind that is told once a document was not told yet. */
  readonly isFirst: (kind: string) => boolean;
}

/** A paragraph while it is read. */
interface Open {
  readonly pieces: Piece[];
  readonly boxes: WordBlock[];
  readonly hidden: string[];
  readonly remarks: Remark[];
}

/** What holds for a run, and for the words in it. */
interface Looks {
  readonly paragraph: XmlElement | undefined;
  readonly href: string | undefined;
}

/** What is gone from the text as it stands, though the file remembers it. */
const GONE = new Set(["del", "moveFrom"]);

/** What a picture or an embedded object is; one that holds a text box has words. */
const PICTURES = new Set(["drawing", "pict", "object"]);

/** What a table, a row or a cell says of itself, and what was deleted of it. */
const NO_ROWS = new Set(["tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "del", "moveFrom"]);

/** The parts of a formula that stand above, below or behind another. */
const FORMULA_PARTS = new Set(["den", "sup", "sub", "deg", "lim"]);

/** A field holds its instruction, which nobody reads, and its result; it may reach over paragraphs. */
interface Field {
  readonly part: "instruction" | "result";
  readonly instruction: string;
  /** The address that its result leads to, or that of the field it is in. */
  readonly href: string | undefined;
}

const LINK = /^\s*HYPERLINK\s+"([^"]{1,2000})"/;
const COUNTING = /^\s*(LISTNUM|AUTONUM\w{0,4})\b/;

/**
 * Reads the blocks of a part in the order of the file: paragraphs with their numbers counted, and tables. What was
 * deleted holds no words, what was inserted does; of alternatives the first counts.
 */
export function createFlow({ styles, relations, count, isFirst }: FlowContext) {
  const fields: Field[] = [];
  let instructions = 0; // how many of them have not come to their result
  let section = 0;
  let pending: Open | undefined;

  function readBlocks(parent: XmlElement): WordBlock[] {
    return childrenOf(parent).flatMap((element): WordBlock[] => {
      const { name } = element;
      if (GONE.has(name)) {
        tellChanges(undefined, element);
        return [];
      }
      if (name === "p") return readParagraph(element);
      if (name === "tbl") return readTable(element);
      if (name === "AlternateContent") return alternative(element).flatMap(readBlocks);
      if (name === "altChunk") {
        const message = "another file is embedded here, and its words are not read";
        return [bare([{ rule: "file-is-read-whole", message }])];
      }
      return readBlocks(element);
    });
  }

  function readParagraph(element: XmlElement): WordParagraph[] {
    const properties = childOf(element, "pPr");
    const open = pending ?? { pieces: [], boxes: [], hidden: [], remarks: [] };
    pending = undefined;
    readInside(element, open, { paragraph: properties, href: undefined });
    if (childOf(properties, "sectPr")) section += 1;
    // Where the end of a paragraph was deleted, it goes on in the next.
    const end = childOf(properties, "rPr");
    const gone = end && childrenOf(end).find(({ name }) => GONE.has(name));
    if (gone) {
      tellChanges(open, gone);
      pending = open;
      return [];
    }
    const label = count(styles.listPlace(properties), valueOf(properties, "pStyle"));
    return partAtBreaks({ type: "paragraph", label, ...open });
  }

  /** The paragraph whose end was deleted, where no other follows. */
  function readRest(): WordParagraph[] {
    const rest = pending;
    pending = undefined;
    return rest ? [{ type: "paragraph", label: undefined, ...rest }] : [];
  }

  function readInside(parent: XmlElement, open: Open, looks: Looks): void {
    for (const element of childrenOf(parent)) {
      const { name, attributes } = element;
      if (GONE.has(name)) tellChanges(open, element);
      else if (name === "r") readRun(element, open, looks);
      else if (name === "AlternateContent") {
        for (const one of alternative(element)) readInside(one, open, looks);
      } else if (name === "fldSimple") {
        tellField(attributes.get("instr") ?? "", open);
        readInside(element, open, {
          ...looks,
          href: linkIn(attributes.get("instr")) ?? looks.href,
        });
      } else {
        if (name === "ins" || name === "moveTo") tellChanges(open, element);
        if (name === "oMath") tellFormula(open);
        if (FORMULA_PARTS.has(name)) open.pieces.push({ ...SPACE, href: looks.href });
        readInside(element, open, { ...looks, href: addressOf(element) ?? looks.href });
      }
    }
  }

  function addressOf({ name, attributes }: XmlElement): string | undefined {
    const relation = relations.find(
      ({ id }) => name === "hyperlink" && id === attributes.get("id"),
    );
    if (relation?.isOutside !== true) return undefined;
    const anchor = attributes.get("anchor");
    return anchor === undefined ? relation.target : `${relation.target}#${anchor}`;
  }

  function readRun(run: XmlElement, open: Open, looks: Looks): void {
    const own = childOf(run, "rPr");
    const isHidden = styles.isOn("vanish", own, looks.paragraph);
    const isItalic = styles.isOn("i", own, looks.paragraph);
    const isRaised = styles.isRaised(own);
    const isStruck = ["strike", "dstrike"].some((name) => styles.isOn(name, own, looks.paragraph));
    const add = (text: string, isSign = false) => {
      if (isInstruction() || text === "") return;
      if (isHidden) open.hidden.push(text);
      else {
        const href = fields.at(-1)?.href;
        open.pieces.push({
          type: "words",
          text,
          isItalic,
          isRaised,
          isSign,
          href: href ?? looks.href,
        });
      }
      if (!isSign && /[\uE000-\uF8FF]/.test(text) && isFirst("private")) {
        const message = `“${text.trim().slice(0, 60)}” holds signs whose meaning only their font knows; they are kept`;
        open.remarks.push({ rule: "file-is-read-whole", message });
      }
      if (isStruck && text.trim() !== "" && isFirst("struck")) {
        const message = `“${text.trim().slice(0, 60)}” is struck through by hand; such words are kept`;
        open.remarks.push({ rule: "changes-are-settled", message });
      }
    };
    const readContents = (elements: readonly XmlElement[]): void => {
      for (const element of elements) {
        const { name, attributes } = element;
        if (name === "t") add(textIn(element));
        else if (name === "AlternateContent")
          readContents(alternative(element).flatMap((one) => childrenOf(one)));
        else if (name === "tab" || name === "ptab") add("\t");
        else if (name === "br" || name === "cr") {
          add(attributes.get("type") === "page" ? "\n\n" : "\n");
        } else if (name === "noBreakHyphen") add("\u2011");
        else if (name === "sym") {
          const [font, code] = [attributes.get("font") ?? "", attributes.get("char") ?? ""];
          const { text, isKnown } = readSign(font, code);
          add(text, true);
          if (!isKnown) {
            const message = `a sign whose meaning only its font knows, ${font || "which has no name"}; kept as U+${code}`;
            open.remarks.push({ rule: "file-is-read-whole", message });
          }
        } else if (name === "footnoteReference" || name === "endnoteReference") {
          if (isHidden || isInstruction()) continue;
          open.pieces.push({
            type: "note",
            kind: name === "footnoteReference" ? "footnote" : "endnote",
            id: attributes.get("id") ?? "",
            hasOwnMark: /^(?:1|true|on)$/.test(attributes.get("customMarkFollows") ?? ""),
            section,
          });
        } else if (name === "fldChar") turnField(attributes.get("fldCharType"));
        else if (name === "instrText") instruct(textIn(element), open);
        else if (name === "ruby") readInside(element, open, looks);
        else if (PICTURES.has(name)) readPicture(element, open);
      }
    };
    readContents(childrenOf(run));
  }

  function isInstruction(): boolean {
    return instructions > 0;
  }

  function turnField(type: string | undefined): void {
    const last = fields.at(-1);
    if (type === "begin") {
      fields.push({ part: "instruction", instruction: "", href: last?.href });
      instructions += 1;
    }
    if (!last || (type !== "separate" && type !== "end")) return;
    if (last.part === "instruction") instructions -= 1;
    fields.pop();
    if (type === "end") return;
    fields.push({ ...last, part: "result", href: linkIn(last.instruction) ?? last.href });
  }

  function instruct(text: string, open: Open): void {
    const last = fields.at(-1);
    if (last) fields[fields.length - 1] = { ...last, instruction: last.instruction + text };
    tellField(text, open);
  }

  function tellField(instruction: string, open: Open): void {
    const [, name] = COUNTING.exec(instruction) ?? [];
    if (name === undefined) return;
    const message = `the field ${name} prints a number here that stands nowhere in the file, and is not in the text`;
    open.remarks.push({ rule: "file-is-read-whole", message });
  }

  function tellFormula(open: Open): void {
    const message = "a formula; its signs stand one behind the other in the text";
    open.remarks.push({ rule: "file-is-read-whole", message });
  }

  function readPicture(picture: XmlElement, open: Open): void {
    const contents = outermost(picture, "txbxContent");
    for (const content of contents) open.boxes.push(...readBlocks(content), ...readRest());
    if (contents.length > 0) return;
    const words = outermost(picture, "t").map(wordsIn).join(" ");
    if (words !== "") {
      const message = `a drawing; its words “${words.slice(0, 60)}” are not in the text`;
      open.remarks.push({ rule: "file-is-read-whole", message });
    } else if (picture.name === "object") {
      const message = "an object of another program; what is written in it is not in the text";
      open.remarks.push({ rule: "file-is-read-whole", message });
    } else {
      const message = "a picture; what may be written in it is not in the text";
      open.remarks.push({ rule: "picture-has-no-words", message });
    }
  }

  function readTable(table: XmlElement): WordBlock[] {
    const before = readRest();
    const rows = rowsIn(table).map((row) => {
      const isHead = isSwitchedOn(childOf(row, "trPr"), "tblHeader") ?? false;
      return { isHead, cells: cellsIn(row).map(readCell) };
    });
    const [first, ...others] = rows.flatMap(({ cells }) => cells);
    // A box around words is no table.
    if (first && others.length === 0) return [...before, ...first.paragraphs];
    return [...before, { type: "table", rows }];
  }

  function rowsIn(parent: XmlElement): XmlElement[] {
    return childrenOf(parent).flatMap((element) => {
      if (element.name === "tr") {
        const gone = childOf(childOf(element, "trPr"), "del");
        if (gone) tellChanges(undefined, gone);
        return gone ? [] : [element];
      }
      if (element.name === "AlternateContent") return alternative(element).flatMap(rowsIn);
      return NO_ROWS.has(element.name) ? [] : rowsIn(element);
    });
  }

  function cellsIn(parent: XmlElement): XmlElement[] {
    return childrenOf(parent).flatMap((element) => {
      if (element.name === "tc") return [element];
      if (element.name === "AlternateContent") return alternative(element).flatMap(cellsIn);
      return NO_ROWS.has(element.name) ? [] : cellsIn(element);
    });
  }

  function readCell(cell: XmlElement): WordCell {
    const properties = childOf(cell, "tcPr");
    const merge = childOf(properties, "vMerge");
    const columns = Number(valueOf(properties, "gridSpan") ?? "1");
    return {
      columns: columns >= 1 && columns <= 100 ? columns : 1,
      isContinued: merge !== undefined && merge.attributes.get("val") !== "restart",
      paragraphs: paragraphsOf([...readBlocks(cell), ...readRest()]).map((one) => ({
        ...one,
        boxes: [],
      })),
    };
  }

  /** Changes that nobody settled are told once: what is published is the text as if all were accepted. */
  function tellChanges(open: Open | undefined, element: XmlElement): void {
    if (!isFirst("changes")) return;
    const author = element.attributes.get("author");
    const by = author === undefined ? "" : `, the first by ${author}`;
    const message = `the file holds changes that nobody accepted or rejected${by}; what was inserted is in the text, what was deleted is not`;
    const remark: Remark = { rule: "changes-are-settled", message };
    pending ??= open ? undefined : { pieces: [], boxes: [], hidden: [], remarks: [] };
    (open ?? pending)?.remarks.push(remark);
  }

  return {
    /** The blocks in an element, in order. */
    blocks: (parent: XmlElement): WordBlock[] => [...readBlocks(parent), ...readRest()],
  };
}

const SPACE = {
  type: "words",
  text: " ",
  isItalic: false,
  isRaised: false,
  isSign: false,
} as const;

function linkIn(instruction: string | undefined): string | undefined {
  return LINK.exec(instruction ?? "")?.[1];
}

function bare(remarks: readonly Remark[]): WordParagraph {
  return { type: "paragraph", label: undefined, pieces: [], boxes: [], hidden: [], remarks };
}

/** Of alternatives the first, which new programs show; the others are for old ones and say the same. */
function alternative(element: XmlElement): XmlElement[] {
  const [first] = childrenOf(element, "Choice");
  return first ? [first] : childrenOf(element, "Fallback").slice(0, 1);
}

/** The elements with a name that stand in no other of that name; of alternatives, in the first. */
function outermost(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === "AlternateContent")
      return alternative(child).flatMap((one) => outermost(one, name));
    return outermost(child, name);
  });
}

/** The characters in an element, white space as it stands. */
function textIn({ children }: XmlElement): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
