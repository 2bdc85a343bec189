import type { Page } from "./book.ts";
import type { Rule } from "./rule.ts";
import { ancestorsOf, descendantsOf, isOfType, textOf, type XmlElement } from "./tree.ts";

/** What makes a note pop up in every reading system that can, and stay in the text in all. */
export const NOTE_RULES: readonly Rule[] = [
  {
    name: "marks-open-their-notes",
    holds: "the mark of a note is a raised link of its kind to a note in the same file",
    because: "what is in another file, or is no note, opens nothing over the text",
    check({ spine }, report) {
      for (const { path, elements } of spine)
        for (const mark of elements.filter(isMark)) {
          const address = mark.attributes["href"] ?? "";
          const note = elements.find(({ attributes }) => `#${attributes["id"]}` === address);
          const words = `mark ${textOf(mark)}`;
          if (mark.name !== "a" || !address.startsWith("#"))
            report(path, mark.line, `${words} leads to “${address}”; expected a note in this file`);
          else if (!note || !isNote(note))
            report(
              path,
              mark.line,
              `${words} leads to ${note ? `<${note.name}>` : "nothing"}; expected a note`,
            );
          if (mark.parent?.name !== "sup" || textOf(mark.parent) !== textOf(mark))
            report(path, mark.line, `${words} is not raised by itself`);
          if (mark.attributes["id"] === undefined)
            report(path, mark.line, `${words} has no name to lead back to`);
        }
    },
  },
  {
    name: "notes-stay-in-the-text",
    holds: "a note is a `div` with its name, in the section of notes that ends its text",
    because:
      "an `aside` vanishes from the text in two reading systems, and a name elsewhere opens half a note",
    check({ spine }, report) {
      for (const { path, elements } of spine)
        for (const note of elements.filter(isNote)) {
          const words = `note ${numberOf(note)}`;
          if (note.name !== "div")
            report(path, note.line, `${words} is <${note.name}>; expected <div>`);
          if (note.attributes["id"] === undefined) report(path, note.line, `${words} has no name`);
          if (!ancestorsOf(note).some((around) => isOfType(around, "footnotes")))
            report(path, note.line, `${words} stands outside of the notes`);
        }
    },
  },
  {
    name: "numbers-lead-and-lead-back",
    holds:
      "a note begins with its number, which leads back to its first mark; each of several marks has a link of its own",
    because: "Kindle cuts a note where its number is, and a reader returns to where he was",
    check({ spine }, report) {
      for (const page of spine) {
        const marked = marksIn(page);
        for (const note of page.elements.filter(isNote)) {
          const marks = marked.get(note.attributes["id"]) ?? [];
          const words = `note ${numberOf(note)}`;
          const links = descendantsOf(note).filter(({ name }) => name === "a");
          const [first] = links;
          const leads = first !== undefined && textOf(note).trim().startsWith(textOf(first));
          if (marks[0] && !(leads && first.attributes["href"] === `#${marks[0]}`))
            report(
              page.path,
              note.line,
              `the number of ${words} does not lead back to ${marks[0]}`,
            );
          const back = links
            .filter(({ attributes }) => attributes["role"] === "doc-backlink")
            .map(({ attributes }) => attributes["href"]?.slice(1));
          const expected = marks.length > 1 ? marks : [];
          if (back.join() !== expected.join())
            report(
              page.path,
              note.line,
              `${words} leads back to ${back.join(", ") || "none"}; expected ${expected.join(", ") || "none"}`,
            );
        }
      }
    },
  },
  {
    name: "marks-touch-their-words",
    holds: "no white space stands before the mark of a note",
    because: "at the end of a line the mark would fall to the next",
    isOfRecord: true,
    check({ spine }, report) {
      for (const { path, elements } of spine)
        for (const mark of elements.filter(isMark)) {
          const before = mark.parent && textBefore(mark.parent);
          if (before !== undefined && /\s$/u.test(before))
            report(
              path,
              mark.line,
              `a space before mark ${textOf(mark)}, behind “${before.trim().slice(-20)}”`,
            );
        }
    },
  },
];

function isMark(element: XmlElement): boolean {
  return isOfType(element, "noteref");
}

function isNote(element: XmlElement): boolean {
  return isOfType(element, "footnote");
}

function numberOf(note: XmlElement): string {
  return textOf(note).trim().split(/\s/, 1)[0] ?? "";
}

/** The names of the marks that lead to each note of a page, in their order. */
function marksIn({ elements }: Page): ReadonlyMap<string | undefined, readonly string[]> {
  const marks = Map.groupBy(elements.filter(isMark), ({ attributes }) =>
    attributes["href"]?.replace(/^#/, ""),
  );
  return new Map(
    [...marks].map(([note, own]) => [note, own.map(({ attributes }) => attributes["id"] ?? "")]),
  );
}

/** The words before an element in the elements of a line that it stands in. */
function textBefore(element: XmlElement): string {
  const { parent } = element;
  if (!parent) return "";
  const before = parent.children
    .slice(0, parent.children.indexOf(element))
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
  return before === "" && /^(?:em|bdi|span|a|i|b|strong)$/.test(parent.name)
    ? textBefore(parent)
    : before;
}
