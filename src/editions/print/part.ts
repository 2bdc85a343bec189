import { mendCharacters } from "./characters.ts";
import { openPdf } from "./open.ts";
import { writeTags, type Tagging } from "./tags/tags.ts";
import { writePdf, type Pack } from "./write.ts";

/**
 * Makes pages as the browser prints them a part of a book: tagged, and each of its glyphs a character. No text begins
 * in one part and ends in another; so what is done to a part is done once, whatever changes in others.
 * @param pack what packs streams, where there is something faster than a script
 */
export async function makePart(
  printed: Uint8Array,
  tagging: Tagging,
  pack?: Pack,
): Promise<Uint8Array> {
  const pdf = await openPdf(printed);
  writeTags(pdf, tagging);
  mendCharacters(pdf);
  return writePdf(pdf, pack);
}
