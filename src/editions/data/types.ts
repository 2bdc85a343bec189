import type { Addressee, Condition, Force, Stretch, UnitStretch } from "../../enrich/clause.ts";
import type { Confidence, Target } from "../../enrich/reference.ts";
import type { Body, Correction, EmphasisRole, Fact, InstrumentKind } from "../../model/document.ts";

/** A session of a body in one language: what its report says around the texts, and which texts there are. */
export interface SessionData {
  /** Where the schema of this file lies. */
  readonly $schema: string;
  readonly body: Body;
  /** The name of the session in paths: `7`, of a special session `s-31`, of an emergency special session `es-11`, or a year. */
  readonly session: string;
  /** BCP 47. */
  readonly language: string;
  /** What is known of the session and the parts of its report, each with what shows it. */
  readonly facts: readonly Fact[];
  /** The words of the report around the texts, in reading order: its title, the headings and opening sentences of its parts. */
  readonly units: readonly UnitData[];
  /** The parts of the report, with the texts in them. */
  readonly parts: readonly PartData[];
  /** Texts before the session that it did not adopt as they stood. */
  readonly drafts: readonly ListedText[];
}

/** A part of the report of a session. */
export interface PartData {
  /** The name of its heading, where it has one: `part-a`. */
  readonly unit: string;
  /** Its texts, in order. */
  readonly documents: readonly ListedText[];
}

/** A text of a session, and the file that holds it. */
export interface ListedText {
  /** Its name in paths. */
  readonly id: string;
  readonly kind: InstrumentKind;
  /** As the body cites it, `7/1`. */
  readonly number?: string;
  /** The path of its file from this one. */
  readonly file: string;
}

/** A text that a session adopted, or a draft, whole. */
export interface DocumentData {
  /** Where the schema of this file lies. */
  readonly $schema: string;
  readonly body: Body;
  /** The name of the session in paths. */
  readonly session: string;
  /** BCP 47. */
  readonly language: string;
  /** The name of the text in paths, unique in its session: `res-7-1`. */
  readonly id: string;
  readonly kind: InstrumentKind;
  /** As the body cites it, `7/1`. Resolutions and decisions are numbered apart, so a number may stand for one of each. */
  readonly number?: string;
  /** The file that it was read from, as received; none for a text that somebody wrote down. */
  readonly source?: string;
  /** What is known of the text, each with what shows it. */
  readonly facts: readonly Fact[];
  /** Where somebody changed words of the source, knowingly. */
  readonly corrections: readonly Correction[];
  /** All of its words, in reading order; its notes stand last. */
  readonly units: readonly UnitData[];
  /** Words that have the form of a reference, and nothing tells to what. */
  readonly unresolved: readonly UnresolvedData[];
}

/** A stretch of words with a name: a paragraph, an item, a title, a note, a row of a table. */
export interface UnitData {
  /** Its name, the same in every edition and language: `op28.c`. It goes behind the address of a text, after `#`. */
  readonly unit: string;
  readonly type: UnitType;
  /** As printed, with its punctuation: `12.`, `(a)`; of a note its number or `*`. */
  readonly label?: string;
  /** Of a heading, 1 directly under the title. */
  readonly level?: number;
  /** Of a paragraph how deep it stands: 0 is a paragraph, 1 an item of it. */
  readonly depth?: number;
  /** Its words without label and marks. Of a row: cells have a tab between them, the paragraphs of a cell a line break. */
  readonly text: string;
  /** The marks of notes in it, in order. */
  readonly notes: readonly NoteMark[];
  /** Its words and marks once more, as they are set; none for a row, whose cells have them. */
  readonly runs: readonly Run[];
  /** The cells of a row, from the first column to the last. */
  readonly cells?: readonly CellData[];
  /** SHA-256, in hexadecimal, of the label, a space and the text, or of the text alone where there is no label; in UTF-8. */
  readonly digest: string;
  /** What its words refer to. */
  readonly references: readonly ReferenceData[];
  /** What it does: the clauses of an operative paragraph or an item, each with its verb. */
  readonly clauses: readonly ClauseData[];
}

