import { documentsOf, type OpenBook } from "./book.ts";
import type { Rule } from "./rule.ts";
import { classesOf, selects, type StyleDeclaration } from "./style.ts";
import { tagOf, valuesOf } from "./tree.ts";

/** Classes that say what words are in the record, and not how they look: who restyles the book finds them by these. */
const MEANINGS = new Set(
  `instrument preamble operative masthead closing designation title formula paragraph paragraphs items label annex-designation
  annex-title lead work latin document note editorial reference`.split(/\s+/),
);

/** What a declaration may say of a colour. */
const NO_COLOR = /^(?:inherit|currentcolor|none|transparent|initial|0)$/i;

/** The parts of a border that are no colour. */
const BORDER =
  /^(?:[\d.]+(?:[a-z]+|%)?|thin|medium|thick|none|hidden|solid|dotted|dashed|double|inherit|currentcolor)$/i;

/** What old engines call differently, and what they call it. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  "break-before": "page-break-before",
  "break-after": "page-break-after",
  "break-inside": "page-break-inside",
  hyphens: "-epub-hyphens",
};

/** The style sheet: the reader, his theme and old engines stay in charge. */
export const LOOKS_RULES: readonly Rule[] = [
  {
    name: "classes-are-styled",
    holds: "a class is in the style sheet, or says what its words are in the record",
    because: "what does neither is left from something that was, and misleads who reads the file",
    check(book, report) {
      const styled = new Set(
        book.sheets.flatMap(({ rules }) =>
          rules.flatMap(({ selectors }) => selectors.flatMap(classesOf)),
        ),
      );
      for (const { path, elements } of documentsOf(book))
        for (const element of elements)
          for (const name of valuesOf(element, "class"))
            if (!styled.has(name) && !MEANINGS.has(name))
              report(path, element.line, `nothing says how ${tagOf(element)} looks`);
    },
  },
  {
    name: "colours-are-the-readers",
    holds: "the style sheet has no colour and no background",
    because: "in a dark theme, black that was asked for stands on black",
    check(book, report) {
      eachDeclaration(book, ({ property, value, line }, path) => {
        const parts = value.split(/\s+/);
        const isColored =
          /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i.test(value) ||
          (/(?:color|background|fill|stroke|shadow)$/.test(property) &&
            !parts.every((part) => NO_COLOR.test(part))) ||
          (/^(?:border(?:-(?:top|right|bottom|left))?|outline)$/.test(property) &&
            !parts.every((part) => BORDER.test(part)));
        if (isColored) report(path, line, `${property}: ${value}; expected no colour`);
      });
    },
  },
  {
    name: "measures-are-the-readers",
    holds: "all lengths follow the size of the type, and lines the leading of the reader",
    because: "who needs letters twice as large needs the distances too",
    check(book, report) {
      eachDeclaration(book, ({ property, value, line }, path) => {
        if (/^(?:src|unicode-range)$/.test(property)) return;
        const fixed = /(?<![\w#.-])[\d.]+(?:px|pt|pc|cm|mm|in|q|rem)\b/i.exec(value)?.[0];
        if (fixed !== undefined) report(path, line, `${property}: ${value}; expected em or %`);
        if (property === "line-height" && !/^(?:[\d.]+|normal|inherit)$/.test(value))
          report(path, line, `line-height: ${value}; expected a number without a unit`);
      });
    },
  },
  {
    name: "style-is-understood",
    holds:
      "the style sheet has nothing at which an old engine drops all of it, or by which it overrules a reader",
    because: "Adobe's drops a sheet with a media query, and a book without a style cannot be read",
    check(book, report) {
      for (const { path, atRules, rules } of book.sheets) {
        for (const { name, line } of atRules)
          if (!/^(?:font-face|namespace|charset)$/.test(name))
            report(path, line, `@${name}; expected none`);
        for (const { selectors, line } of rules)
          for (const { text } of selectors)
            if (/:(?:is|where|has|not)\(/.test(text))
              report(path, line, `${text}; expected no such selector`);
      }
      eachDeclaration(book, ({ property, value, important, line }, path) => {
        const isNew =
          property.startsWith("--") ||
          /-(?:inline|block)(?:-|$)|^inset/.test(property) ||
          /\b(?:var|min|max|clamp|env)\(/.test(value) ||
          (property === "text-align" && /^(?:start|end)$/.test(value));
        if (isNew) report(path, line, `${property}: ${value}; expected what old engines know`);
        if (important)
          report(path, line, `${property}: ${value} !important; expected a reader in charge`);
        if (property === "position")
          report(path, line, `${property}: ${value}; expected words in their order`);
      });
    },
  },
  {
    name: "old-names-stand-beside-new",
    holds: "what engines know by two names is said by both",
    because: "the engines on paper-like screens are ten years old",
    check({ sheets }, report) {
      for (const { path, rules } of sheets)
        for (const { declarations } of rules)
          for (const { property, value, line } of declarations) {
            const old = OLD_NAMES[property];
            if (old !== undefined && !declarations.some((one) => one.property === old))
              report(path, line, `${property}: ${value} without ${old}`);
          }
    },
  },
];

/** The selectors of the books of a shelf that are for no element in any of them. */
export function findUnusedSelectors(shelf: readonly OpenBook[]): readonly string[] {
  const selectors = new Map(
    shelf.flatMap(({ sheets }) =>
      sheets.flatMap(({ rules }) =>
        rules.flatMap((rule) => rule.selectors.map((one) => [one.text, one] as const)),
      ),
    ),
  );
  for (const book of shelf)
    for (const { elements } of documentsOf(book))
      for (const element of elements)
        for (const [text, selector] of selectors)
          if (selects(selector, element)) selectors.delete(text);
  return [...selectors.keys()];
}

function eachDeclaration(
  { sheets }: OpenBook,
  visit: (declaration: StyleDeclaration, path: string) => void,
): void {
  for (const { path, rules } of sheets)
    for (const { declarations } of rules) for (const one of declarations) visit(one, path);
}
