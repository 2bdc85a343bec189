import type { Rule } from "../../text/rules.ts";
import type { CountedLabel } from "./numbering.ts";

/** Something odd about a paragraph, before it is known where in the text it stands. */
export interface Remark {
  readonly rule: Rule;
  readonly message: string;
}

/** Words of a paragraph that look alike. */
export interface Words {
  readonly type: "words";
  readonly text: string;
  readonly isItalic: boolean;
  /** Set above the line, as note marks are. */
  readonly isRaised: boolean;
  /** Whether it is no word of the file but a sign that it names, by a number in a font. */
  readonly isSign: boolean;
  /** The address in the web that they lead to. */
  readonly href: string | undefined;
}

/** A reference to a note. */
export interface NoteMark {
  readonly type: "note";
  readonly kind: "footnote" | "endnote";
  readonly id: string;
  /** Whether its mark stands in the words behind it, and is not counted. */
  readonly hasOwnMark: boolean;
  /** The section of the document that it stands in, from 0. */
  readonly section: number;
}

export type Piece = Words | NoteMark;

/** A paragraph as it is printed: without what was deleted, and without what is hidden. */
export interface WordParagraph {
  readonly type: "paragraph";
  readonly label: CountedLabel | undefined;
  readonly pieces: readonly Piece[];
  /** What stands in the text boxes that hang on it. */
  readonly boxes: readonly WordBlock[];
  readonly hidden: readonly string[];
  readonly remarks: readonly Remark[];
}

export interface WordCell {
  /** How many columns it takes. */
  readonly columns: number;
  readonly paragraphs: readonly WordParagraph[];
}

export interface WordTable {
  readonly type: "table";
  readonly rows: readonly { readonly isHead: boolean; readonly cells: readonly WordCell[] }[];
}

export type WordBlock = WordParagraph | WordTable;

/** All paragraphs of blocks, those in tables and text boxes included, in the order of the file. */
export function paragraphsOf(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block, ...paragraphsOf(block.boxes)];
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
  });
}

/** The words of a paragraph, white space folded, without marks of notes. */
export function wordsOfParagraph({ pieces }: WordParagraph): string {
  const words = pieces.map((piece) => (piece.type === "words" ? piece.text : ""));
  return words.join("").replace(/\s+/g, " ").trim();
}
