import { findFeatures, readBook, type Examined, type Feature, type ReadBook } from "./features.ts";

/** What a reader who cannot see the pages, or not as they are set, may expect of a book: no more than was found in it. */
export interface Accessibility {
  readonly modes: readonly ("textual" | "visual")[];
  /** The modes that are enough to read all of it, together. */
  readonly sufficient: string;
  readonly features: readonly Feature[];
  readonly hazard: "none" | "unknown";
  readonly summary: string;
}

/** The sentences of the summary; each is said where what it says was found. */
export interface AccessibilityWords {
  /** That the text follows the reader's sizes and colours. */
  readonly display: string;
  /** That headings, contents and landmarks lead through it. */
  readonly navigation: string;
  /** That the numbers of paragraphs are words. */
  readonly numbers: string;
  /** That notes and their references lead to one another. */
  readonly notes: string;
  /** That the page breaks of the printed compendium are marked. */
  readonly pages: string;
  /** That there is no picture but the cover, which is described. */
  readonly cover: string;
}

/** Looks a book through: what is said of its accessibility is what is found here and nothing else. */
export function examineAccessibility(examined: Examined): Accessibility {
  const book = readBook(examined);
  const { pictures } = book;
  const features = findFeatures(book);
  const isSeen = pictures.some(({ role }) => role !== "doc-cover");
  const isDescribed = pictures.every(({ alt }) => alt !== "");
  return {
    modes: isSeen ? ["textual", "visual"] : ["textual"],
    sufficient: isSeen && !isDescribed ? "textual,visual" : "textual",
    features,
    hazard: keepsStill(book) ? "none" : "unknown",
    summary: summarize(book, new Set(features), isSeen),
  };
}

/** What can flash, move or sound. */
const MOVERS: ReadonlySet<string> = new Set(
  "script video audio canvas object embed iframe marquee animate animateMotion set".split(" "),
);

function keepsStill({ tags, style, files }: ReadBook): boolean {
  return (
    !tags.some(({ name }) => MOVERS.has(name)) &&
    !/\b(?:animation|transition)[\w-]*\s*:|@keyframes/.test(style) &&
    !files.some((path) => /\.(?:gif|webp|avif|svg|js|mp[34]|m4[av]|webm|og[agv])$/.test(path))
  );
}

function summarize(
  { book, tags, pictures }: ReadBook,
  found: ReadonlySet<Feature>,
  isSeen: boolean,
): string {
  const { accessibility: words } = book;
  const says = (sentence: string, isTrue: boolean): string[] => (isTrue ? [sentence] : []);
  return [
    ...says(words.display, found.has("displayTransformability")),
    ...says(words.navigation, found.has("tableOfContents") && found.has("structuralNavigation")),
    ...says(
      words.numbers,
      tags.some(({ isLabel }) => isLabel),
    ),
    ...says(
      words.notes,
      found.has("readingOrder") && tags.some(({ role }) => role === "doc-footnote"),
    ),
    ...says(words.pages, found.has("pageBreakMarkers")),
    ...says(words.cover, !isSeen && pictures.length > 0 && found.has("alternativeText")),
  ]
    .join(" ")
    .replaceAll("。 ", "。");
}
