/** Words of a text that point to something outside of their own sentence: where they stand, and what they mean. */
export interface Reference extends Quoted {
  /** What the words point to, one by one: “resolutions 6/2 and 6/3” has two. Never none. */
  readonly targets: readonly PlacedTarget[];
  readonly confidence: Confidence;
}

/** Words that have the form of a reference, and nothing tells to what. */
export interface Unresolved extends Quoted {
  /** What is missing, as a clause: `no body is named that adopted it`. */
  readonly reason: string;
}

/** Where the words of a reference stand. */
export interface Quoted {
  /** The text, `res-7-1`. */
  readonly document: string;
  /** The unit, `op28.d`. */
  readonly unit: string;
  /** Which of the unit's texts, as `textsOf` gives them: 0 for all units but the rows of tables. */
  readonly text: number;
  /** From where to where in the plain text of that. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** One of the things that a reference points to, with the stretch of its words that names it. */
export interface PlacedTarget {
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

/**
 * How a target is known: its words name it in full (`stated`); it is taken from what stands around them, such as the
 * body in “its resolution 6/1” (`context`); or nothing near says it, and the usage of these texts does (`usage`).
 */
export type Confidence = "stated" | "context" | "usage";

/** What a reference points to. */
export type Target =
  | {
      /** A resolution or a decision. */
      readonly type: "text";
      /** The full name of the body that adopted it. */
      readonly body: string;
      readonly kind: "resolution" | "decision";
      /** As printed: `7/1`, `S-32/1`, `1373 (2001)`, `217 A (III)`. */
      readonly number: string;
      /** The date of adoption, `2015-11-06`, where the words have it. */
      readonly date?: string;
      readonly at?: Pinpoint;
    }
  | {
      /** A document by its symbol, `CAC/COSP/2017/14`. */
      readonly type: "document";
      readonly symbol: string;
      readonly at?: Pinpoint;
    }
  | {
      /** A treaty, or a part of it. */
      readonly type: "treaty";
      /** Its full name; none where only the series is known. */
      readonly name?: string;
      readonly provision?: Provision;
      /** Where it stands in the *Treaty Series* of the United Nations. */
      readonly series?: { readonly volume: string; readonly number: string };
    }
  | {
      /** Something that is known by its name: the Mechanism for the Review of Implementation, a declaration. */
      readonly type: "named";
      readonly name: string;
      readonly at?: Pinpoint;
    }
  | {
      /** The very text in which the words stand, or a unit of it. */
      readonly type: "here";
      readonly unit?: string;
    };

/** A place in a text or a document, as far as the words say it. */
export interface Pinpoint {
  /** The part that is named, as printed: `annex I`, `sect. I.A`. */
  readonly part?: string;
  /** The number of a paragraph. */
  readonly paragraph?: string;
  /** Its items from the outside in: `["c"]`. */
  readonly items?: readonly string[];
}

/** A part of a treaty, as numbered in it. */
export type Provision =
  | { readonly chapter: string }
  | { readonly preambular: number }
  | { readonly article: string; readonly paragraph?: string; readonly items?: readonly string[] };
