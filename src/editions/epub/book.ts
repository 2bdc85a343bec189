import type { Direction } from "../../text/direction.ts";
import type { Html } from "../../text/html.ts";
import type { AccessibilityWords } from "./accessibility.ts";

/** An e-book before it is packed: every word that a reader sees, and what a library wants to know. */
export interface Book {
  /** What makes it this book and no other, `cosp-uncac/7/en`; a corrected edition stays the same book. */
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** The families it is set in, as CSS has them. */
  readonly typeface: string;
  readonly title: string;
  readonly subtitle: string;
  readonly creator: string;
  /** What it is a volume of: the sessions of a body. */
  readonly series: { readonly name: string; readonly position: number };
  readonly catalogue: Catalogue;
  /** What a reader who cannot see the pages may be told of the book. */
  readonly accessibility: AccessibilityWords;
  readonly chapters: readonly Chapter[];
  readonly contents: readonly Entry[];
  readonly landmarks: readonly Landmark[];
  /** The words that the files of navigation need. */
  readonly words: { readonly contents: string; readonly landmarks: string };
}

/** What a library files a book under: what facts say of it, and nothing where none does. */
export interface Catalogue {
  /** The symbols of the documents it was made from. */
  readonly sources: readonly string[];
  /** What its texts are about, in the terms of who indexed them. */
  readonly subjects: readonly string[];
  readonly publisher: string | undefined;
  /** When this edition was published, `2018-01-31`. */
  readonly published: string | undefined;
  /** Who may do what with it. */
  readonly rights: string | undefined;
  /** Who answers for what was found of its accessibility. */
  readonly certifier: string | undefined;
  /** Who sends its record to shops. */
  readonly sender: string | undefined;
}

/** One file of the book. */
export interface Chapter {
  /** `res-7-1.xhtml`, in ASCII. */
  readonly file: string;
  readonly title: string;
  /** Front matter stands before the contents, all else after. */
  readonly matter: "frontmatter" | "bodymatter" | "backmatter";
  readonly body: Html;
}

/** A line of the contents. */
export interface Entry {
  readonly href: string;
  /** Short enough for the side bar of a phone: `Resolution 7/1`. */
  readonly label: string;
  readonly title?: string;
  readonly children?: readonly Entry[];
}

/** A place that reading systems know by its kind, and go to by a command of their own. */
export interface Landmark {
  readonly type: "cover" | "titlepage" | "toc" | "bodymatter";
  readonly href: string;
  readonly label: string;
}
