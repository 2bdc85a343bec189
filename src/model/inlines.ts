import { leadPhraseOf } from "./lead-phrase.ts";
import type { EmphasisRole, Inline } from "./document.ts";

/** The words of a run without markup; note references contribute nothing. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return inline.value;
        case "emphasis":
        case "link":
          return plainText(inline.children);
        case "note-reference":
          return "";
      }
    })
    .join("");
}

/** The labels of the notes a run refers to, in order, with repetitions. */
export function noteReferences(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case "text":
        return [];
      case "emphasis":
      case "link":
        return noteReferences(inline.children);
      case "note-reference":
        return [inline.label];
    }
  });
}

/** Where an emphasized run stands: it opens a preambular or operative paragraph, or an item, or it stands elsewhere. */
export type EmphasisPlace = "opens-paragraph" | "opens-item" | "elsewhere";

/** Tells why words were set in italics, from the words and their place. */
export function emphasisRole(words: string, place: EmphasisPlace): EmphasisRole {
  if (/^ibid\.?,?$/i.test(words.trim())) return "latin";
  if (place === "opens-paragraph") return "lead";
  return place === "opens-item" && leadPhraseOf(words) === words ? "lead" : "work";
}

/**
 * Runs without empty texts, with neighbouring texts made one, in NFC: sources differ in how they compose a letter and
 * its marks, which Unicode holds to be the same words. (NFKC would turn a raised figure into a plain one.)
 */
export function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type !== "text") merged.push(inline);
    else if (last?.type === "text") {
      merged[merged.length - 1] = { type: "text", value: last.value + inline.value };
    } else if (inline.value !== "") merged.push(inline);
  }
  return merged.map((inline) =>
    inline.type === "text" ? { type: "text", value: inline.value.normalize("NFC") } : inline,
  );
}
