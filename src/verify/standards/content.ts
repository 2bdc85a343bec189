import { PDFDict, PDFName, PDFRawStream, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";
import { streamsOf, unpack } from "../pdf-content.ts";
import type { Report } from "./fault.ts";

/** What the pages of a file show. */
export interface Shown {
  /** The numbered stretches of each page. */
  readonly stretches: ReadonlyMap<PDFRef, ReadonlySet<number>>;
  /** The codes that each font is asked for: 1 where one is. */
  readonly codes: ReadonlyMap<PDFDict, Uint8Array>;
}

/** A stretch of content that is marked. */
interface Mark {
  readonly kind: "artifact" | "words" | "other";
  readonly isInText: boolean;
}

/** Where a stream is read. */
interface Place {
  readonly place: string;
  readonly resources: PDFDict | undefined;
  /** The numbers met so far on the page. */
  readonly numbers: Set<number>;
  readonly open: Mark[];
  readonly depth: number;
}

/** What shows something: text, a picture, a line or a ground. */
const SHOWS: ReadonlySet<string> = new Set(`Tj TJ ' " Do sh BI f F f* B B* b b* S s`.split(" "));

/** Strings, comments, names and operators; numbers and brackets are passed over. */
const TOKENS =
  /\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|%[^\n\r]*|<<|<[\dA-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[A-Za-z'"][A-Za-z*]*/g;

/** The tag of a mark and its entries, which end where its operator begins. */
const PROPERTIES = /\/([^\s<>/]+)\s*<<((?:[^<>]|<[^<>]*>)*)>>\s*$/;
const LONGEST = 400;

/**
 * Goes through what all pages show: everything belongs to a numbered stretch or is an artifact, and nothing to both
 * (ISO 14289-1, 7.1); each number stands once on its page.
 */
export function readShown(pages: readonly PDFPage[], report: Report): Shown {
  const stretches = new Map<PDFRef, Set<number>>();
  const codes = new Map<PDFDict, Uint8Array>();
  for (const [nth, page] of pages.entries()) {
    const numbers = new Set<number>();
    stretches.set(page.ref, numbers);
    const resources = page.node.Resources();
    const at = { place: `page ${nth + 1}`, resources, numbers, open: [], depth: 0 };
    readStream(streamsOf(page).map(tokensOf).join("\n"), at, codes, report);
  }
  return { stretches, codes };
}

function readStream(
  content: string,
  at: Place,
  codes: Map<PDFDict, Uint8Array>,
  report: Report,
): void {
  const { place, resources, open } = at;
  const outside = open.length;
  let font: Uint8Array | undefined;
  let isInText = false;
  let name = "";
  let strings: string[] = [];
  let untold = 0;
  for (const { 0: token, index } of content.matchAll(TOKENS)) {
    switch (token.charCodeAt(0)) {
      case 0x28: // (
      case 0x25: // %
        continue;
      case 0x3c: // <
        if (token !== "<<") strings.push(token);
        continue;
      case 0x2f: // /
        name = token.slice(1);
        continue;
    }
    // Strings stand in the entries of a mark, too.
    if (font && (token === "Tj" || token === "TJ")) for (const one of strings) addCodes(font, one);
    strings = [];
    if (token === "BT" || token === "ET") isInText = token === "BT";
    else if (token === "Tf") font = codesOf(resources, name, codes);
    else if (token === "BMC") open.push({ kind: kindOf(name, undefined, at, report), isInText });
    else if (token === "BDC") {
      const before = content.slice(Math.max(0, index - LONGEST), index);
      const [, tag = name, entries = ""] = PROPERTIES.exec(before) ?? [];
      const number = /\/MCID\s+(\d+)/.exec(entries)?.[1];
      open.push({ kind: kindOf(tag, number, at, report), isInText });
    } else if (token === "EMC") {
      const mark = open.length > outside ? open.pop() : undefined;
      if (mark?.isInText !== isInText)
        report("7.1", place, "has marks that end where they did not begin");
    } else if (SHOWS.has(token)) {
      if (open.every(({ kind }) => kind === "other")) untold += 1;
      if (token === "Do") readForm(name, at, codes, report);
    } else if (token === "k" || token === "K")
      report("PDF/A 6.2.4.3", place, "has colours of a press");
  }
  if (untold > 0)
    report("7.1", place, `shows ${untold} things that are neither words nor artifacts`);
  if (open.length > outside) report("7.1", place, "has marks without an end");
  open.length = outside;
}

function kindOf(
  tag: string,
  number: string | undefined,
  { open, place, numbers }: Place,
  report: Report,
): Mark["kind"] {
  if (tag === "Artifact") {
    if (open.some(({ kind }) => kind === "words"))
      report("7.1", place, "has an artifact within words");
    return "artifact";
  }
  if (number === undefined) return "other";
  if (open.some(({ kind }) => kind !== "other"))
    report("7.1", place, "has words within others or within an artifact");
  if (numbers.has(Number(number))) report("7.1", place, `has stretch ${number} twice`);
  numbers.add(Number(number));
  return "words";
}

/** What is drawn by a form is drawn in its place. */
function readForm(name: string, at: Place, codes: Map<PDFDict, Uint8Array>, report: Report): void {
  const forms = at.resources?.lookup(PDFName.of("XObject"));
  const form = forms instanceof PDFDict ? forms.lookup(PDFName.of(name)) : undefined;
  const isForm =
    form instanceof PDFRawStream &&
    form.dict.get(PDFName.of("Subtype")) === PDFName.of("Form") &&
    at.depth < 8;
  if (!isForm) return;
  const own = form.dict.lookup(PDFName.of("Resources"));
  const resources = own instanceof PDFDict ? own : at.resources;
  readStream(tokensOf(form), { ...at, resources, depth: at.depth + 1 }, codes, report);
}

function codesOf(
  resources: PDFDict | undefined,
  name: string,
  codes: Map<PDFDict, Uint8Array>,
): Uint8Array | undefined {
  const fonts = resources?.lookup(PDFName.of("Font"));
  const font = fonts instanceof PDFDict ? fonts.lookup(PDFName.of(name)) : undefined;
  if (!(font instanceof PDFDict)) return undefined;
  const own = codes.get(font) ?? new Uint8Array(65_536);
  codes.set(font, own);
  return own;
}

function addCodes(font: Uint8Array, hex: string): void {
  for (let at = 1; at + 4 < hex.length; at += 4)
    font[Number.parseInt(hex.slice(at, at + 4), 16)] = 1;
}

// What is not ASCII stands in strings only.
function tokensOf(stream: PDFRawStream): string {
  return new TextDecoder("latin1").decode(unpack(stream));
}
