import type { Span } from "../../text/source.ts";

/** What a `<` may open that is no element, and how each ends. */
const OTHERS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

const NAME = /[^\s/>]{1,200}/y;

/**
 * Finds the end tags that no start tag opens. A parser takes one for the end of everything that is open, and all below
 * it would be lost. One pass over the text.
 */
export function findStrayEnds(text: string): Span[] {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const stray: Span[] = [];
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  for (let start = text.indexOf("<"); start >= 0; start = text.indexOf("<", start)) {
    const [opening, closing] = OTHERS.find(([sign]) => text.startsWith(sign, start)) ?? ["<", ">"];
    const found = text.indexOf(closing, start + opening.length);
    if (found < 0) break;
    const end = found + closing.length;
    if (opening === "<") {
      const isEnd = text[start + 1] === "/";
      NAME.lastIndex = start + (isEnd ? 2 : 1);
      const name = NAME.exec(text)?.[0] ?? "";
      if (!isEnd && text[found - 1] !== "/") {
        open.push(name);
        count(name, 1);
      } else if (isEnd && (counts.get(name) ?? 0) === 0) stray.push({ start, end });
      else if (isEnd) {
        for (let last = open.pop(); last !== undefined; last = open.pop()) {
          count(last, -1);
          if (last === name) break;
        }
      }
    }
    start = end;
  }
  return stray;
}
