import { ARABIC_LETTERS } from "../../model/label.ts";
import { childrenOf, elementsIn, wordsIn, type XmlElement } from "./xml.ts";

/** One resolution or decision of a file, and what stands around it. */
export interface Part {
  readonly statement: XmlElement;
  /** The document around it where several have one number, `75/254 A`, `75/254 B`; it has cover page and number. */
  readonly collection: XmlElement | undefined;
  /** Which of them it is, `A`. */
  readonly letter: string;
}

/** The texts in a file, in their order: one, or those of a collection. A root that is none is read whole. */
export function partsIn(root: XmlElement): Part[] {
  const inside = childrenOf(root).filter(({ name }) => name !== "meta");
  const [collection, components, ...others] = inside;
  if (
    root.name === "akomaNtoso" &&
    collection?.name === "documentCollection" &&
    components?.name === "components" &&
    others.length === 0 &&
    standAlone(root, new Set(inside))
  ) {
    const statements = childrenOf(components).flatMap((component) => childrenOf(component));
    const isWhole =
      statements.length > 0 &&
      statements.every(({ name }) => name === "statement") &&
      standAlone(components, new Set(statements));
    if (isWhole) {
      return statements.map((statement, nth) => {
        return { statement, collection, letter: letterOf(statement, nth) };
      });
    }
  }
  const [only] = inside;
  const isAlone =
    root.name === "akomaNtoso" && inside.length === 1 && only && standAlone(root, new Set(inside));
  return [{ statement: isAlone ? only : root, collection: undefined, letter: "" }];
}

/** Whether all words of an element stand in some of the elements in it, or in its metadata. */
function standAlone(element: XmlElement, within: ReadonlySet<XmlElement>): boolean {
  return element.children.every((node) => {
    if (node.type === "text") return node.value.trim() === "";
    return node.name === "meta" || within.has(node) || standAlone(node, within);
  });
}

const CYRILLIC = "АВСDЕ";

const ARABIC_NAMES = ["ألف", "باء", "جيم", "دال", "هاء"];

/** The letter of a part: as printed, `B`, or the Latin one of the same place, `باء` → `B`. */
function letterOf(statement: XmlElement, nth: number): string {
  const preface = childrenOf(statement, "preface");
  const number = preface
    .flatMap((one) => [...elementsIn(one)])
    .find((one) => one.name === "docNumber");
  const printed = (number ? wordsIn(number) : "").replace(/[^\p{L}]/gu, "");
  const place = [
    CYRILLIC.indexOf(printed),
    ARABIC_NAMES.indexOf(printed),
    ARABIC_LETTERS.indexOf(printed),
  ];
  if (/^[A-Z]$/.test(printed)) return printed;
  const found = printed === "" ? undefined : place.find((one) => one >= 0);
  return String.fromCharCode(65 + (found ?? nth));
}