/** What a unit is. `report`, `part` and `opening` are of the report of a session. */
export type UnitType =
  | "report"
  | "part"
  | "opening"
  | "masthead"
  | "designation"
  | "title"
  | "formula"
  | "heading"
  | "preambular"
  | "operative"
  | "annex"
  | "table"
  | "row"
  | "closing"
  | "note";

/** The mark of a note, and before which character of the text it stands. */
export interface NoteMark {
  /** As printed: `5`, `*`. */
  readonly label: string;
  /** How many characters of the text stand before it. */
  readonly at: number;
}

/** Words that are set alike, or the mark of a note. */
export type Run = WordRun | MarkRun;

/** Words that are set alike. */
export interface WordRun {
  readonly text: string;
  /** Why they are set apart, from the outside in: the verb a paragraph turns on, the title of a work, a Latin word. */
  readonly emphasis?: readonly EmphasisRole[];
  /** The address that they lead to, as received. */
  readonly link?: string;
}

/** The mark of a note. */
export interface MarkRun {
  /** The label of the note. */
  readonly note: string;
}

/** A cell of a table. */
export interface CellData {
  /** Whether it heads a column or a row. */
  readonly head: boolean;
  /** Over how many columns it reaches. */
  readonly columns: number;
  /** Into how many rows, its own with them. */
  readonly rows: number;
  /** The words of its paragraphs. */
  readonly paragraphs: readonly (readonly Run[])[];
}

/** Where words stand: from where to where in the text of their unit, in UTF-16 code units. */
export interface Place {
  /** Before which character of the text they begin. */
  readonly start: number;
  /** Behind which character they end. */
  readonly end: number;
  /** The words, as printed. */
  readonly words: string;
}

/** Words that refer to something. */
export interface ReferenceData extends Place {
  /** How it is known what they mean. */
  readonly confidence: Confidence;
  /** What they refer to, one by one. */
  readonly targets: readonly TargetData[];
}

/** One thing that is referred to, with the stretch of the words that names it. */
export interface TargetData {
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

/** Words that have the form of a reference, and where they stand. */
export interface UnresolvedData extends Place {
  /** The unit that they stand in. */
  readonly unit: string;
  /** What is missing. */
  readonly reason: string;
}

/** One thing that a paragraph does, from its verb to where the next one begins. */
export interface ClauseData extends Place {
  /** As printed. */
  readonly verb: Stretch;
  /** How strongly it binds. */
  readonly force: Force;
  /** Whom the verb addresses; none where it addresses nobody. */
  readonly addressee?: Addressee;
  /** Under what conditions, in the order of the words. */
  readonly conditions: readonly Condition[];
  /** Where it has somebody report: to whom and when, one by one. */
  readonly reports: readonly ReportData[];
  /** The items that go on with it, `op28.c`, where they have no verb of their own. */
  readonly items: readonly string[];
  /** Whether its verb is not the one that the paragraph opens with. */
  readonly secondary: boolean;
}

/** To whom somebody has to report, and when. */
export interface ReportData {
  /** To whom, as printed. */
  readonly to: UnitStretch;
  /** When, as printed, where the words say it. */
  readonly when?: UnitStretch;
  /** The number of the session of that body. */
  readonly session?: number;
  /** The day, `2019-06-30`. */
  readonly date?: string;
}

/** A unit by itself, with all that tells it from those of other sessions; its words without what sets them apart. */
export interface ParagraphData extends Omit<UnitData, "runs" | "cells"> {
  /** The short name of the body. */
  readonly body: string;
  /** The name of the session in paths. */
  readonly session: string;
  /** BCP 47. */
  readonly language: string;
  /** The text, `res-7-1`; `session` is the report around the texts. */
  readonly document: string;
}
