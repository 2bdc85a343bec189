import { PDFArray, PDFDict, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import type { Report } from "./fault.ts";
import { placeOf, textOf, type FoundElement } from "./tree.ts";

/** The standard types of ISO 32000-1, 14.8.4, that hold others, or are held by them, only as here. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  LBody: ["LI"],
  TOCI: ["TOC"],
};
const HOLDING: Readonly<Record<string, readonly string[]>> = {
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  L: ["L", "LI", "Caption"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOC", "TOCI", "Caption"],
};

/** All of them but those for East Asian glosses, which no text of ours has. */
const STANDARD: ReadonlySet<string> = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form".split(
    " ",
  ),
);

/** What may hold other elements, and words only in these. */
const GROUPS: ReadonlySet<string> = new Set(
  "Document Part Art Sect TOC L LI Table THead TBody TFoot TR".split(" "),
);

const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** Holds each element against what ISO 14289-1, 7.1 to 7.9, says of its type. */
export function checkNesting(elements: readonly FoundElement[], report: Report): void {
  const ids = new Set<string>();
  for (const element of elements) {
    const { type, parent, kids, dict } = element;
    const place = placeOf(element);
    const say = (clause: string, message: string): void => report(clause, place, message);
    if (!STANDARD.has(type)) say("7.1", "is of no type that readers know");
    if (parent ? type === "Document" : type !== "Document")
      say("7.1", "does not stand in its place");
    if (WITHIN[type]?.includes(parent?.type ?? "") === false)
      say("7.2", `stands in ${parent?.type ?? "nothing"}`);
    const strange = kids.find((kid) => HOLDING[type]?.includes(kid.type) === false);
    if (strange) say("7.2", `holds ${strange.type}`);
    if (GROUPS.has(type) && element.stretches.length > 0) say("7.1", "holds words of its own");
    if (GROUPS.has(type) && type !== "TR" && kids.length === 0) say("7.1", "holds nothing");
    checkCaption(element, say);
    const language = textOf(dict, "Lang");
    if (dict.has(PDFName.of("Lang")) && !LANGUAGE.test(language ?? ""))
      say("7.2", `is in no language: ${language ?? "-"}`);
    if (language?.includes("-x-") === true)
      say("7.2", `has a language for private use: ${language}`);
    const isDescribed = (textOf(dict, "Alt") ?? textOf(dict, "ActualText")) !== undefined;
    if (type === "Figure" && !isDescribed) say("7.3", "is not described");
    if (type === "Formula" && !isDescribed) say("7.7", "is not described");
    if (type === "H") say("7.4.4", "is a heading without a level");
    if (type === "Note") {
      const id = textOf(dict, "ID");
      if (id === undefined) say("7.9", "has no name");
      else if (ids.has(id)) say("7.9", `has the name of another: ${id}`);
      ids.add(id ?? "");
    }
    if (type === "TH" && attributeOf(dict, "Scope") === undefined)
      say("7.5", "does not say what it heads");
    if (type === "Table") checkGrid(element, say);
  }
  checkHeadings(elements, report);
}

function checkCaption(
  { type, kids }: FoundElement,
  say: (clause: string, message: string) => void,
): void {
  const places = kids.flatMap((kid, nth) => (kid.type === "Caption" ? [nth] : []));
  const [first, ...others] = places;
  if (first === undefined || !(type in HOLDING)) return;
  const atEnd = type === "Table" && first === kids.length - 1;
  if (others.length > 0 || (first !== 0 && !atEnd)) say("7.2", "has a caption in the midst of it");
}

/** A table has one head at most, with a body then, and as many cells in each row and column as in every other. */
function checkGrid(table: FoundElement, say: (clause: string, message: string) => void): void {
  const count = (type: string): number => table.kids.filter((kid) => kid.type === type).length;
  if (count("THead") > 1 || count("TFoot") > 1) say("7.2", "has more than one head or foot");
  if (count("THead") + count("TFoot") > 0 && count("TBody") === 0) say("7.2", "has no body");
  const rows = table.kids
    .flatMap((kid) => (kid.type === "TR" ? [kid] : kid.kids))
    .filter(({ type }) => type === "TR");
  /** How many rows from above still reach into each column. */
  const reach: number[] = [];
  let width: number | undefined;
  for (const [nth, row] of rows.entries()) {
    const taken = reach.map((rest) => rest > 0);
    for (const [column, rest] of reach.entries()) reach[column] = Math.max(0, rest - 1);
    let column = 0;
    for (const { dict } of row.kids) {
      while (taken[column] === true) column += 1;
      const [down, across] = [numberOf(dict, "RowSpan"), numberOf(dict, "ColSpan")];
      for (let end = column + across; column < end; column++) {
        if (taken[column] === true) say("7.2", `has cells over each other in row ${nth + 1}`);
        taken[column] = true;
        reach[column] = down - 1;
      }
    }
    const filled = Array.from(taken, (one) => one === true);
    if (filled.includes(false) || (width ??= filled.length) !== filled.length)
      say("7.2", `has ${filled.length} columns in row ${nth + 1}, where others have ${width ?? 0}`);
  }
  if (reach.some((rest) => rest > 0)) say("7.2", "has cells that reach below its last row");
}

function numberOf(dict: PDFDict, key: string): number {
  const value = attributeOf(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : 1;
}

function attributeOf(dict: PDFDict, key: string) {
  const attributes = dict.lookup(PDFName.of("A"));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of list) {
    const found = dict.context.lookup(one);
    if (found instanceof PDFDict && found.has(PDFName.of(key)))
      return found.lookup(PDFName.of(key));
  }
  return undefined;
}

/** The first heading is of the first level, and each next one at most one level deeper (7.4.2). */
function checkHeadings(elements: readonly FoundElement[], report: Report): void {
  let before = 0;
  for (const element of elements) {
    const level = Number(/^H([1-6])$/.exec(element.type)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > before + 1)
      report(
        "7.4.2",
        placeOf(element),
        before === 0 ? "is the first heading" : `follows H${before}`,
      );
    before = level;
  }
}
