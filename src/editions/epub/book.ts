import type { Direction } from "../../text/direction.ts";
import type { Html } from "../../text/html.ts";
import type { AccessibilityWords } from "./accessibility.ts";

/** What a book says of itself to those who keep it. */
export interface Description {
  /** What makes it this book and no other, `cosp-uncac/7/en`; a corrected edition stays the same book. */
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  readonly subtitle: string;
  readonly creator: string;
  /** What it is a volume of: the sessions of a body, or the texts of a session. */
  readonly series: { readonly name: string; readonly position: number };
  readonly catalogue: Catalogue;
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

/** An e-book before it is packed: every word that a reader sees, and what a library wants to know. */
export interface Book extends Description {
  /** The families it is set in, as CSS has them. */
  readonly typeface: string;
  /** What a reader who cannot see the pages may be told of the book. */
  readonly accessibility: AccessibilityWords;
  readonly chapters: readonly Chapter[];
  readonly contents: readonly Entry[];
  readonly landmarks: readonly Landmark[];
  /** The words that the files of navigation need. */
  readonly words: {
    readonly contents: string;
    readonly landmarks: string;
    /** Attributes that tell in which language these are, where it is not that of the texts. */
    readonly spoken: string;
  };
  /** The pages of the printed book, where they are known. */
  readonly pageList?: PageList;
}

/** The pages of a printed book, each with its place in this one. */
export interface PageList {
  /** Which book it is. */
  readonly source: string;
  readonly heading: string;
  /** In the order in which they come here. */
  readonly pages: readonly { readonly label: string; readonly href: string }[];
  /** The markers of those that begin where the contents do. */
  readonly aboveContents: Html;
}

/** One file of the book. */
export interface Chapter {
  /** `res-7-1.xhtml`, in ASCII. */
  readonly file: string;
  readonly title: string;
  /** What print calls the same words, where that is not the name of the file: `part-a`. */
  readonly piece?: string;
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
  /** That its words are the edition's, as those of `words` are. */
  readonly isOurs?: boolean;
  readonly children?: readonly Entry[];
  /** The markers of the pages of the printed contents that begin with this line. */
  readonly pageBreaks?: Html;
}

/** A place that reading systems know by its kind, and go to by a command of their own. */
export interface Landmark {
  readonly type: "cover" | "titlepage" | "toc" | "bodymatter" | "index";
  readonly href: string;
  readonly label: string;
}
