import type { SearchWords } from "./client.ts";

/** A label without its stop: `28.` → `28`, `(c)` as it is. */
function bareLabel(label: string): string {
  return label.replace(/[\u200E\u200F]/g, "").replace(/[\s.–-]+$/, "");
}

/**
 * The label of a paragraph behind those of the paragraphs that hold it: `28 (c)`. Preambular paragraphs, which have
 * none, are counted.
 * @param above the labels of what stands before it, by name
 */
export function labelPath(name: string, label: string, above: ReadonlyMap<string, string>): string {
  const preambular = /^pp(\d+)$/.exec(name)?.[1] ?? "";
  const own = label === "" ? preambular : bareLabel(label);
  const holder = above.get(name.slice(0, Math.max(0, name.lastIndexOf(".")))) ?? "";
  return [holder, own].filter(Boolean).join(" ");
}

/** What lawyers call a stretch of words by its name and label: `para. 28 (c)`, `preambular para. 7`. */
export function placeName(name: string, label: string, words: SearchWords["places"]): string {
  const [, number, rest] = /^annex(\d*)(?:\.(.*))?$/.exec(name) ?? [];
  if (number !== undefined) {
    const annex = words.annex(number);
    const isHeading = rest === undefined || /^(?:title|h\d+)$/.test(rest);
    return isHeading ? annex : words.within(annex, placeName(rest, label, words));
  }
  const [, kind = "", nth = ""] = /^([a-z]+)-?(\d*)/.exec(name) ?? [];
  switch (kind) {
    case "pp":
      return words.preambular(label);
    case "fn":
      return words.note(label);
    case "table":
    case "pptable":
      return words.table(nth);
    case "h":
    case "ph":
      return words.heading;
    case "head":
      return words.masthead;
    case "end":
      return words.closing;
    case "formula":
      return words.formula;
    default:
      return label === "" ? words.unnumbered(nth) : words.operative(label);
  }
}
