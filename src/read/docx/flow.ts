import { childrenOf, type XmlElement } from "../akn/xml.ts";
import {
  paragraphsOf,
  type Piece,
  type Remark,
  type WordBlock,
  type WordCell,
  type WordParagraph,
} from "./blocks.ts";
import { partAtBreaks } from "./breaks.ts";
import { contentsOf, GONE, outermost, textIn } from "./elements.ts";
import { followFields, linkIn, remarksOnField } from "./fields.ts";
import type { CountedLabel } from "./numbering.ts";
import type { Relation } from "./package.ts";
import {
  EMBEDDED,
  FORMULA,
  remarkOnChanges,
  remarkOnPicture,
  remarkOnSign,
  remarkOnSigns,
  remarkOnStruck,
} from "./remarks.ts";
import { childOf, valueOf, type ListPlace, type Styles } from "./styles.ts";
import { readSign } from "./symbols.ts";
import { columnsOf, rowsOf } from "./tables.ts";

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

/** What a picture or an embedded object is; one that holds a text box has words. */
const PICTURES = new Set(["drawing", "pict", "object"]);

/** The parts of a formula that stand above, below or behind another. */
const FORMULA_PARTS = new Set(["den", "sup", "sub", "deg", "lim"]);

/** Signs that the file has elements for. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["ptab", "\t"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
]);

/**
 * Reads the blocks of a part in the order of the file: paragraphs with their numbers counted, and tables. What was
 * deleted holds no words, what was inserted does; of alternatives the first counts.
 */
