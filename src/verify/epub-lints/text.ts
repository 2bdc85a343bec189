import { documentsOf } from "./book.ts";
import type { Rule } from "./rule.ts";
import { tagOf, textOf, type XmlElement } from "./tree.ts";

/** Elements that words stand in, and no blocks. */
const LINES = /^(?:p|h[1-6]|dt|dd|caption|th|td|title|text)$/;

const BLOCK = /^(?:p|div|ol|ul|li|dl|table|section|nav|h[1-6])$/;

/** The words in the documents, and those that stand for an image. */
export const TEXT_RULES: readonly Rule[] = [
  {
    name: "images-say-what-they-show",
    holds: "every image has words in its place",
    because: "for who does not see it, it is these words",
    check(book, report) {
      for (const { path, elements } of documentsOf(book))
        for (const element of elements)
          if (element.name === "img" && (element.attributes["alt"] ?? "").trim() === "")
            report(path, element.line, `${tagOf(element)} has no alt`);
    },
  },
  {
    name: "spaces-are-single",
    holds: "no words have two spaces between them, or any around them",
    because: "some engines print them all, and a search for the words fails",
    isOfRecord: true,
    check({ trees }, report) {
      for (const [path, { elements }] of trees)
        for (const element of elements) {
          if (!LINES.test(element.name) || holdsBlocks(element)) continue;
          const words = textOf(element);
          const double = /.{0,20}[ \t]{2,}.{0,20}/.exec(words)?.[0];
          if (double !== undefined) report(path, element.line, `two spaces in “${double}”`);
          else if (words !== words.replace(/^[ \t\n]+|[ \t\n]+$/g, ""))
            report(path, element.line, `white space around “${words.trim().slice(0, 40)}”`);
        }
    },
  },
  {
    name: "characters-are-themselves",
    holds: "a character stands in a file as itself, but for the five that markup needs",
    because: "numbers in their place make files of Arabic and Russian three times larger",
    check({ texts, trees }, report) {
      for (const path of trees.keys())
        for (const [nth, line] of (texts.get(path) ?? "").split("\n").entries()) {
          const found = /&(?!(?:amp|lt|gt|quot|apos|#34|#39);)[#\w]+;/.exec(line)?.[0];
          if (found !== undefined) report(path, nth + 1, `${found}; expected the character`);
        }
    },
  },
];

function holdsBlocks({ children }: XmlElement): boolean {
  return children.some((child) => typeof child !== "string" && BLOCK.test(child.name));
}
