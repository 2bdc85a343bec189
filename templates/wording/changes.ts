import type { ComparedRow } from "../../src/enrich/comparison.ts";
import type { VerbChange } from "../../src/enrich/comparison-verbs.ts";

/** What the editions say where a draft stands beside the text that it became. */
export interface ChangesWording {
  /** The name of the page or section; `name` is that of the adopted text. */
  readonly title: (name: string) => string;
  readonly description: (name: string) => string;
  /** A link from the adopted text, and one from the draft. */
  readonly fromText: string;
  readonly fromDraft: (name: string) => string;
  readonly explanation: string;
  /** A link to what shows that the draft became this text. */
  readonly evidence: string;
  readonly draft: string;
  readonly adopted: string;
  /** What stands above the counts of paragraphs. */
  readonly summary: string;
  readonly kinds: Readonly<Record<ComparedRow["kind"] | "moved", string>>;
  readonly verbs: string;
  /** Between two verbs, for those who do not see the arrow. */
  readonly became: string;
  readonly directions: Readonly<Record<VerbChange["direction"], string>>;
  /** Tells the order of verbs, which is given from the strongest to the weakest. */
  readonly scale: (order: string) => string;
  readonly paragraphs: string;
  readonly onlyChanges: string;
  readonly sideBySide: string;
  readonly inDraft: (place: string) => string;
  /** The printed redline, as a file to take away. */
  readonly printed: string;
  /** Before words that went or came, for those who hear them. */
  readonly spoken: { readonly deleted: string; readonly inserted: string };
  /** What the title of a text is called among its paragraphs. */
  readonly titlePlace: string;
}
