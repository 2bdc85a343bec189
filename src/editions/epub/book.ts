import type { Direction } from "../../text/direction.ts";
import type { Html } from "../../text/html.ts";

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
  /** The symbol of the report that the texts were read from, where it is known. */
  readonly source: string | undefined;
}

/** An e-book before it is packed: every word that a reader sees, and what a library wants to know. */
export interface Book extends Description {
  /** The families it is set in, as CSS has them. */
  readonly typeface: string;
  /** What a reader who cannot see the pages may expect of the book. */
  readonly accessibility: string;
  readonly chapters: readonly Chapter[];
  readonly contents: readonly Entry[];
  readonly landmarks: readonly Landmark[];
  /** The words that the files of navigation need. */
  readonly words: { readonly contents: string; readonly landmarks: string };
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
