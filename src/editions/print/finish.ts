import {
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { mendCharacters } from "./characters.ts";
import { screenProfile } from "./color-profile.ts";
import { writeDestinations, type Destination } from "./destinations.ts";
import { describe, NO_CLAIMS, type Claims, type Description } from "./metadata.ts";
import { writeOutline, type Bookmark } from "./outline.ts";
import { writeTags } from "./tags/tags.ts";

export type { Claims, Description } from "./metadata.ts";

/**
 * Makes a printed file a book to navigate and to be read to: describes it, names its places, adds the bookmarks and
 * rebuilds its structure. Nothing in it depends on the clock or the machine, so the same pages give the same bytes.
 * @param destinations the places to name, each once.
 * @param bookmarks those of level 2 belong to the one of level 1 before them; each leads to a named place.
 * @param claims what the file says it conforms to: it is for who calls to prove it of the bytes.
 */
export async function finish(
  printed: Uint8Array,
  description: Description,
  destinations: readonly Destination[],
  bookmarks: readonly Bookmark[],
  claims: Claims = NO_CLAIMS,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  // Objects are packed into streams, which the browser's own version does not know.
  pdf.context.header = PDFHeader.forVersion(1, 7);
  describe(pdf, description, claims);
  writeTags(pdf, description);
  writeDestinations(pdf, destinations);
  writeOutline(pdf, bookmarks);
  writeColors(pdf);
  mendCharacters(pdf);
  return identify(pdf);
}

/** Says what the colours of the file mean. */
function writeColors({ context, catalog }: PDFDocument): void {
  const bytes = screenProfile();
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of("N"), PDFNumber.of(3));
  dict.set(PDFName.of("Length"), PDFNumber.of(bytes.length));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFHexString.fromText("sRGB"),
    Info: PDFHexString.fromText("sRGB"),
    DestOutputProfile: context.register(PDFRawStream.of(dict, bytes)),
  });
  catalog.set(PDFName.of("OutputIntents"), context.obj([intent]));
}

const PLACEHOLDER = "0".repeat(32);

/** The bytes of a file, with an identifier out of them: two different books never share one, one book never has two. */
async function identify(pdf: PDFDocument): Promise<Uint8Array> {
  const placeholder = PDFHexString.of(PLACEHOLDER);
  pdf.context.trailerInfo.ID = pdf.context.obj([placeholder, placeholder]);
  const bytes = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  const id = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const end = asciiOf(bytes, bytes.length - 64, bytes.length);
  const trailer = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
  const entries = asciiOf(bytes, trailer, Math.min(trailer + 4096, bytes.length));
  for (const { index } of entries.matchAll(new RegExp(PLACEHOLDER, "g"))) {
    bytes.set(new TextEncoder().encode(id), trailer + index);
  }
  return bytes;
}

function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
