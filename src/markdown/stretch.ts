import type { Inline } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import type { Html } from "../text/html.ts";

/** A stretch of the plain text of a block that an edition sets in a way of its own: a link, words with an addition. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /**
   * Sets its words, in one piece or, where a mark of a note or the edge of an emphasis cuts it, in several.
   * @param isLast whether they are the last of it
   */
  readonly set: (words: Html, isLast: boolean) => Html;
}

/**
 * Stretches in the order of the text, none in another, each with the whole of the links that the source has in it:
 * links cannot stand in links, so those of the source give way.
 */
export function settle(stretches: readonly Stretch[], inlines: readonly Inline[]): Stretch[] {
  const links = linksIn(inlines);
  let nth = 0;
  let reached = 0;
  return stretches
    .toSorted((a, b) => a.start - b.start)
    .flatMap((stretch) => {
      let { start, end } = stretch;
      while ((links[nth]?.end ?? Infinity) <= start) nth += 1;
      for (let at = nth; (links[at]?.start ?? Infinity) < end; at += 1) {
        start = Math.min(start, links[at]?.start ?? start);
        end = Math.max(end, links[at]?.end ?? end);
      }
      if (start < reached || start === end) return [];
      reached = end;
      return [{ ...stretch, start, end }];
    });
}

/** The first stretch that ends behind a place. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return stretches[low];
}

function linksIn(inlines: readonly Inline[]): { readonly start: number; readonly end: number }[] {
  const links: { start: number; end: number }[] = [];
  let at = 0;
  const read = (runs: readonly Inline[]): void => {
    for (const inline of runs) {
      if (inline.type === "text") at += inline.value.length;
      else if (inline.type === "link") {
        const start = at;
        at += plainText(inline.children).length;
        links.push({ start, end: at });
      } else if (inline.type === "emphasis") read(inline.children);
    }
  };
  read(inlines);
  return links;
}
