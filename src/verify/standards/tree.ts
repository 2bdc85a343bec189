import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from "@cantoo/pdf-lib";
import type { Report } from "./fault.ts";

/** A stretch of the content of a page, by its number there. */
export type Stretch = readonly [page: PDFRef, stretch: number];

/** An element of the structure of a file, as it is found there. */
export interface FoundElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Its type, after the file's own table of types. */
  readonly type: string;
  readonly parent: FoundElement | undefined;
  readonly kids: FoundElement[];
  /** The numbered stretches of pages in it. */
  readonly stretches: Stretch[];
  /** Both, in the order in which they are read. */
  readonly parts: (FoundElement | Stretch)[];
  readonly annotations: PDFRef[];
}

/** Structure elements are not nested deeper than this in any book. */
const DEEPEST = 200;

/** Reads the structure of a file (ISO 32000-1, 14.7.2), each element once, in the order in which it is read. */
export function readElements(pdf: PDFDocument, report: Report): FoundElement[] {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"));
  if (!(root instanceof PDFDict)) {
    report("7.1", "the catalog", "has no structure");
    return [];
  }
  const roles = root.lookup(PDFName.of("RoleMap"));
  const elements: FoundElement[] = [];
  const seen = new Set<PDFRef>();

  const read = (
    object: PDFObject | undefined,
    parent: FoundElement | undefined,
    page: PDFRef | undefined,
    depth: number,
  ): void => {
    const place = parent ? placeOf(parent) : "the structure";
    if (depth > DEEPEST) return report("7.1", place, "is nested without end");
    const found = pdf.context.lookup(object);
    if (found instanceof PDFArray) {
      for (const kid of found.asArray()) read(kid, parent, page, depth);
    } else if (found instanceof PDFNumber) {
      if (parent && page) {
        const stretch = [page, found.asNumber()] as const;
        parent.stretches.push(stretch);
        parent.parts.push(stretch);
      } else report("7.1", place, "has content on no page");
    } else if (found instanceof PDFDict) readDict(found, object, parent, page, depth);
    else report("7.1", place, "has a kid that is nothing");
  };

  const readDict = (
    dict: PDFDict,
    ref: PDFObject | undefined,
    parent: FoundElement | undefined,
    around: PDFRef | undefined,
    depth: number,
  ): void => {
    const own = dict.get(PDFName.of("Pg"));
    const page = own instanceof PDFRef ? own : around;
    const annotation = dict.get(PDFName.of("Obj"));
    const stretch = dict.get(PDFName.of("MCID"));
    if (annotation instanceof PDFRef) parent?.annotations.push(annotation);
    else if (stretch instanceof PDFNumber) read(stretch, parent, page, depth);
    else if (ref instanceof PDFRef) {
      const type = typeOf(dict, roles);
      const element = {
        ref,
        dict,
        type,
        parent,
        kids: [],
        stretches: [],
        parts: [],
        annotations: [],
      };
      if (seen.has(ref)) return report("7.1", placeOf(element), "stands in the tree twice");
      seen.add(ref);
      elements.push(element);
      parent?.kids.push(element);
      parent?.parts.push(element);
      if (dict.get(PDFName.of("P")) !== (parent?.ref ?? rootRef))
        report("7.1", placeOf(element), "does not lead back to what it stands in");
      const kids = dict.get(PDFName.of("K"));
      if (kids !== undefined) read(kids, element, page, depth + 1);
    }
  };

  const rootRef = pdf.catalog.get(PDFName.of("StructTreeRoot"));
  read(root.get(PDFName.of("K")), undefined, undefined, 0);
  return elements;
}

function typeOf(dict: PDFDict, roles: PDFObject | undefined): string {
  const own = dict.get(PDFName.of("S"));
  const mapped = roles instanceof PDFDict && own instanceof PDFName ? roles.get(own) : undefined;
  const type = mapped ?? own;
  return type instanceof PDFName ? type.decodeText() : "";
}

/** `P in LBody in LI in L in Sect` */
export function placeOf(element: FoundElement): string {
  const types: string[] = [];
  for (let at: FoundElement | undefined = element; at && types.length < 5; at = at.parent)
    types.push(at.type);
  return `${types.join(" in ")} (${element.ref.objectNumber})`;
}

/** A text string of a dictionary, or nothing where there is none or an empty one. */
export function textOf(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  const isText = value instanceof PDFString || value instanceof PDFHexString;
  const text = isText ? value.decodeText() : "";
  return text === "" ? undefined : text;
}
