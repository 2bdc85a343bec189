/** Words as everybody counts them: what white space separates, in NFC. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** A stretch of words that has a name, as it stands in some edition or is expected to. */
export interface NamedWords {
  /** The document: an instrument's id, or `session` for the frame of the report. */
  readonly document: string;
  readonly name: string;
  readonly words: readonly string[];
  /** The labels of the notes referred to, in order. */
  readonly marks: readonly string[];
}

/** `res-7-1#op28.c`: how a law names the place where it is broken. */
export function placeOf({ document, name }: Pick<NamedWords, "document" | "name">): string {
  return `${document}#${name}`;
}

/** Whether a stretch is a note: `fn19`, `fn-star`, `fnx1`. */
export function isNote({ name }: Pick<NamedWords, "name">): boolean {
  return name.startsWith("fn");
}
