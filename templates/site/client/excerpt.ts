/** Some paragraphs of a text, with all that they need to be read by themselves. */
import { selection as words } from "../../wording/en/client.ts";
import { addressOf, citePlace, textName } from "./cite.ts";
import { fragmentOf } from "./fragment.ts";

/** What can be chosen: paragraphs and their items, and tables. */
export const BLOCKS = ".paragraph, .paragraphs > li, .items > li, .table";

const SECTIONS = "article > section";

const HEADINGS = "section > :is(h3, h4, h5, h6)";

/** What can be left out of a text. */
const PARTS = [".masthead", ".formula", HEADINGS, BLOCKS, ".closing", ".notes li[id]"].join();

export interface Excerpt {
  readonly name: string;
  readonly title: string;
  /** Which paragraphs these are, `para. 7, para. 28 (c)`; of a whole text nothing. */
  readonly places: string;
  readonly address: string;
  /** The formula, headings, paragraphs, and then notes, in their order; an item stands in its paragraph, and again. */
  readonly parts: readonly Element[];
  readonly leftOut: readonly Element[];
}

/** The name of a block; that of a table stands on the table itself. */
export function nameOf(block: Element): string {
  return block.id || (block.firstElementChild?.id ?? "");
}

/** An excerpt of paragraphs: an item brings the words that lead to it, and each heading and note comes along. */
export function excerptOf(article: Element, chosen: readonly Element[]): Excerpt {
  const all = [...article.querySelectorAll(PARTS)];
  const blocks = all.filter((part) => part.matches(BLOCKS));
  const shown = new Set(
    blocks.filter((block) => chosen.some((one) => one.contains(block) || block.contains(one))),
  );
  const isWhole = shown.size === blocks.length;
  for (const heading of headingsOf(all, shown)) shown.add(heading);
  for (const formula of article.querySelectorAll(".formula")) shown.add(formula);
  for (const note of notesOf(article, shown)) shown.add(note);
  const parts = all.filter((part) => shown.has(part));
  const [only, ...others] = chosen;
  return {
    name: textName(article),
    title: article.querySelector("h1 .title")?.textContent ?? "",
    places: isWhole ? "" : chosen.map((block) => citePlace(nameOf(block))).join(words.comma),
    address: addressOf(only && others.length === 0 ? nameOf(only) : ""),
    parts,
    leftOut: [...article.querySelectorAll([PARTS, SECTIONS].join())].filter(
      (part) => !shown.has(part) && !parts.some((one) => part.contains(one)),
    ),
  };
}

/** The headings that something shown stands under. */
function headingsOf(all: readonly Element[], shown: ReadonlySet<Element>): Element[] {
  // By level, whether something shown came after.
  let isAbove: boolean[] = [];
  return all.toReversed().filter((part) => {
    if (shown.has(part)) isAbove = [true, true, true, true, true, true, true];
    if (!part.matches(HEADINGS)) return false;
    const level = levelOf(part);
    const isShown = isAbove[level] ?? false;
    isAbove = isAbove.map((is, other) => is && other < level);
    return isShown;
  });
}

/** An annex is above its title, and that above the headings in it, whatever their elements are. */
function levelOf(heading: Element): number {
  if (heading.matches(".annex-designation")) return 1;
  return heading.matches(".annex-title") ? 2 : Number(heading.tagName.slice(1));
}

/** The notes that the words of some parts, or of the title, refer to, and those that these refer to. */
function notesOf(article: Element, shown: ReadonlySet<Element>): Element[] {
  const notes = [...article.querySelectorAll(".notes li[id]")];
  const marks = [...article.querySelectorAll<HTMLAnchorElement>(".mark > a")];
  const referring = marks.filter((mark) => {
    const part = mark.closest([PARTS, "h1"].join());
    return part !== null && (shown.has(part) || part.matches("h1"));
  });
  const names = new Set(referring.map(fragmentOf));
  // A set goes on to what is added while it is gone through.
  for (const name of names) {
    const note = notes.find(({ id }) => id === name);
    for (const mark of marks) if (note?.contains(mark)) names.add(fragmentOf(mark));
  }
  return notes.filter(({ id }) => names.has(id));
}
