import { PDFDict, PDFName, PDFRawStream, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";
import { streamsOf, unpack } from "../pdf-content.ts";
import type { Report } from "./fault.ts";
import { readOperators } from "./operators.ts";

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

/** The operators that are looked at; all others are passed over. */
const WANTED = [...SHOWS, "BT", "ET", "Tf", "BMC", "BDC", "EMC", "k", "K"];

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
    readStream(joined(streamsOf(page).map(unpack)), at, codes, report);
  }
  return { stretches, codes };
}

function readStream(
  content: Uint8Array,
  at: Place,
  codes: Map<PDFDict, Uint8Array>,
  report: Report,
): void {
  const { place, resources, open } = at;
  const outside = open.length;
  let font: Uint8Array | undefined;
  let isInText = false;
  let untold = 0;
  for (const { operator, name, entries, strings } of readOperators(content, WANTED)) {
    if (operator === "BT" || operator === "ET") isInText = operator === "BT";
    else if (operator === "Tf") font = codesOf(resources, name(), codes);
    else if (operator === "BMC")
      open.push({ kind: kindOf(name(), undefined, at, report), isInText });
    else if (operator === "BDC") {
      const number = /\/MCID\s+(\d+)/.exec(entries())?.[1];
      open.push({ kind: kindOf(name(), number, at, report), isInText });
    } else if (operator === "EMC") {
      const mark = open.length > outside ? open.pop() : undefined;
      if (mark?.isInText !== isInText)
        report("7.1", place, "has marks that end where they did not begin");
    } else if (SHOWS.has(operator)) {
      if (font && (operator === "Tj" || operator === "TJ")) addCodes(font, content, strings);
      if (open.every(({ kind }) => kind === "other")) untold += 1;
      if (operator === "Do") readForm(name(), at, codes, report);
    } else report("PDF/A 6.2.4.3", place, "has colours of a press");
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
  readStream(unpack(form), { ...at, resources, depth: at.depth + 1 }, codes, report);
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

/** Adds the codes of strings of two bytes a glyph, in hexadecimal. */
function addCodes(font: Uint8Array, content: Uint8Array, strings: readonly number[]): void {
  for (let nth = 0; nth < strings.length; nth += 2) {
    const end = strings[nth + 1] ?? 0;
    for (let at = strings[nth] ?? 0; at + 4 <= end; at += 4) {
      let code = 0;
      for (let digit = at; digit < at + 4; digit++)
        code = code * 16 + (HEX[content[digit] ?? 0] ?? 0);
      font[code] = 1;
    }
  }
}

const HEX = Uint8Array.from({ length: 256 }, (_, byte) => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? 0 : digit;
});

/** The streams of a page as one; between two of them a token ends. */
function joined(streams: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = streams;
  if (only && others.length === 0) return only;
  const whole = new Uint8Array(streams.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const stream of streams) {
    whole.set(stream, at);
    at += stream.length;
    whole[at++] = 0x0a;
  }
  return whole;
}
