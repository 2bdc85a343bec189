/** A line of an index: what is looked for, and where it stands. */
export interface IndexEntry {
  /** A name for anchors, in ASCII and unique in its index: `art-46.3`, `a-res-70-1`. */
  readonly id: string;
  /** As a reader looks for it: `Article 46`, `paragraph 3`, `A/RES/70/1`. */
  readonly heading: string;
  /** Where it stands, in the order of the texts, each place once. May be empty where there are entries below. */
  readonly places: readonly IndexPlace[];
  /** What is a part of it, such as the paragraphs of an article. */
  readonly entries: readonly IndexEntry[];
}

/** A place with the words that stand there. */
export interface IndexPlace {
  readonly document: string;
  readonly unit: string;
  /** Which of the unit's texts, and from where to where in its plain text. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}