export function createFlow({ styles, relations, count, isFirst }: FlowContext) {
  const fields = followFields();
  let section = 0;
  let pending: Open | undefined; // a paragraph whose end was deleted

  function readBlocks(parent: XmlElement): WordBlock[] {
    return contentsOf(parent).flatMap((element): WordBlock[] => {
      const { name } = element;
      if (GONE.has(name)) tellChanges((pending ??= openParagraph()), element);
      if (GONE.has(name)) return [];
      if (name === "p") return readParagraph(element);
      if (name === "tbl") return readTable(element);
      if (name === "altChunk") (pending ??= openParagraph()).remarks.push(EMBEDDED);
      return readBlocks(element);
    });
  }

  function readParagraph(element: XmlElement): WordParagraph[] {
    const properties = childOf(element, "pPr");
    const open = pending ?? openParagraph();
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

  /** What is left open where no paragraph follows. */
  function readRest(): WordParagraph[] {
    const rest = pending;
    pending = undefined;
    return rest ? [{ type: "paragraph", label: undefined, ...rest }] : [];
  }

  function readInside(parent: XmlElement, open: Open, looks: Looks): void {
    for (const element of contentsOf(parent)) {
      const { name } = element;
      if (name === "r") {
        readRun(element, open, looks);
        continue;
      }
      const isGone = GONE.has(name);
      if (isGone || name === "ins" || name === "moveTo") tellChanges(open, element);
      if (isGone) continue;
      if (name === "oMath") open.remarks.push(FORMULA);
      if (FORMULA_PARTS.has(name)) open.pieces.push(SPACE);
      if (name === "fldSimple") {
        open.remarks.push(...remarksOnField(element.attributes.get("instr") ?? ""));
      }
      readInside(element, open, { ...looks, href: addressOf(element) ?? looks.href });
    }
  }

  /** The address that the words in an element lead to. */
  function addressOf({ name, attributes }: XmlElement): string | undefined {
    if (name === "fldSimple") return linkIn(attributes.get("instr") ?? "");
    if (name !== "hyperlink") return undefined;
    const relation = relations.find(({ id }) => id === attributes.get("id"));
    if (relation?.isOutside !== true) return undefined;
    const anchor = attributes.get("anchor");
    return anchor === undefined ? relation.target : `${relation.target}#${anchor}`;
  }

  function readRun(run: XmlElement, open: Open, looks: Looks): void {
    const own = childOf(run, "rPr");
    const isOn = (name: string) => styles.isOn(name, own, looks.paragraph);
    const isHidden = isOn("vanish");
    const isStruck = isOn("strike") || isOn("dstrike");
    const look = { isItalic: isOn("i"), isRaised: styles.isRaised(own) };
    const add = (text: string, isSign = false) => {
      const href = fields.href() ?? looks.href;
      // What stands in the instruction of a field is shown as little as what is hidden.
      if (isHidden || fields.isInstruction()) open.hidden.push(isSign ? "" : text);
      else open.pieces.push({ type: "words", text, ...look, isSign, href });
      if (isSign || text.trim() === "") return;
      if (/[\uE000-\uF8FF]/.test(text) && isFirst("signs")) open.remarks.push(remarkOnSigns(text));
      if (isStruck && isFirst("struck")) open.remarks.push(remarkOnStruck(text));
    };
    for (const element of contentsOf(run)) {
      const { name, attributes } = element;
      const sign = SIGNS.get(name);
      if (name === "t") add(textIn(element));
      else if (sign !== undefined) add(sign);
      else if (name === "br") add(attributes.get("type") === "page" ? "\n\n" : "\n");
      else if (name === "sym") {
        const [font, code] = [attributes.get("font") ?? "", attributes.get("char") ?? ""];
        const { text, isKnown } = readSign(font, code);
        add(text, true);
        if (!isKnown) open.remarks.push(remarkOnSign(font, code));
      } else if (name === "footnoteReference" || name === "endnoteReference") {
        if (isHidden || fields.isInstruction()) continue;
        open.pieces.push({
          type: "note",
          kind: name === "footnoteReference" ? "footnote" : "endnote",
          id: attributes.get("id") ?? "",
          hasOwnMark: /^(?:1|true|on)$/.test(attributes.get("customMarkFollows") ?? ""),
          section,
        });
      } else if (name === "fldChar") fields.turn(attributes.get("fldCharType"));
      else if (name === "instrText") {
        fields.instruct(textIn(element));
        open.remarks.push(...remarksOnField(textIn(element)));
      } else if (name === "ruby") readInside(element, open, looks);
      else if (PICTURES.has(name)) readPicture(element, open);
    }
  }

  function readPicture(picture: XmlElement, open: Open): void {
    const boxes = outermost(picture, "txbxContent");
    for (const box of boxes) open.boxes.push(...readBlocks(box), ...readRest());
    if (boxes.length === 0) open.remarks.push(remarkOnPicture(picture));
  }

  function readTable(table: XmlElement): WordBlock[] {
    const before = readRest();
    const rows = rowsOf(table).flatMap(({ gone, isHead, cells }) => {
      if (gone) tellChanges((pending ??= openParagraph()), gone);
      return gone ? [] : [{ isHead, cells: cells.map(readCell) }];
    });
    const [first, ...others] = rows.flatMap(({ cells }) => cells);
    // A box around words is no table.
    if (first && others.length === 0) return [...before, ...first.paragraphs];
    return [...before, { type: "table", rows }];
  }

  function readCell(cell: XmlElement): WordCell {
    const blocks = [...readBlocks(cell), ...readRest()];
    const paragraphs = paragraphsOf(blocks).map((one) => ({ ...one, boxes: [] }));
    return { columns: columnsOf(cell), paragraphs };
  }

  /** Changes that nobody settled are told once. */
  function tellChanges(open: Open, first: XmlElement): void {
    if (isFirst("changes")) open.remarks.push(remarkOnChanges(first));
  }

  return {
    /** The blocks in an element, in order. */
    blocks: (parent: XmlElement): WordBlock[] => [...readBlocks(parent), ...readRest()],
  };
}

const SPACE: Piece = {
  type: "words",
  text: " ",
  isItalic: false,
  isRaised: false,
  isSign: false,
  href: undefined,
};

function openParagraph(): Open {
  return { pieces: [], boxes: [], hidden: [], remarks: [] };
}
