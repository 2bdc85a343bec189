import type { Target } from "./reference.ts";

/** A line of an index: what is looked for, and where it stands. */
export interface IndexEntry {
  /** A name for anchors, in ASCII and unique in its index: `art-46.3`, `a-res-70-1`. */
  readonly id: string;
  /**
   * As a reader looks for it: `Article 46`, `Paragraph 3`, `CAC/COSP/2017/3`. Empty in a group that no text has a name
   * for: the edition says in its language what `group` is.
   */
  readonly heading: string;
  readonly group?: IndexGroup;
  /** What it stands for, where a text points to it. */
  readonly target?: Target;
  /** Where it stands, in the order of the texts, each place once. May be empty where there are entries below. */
  readonly places: readonly IndexPlace[];
  /** What is a part of it, such as the paragraphs of an article. */
  readonly entries: readonly IndexEntry[];
}

/** Documents by their symbols; what is known by a name; lead phrases by the part that they stand in. */
export type IndexGroup = "documents" | "names" | "operative" | "preambular";

/** A place with the words that stand there. */
export interface IndexPlace {
  readonly document: string;
  readonly unit: string;
  /** Which of the unit's texts, and from where to where in its plain text. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}
