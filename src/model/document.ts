import type { Span } from "../text/source.ts";
import type { Sitting } from "./sitting.ts";

/** What a session of a body left behind in one language: the report's frame and the texts in it. */
export interface Session extends Sitting {
  readonly body: Body;
  /** BCP 47. */
  readonly language: string;
  /** The title of the report that holds the texts, and any lines with it. */
  readonly title: readonly TextBlock[];
  readonly parts: readonly Part[];
  /** Texts before the session that it did not adopt as they stood. */
  readonly drafts: readonly Instrument[];
  /** About the session and the parts of its report; what is known of a text is with the text. */
  readonly facts: readonly Fact[];
}

/** The intergovernmental body. The short name is ours and goes into paths; no authority lists it. */
export interface Body {
  readonly id: string;
  readonly name: string;
}

/** A part of a session report: `A. Resolutions`, its numbered opening sentence, and the texts below it. */
export interface Part {
  readonly label: string | undefined;
  readonly title: TextBlock | undefined;
  readonly opening: Paragraph | undefined;
  readonly instruments: readonly Instrument[];
}

/** Something that is not in the words of the texts, or that was read out of them, with what shows it. */
export interface Fact {
  readonly name: string;
  /** The instrument or the part of the report it is about, by its name; without one, what it is given with. */
  readonly of?: string;
  readonly value: string;
  readonly evidence: string;
}

export type InstrumentKind = "resolution" | "decision" | "draft-resolution" | "document";

/** One text: adopted, proposed, or (kind `document`) not recognized as either and kept as it is. */
export interface Instrument {
  readonly kind: InstrumentKind;
  /** The name in paths and anchors, `res-7-1`. Unique in its session. */
  readonly id: string;
  /** As the body cites it: session and serial number, `7/1`. The body numbers resolutions and decisions in separate series. */
  readonly number: string | undefined;
  /** The lines above the title of a separately issued document: body, distribution, date, agenda item. */
  readonly masthead: readonly TextBlock[];
  /** The heading as printed: `Resolution 7/1`. */
  readonly designation: TextBlock | undefined;
  readonly title: TextBlock | undefined;
  /** The words that open the sentence every paragraph below continues: the enacting formula, or a decision's chapeau. */
  readonly formula: TextBlock | undefined;
  readonly preamble: readonly Block[];
  readonly operative: readonly Block[];
  /** The lines that close a text, above its annexes: the meeting, the date, how the votes fell. */
  readonly conclusions: readonly TextBlock[];
  readonly annexes: readonly Annex[];
  /** The notes this text refers to. They belong to the source document, which numbers them throughout. */
  readonly notes: readonly Footnote[];
  /** The path of the source it was read from, below the root of the project; none for a text written by hand. */
  readonly source: string | undefined;
  /** Where a person changed words of the source, knowingly. */
  readonly corrections: readonly Correction[];
  /** What is known of this text. */
  readonly facts: readonly Fact[];
}

/** A change to the words of the source that a person answers for. It is published with the text. */
export interface Correction {
  /** The name of the paragraph, `op2`. */
  readonly at: string;
  /** The words of the source, as many as tell the place. */
  readonly received: string;
  /** The words that stand in the published text instead. */
  readonly published: string;
  readonly reason: string;
}

export interface Annex {
  readonly designation: TextBlock;
  readonly title: TextBlock | undefined;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Heading | Table;

/** Rows of cells, set between paragraphs and never inside one. Where the cells stand tells `slotsOf`. */
export interface Table {
  readonly type: "table";
  readonly caption: TextBlock | undefined;
  readonly rows: readonly Row[];
  readonly spans: Spans;
}

/** The cells that begin in one row, from the first column to the last; never none. */
export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Whether it heads a column or a row. An empty cell heads nothing. */
  readonly isHead: boolean;
  /** Over how many columns it reaches. */
  readonly columns: number;
  /** Into how many rows, its own with them. */
  readonly rows: number;
  /** Its words; none in an empty cell. */
  readonly paragraphs: readonly TextBlock[];
}

/** A stretch of words without a label of its own: a title, a formula, a line of a masthead. */
export interface TextBlock {
  readonly text: readonly Inline[];
  readonly spans: Spans;
}

/** A heading inside a text. Level 1 stands directly under the instrument or annex. */
export interface Heading extends TextBlock {
  readonly type: "heading";
  readonly level: number;
}

/** A preambular paragraph, an operative paragraph, or an item of either: they differ in where they stand. */
export interface Paragraph extends TextBlock {
  readonly type: "paragraph";
  /** As printed, with its punctuation: `12.`, `(a)`, `3 bis.`. Never computed: it is part of the adopted text. */
  readonly label: string | undefined;
  /** Items; one without a label is a further paragraph under the same number. */
  readonly items: readonly Paragraph[];
}

export interface Footnote extends TextBlock {
  /** As printed: `12` or `*`. */
  readonly label: string;
}

export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis"; readonly role: EmphasisRole; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: "note-reference"; readonly label: string };

/** Why the words are set apart: an edition decides how each looks. */
export type EmphasisRole =
  | "lead" // *Urges*, *Noting with concern*: the verb a paragraph turns on
  | "work" // the title of a publication
  | "latin"; // *Ibid.*

/** Where a node came from. More than one span when a page break cut the paragraph. */
export type Spans = readonly [Span, ...Span[]];
