import type { Book, Entry } from "./book.ts";
import { CONTENTS } from "./page-list.ts";
import { readPage, type Page, type Tag } from "./page.ts";

/** The terms of the vocabulary of schema.org that our books may use. */
export type Feature =
  | "tableOfContents"
  | "structuralNavigation"
  | "readingOrder"
  | "displayTransformability"
  | "alternativeText"
  | "ARIA"
  | "index"
  | "pageBreakMarkers"
  | "pageNavigation"
  | "unlocked";

/** A book with its style sheet and the paths of its other files. */
export interface Examined {
  readonly book: Pick<Book, "chapters" | "contents" | "accessibility" | "pageList">;
  readonly style: string;
  readonly files: readonly string[];
}

/** The same, read. */
export interface ReadBook extends Examined {
  readonly pages: readonly Page[];
  readonly tags: readonly Tag[];
  readonly pictures: readonly Tag[];
}

/** How each feature is found, in the order in which a package names them. */
const FINDERS: readonly (readonly [Feature, (book: ReadBook) => boolean])[] = [
  ["tableOfContents", listsEveryText],
  ["structuralNavigation", ({ pages }) => pages.every(hasSoundHeadings)],
  ["readingOrder", isReadInOrder],
  ["displayTransformability", yieldsToReader],
  [
    "alternativeText",
    ({ pictures }) => pictures.length > 0 && pictures.every(({ alt }) => alt !== ""),
  ],
  ["ARIA", ({ tags }) => tags.some(({ role }) => role !== "")],
  ["index", ({ tags }) => tags.some(({ role }) => role === "doc-index")],
  ["pageBreakMarkers", ({ tags }) => tags.some(({ role }) => role === "doc-pagebreak")],
  ["pageNavigation", leadsToEveryPage],
  ["unlocked", ({ files }) => !files.some((path) => /(?:encryption|rights)\.xml$/.test(path))],
];

/** What is seen and not read, unless somebody describes it. */
const PICTURES: ReadonlySet<string> = new Set(
  "img svg picture object canvas video math".split(" "),
);

/** Reads the pages of a book, and its style sheet without what is said about it. */
export function readBook(examined: Examined): ReadBook {
  const pages = examined.book.chapters.map(readPage);
  const tags = pages.flatMap((page) => page.tags);
  return {
    ...examined,
    style: examined.style.replaceAll(/\/\*[\s\S]*?\*\//g, ""),
    pages,
    tags,
    pictures: tags.filter(({ name }) => PICTURES.has(name)),
  };
}

/** The features that are in a book. */
export function findFeatures(book: ReadBook): readonly Feature[] {
  return FINDERS.flatMap(([feature, isFound]) => (isFound(book) ? [feature] : []));
}

function flatten(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children ?? [])]);
}

/** The files that the contents lead to, in their order. */
function listedFiles(contents: readonly Entry[]): readonly string[] {
  return flatten(contents).map(({ href }) => href.replace(/#.*/, ""));
}

function listsEveryText({ book }: ReadBook): boolean {
  const listed = new Set(listedFiles(book.contents));
  const texts = book.chapters.filter(({ matter }) => matter === "bodymatter");
  return texts.length > 0 && texts.every(({ file }) => listed.has(file));
}

/** There is a list of the printed pages, and each line of it leads to a marker. */
function leadsToEveryPage({ book, pages }: ReadBook): boolean {
  const { pageList, chapters, contents } = book;
  const above = [pageList?.aboveContents, ...flatten(contents).map(({ pageBreaks }) => pageBreaks)];
  const read = [
    ...chapters.map(({ file }, nth) => ({ file, tags: pages[nth]?.tags ?? [] })),
    ...above.map((body) => ({ file: CONTENTS, tags: body ? readPage({ body }).tags : [] })),
  ];
  const markers = new Set(
    read.flatMap(({ file, tags }) =>
      tags.flatMap(({ role, id }) => (role === "doc-pagebreak" ? [`${file}#${id}`] : [])),
    ),
  );
  return (
    markers.size > 0 &&
    markers.size === pageList?.pages.length &&
    pageList.pages.every(({ href }) => markers.has(href))
  );
}

/** Headings begin at the first level, have words, and go down by one level at a time; only the cover has none. */
function hasSoundHeadings({ headings, tags }: Page): boolean {
  if (headings.length === 0) return tags.some(({ role }) => role === "doc-cover");
  return headings.every(({ level, hasWords }, nth) => {
    const above = headings[nth - 1]?.level ?? 0;
    return hasWords && level <= above + 1;
  });
}

/**
 * The contents follow the files, notes are marked as such, and the style sheet moves nothing to another place; what
 * floats is read where it stands.
 */
function isReadInOrder({ book, pages, style }: ReadBook): boolean {
  const places = listedFiles(book.contents).map((file) =>
    book.chapters.findIndex((chapter) => chapter.file === file),
  );
  return (
    places.every((place, nth) => place >= (places[nth - 1] ?? 0)) &&
    pages.every(hasSoundNotes) &&
    !/\b(?:order|flex-direction|flex-flow|grid-area)\s*:/.test(style) &&
    !/\bposition\s*:\s*(?:absolute|fixed|sticky)/.test(style)
  );
}

/** Every mark leads to a note, and every note that is marked leads back. */
function hasSoundNotes({ tags }: Page): boolean {
  const ids = (role: string) =>
    new Set(tags.filter((tag) => tag.role === role).map(({ id }) => id));
  const [notes, references] = [ids("doc-footnote"), ids("doc-noteref")];
  const targets = new Set(tags.map(({ href }) => href.replace("#", "")));
  return (
    tags.every(({ role, href }) => role !== "doc-noteref" || notes.has(href.replace("#", ""))) &&
    [...references].every((id) => targets.has(id))
  );
}

const COLOURS = /^(?:inherit|transparent|none|currentcolor)$/i;
const FIXED = /(?:^|[\s(,])-?[\d.]+(?:px|pt|pc|cm|mm|in|q)\b/i;

/** The style sheet gives no colour and no fixed size, and lets what the reader sets stand; lines may be as thin as they can. */
function yieldsToReader({ style, tags, pictures }: ReadBook): boolean {
  const rules = style.replaceAll(/@font-face\s*\{[^}]*\}/g, "");
  const declarations = [...rules.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)];
  return (
    !rules.includes("!important") &&
    !tags.some(({ isStyled }) => isStyled) &&
    pictures.every(({ role }) => role === "doc-cover") &&
    declarations.every(([, property = "", value = ""]) => {
      if (/^(?:color|background)/.test(property)) return COLOURS.test(value.trim());
      return property.startsWith("border") || !FIXED.test(value);
    })
  );
}
