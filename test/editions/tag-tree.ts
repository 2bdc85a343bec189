import { PDFDocument, type PDFRef } from "@cantoo/pdf-lib";
import type { Direction } from "../../src/text/direction.ts";
import { inReadingOrder } from "../../src/verify/pdf-order.ts";
import { readRuns } from "../../src/verify/pdf-runs.ts";
import { readElements, textOf, type FoundElement } from "../../src/verify/standards/tree.ts";

/** An element of a finished book, as those hear it who are read to. */
export interface Tag {
  readonly type: string;
  /** All its words, without white space: at the end of a line none is printed. */
  readonly words: string;
  /** The same without notes and their marks. */
  readonly text: string;
  readonly language: string | undefined;
  readonly id: string | undefined;
  /** The pages that it stands on, counted from 1. */
  readonly pages: readonly number[];
  readonly kids: readonly Tag[];
}

/** What a book tells those who are read to, and what on its pages it does not. */
export interface Heard {
  /** All elements, in the order in which they are read. */
  readonly tags: readonly Tag[];
  /** The words of the artifacts, by page, counted from 1. */
  readonly unheard: ReadonlyMap<number, string>;
}

/** Reads a finished book as a screen reader does; a line is read in the direction of the book. */
export async function hear(bytes: Uint8Array, direction: Direction = "ltr"): Promise<Heard> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const words = new Map<string, string>();
  const unheard = new Map<number, string>();
  const pageOf = new Map<PDFRef, number>();
  for (const [nth, page] of pdf.getPages().entries()) {
    pageOf.set(page.ref, nth + 1);
    for (const [stretch, runs] of Map.groupBy(readRuns(page), (run) => run.stretch)) {
      const ordered = inReadingOrder(runs, direction);
      const text = ordered.map((run) => run.text).join("");
      if (stretch === undefined) unheard.set(nth + 1, text);
      else words.set(`${page.ref.tag} ${stretch}`, text);
    }
  }
  const tags = new Map<FoundElement, Tag>();
  const elements = readElements(pdf, (...fault) => {
    throw new Error(fault.join(", "));
  });
  // From the innermost outwards: what an element says is what stands in it, in the order of its kids.
  for (const element of elements.toReversed()) {
    const pages = new Set<number>();
    let said = "";
    let text = "";
    for (const part of element.parts) {
      if (part instanceof Array) {
        const [page, stretch] = part;
        const own = words.get(`${page.tag} ${stretch}`) ?? "";
        said += own;
        text += own;
        pages.add(pageOf.get(page) ?? 0);
      } else {
        const tag = tags.get(part);
        said += tag?.words ?? "";
        if (part.type !== "Reference" && part.type !== "Note") text += tag?.text ?? "";
        for (const page of tag?.pages ?? []) pages.add(page);
      }
    }
    tags.set(element, {
      type: element.type,
      words: inOnePiece(said),
      text: inOnePiece(text),
      language: textOf(element.dict, "Lang"),
      id: textOf(element.dict, "ID"),
      pages: [...pages],
      kids: element.kids.flatMap((kid) => tags.get(kid) ?? []),
    });
  }
  return { tags: elements.flatMap((element) => tags.get(element) ?? []), unheard };
}

/** Words without white space. */
export function inOnePiece(words: string): string {
  return words.normalize("NFC").replace(/\s/gu, "");
}
